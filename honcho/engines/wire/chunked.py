"""Parses chunked bodies, many chunks per call; h11 parses them one by one.

The result is the same as that of h11, except that extensions and trailers are dropped, and that
trailers are limited.
"""

from __future__ import annotations

import re
import time
from collections import deque

from honcho.engines.wire.faults import CUT_OFF, BadAnswerError

MAX_LINE = 2**14
"""Longest line between chunks, with its extensions, and longest trailer."""
MOST_TRAILERS = 100
LONGEST_TRAILING = 60.0
"""Seconds within which the trailers must arrive."""

_SIZE = re.compile(rb"([0-9A-Fa-f]{1,16})(?:;[\t\x20-\x7e\x80-\xff]*)?[\t ]*\r\n")
_TRAILER = re.compile(
    rb"(?!(?i:content-length|transfer-encoding):)[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t\x20-\x7e\x80-\xff]*"
)


class Chunks:
    """Takes the bytes of a body in pieces of any size.

    Attributes:
        pieces: Data that was not fetched yet; a piece never has data of two chunks.
        complete: Whether the body is complete.
        rest: Bytes after the end of the body.
        fault: What is wrong with the bytes after those that were parsed.
    """

    __slots__ = (
        "_left",
        "_trailers",
        "_until",
        "_waiting",
        "complete",
        "fault",
        "pieces",
        "rest",
    )

    def __init__(self) -> None:
        self._waiting = b""
        """The beginning of an incomplete line."""
        self._left = 0
        """Bytes of the current chunk that are missing, with the line break after it."""
        self._trailers = -1
        """How many trailers have arrived; -1 before the last chunk."""
        self._until = 0.0
        self.pieces: deque[bytes] = deque()
        self.complete: bool = False
        self.rest: bytes = b""
        self.fault: Exception | None = None

    def feed(self, data: bytes) -> None:
        """Take the next bytes; empty if the peer has closed."""
        if not data:
            self.fault = ConnectionResetError(CUT_OFF)
        if self._waiting:
            data, self._waiting = self._waiting + data, b""
        at, size, left = 0, len(data), self._left
        while at < size and self.fault is None:
            if left > 2:
                piece = data[at : at + left - 2]
                self.pieces.append(piece)
                at += len(piece)
                left -= len(piece)
            elif left:
                if data[at] != b"\n\r"[left - 1]:
                    self._refuse("a chunk does not end where its size says")
                at, left = at + 1, left - 1
            elif self._trailers >= 0:
                at = self._trailer(data, at)
                if self.complete:
                    break
            elif (line := _SIZE.match(data, at)) is not None:
                at, length = line.end(), int(line[1], 16)
                if length and data.startswith(b"\r\n", at + length):  # the whole chunk has arrived
                    self.pieces.append(data[at : at + length])
                    at += length + 2
                    continue
                left = length + 2 if length else 0
                if not length:
                    self._trailers, self._until = 0, time.monotonic() + LONGEST_TRAILING
            else:
                self._wait(data, at)
                break
        self._left = left

    def _trailer(self, data: bytes, at: int) -> int:
        """The end of the trailer line that begins here, or of the data."""
        end = data.find(b"\r\n", at)
        if end == at:
            self.complete, self.rest = True, data[end + 2 :]
        elif self._trailers >= MOST_TRAILERS or time.monotonic() > self._until:
            self._refuse("endless trailers")
        elif end < 0:
            self._wait(data, at)
            return len(data)
        elif not _TRAILER.fullmatch(data, at, end):
            self._refuse("the bytes after the last chunk are not a trailer")
        self._trailers += 1
        return end + 2

    def _wait(self, data: bytes, at: int) -> None:
        """Keep an incomplete line until the rest of it arrives."""
        line = data[at:]
        if b"\n" in line or len(line) > MAX_LINE:
            self._refuse("the bytes between chunks are not a chunk size")
        self._waiting = line

    def _refuse(self, reason: str) -> None:
        self.fault = BadAnswerError(reason)
