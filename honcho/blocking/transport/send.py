# Derived from honcho/aio/transport/send.py by scripts/blocking.py; do not edit.
"""Sends requests: the one way from the facade to a server."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from honcho.blocking.transport.attempts import Delivery, Found, Opened
from honcho.blocking.transport.events import EventStream
from honcho.engines.exchange import WireResponse
from honcho.errors import DecodeError
from honcho.settings.call_options import NO_OPTIONS, CallOptions
from honcho.settings.config import ClientConfig
from honcho.settings.headers import request_id_of
from honcho.transport import decode
from honcho.transport.call import Call
from honcho.transport.raw import RawResponse
from honcho_api.request import Request

if TYPE_CHECKING:
    import httpx

    from honcho.embedded import EmbeddedServer

T = TypeVar("T")


class Transport:
    """Sends requests to one server: with its key, in as many attempts as are safe.

    Nothing is opened before the first call. Copies of a client share one transport.

    Args:
        config: The client's settings; the twin in the other half is made from the same.
        http_client: The caller's own httpx client. It stays open when this is closed.
        embedded: A server in this process, in place of the address in ``config``. It stays open.
    """

    def __init__(
        self,
        config: ClientConfig,
        *,
        http_client: httpx.Client | None = None,
        embedded: EmbeddedServer | None = None,
    ) -> None:
        self.config = config
        self.http_client = http_client
        self.embedded = embedded
        self._delivery = Delivery(config, http_client, embedded)

    def send(
        self,
        request: Request[T],
        options: CallOptions = NO_OPTIONS,
        *,
        reconcile: Callable[[], T | None] | None = None,
    ) -> T:
        """Send a request and read its answer.

        Args:
            request: The call.
            options: Its settings.
            reconcile: Finds out whether a write whose outcome is unknown has happened: gives its
                result, or ``None`` if it has not. Asked before each repetition, and once more
                before giving up; with it such writes are repeated.

        Raises:
            HonchoError: The subclass that says what went wrong.
        """
        call = Call(self.config, request, options, reconcilable=reconcile is not None)
        settled = self._delivery.settle(call, self._delivery.whole, reconcile)
        if isinstance(settled, Found):
            return cast("T", settled.value)
        try:
            return decode.parse(request, settled)
        except DecodeError as error:
            call.unreadable(error)
            raise

    def send_raw(self, request: Request[Any], options: CallOptions = NO_OPTIONS) -> RawResponse:
        """Send a request and give its answer as it came, whatever its status.

        Failed attempts are repeated as in :meth:`send`; the last answer is returned and not
        raised, also when it is 4xx or 5xx.

        Raises:
            HonchoError: There was no answer.
        """
        call = Call(self.config, request, options)
        settled = self._delivery.settle(call, self._delivery.whole, raw=True)
        answer = cast("WireResponse", settled)
        return RawResponse(
            answer.status, answer.headers, answer.body, request_id_of(answer.headers)
        )

    def stream(self, request: Request[Any], options: CallOptions = NO_OPTIONS) -> EventStream:
        """Send a request and give the events of its answer as they arrive.

        Attempts are repeated until the first byte of the answer's body is here, and never after.

        Raises:
            DecodeError: The answer is not a stream.
            HonchoError: The server refused, or no stream could be begun.
        """
        call = Call(self.config, request, options)
        answer = self._delivery.settle(call, self._delivery.begun)
        if not isinstance(answer, Opened):
            raise call.not_a_stream(cast("WireResponse", answer))
        return EventStream(call, answer.stream, answer.first)

    def close(self) -> None:
        """Close all connections; later calls are refused. A second call does nothing."""
        self._delivery.close()

    def __del__(self) -> None:
        delivery: Delivery | None = getattr(self, "_delivery", None)
        if delivery is not None and delivery.is_open:
            delivery.abort()
            warnings.warn("a Honcho client was not closed", ResourceWarning, 2, source=self)
