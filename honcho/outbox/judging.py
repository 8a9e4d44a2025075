"""What a failed delivery says: that the messages are bad, the key is, or just the moment."""

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
"""How often in a row a session may answer 409, which usually passes within five minutes."""


class Judgement(Enum):
    """What to do after a failed delivery."""

    LATER = auto()
    """Try again after a wait."""
    HOLD = auto()
    """Try again after a wait, and say that the key has to be corrected."""
    REFUSED = auto()
    """The server will never take one or more of these messages."""
    GONE = auto()
    """The server will never take any message for this session."""


def judge(error: Exception, failures: int) -> Judgement:
    """What a failure means.

    Args:
        error: What sending raised.
        failures: How often in a row this session has failed, this time included.
    """
    if isinstance(error, (AuthenticationError, PermissionDeniedError, ConfigurationError)):
        return Judgement.HOLD
    if isinstance(error, NotFoundError):
        # A 404 that names no session comes from something that is not Honcho.
        return Judgement.GONE if is_of_the_api(error.body) else Judgement.LATER
    if isinstance(error, ConflictError):
        return Judgement.REFUSED if failures >= CONFLICTS else Judgement.LATER
    if isinstance(error, (BadRequestError, UnprocessableEntityError, ValidationError)):
        return Judgement.REFUSED
    if isinstance(error, HonchoError) and error.status_code == 413:
        return Judgement.REFUSED
    return Judgement.LATER
