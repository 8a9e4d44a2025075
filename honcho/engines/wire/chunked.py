"""Chunked bodies, taken apart many chunks at a time; h11 takes them one by one.

What is read here means the same to h11, except that extensions and trailers, which nobody here
wants, are dropped.
"""

from __future__ import annotations

import re
import time

from honcho.engines.wire.faults import BadAnswerError

MAX_LINE = 2**14
"""Longest line between chunks, with its extensions, and longest trailer."""
MOST_TRAILERS = 100
LONGEST_TRAILING = 60.0
"""For so many seconds trailers may come."""

_SIZE = re.compile(rb"([0-9A-Fa-f]{1,16})(?:;[\t\x20-\x7e\x80-\xff]*)?[\t ]*\r\n")
_TRAILER = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t\x20-\x7e\x80-\xff]*")


class Chunks:
    """Takes a body's bytes as they come, cut anywhere.

    Attributes:
        complete: Whether the body has come to its end.
        rest: What came behind its end.
        fault: What is wrong with the bytes behind those that were understood.
    """

    __slots__ = (
        "_left",
        "_trailers",
        "_trailing",
        "_until",
        "_waiting",
        "complete",
        "fault",
        "rest",
    )

    def __init__(self) -> None:
        self._waiting = b""
        """A line that has begun."""
        self._left = 0
        """How much of the current chunk is to come, with the line break behind it."""
        self._trailing = False
        self._trailers = 0
        self._until = 0.0
        self.complete = False
        self.rest = b""
        self.fault: BadAnswerError | None = None

    def feed(self, data: bytes) -> bytes:
        """The part of the body that these bytes bring, up to its end or a fault; may be empty."""
        found: list[bytes] = []
        if self._waiting:
            data, self._waiting = self._waiting + data, b""
        at, size, left = 0, len(data), self._left
        while at < size and self.fault is None:
            if left > 2:
                piece = data[at : at + left - 2]
                found.append(piece)
                at += len(piece)
                left -= len(piece)
            elif left:
                if data[at] != b"\n\r"[left - 1]:
                    self._refuse("a chunk does not end where it has to")
                at, left = at + 1, left - 1
            elif self._trailing:
                at = self._trailer(data, at)
                if self.complete:
                    break
            elif (line := _SIZE.match(data, at)) is not None:
                at, length = line.end(), int(line[1], 16)
                if length and data.startswith(b"\r\n", at + length):  # all of it is here
                    found.append(data[at : at + length])
                    at += length + 2
                    continue
                left = length + 2 if length else 0
                if not length:
                    self._trailing, self._until = True, time.monotonic() + LONGEST_TRAILING
            else:
                self._wait(data, at)
                break
        self._left = left
        return b"".join(found)

    def _trailer(self, data: bytes, at: int) -> int:
        """Where the trailer ends that begins here, or the data."""
        end = data.find(b"\r\n", at)
        if time.monotonic() > self._until:
            self._refuse("trailers without an end")
        if end < 0:
            self._wait(data, at)
            return len(data)
        if end == at:
            self.complete, self.rest = True, data[end + 2 :]
        elif not _TRAILER.fullmatch(data, at, end):
            self._refuse("what stands behind the last chunk is no trailer")
        self._trailers += 1
        if self._trailers > MOST_TRAILERS and not self.complete:
            self._refuse("trailers without an end")
        return end + 2

    def _wait(self, data: bytes, at: int) -> None:
        """Keep the beginning of a line until the rest of it comes."""
        line = data[at:]
        if b"\n" in line or len(line) > MAX_LINE:
            self._refuse("what stands between chunks is not the size of one")
        self._waiting = line

    def _refuse(self, reason: str) -> None:
        self.fault = BadAnswerError(reason)
