"""From the bytes of a chat stream to its JSON events, and to a verdict on how it ended."""

from __future__ import annotations

from collections import deque
from typing import Any

from honcho.errors import DecodeError, HonchoError, ServerError, StreamInterruptedError
from honcho.transport.decode import excerpt, load_json
from honcho.transport.sse import Decoder, ServerEvent

JsonObject = dict[str, Any]


class EventReader:
    """Collects the events of one stream. It is complete once the server said ``done``.

    Attributes:
        pending: Events that have arrived and were not taken yet.
        complete: Whether the server said that it was done; nothing is read after that.
    """

    __slots__ = ("_any", "_decoder", "_operation", "complete", "pending", "request_id")

    def __init__(self, operation: str, request_id: str | None) -> None:
        self._operation = operation
        self._decoder = Decoder()
        self._any = False
        self.request_id = request_id
        self.pending: deque[JsonObject] = deque()
        self.complete = False

    def feed(self, piece: bytes) -> None:
        """Take the next bytes.

        Raises:
            DecodeError: They are not events with a JSON object each.
            ServerError: The first event says that the server failed.
            StreamInterruptedError: A later one does.
        """
        for event in self._decoder.feed(piece):
            if self.complete:
                return
            if event.data == "[DONE]":
                self.complete = True
                return
            payload = self._payload(event)
            if event.name == "error" or _is_failure(payload):
                raise self._failure(event, payload)
            self._any = True
            self.complete = payload.get("done") is True
            self.pending.append(payload)

    def ended(self) -> None:
        """Take note that the body is over.

        Raises:
            StreamInterruptedError: The server never said that it was done.
        """
        if not self.complete:
            raise self.interrupted("the stream ended before the server said that it was done")

    def interrupted(self, reason: str) -> StreamInterruptedError:
        """The error for a stream that stopped half-way."""
        return StreamInterruptedError(
            f"{self._operation}: {reason}", request_id=self.request_id, is_retryable=True
        )

    def _payload(self, event: ServerEvent) -> JsonObject:
        if event.name == "error" and not event.data.lstrip().startswith("{"):
            return {"error": event.data}
        payload = load_json(event.data, None, self.request_id)
        if not isinstance(payload, dict):
            raise DecodeError(
                f"{self._operation}: an event is not a JSON object: {excerpt(event.data)}",
                request_id=self.request_id,
                body=payload,
            )
        return payload  # pyright: ignore[reportUnknownVariableType]

    def _failure(self, event: ServerEvent, payload: JsonObject) -> HonchoError:
        said = next((payload[key] for key in _SAID if key in payload), event.data)
        text = said if isinstance(said, str) else excerpt(event.data)
        cause = ServerError(
            f"{self._operation}: the server failed while it answered: {text}",
            request_id=self.request_id,
            body=payload,
        )
        if not self._any:
            return cause
        error = self.interrupted(f"the server failed half-way: {text}")
        error.__cause__ = cause
        return error


_SAID = ("detail", "message", "error")


def _is_failure(payload: JsonObject) -> bool:
    """Whether an event that is not named so reports an error all the same."""
    return ("error" in payload or "detail" in payload) and not payload.keys() & {"delta", "done"}
