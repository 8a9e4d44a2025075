"""What the canned server says: whole HTTP answers as bytes, prepared before the first request."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from typing import Any

PAGES = 100
"""Pages of the list of messages that is walked."""
PAGE_SIZE = 100
CHUNKS = 20_000
"""Events of the streamed answer."""

# fmt: off
WORDS = (
    "acorn", "badger", "candle", "dawn", "ember", "fern", "garden", "harvest", "island",
    "juniper", "kettle", "lantern", "meadow", "nectar", "orchard", "pebble", "quilt",
    "river", "saddle", "thistle", "umbrella", "valley", "willow", "yarrow", "zephyr",
)
# fmt: on
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
CREATED = "2026-03-14T15:09:26.535897Z"


def message(chance: random.Random, peer: str = "alice") -> dict[str, Any]:
    """A message of the usual length, as the server describes it."""
    return {
        "id": "".join(chance.choices(LETTERS, k=21)),
        "content": " ".join(chance.choices(WORDS, k=24)),
        "peer_id": peer,
        "session_id": "session",
        "metadata": {"channel": "web"},
        "created_at": f"2026-03-14T15:09:26.{chance.randrange(10**6):06}Z",
        "workspace_id": "bench",
        "token_count": 31,
    }


def whole(value: Any, status: bytes = b"200 OK") -> bytes:
    """An answer with a JSON body."""
    body = json.dumps(value).encode()
    return b"".join(
        (
            b"HTTP/1.1 %b\r\ndate: Sat, 14 Mar 2026 15:09:26 GMT\r\n" % status,
            b"server: canned\r\nx-request-id: 0a1b2c3d4e5f\r\n",
            b"content-length: %d\r\ncontent-type: application/json\r\n\r\n" % len(body),
            body,
        )
    )


def chunked(pieces: Iterable[bytes]) -> bytes:
    """A streamed answer: every piece is one chunk of HTTP, as real servers send them."""
    head = (
        b"HTTP/1.1 200 OK\r\ndate: Sat, 14 Mar 2026 15:09:26 GMT\r\nserver: canned\r\n"
        b"content-type: text/event-stream; charset=utf-8\r\ntransfer-encoding: chunked\r\n\r\n"
    )
    body = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces)
    return head + body + b"0\r\n\r\n"


def events(count: int) -> Iterable[bytes]:
    """The events of a streamed answer of ``count`` words."""
    chance = random.Random(7)
    for _ in range(count):
        event = {"delta": {"content": f" {chance.choice(WORDS)}"}, "done": False}
        yield b"data: %b\n\n" % json.dumps(event).encode()
    yield b'data: {"done": true}\n\n'


def page(number: int) -> dict[str, Any]:
    """One page of the list of messages."""
    chance = random.Random(number)
    return {
        "items": [message(chance) for _ in range(PAGE_SIZE)],
        "total": PAGES * PAGE_SIZE,
        "page": number,
        "size": PAGE_SIZE,
        "pages": PAGES,
    }


def prepared() -> dict[bytes, bytes]:
    """The answers by the end of the path, the list's by its page as well."""
    chance = random.Random(1)
    named = {"metadata": {}, "configuration": {}, "created_at": CREATED}
    answers = {
        b"/workspaces": whole({"id": "bench", **named}, b"201 Created"),
        b"/peers": whole({"id": "alice", "workspace_id": "bench", **named}, b"201 Created"),
        b"/sessions": whole(
            {"id": "session", "workspace_id": "bench", "is_active": True, **named}, b"201 Created"
        ),
        b"/messages": whole([message(chance)], b"201 Created"),
        b"/upload": whole([message(chance)], b"201 Created"),
        b"/chat": chunked(events(CHUNKS)),
    }
    for number in range(1, PAGES + 1):
        answers[b"/list%d" % number] = whole(page(number))
    return answers
