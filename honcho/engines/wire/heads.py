"""The heads of common answers, read in a tenth of the time of h11; all others are left to it.

Common is HTTP/1.1 with a ``content-length`` or in chunks, well-formed to the letter of the grammar.
What is read here means the same to h11: a test compares them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from honcho.engines.wire.framing import IN_CHUNKS
from honcho.settings.headers import LateHeaders

LONGEST = 2**16
"""A longer head is for h11."""
MAX_HEAD = 2**18
"""Longest head of an answer, and of all interim answers before it together."""
MOST_INTERIM = 100
"""So many answers may come before the answer."""

_HEAD = re.compile(
    rb"HTTP/1\.1 [2-5][0-9][0-9](?: [\t\x20-\x7e]*+)?\r\n"
    rb"(?:[!#$%&'*+.^_`|~0-9A-Za-z-]++:[\t\x20-\x7e]*+\r\n)*+"
    rb"\r\n"
)
_FRAMING = re.compile(
    rb"\r\n(?i:(content-length|transfer-encoding|connection|content-encoding)):([^\r]*)"
)
_BODILESS = frozenset({204, 304})


class QuickHead(NamedTuple):
    """What an answer's head says.

    Attributes:
        status: HTTP status.
        headers: By lower-case name.
        length: Of the body, in bytes; ``IN_CHUNKS`` when it comes in these.
        keeps_alive: Whether another request may follow.
        is_encoded: Whether the body has a ``content-encoding``.
    """

    status: int
    headers: LateHeaders
    length: int
    keeps_alive: bool
    is_encoded: bool


def quick_head(head: bytes) -> QuickHead | None:
    """Read a head, including the empty line at its end; ``None`` if h11 has to."""
    if not _HEAD.fullmatch(head):
        return None
    framing: dict[bytes, bytes] = {}
    for name, value in _FRAMING.findall(head):
        key = name.lower()
        if key in framing:
            return None
        framing[key] = value.strip(b" \t").lower()
    status = int(head[9:12])
    connection = framing.get(b"connection", b"keep-alive")
    if connection not in {b"keep-alive", b"close"}:
        return None
    bodiless = status in _BODILESS
    length, coding = framing.get(b"content-length"), framing.get(b"transfer-encoding")
    size = 0
    if coding is not None:
        if coding != b"chunked" or length is not None or bodiless:
            return None
        size = IN_CHUNKS
    elif length is not None:
        if not length.isdigit() or len(length) > 18:
            return None
        size = 0 if bodiless else int(length)
    elif not bodiless:
        return None
    is_encoded = b"content-encoding" in framing
    return QuickHead(status, LateHeaders(head), size, connection == b"keep-alive", is_encoded)
