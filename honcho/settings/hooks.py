"""What the hooks are told of a call: never a body, never a key."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen


@frozen(kw_only=True)
class RequestEvent:
    """An attempt is about to be sent.

    Attributes:
        operation: Name of the operation, such as ``list_messages``.
        method: HTTP method.
        template: The path before its parameters were put in.
        url: The whole address.
        attempt: 1 for the first, 2 for the first repetition, and so on.
    """

    operation: str
    method: str
    template: str
    url: str
    attempt: int


@frozen(kw_only=True)
class ResponseEvent:
    """An answer has arrived. Its headers are without cookies and credentials when shown.

    Attributes:
        request: The attempt that it answers.
        status: HTTP status.
        headers: By lower-case name.
        request_id: The server's id of the exchange.
        seconds: From sending to the answer.
    """

    request: RequestEvent
    status: int
    headers: Mapping[str, str] = field(repr=False)
    request_id: str | None
    seconds: float


@frozen(kw_only=True)
class RetryEvent:
    """An attempt failed and will be repeated.

    Attributes:
        request: The attempt that failed.
        error: What it would have raised.
        delay: Seconds until the next one.
        resend: ``False`` where the server is first asked whether the write has happened.
    """

    request: RequestEvent
    error: Exception
    delay: float
    resend: bool = True
