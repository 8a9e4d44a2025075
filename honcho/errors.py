"""Every failure that the SDK raises: one root, one subclass per stable code.

Catch the class, or compare :attr:`HonchoError.code`: codes never change their meaning.
"""

from __future__ import annotations

import builtins
from typing import Any, ClassVar

_BY_CODE: dict[str, type[HonchoError]] = {}


LONGEST_MESSAGE = 2_000
"""The longest message, in characters, so that none floods a log."""


class HonchoError(Exception):
    """Root of all errors of this SDK.

    Each can be created with only a message, or without arguments, for tests of error handling.

    Attributes:
        message: What happened, and what to do about it where that is known.
        status_code: HTTP status of the answer; ``None`` when there was no answer.
        is_retryable: Whether sending the same call again may succeed and cannot do harm.
        retry_after: Seconds the server asks to wait, never negative; ``None`` when it did not ask.
        outcome_unknown: ``True`` when a write may or may not have happened: the request was sent
            and its answer was lost. Look before you send it again.
        request_id: The server's id of the exchange, for its operators.
        body: The decoded answer, or the start of its text.
    """

    code: str = ""
    status: int | None
    """Another name of :attr:`status_code`."""

    _usual_status: ClassVar[int | None] = None

    def __init_subclass__(cls, *, code: str = "", status: int | None = None, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls._usual_status = status
        if not code:
            return
        if code in _BY_CODE:
            raise TypeError(f"error code {code!r} belongs to {_BY_CODE[code].__name__}")
        cls.code = code
        _BY_CODE[code] = cls

    def __init__(
        self,
        message: str | None = None,
        *,
        status_code: int | None = None,
        status: int | None = None,
        code: str | None = None,
        is_retryable: bool = False,
        retry_after: float | None = None,
        outcome_unknown: bool = False,
        request_id: str | None = None,
        body: Any = None,
    ) -> None:
        if message is None:
            message = (type(self).__doc__ or self.code).partition("\n")[0]
        if len(message) > LONGEST_MESSAGE:
            message = f"{message[:LONGEST_MESSAGE]}..."
        super().__init__(message)
        self.message = message
        if code is not None:
            self.code = code
        given = status if status_code is None else status_code
        self.status_code: int | None = self._usual_status if given is None else given
        self.status = self.status_code
        self.is_retryable: bool = is_retryable and not outcome_unknown
        self.retry_after = retry_after
        self.outcome_unknown = outcome_unknown
        self.request_id = request_id
        self.body = body

    def __str__(self) -> str:
        return self.message

    def __repr__(self) -> str:
        status = "" if self.status_code is None else f", status_code={self.status_code}"
        return f"{type(self).__name__}({self.message!r}, code={self.code!r}{status})"

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuild, (type(self), self.args, self.__dict__))


def _rebuild(cls: type[HonchoError], args: tuple[Any, ...], state: dict[str, Any]) -> HonchoError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class APIError(HonchoError):
    """The server answered, and the answer was an error."""


class BadRequestError(APIError, code="bad_request", status=400):
    """400: the server could not use the request."""


class AuthenticationError(APIError, code="authentication_error", status=401):
    """401: the API key is missing, wrong, expired, or not allowed to do this."""


class PermissionDeniedError(APIError, code="permission_denied", status=403):
    """403: the key is known, and this is not permitted to it."""


class NotFoundError(APIError, code="not_found", status=404):
    """404: there is no such resource, or the server is too old to know the operation."""


class ConflictError(APIError, code="conflict", status=409):
    """409: the request contradicts the state of the resource."""


class UnprocessableEntityError(APIError, code="unprocessable_entity", status=422):
    """422: the server understood the request and refuses its content; ``body`` has its list."""


class RateLimitError(APIError, code="rate_limit_exceeded", status=429):
    """429: too many requests; ``retry_after`` says how long to wait when the server said so."""


class ClientError(APIError, code="client_error"):
    """Any other 4xx, or an answer that is neither a success nor an error."""


class ServerError(APIError, code="server_error", status=500):
    """5xx: the server failed."""


class TransportError(HonchoError, code="transport_error"):
    """The exchange broke in a way that is neither a timeout nor a lost connection."""


class TimeoutError(HonchoError, builtins.TimeoutError, code="timeout"):
    """No answer within the timeout or the deadline."""


class ConnectionError(HonchoError, builtins.ConnectionError, code="connection_error"):
    """The server could not be reached, or the connection was lost."""


class DecodeError(HonchoError, code="decode_error"):
    """The answer is not what the API describes; the message has the JSON path."""


class FileError(HonchoError, OSError, code="io_error"):
    """A local file could not be read; ``__cause__`` is the operating system's error."""


class ConfigurationError(HonchoError, ValueError, code="configuration_error"):
    """The client cannot work with its settings; the message names the argument or variable."""


class ValidationError(HonchoError, ValueError, code="validation_error"):
    """An argument was refused before any request; the message has the allowed range."""


class UnsupportedError(HonchoError, NotImplementedError, code="unsupported"):
    """An interface of another library asks for what no server can do; the message names it."""


class OutboxFullError(HonchoError, code="outbox_full"):
    """An outbox holds as much as it may; nothing was added."""


class PartialFailureError(HonchoError, code="partial_failure"):
    """A write of several batches failed after the first had been stored.

    Sending everything again would duplicate; send ``remaining`` instead.

    Attributes:
        messages: The messages that were created.
        sent: How many of the given messages were created.
        remaining: The given messages that were not, in order. Where ``outcome_unknown`` is true
            the first batch of them may have been stored all the same.
    """

    def __init__(
        self, message: str, *, messages: list[Any], sent: int, remaining: list[Any], **details: Any
    ) -> None:
        super().__init__(message, **details)
        self.messages = messages
        self.sent = sent
        self.remaining = remaining
        self.is_retryable = False

    @classmethod
    def after(cls, error: HonchoError, created: list[Any], given: list[Any]) -> PartialFailureError:
        """The error for a call of several batches whose first batches were stored."""
        sent = len(created)
        return cls(
            f"{sent} of {len(given)} were stored, then: {error.message}",
            messages=created,
            sent=sent,
            remaining=given[sent:],
            status_code=error.status_code,
            retry_after=error.retry_after,
            outcome_unknown=error.outcome_unknown,
            request_id=error.request_id,
            body=error.body,
        )


class StreamInterruptedError(HonchoError, code="stream_interrupted"):
    """A streamed answer ended before the server said that it was done.

    Attributes:
        partial: The text that had arrived.
    """

    def __init__(self, message: str, *, partial: str = "", **details: Any) -> None:
        super().__init__(message, **details)
        self.partial = partial


class BlockingInAsyncWarning(UserWarning):
    """The blocking client was called inside a running event loop, which it blocks."""


class SettingsWarning(UserWarning):
    """Two settings contradict each other, or a settings file has a problem."""


class InsecureConnectionWarning(UserWarning):
    """The API key travels unencrypted to another machine."""


class PackageConflictWarning(UserWarning):
    """Files of another package, ``honcho-ai``, lie in the folder of this one."""


_BY_STATUS = {one._usual_status: one for one in _BY_CODE.values() if one._usual_status}


def error_class_for(status: int) -> type[HonchoError]:
    """The class for an HTTP status: its own, else that of its range (4xx, 5xx)."""
    return _BY_STATUS.get(status, ServerError if status >= 500 else ClientError)


def codes() -> dict[str, type[HonchoError]]:
    """All stable codes and their classes."""
    return dict(_BY_CODE)
