"""The heads of common answers, read in a tenth of the time of h11; all others are left to it.

Common is HTTP/1.1 with a ``content-length`` or in chunks, well-formed to the letter of the grammar.
What is read here means the same to h11: a test compares them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from honcho.http.headers import Headers, joined

LONGEST = 2**16
"""A longer head is for h11, which has a limit of its own."""

_HEAD = re.compile(
    rb"HTTP/1\.1 [2-5][0-9][0-9](?: [\t\x20-\x7e]*+)?\r\n"
    rb"(?:[!#$%&'*+.^_`|~0-9A-Za-z-]++:[\t\x20-\x7e]*+\r\n)*+"
    rb"\r\n"
)
_BODILESS = frozenset({204, 304})


class QuickHead(NamedTuple):
    """What an answer's head says.

    Attributes:
        status: HTTP status.
        headers: By lower-case name.
        length: Of the body, in bytes; ``None`` when it comes in chunks.
        keeps_alive: Whether another request may follow.
    """

    status: int
    headers: Headers
    length: int | None
    keeps_alive: bool


def quick_head(head: bytes) -> QuickHead | None:
    """Read a head, including the empty line at its end; ``None`` if h11 has to."""
    if not _HEAD.fullmatch(head):
        return None
    first, *lines = head[:-4].decode("ascii").split("\r\n")
    pairs = [line.partition(":") for line in lines]
    headers = Headers({name.lower(): value.strip(" \t") for name, _, value in pairs})
    if len(headers) < len(pairs):
        headers = joined((name, value.strip(" \t")) for name, _, value in pairs)
    status = int(first[9:12])
    connection = headers.get("connection", "keep-alive").lower()
    if connection not in {"keep-alive", "close"}:
        return None
    framed, size = _length(status, headers)
    return QuickHead(status, headers, size, connection == "keep-alive") if framed else None


def _length(status: int, headers: Headers) -> tuple[bool, int | None]:
    """Whether it is plain where the body ends, and its length; ``None`` for one in chunks."""
    length, coding = headers.get("content-length"), headers.get("transfer-encoding")
    if coding is not None:
        return coding.lower() == "chunked" and length is None and status not in _BODILESS, None
    if length is None:
        return status in _BODILESS, 0
    if not length.isdecimal() or len(length) > 18:
        return False, 0
    return True, 0 if status in _BODILESS else int(length)
