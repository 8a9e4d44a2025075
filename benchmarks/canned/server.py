"""A server on the loopback that parses as little as it can and answers with prepared bytes.

    python benchmarks/canned/server.py

Prints its port and serves until its standard input is closed. It is a process of its own, so that
what it costs is in nobody's figures.
"""

from __future__ import annotations

import asyncio
import re
import socket
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from canned.answers import prepared

SLOW_SECONDS = 0.02
"""How long an answer takes that is about a session whose name begins with ``slow``."""

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding: *chunked", re.IGNORECASE)
_PAGE = re.compile(rb"[?&]page=(\d+)")
_LAST_CHUNK = b"\r\n0\r\n\r\n"
_MISSING = b"HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\n\r\n{}"


class Connection(asyncio.Protocol):
    """Answers one request after the other; bodies are counted and dropped."""

    def __init__(self, answers: dict[bytes, bytes]) -> None:
        self._answers = answers
        self._rest = b""
        self._left = 0
        """Bytes of the body that are to come; -1 until the last chunk."""
        self._tail = b""
        self._answer = b""
        self._is_slow = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: asyncio.WriteTransport = transport  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        while data:
            data = self._drop(data) if self._left else self._begin(data)
            if not self._left and self._answer:
                self._send(self._answer)
                self._answer = b""

    def _send(self, answer: bytes) -> None:
        if self._is_slow:
            asyncio.get_running_loop().call_later(SLOW_SECONDS, self._transport.write, answer)
        else:
            self._transport.write(answer)

    def _begin(self, data: bytes) -> bytes:
        data = self._rest + data
        head, end, rest = data.partition(b"\r\n\r\n")
        if not end:
            self._rest = data
            return b""
        self._rest = b""
        target = head.split(b" ", 2)[1]
        path, _, query = target.partition(b"?")
        self._is_slow = b"/sessions/slow" in path
        name = path[path.rindex(b"/") :]
        if name == b"/list":
            found = _PAGE.search(b"?" + query)
            name += found[1] if found else b"1"
        self._answer = self._answers.get(name, _MISSING)
        if found := _LENGTH.search(head):
            self._left = int(found[1])
        elif _CHUNKED.search(head):
            self._left, self._tail = -1, b"\r\n"
        return rest

    def _drop(self, data: bytes) -> bytes:
        if self._left > 0:
            taken = min(self._left, len(data))
            self._left -= taken
            return data[taken:]
        self._tail = (self._tail + data)[-len(_LAST_CHUNK) :]
        if self._tail == _LAST_CHUNK:
            self._left = 0
        return b""


async def serve() -> None:
    """Serve until standard input ends."""
    answers = prepared()
    loop = asyncio.get_running_loop()
    # A socket that names its protocol: only those get TCP_NODELAY from asyncio.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    listener.listen(2048)
    server = await loop.create_server(lambda: Connection(answers), sock=listener)
    print(listener.getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve())
