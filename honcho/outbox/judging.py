"""Classifies failed deliveries: invalid messages, a refused API key, or a temporary failure."""

from __future__ import annotations

from enum import Enum, auto

from honcho.errors import (
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    ConflictError,
    HonchoError,
    NotFoundError,
    PermissionDeniedError,
    UnprocessableEntityError,
    ValidationError,
)
from honcho.transport.failures import is_of_the_api

CONFLICTS = 40
"""How many times in a row a session may answer 409, which usually ends within five minutes."""


class Judgement(Enum):
    """What to do after a failed delivery."""

    LATER = auto()
    """Retry after a wait."""
    HOLD = auto()
    """Retry after a wait, and report that the API key must be corrected."""
    REFUSED = auto()
    """The server will never accept one or more of these messages."""
    GONE = auto()
    """The server will never accept any message for this session."""


def judge(error: Exception, failures: int) -> Judgement:
    """Classify a failure.

    Args:
        error: The exception that sending raised.
        failures: How many times in a row this session has failed, including this time.
    """
    if isinstance(error, (AuthenticationError, PermissionDeniedError, ConfigurationError)):
        return Judgement.HOLD
    if isinstance(error, NotFoundError):
        # A 404 that names no session was not sent by a Honcho server.
        return Judgement.GONE if is_of_the_api(error.body) else Judgement.LATER
    if isinstance(error, ConflictError):
        return Judgement.REFUSED if failures >= CONFLICTS else Judgement.LATER
    if isinstance(error, (BadRequestError, UnprocessableEntityError, ValidationError)):
        return Judgement.REFUSED
    if isinstance(error, HonchoError) and error.status_code == 413:
        return Judgement.REFUSED
    return Judgement.LATER
