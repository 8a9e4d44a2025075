"""Collects and decompresses response bodies, up to a limit in bytes."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from honcho.engines.protocol import ExchangeError, Kind, Verdict

ACCEPT_ENCODING = "gzip"

_GZIP = zlib.MAX_WBITS | 16
_PIECE = 2**16


class Body:
    """Takes the raw pieces of a body and returns them decompressed, up to a limit in all.

    Args:
        status: HTTP status, for errors.
        headers: The response's headers.
        max_bytes: Largest body accepted, after decompression.

    Raises:
        ExchangeError: The body is larger, or has an encoding that was not requested.
    """

    __slots__ = (
        "_begun",
        "_encoding",
        "_fault",
        "_headers",
        "_inflater",
        "_left",
        "_status",
        "limit",
    )

    def __init__(self, status: int, headers: Mapping[str, str], max_bytes: int) -> None:
        self._status = status
        self._headers = headers
        self.limit: int = max_bytes
        self._left = max_bytes
        self._begun = False
        """Whether there is a body at all; without one its encoding does not matter."""
        self._fault: ExchangeError | None = None
        self._encoding = headers.get("content-encoding", "").strip().lower()
        is_plain = self._encoding in {"", "identity"}
        self._inflater = None if is_plain else zlib.decompressobj(_GZIP)

    def feed(self, piece: bytes) -> bytes:
        """The decompressed form of the next raw piece; may be empty.

        Data before a fault is returned first; the fault is raised by the next call.
        """
        if self._inflater is None:
            self._left -= len(piece)
            if self._left < 0:
                raise self._too_large()
            return piece
        if piece and not self._begun:
            self._begun = True
            if self._encoding not in {"gzip", "x-gzip"}:
                name = self._encoding[:40]
                raise self._error(f"the answer has the encoding {name!r}", Kind.ENCODING)
        if self._fault is not None:
            raise self._fault
        found: list[bytes] = []
        while piece:
            try:
                part = self._inflater.decompress(piece, _PIECE)
            except zlib.error as error:
                self._fault = self._error(f"the answer is not valid gzip: {error}", Kind.ENCODING)
                break
            self._take(len(part))
            found.append(part)
            piece = self._inflater.unconsumed_tail
            if self._inflater.eof and self._inflater.unused_data:
                piece = self._inflater.unused_data.lstrip(b"\0")
                self._inflater = zlib.decompressobj(_GZIP)
        return b"".join(found)

    def finish(self) -> bytes:
        """The data that is still buffered, after the last piece."""
        if self._fault is not None:
            raise self._fault
        if self._inflater is None or not self._begun:
            return b""
        rest = self._inflater.flush()
        self._take(len(rest))
        if not self._inflater.eof:
            raise self._error("the answer's gzip body is cut off", Kind.ENCODING)
        return rest

    def _take(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise self._too_large()

    def _too_large(self) -> ExchangeError:
        return self._error(
            f"the answer is larger than max_response_bytes={self.limit}", Kind.TOO_LARGE
        )

    def _error(self, message: str, kind: Kind) -> ExchangeError:
        return ExchangeError(
            message, kind, Verdict.UNREADABLE, status=self._status, headers=self._headers
        )
