"""A server that answers as a test tells it to: too late, in pieces, wrongly, or not at all.

Each request takes the next act of the script; when the script is over, every request gets ``{}``.
Everything is a real socket, with one thread per connection.
"""

from __future__ import annotations

import contextlib
import hashlib
import socket
import ssl
import threading
from collections import deque
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self

from tests.servers.acts import answer
from tests.servers.lines import PATIENCE, Act, Line, Seen


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
