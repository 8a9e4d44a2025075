"""A server that answers as a test tells it to: too late, in pieces, wrongly, or not at all.

Each request takes the next act of the script; when the script is over, every request gets ``{}``.
Everything is a real socket, with one thread per connection.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import http.client
import itertools
import json
import socket
import ssl
import struct
import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from attrs import define, field

PATIENCE = 10.0
"""Seconds after which a test that waits for the server has failed."""


@define
class Seen:
    """A request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    connection: int

    @property
    def json(self) -> Any:
        """Its body."""
        return json.loads(self.body)


Act = Callable[["Line", Seen], bool]
"""Answers one request; whether the connection goes on."""


@define(eq=False)
class Line:
    """The server's end of a connection."""

    sock: socket.socket
    server: ScriptedServer
    number: int
    reader: Any = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.reader = self.sock.makefile("rb")

    def send(self, data: bytes) -> None:
        """Send all of it, if the client still listens."""
        with contextlib.suppress(OSError):
            self.sock.sendall(data)

    def reset(self) -> None:
        """End it as a crashed machine does."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def client_is_gone(self) -> bool:
        """Wait until the client closes; ``False`` once the server is stopped."""
        with contextlib.suppress(OSError):
            return not self.reader.read(1)
        return True


class ScriptedServer:
    """Listens on a port of its own until it is closed.

    Attributes:
        seen: All requests, in order of arrival.
        accepted: How many connections there were.
        open: How many there are.
        digests: Whether of an uploaded file only its length and SHA-256 are kept.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.seen: list[Seen] = []
        self.accepted = 0
        self.open = 0
        self.released = threading.Event()
        self.digests = False
        self._script: deque[Act] = deque()
        self._always: Act = answer()
        self._change = threading.Condition()
        self._tls = tls
        self._lines: set[Line] = set()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=2048)
        self.port: int = self._listener.getsockname()[1]
        self.url = f"{'http' if tls is None else 'https'}://127.0.0.1:{self.port}"
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def play(self, *acts: Act) -> None:
        """Add to the script."""
        self._script.extend(acts)

    def always(self, act: Act) -> None:
        """What happens when the script is over."""
        self._always = act

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so on this side."""
        with self._change:
            assert self._change.wait_for(condition, PATIENCE), "the server waited in vain"

    def count(self, path: str = "") -> int:
        """How many requests came for a path."""
        return sum(1 for seen in self.seen if seen.target.startswith(path))

    def close(self) -> None:
        """Stop, and end all connections."""
        self.released.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._accepting.join(PATIENCE)
        for line in list(self._lines):
            with contextlib.suppress(OSError):
                line.sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(PATIENCE)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket) -> None:
        if self._tls is not None:
            try:
                sock = self._tls.wrap_socket(sock, server_side=True)
            except OSError:
                sock.close()
                return
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self._change:
            self.accepted += 1
            self.open += 1
            line = Line(sock, self, self.accepted)
            self._lines.add(line)
            self._change.notify_all()
        try:
            while (seen := self._read(line)) is not None:
                with self._change:
                    self.seen.append(seen)
                    act = self._script.popleft() if self._script else self._always
                    self._change.notify_all()
                if not act(line, seen):
                    break
        except (OSError, ValueError):  # what came was cut off, or is not HTTP
            pass
        finally:
            line.reader.close()
            sock.close()
            with self._change:
                self.open -= 1
                self._lines.discard(line)
                self._change.notify_all()

    def _read(self, line: Line) -> Seen | None:
        """The next request, or ``None`` when the client has closed."""
        first = line.reader.readline().split()
        if len(first) != 3:
            return None
        headers: dict[str, str] = {}
        while (entry := line.reader.readline().strip()) != b"":
            name, _, value = entry.decode("latin-1").partition(":")
            headers[name.lower()] = value.strip()
        body = self._body(line, headers)
        return Seen(first[0].decode(), first[1].decode(), headers, body, line.number)

    def _body(self, line: Line, headers: Mapping[str, str]) -> bytes:
        if self.digests and "multipart" in headers.get("content-type", ""):
            return self._digest(line, int(headers["content-length"]))
        if headers.get("transfer-encoding") != "chunked":
            body: bytes = line.reader.read(int(headers.get("content-length", "0")))
            return body
        pieces: list[bytes] = []
        while size := int(line.reader.readline(), 16):
            pieces.append(line.reader.read(size))
            line.reader.readline()
        line.reader.readline()
        return b"".join(pieces)

    def _digest(self, line: Line, length: int) -> bytes:
        """Length and hash of the file that ends a multipart body."""
        boundary = line.reader.readline()
        left = length - len(boundary) - len(b"\r\n") - len(boundary) - len(b"--")
        entry, is_file = b"", False
        while not is_file or entry != b"\r\n":
            entry = line.reader.readline()
            left -= len(entry)
            is_file = is_file or b"filename=" in entry
        found, size = hashlib.sha256(), left
        while left and (piece := line.reader.read(min(left, 2**16))):
            found.update(piece)
            left -= len(piece)
        line.reader.read(len(boundary) + len(b"\r\n--"))
        return f"{size - left} {found.hexdigest()}".encode()


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
