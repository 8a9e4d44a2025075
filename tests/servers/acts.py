"""What a scripted server does with a request: answer well, late, in pieces, wrongly, or not."""

from __future__ import annotations

import gzip
import http.client
import itertools
import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from tests.servers.lines import PATIENCE, Act, Line, Seen


def head(status: int, *headers: tuple[str, str]) -> bytes:
    """Status line and headers of an answer."""
    lines = [f"HTTP/1.1 {status} Said", *(f"{name}: {value}" for name, value in headers), "", ""]
    return "\r\n".join(lines).encode("latin-1")


def answer(
    status: int = 200,
    body: Any = None,
    headers: Mapping[str, str] | None = None,
    *,
    zipped: bool = False,
    keep: bool = True,
) -> Act:
    """A well-formed answer; a body that is not bytes is sent as JSON."""
    content = body if isinstance(body, bytes) else json.dumps({} if body is None else body).encode()
    extra = [("content-type", "application/json"), *(headers or {}).items()]
    if zipped:
        content = gzip.compress(content)
        extra.append(("content-encoding", "gzip"))
    if not keep:
        extra.append(("connection", "close"))

    def act(line: Line, seen: Seen) -> bool:
        line.send(head(status, *extra, ("content-length", str(len(content)))) + content)
        return keep

    return act


def raw(data: bytes, *, keep: bool = False) -> Act:
    """Bytes as they are, and then the end of the connection."""

    def act(line: Line, seen: Seen) -> bool:
        line.send(data)
        return keep

    return act


def forward(url: str, *, lose_every: int = 0) -> Act:
    """The answer of another server; of every so many answers to a write one is lost on its way.

    A request to an upstream is made on a connection of its own.
    """
    origin = urlsplit(url)
    writes = itertools.count(1)

    def act(line: Line, seen: Seen) -> bool:
        upstream = http.client.HTTPConnection(origin.netloc, timeout=PATIENCE)
        try:
            upstream.request(seen.method, seen.target, seen.body, headers=dict(seen.headers))
            response = upstream.getresponse()
            body = response.read()
        finally:
            upstream.close()
        is_write = seen.target.endswith(("/messages", "/messages/upload"))
        if is_write and lose_every and next(writes) % lose_every == 0:
            return False
        kind = response.headers.get("content-type", "application/json")
        line.send(
            head(response.status, ("content-type", kind), ("content-length", str(len(body)))) + body
        )
        return True

    return act


def lose() -> Act:
    """The request is taken, and the connection closed without an answer."""
    return raw(b"")


def reset(data: bytes = b"") -> Act:
    """The same, with a reset; perhaps after the first part of an answer."""

    def act(line: Line, seen: Seen) -> bool:
        line.send(data)
        if data and line.server.released.wait(0.05):
            return False
        line.reset()
        return False

    return act


def hang(data: bytes = b"") -> Act:
    """Perhaps the first part of an answer, and then nothing until the client gives up."""

    def act(line: Line, seen: Seen) -> bool:
        line.send(data)
        line.client_is_gone()
        return False

    return act


def drip(data: bytes, pause: float) -> Act:
    """An answer, one byte at a time."""

    def act(line: Line, seen: Seen) -> bool:
        for index in range(len(data)):
            try:
                line.sock.sendall(data[index : index + 1])
            except OSError:
                return False
            if line.server.released.wait(pause):
                return False
        return False

    return act


def chunked(pieces: Iterable[bytes], *, kind: str = "application/json", end: bool = True) -> Act:
    """An answer in chunks; without ``end`` its last chunk never comes."""
    sent = list(pieces)

    def act(line: Line, seen: Seen) -> bool:
        line.send(head(200, ("content-type", kind), ("transfer-encoding", "chunked")))
        for piece in sent:
            line.send(b"%x\r\n%b\r\n" % (len(piece), piece))
        if end:
            line.send(b"0\r\n\r\n")
        return end

    return act


def events(*payloads: Any, end: bool = True) -> Act:
    """A stream of events; payloads that are not text are sent as JSON."""
    pieces = [
        f"data: {one if isinstance(one, str) else json.dumps(one)}\n\n".encode() for one in payloads
    ]
    return chunked(pieces, kind="text/event-stream; charset=utf-8", end=end)


def piece(text: str) -> dict[str, Any]:
    """A piece of a chat answer, as the server sends it."""
    return {"delta": {"content": text}, "done": False}


DONE = {"done": True}
