"""The events that hooks receive; they never hold a body or an API key."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen


@frozen(kw_only=True)
class RequestEvent:
    """An attempt is about to be sent.

    Attributes:
        operation: Name of the operation, such as ``list_messages``.
        method: HTTP method.
        template: The path with its parameters as placeholders.
        url: The whole URL.
        attempt: 1 for the first, 2 for the first retry, and so on.
    """

    operation: str
    method: str
    template: str
    url: str
    attempt: int


@frozen(kw_only=True)
class ResponseEvent:
    """A response has arrived. ``repr`` hides cookies and credentials in its headers.

    Attributes:
        request: The attempt.
        status: HTTP status.
        headers: By lower-case name.
        request_id: The server's id of the exchange.
        seconds: From sending to the response.
    """

    request: RequestEvent
    status: int
    headers: Mapping[str, str] = field(repr=False)
    request_id: str | None
    seconds: float


@frozen(kw_only=True)
class RetryEvent:
    """An attempt failed and will be retried.

    Attributes:
        request: The attempt that failed.
        error: Its error.
        delay: Seconds until the next attempt.
        resend: ``False`` if the server is first asked whether the write has happened.
    """

    request: RequestEvent
    error: Exception
    delay: float
    resend: bool = True
