"""Reads the JSON events of a chat stream, and determines how the stream ended."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import Any

from honcho.errors import DecodeError, HonchoError, ServerError, StreamInterruptedError
from honcho.transport.decode import excerpt, load_json
from honcho.transport.sse import Decoder, ServerEvent

JsonObject = dict[str, Any]


class StreamFailedError(StreamInterruptedError, ServerError):
    """The server reported a failure within a stream."""


class StreamUnreadableError(StreamInterruptedError, DecodeError):
    """Data within a stream could not be decoded as an event."""


class EventReader:
    """Collects the events of one stream. The stream is complete once the server sends ``done``.

    Args:
        operation: Name of the operation, for messages.
        request_id: The server's id of the exchange.
        longest: The longest line, and the longest event, in characters.

    Attributes:
        pending: Events that have arrived and were not consumed yet.
        complete: Whether ``done`` has arrived; nothing is read after it.
        failure: Why the stream ended without ``done``. The events before it are in ``pending``.
        over: Whether reading has ended.
    """

    __slots__ = (
        "_decoder",
        "_operation",
        "_texts",
        "complete",
        "failure",
        "over",
        "pending",
        "request_id",
    )

    def __init__(self, operation: str, request_id: str | None, longest: int) -> None:
        self._operation = operation
        self._decoder = Decoder(longest)
        self.request_id: str | None = request_id
        self.pending: deque[JsonObject] = deque()
        self.complete: bool = False
        self.failure: StreamInterruptedError | None = None
        self.over: bool = False
        self._texts: list[str] = []

    def feed(self, piece: bytes) -> None:
        """Take the next bytes."""
        self._take(self._decoder.feed(piece))

    def ended(self, reason: str, cause: HonchoError | None = None) -> None:
        """Handle the end of the bytes.

        A last event without the empty line after it still counts. Without ``done`` the stream
        was interrupted.

        Args:
            reason: Why the bytes ended.
            cause: The error that caused this.
        """
        rest = self._decoder.rest()
        if rest is not None and (rest.data == "[DONE]" or _is_whole(rest.data)):
            self._take([rest])
        if not self.over:
            error = StreamInterruptedError(
                f"{self._operation}: {reason}", request_id=self.request_id, is_retryable=True
            )
            self._fail(error, cause)

    def _take(self, events: Iterable[ServerEvent]) -> None:
        try:
            for event in events:
                if self.over:
                    return
                self._take_event(event)
        except DecodeError as error:
            message = f"{self._operation}: {error.message}"
            unreadable = StreamUnreadableError(message, request_id=self.request_id, body=error.body)
            self._fail(unreadable, error)

    def _take_event(self, event: ServerEvent) -> None:
        name, data = event
        if data == "[DONE]":
            self.complete = self.over = True
            return
        if name == "error":
            is_json = data.lstrip().startswith("{")
            self._fail_as_said(data, self._payload(data) if is_json else {"error": data})
            return
        if not data or data.isspace():
            return  # sent to keep the connection alive
        payload = self._payload(data)
        if _is_failure(payload):
            self._fail_as_said(data, payload)
            return
        self.complete = self.over = payload.get("done") is True
        self._texts.append(_text_of(payload))
        self.pending.append(payload)

    def _payload(self, data: str) -> JsonObject:
        payload = load_json(data, None, self.request_id)
        if not isinstance(payload, dict):
            raise DecodeError(f"an event is not a JSON object: {excerpt(data)}", body=payload)
        return payload  # pyright: ignore[reportUnknownVariableType]

    def _fail_as_said(self, data: str, payload: JsonObject) -> None:
        said = next((payload[key] for key in _SAID if key in payload), data)
        text = said if isinstance(said, str) else excerpt(data)
        message = f"{self._operation}: the server failed while it answered: {text}"
        error = StreamFailedError(
            message, request_id=self.request_id, is_retryable=True, body=payload
        )
        self._fail(error, ServerError(message, request_id=self.request_id, body=payload))

    def _fail(self, error: StreamInterruptedError, cause: HonchoError | None) -> None:
        error.partial = "".join(self._texts)
        error.__cause__ = cause
        self.failure = error
        self.over = True


_SAID = ("detail", "message", "error")


def _is_failure(payload: JsonObject) -> bool:
    """Whether an event that is not named ``error`` still reports an error."""
    if payload.get("error"):
        return True
    return ("error" in payload or "detail" in payload) and not payload.keys() & {"delta", "done"}


def _text_of(payload: JsonObject) -> str:
    """The text in an event, if any."""
    delta: Any = payload.get("delta")
    text: Any = delta.get("content") if isinstance(delta, dict) else delta  # pyright: ignore[reportUnknownMemberType,reportUnknownVariableType]
    return text if isinstance(text, str) else ""


def _is_whole(data: str) -> bool:
    """Whether this is all of an event's data, and not only its beginning."""
    try:
        return isinstance(load_json(data), dict)
    except DecodeError:
        return False
