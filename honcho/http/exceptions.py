"""The official SDK's ``honcho.http.exceptions``: the errors, and how one is made of a status."""

from __future__ import annotations

from honcho.errors import APIError as APIError
from honcho.errors import AuthenticationError as AuthenticationError
from honcho.errors import BadRequestError as BadRequestError
from honcho.errors import ConflictError as ConflictError
from honcho.errors import ConnectionError as ConnectionError
from honcho.errors import HonchoError as HonchoError
from honcho.errors import NotFoundError as NotFoundError
from honcho.errors import PermissionDeniedError as PermissionDeniedError
from honcho.errors import RateLimitError as RateLimitError
from honcho.errors import ServerError as ServerError
from honcho.errors import TimeoutError as TimeoutError
from honcho.errors import UnprocessableEntityError as UnprocessableEntityError
from honcho.official.helpers import create_error_from_response as create_error_from_response

__all__ = [
    "APIError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ConnectionError",
    "HonchoError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "ServerError",
    "TimeoutError",
    "UnprocessableEntityError",
    "create_error_from_response",
]
