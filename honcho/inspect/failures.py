"""Errors as pages in plain words."""

from __future__ import annotations

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from honcho import errors
from honcho.errors import HonchoError
from honcho.inspect.rendering import render

_DOCTOR = "Run honcho-sdk doctor to see what is wrong with the connection."
_KEY = "Look at HONCHO_API_KEY, and start the inspector again."

# Of an error the first that fits: its class, our status, a title, and what to do.
_KINDS: list[tuple[type[HonchoError], int, str, str]] = [
    (errors.NotFoundError, 404, "Not found", ""),
    (errors.ValidationError, 400, "The request is not valid", ""),
    (errors.ConfigurationError, 400, "The request is not valid", ""),
    (errors.AuthenticationError, 502, "The server does not accept the key", _KEY),
    (errors.PermissionDeniedError, 502, "The key may not see this", _KEY),
    (errors.RateLimitError, 503, "Too many requests", "Wait a moment, and try again."),
    (errors.TimeoutError, 504, "The server has not answered in time", _DOCTOR),
    (errors.ConnectionError, 502, "The server cannot be reached", _DOCTOR),
    (errors.ServerError, 502, "The server has failed", "Its log says more."),
    (errors.APIError, 502, "The server has refused this", ""),
    (HonchoError, 502, "The server's answer cannot be read", _DOCTOR),
]


def title_of(error: HonchoError) -> tuple[int, str, str]:
    """Our status, a title, and what to do about an error."""
    return next(kind[1:] for kind in _KINDS if isinstance(error, kind[0]))


def failure_page(request: Request, status: int, title: str, text: str, hint: str = "") -> Response:
    """A page that says what went wrong."""
    return render(request, "failure.html", status=status, title=title, text=text, hint=hint)


async def honcho_failed(request: Request, error: Exception) -> Response:
    """The page for an error of the client."""
    if not isinstance(error, HonchoError):
        raise error
    status, title, hint = title_of(error)
    return failure_page(request, status, title, error.message, hint)


async def http_failed(request: Request, error: Exception) -> Response:
    """The page for an HTTP error, such as an unknown address."""
    if not isinstance(error, HTTPException):
        raise error
    phrase = HTTPStatus(error.status_code).phrase
    text = "There is no page at this address." if error.detail == phrase else error.detail
    return failure_page(request, error.status_code, phrase, text)


async def inspector_failed(request: Request, error: Exception) -> Response:
    """The page for a bug of the inspector itself, which uvicorn logs."""
    text = "This is an error in the inspector, not in the server. Its terminal shows the details."
    return failure_page(request, 500, "The inspector has failed", text)
