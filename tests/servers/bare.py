"""A server that is a function of a socket, for what no server of HTTP would do."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE = 10.0
"""Seconds after which a socket of this server is not waited for any longer."""

CERTIFICATES = Path(__file__).parent / "certificates"

Serve = Callable[[socket.socket, "BareServer"], None]
"""Serves one connection, which is closed afterwards."""


class BareServer:
    """Calls a function for every connection, each in a thread.

    Attributes:
        accepted: How many connections there were.
        released: Set when the test is over.
    """

    def __init__(self, serve: Serve, tls: ssl.SSLContext | None = None) -> None:
        self.accepted = 0
        self.released = threading.Event()
        self._serve = serve
        self._open: set[socket.socket] = set()
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port: int = self._listener.getsockname()[1]
        self.url = f"{'http' if tls is None else 'https'}://127.0.0.1:{self.port}"
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.released.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for sock in list(self._open):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(PATIENCE)

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            self.accepted += 1
            thread = threading.Thread(target=self._one, args=(sock,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _one(self, sock: socket.socket) -> None:
        sock.settimeout(PATIENCE)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with contextlib.suppress(OSError), sock:
            if self._tls is not None:
                sock = self._tls.wrap_socket(sock, server_side=True)
            self._open.add(sock)
            with sock:
                self._serve(sock, self)


def identity() -> ssl.SSLContext:
    """Who the servers of the tests say they are: 127.0.0.1 and localhost."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(CERTIFICATES / "server.pem")
    return made


def take_head(sock: socket.socket) -> bytes:
    """Read up to the end of a request's head; perhaps a part of its body, too."""
    found = b""
    while b"\r\n\r\n" not in found:
        piece = sock.recv(2**16)
        if not piece:
            return b""
        found += piece
    return found


def take_request(sock: socket.socket) -> bytes:
    """Read a request with a ``content-length``; empty when there is none any more."""
    found = take_head(sock)
    head, _, body = found.partition(b"\r\n\r\n")
    length = 0
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line[15:])
    while len(body) < length:
        piece = sock.recv(2**18)
        if not piece:
            return b""
        body += piece
    return head + b"\r\n\r\n" + body if found else b""


def reset(sock: socket.socket) -> None:
    """Close it as a crashed machine does."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()
