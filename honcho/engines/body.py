"""Bodies in bounded memory: collected up to a limit, decompressed no further than that."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from honcho.engines.protocol import ExchangeError, Kind, Verdict

ACCEPT_ENCODING = "gzip"

_GZIP = zlib.MAX_WBITS | 16
_PIECE = 2**16


class Body:
    """Takes an answer's raw pieces and gives the decompressed ones, never more than a limit.

    Args:
        status: HTTP status, for errors.
        headers: The answer's headers.
        max_bytes: Largest body accepted, after decompression.

    Raises:
        ExchangeError: A larger body, or an encoding that nobody asked for.
    """

    __slots__ = ("_begun", "_headers", "_inflater", "_left", "_status", "limit")

    def __init__(self, status: int, headers: Mapping[str, str], max_bytes: int) -> None:
        self._status = status
        self._headers = headers
        self.limit = self._left = max_bytes
        self._inflater = None
        self._begun = False
        """Whether there is a body at all: none is not one that is cut off."""
        encoding = headers.get("content-encoding")
        if encoding is not None and encoding.strip().lower() not in {"", "identity"}:
            if encoding.strip().lower() not in {"gzip", "x-gzip"}:
                raise self._error(f"the answer has the encoding {encoding[:40]!r}", Kind.ENCODING)
            self._inflater = zlib.decompressobj(_GZIP)

    def feed(self, piece: bytes) -> bytes:
        """The decompressed form of the next raw piece; may be empty."""
        if self._inflater is None:
            self._take(len(piece))
            return piece
        self._begun = self._begun or bool(piece)
        found: list[bytes] = []
        while piece:
            try:
                part = self._inflater.decompress(piece, _PIECE)
            except zlib.error as error:
                raise self._error(f"the answer is not valid gzip: {error}", Kind.ENCODING) from None
            self._take(len(part))
            found.append(part)
            piece = self._inflater.unconsumed_tail
            if self._inflater.eof and self._inflater.unused_data:
                piece = self._inflater.unused_data.lstrip(b"\0")
                self._inflater = zlib.decompressobj(_GZIP)
        return b"".join(found)

    def finish(self) -> bytes:
        """What was held back, once all pieces are in."""
        if self._inflater is None:
            return b""
        rest = self._inflater.flush()
        self._take(len(rest))
        if self._begun and not self._inflater.eof:
            raise self._error("the answer's gzip body is cut off", Kind.ENCODING)
        return rest

    def _take(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise self._error(
                f"the answer is larger than max_response_bytes={self.limit}", Kind.TOO_LARGE
            )

    def _error(self, message: str, kind: Kind) -> ExchangeError:
        return ExchangeError(
            message, kind, Verdict.UNREADABLE, status=self._status, headers=self._headers
        )
