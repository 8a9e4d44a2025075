"""Server-sent events: bytes in, events out. No I/O, and no more memory than the longest event."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from honcho.errors import DecodeError


class ServerEvent(NamedTuple):
    """One event: its name (empty if none was given) and its data."""

    name: str
    data: str


class Decoder:
    """Takes bytes in pieces of any size, and returns the events that are complete.

    Lines end with LF, CR or CRLF; a byte order mark at the start is dropped; comments, ids and
    retry hints are ignored; an event that is not followed by an empty line is returned only by
    :meth:`rest`.

    Args:
        longest: The longest line, and the longest event, in characters.
    """

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._text = codecs.getincrementaldecoder("utf-8")("strict")
        self._rest: list[str] = []
        self._length = 0
        self._started = False
        self._after_cr = False
        self._name = ""
        self._data: list[str] = []
        self._size = 0
        self._is_between = False
        """Whether the next byte begins an event, and nothing is buffered."""

    def feed(self, piece: bytes) -> Iterable[ServerEvent]:
        """The events that this piece completes.

        Raises:
            DecodeError: Not UTF-8, or a line or event is too long. Earlier events come first.
        """
        # Most pieces are one event of one line. This fast path takes a third of the time.
        if (
            self._is_between
            and piece.startswith(b"data: ")
            and piece.find(b"\n") == len(piece) - 2
            and piece.endswith(b"\n\n")
            and b"\r" not in piece
            and len(piece) <= self._longest
        ):
            try:
                return (ServerEvent("", str(piece[6:-2], "utf-8")),)
            except UnicodeDecodeError:
                pass  # raised below, where the text so far is known
        return self._feed(piece)

    def _feed(self, piece: bytes) -> Iterator[ServerEvent]:
        self._is_between = False
        try:
            text = self._text.decode(piece)
        except UnicodeDecodeError as error:
            yield from self._read(str(error.object[: error.start], "utf-8"))
            raise DecodeError(f"the stream is not UTF-8: {error.reason}") from error
        yield from self._read(text)
        held_back = self._text.getstate()[0]
        self._is_between = not (held_back or self._within or self._after_cr)

    def rest(self) -> ServerEvent | None:
        """The incomplete event at the end of the stream, if there is one."""
        line = "".join(self._rest)
        self._rest, self._length = [], 0
        return (self._take(line) if line else None) or self._dispatch()

    def _read(self, text: str) -> Iterator[ServerEvent]:
        if "\r" in text or self._after_cr or not self._started:
            yield from self._events(text)
            return
        if self._within:
            head, end, text = text.partition("\n\n")
            yield from self._events(head + end)
        # The remaining text begins with a new event, usually a single line of data.
        *events, rest = text.split("\n\n")
        for event in events:
            if event.startswith("data: ") and "\n" not in event and len(event) <= self._longest:
                yield ServerEvent("", event[6:])
            else:
                yield from self._events(f"{event}\n\n")
        if rest:
            yield from self._events(rest)

    @property
    def _within(self) -> bool:
        """Whether an event, or a line, has begun."""
        return bool(self._length or self._data or self._name)

    def _events(self, text: str) -> Iterator[ServerEvent]:
        for line in self._lines(text):
            event = self._take(line)
            if event is not None:
                yield event

    def _lines(self, text: str) -> Iterator[str]:
        if not text:
            return
        if not self._started:
            self._started = True
            text = text.removeprefix("\ufeff")
        if self._after_cr:
            self._after_cr = False
            text = text.removeprefix("\n")
        if "\r" in text:
            self._after_cr = text.endswith("\r")
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        head, *lines = text.split("\n")
        self._rest.append(head)
        self._length += len(head)
        if lines:
            yield "".join(self._rest)
            self._rest, lines = [lines[-1]], lines[:-1]
            self._length = len(self._rest[0])
        yield from lines
        if self._length > self._longest:
            raise DecodeError(f"a line of the stream is longer than {self._longest} characters")

    def _take(self, line: str) -> ServerEvent | None:
        if not line:
            return self._dispatch()
        if line.startswith("data:"):
            value = line[6:] if line.startswith("data: ") else line[5:]
            self._size += len(value) + 1
            if self._size > self._longest:
                raise DecodeError(
                    f"an event of the stream is longer than {self._longest} characters"
                )
            self._data.append(value)
        elif line == "data":
            self._data.append("")
        elif line.startswith("event:"):
            self._name = line[6:].removeprefix(" ")
        return None

    def _dispatch(self) -> ServerEvent | None:
        data, name = self._data, self._name
        self._data, self._name, self._size = [], "", 0
        return ServerEvent(name, "\n".join(data)) if data else None
