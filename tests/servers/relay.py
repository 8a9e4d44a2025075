"""A proxy of the tests: passes requests and tunnels on, and notes what it was asked for."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from types import TracebackType
from typing import Any, Self


class Relay:
    """An HTTP proxy on a port of its own.

    Attributes:
        asked: First line and headers of every request, as text.
    """

    def __init__(self, *, password: str | None = None, tls: ssl.SSLContext | None = None) -> None:
        self.asked: list[str] = []
        self._password = password
        self._tls = tls
        self._sockets: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        """Its address."""
        scheme = "http" if self._tls is None else "https"
        return f"{scheme}://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for sock in [self._listener, *self._sockets]:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock: Any) -> None:
        with contextlib.suppress(OSError):
            if self._tls is not None:
                sock = self._tls.wrap_socket(sock, server_side=True)
            self._sockets.append(sock)
            head = b""
            while b"\r\n\r\n" not in head:
                if not (data := sock.recv(65536)):
                    return
                head += data
            head, _, rest = head.partition(b"\r\n\r\n")
            self.asked.append(head.decode("latin-1"))
            if self._password is not None and self._password not in self.asked[-1]:
                sock.sendall(b"HTTP/1.1 407 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
                sock.close()
                return
            self._pass_on(sock, head, rest)

    def _pass_on(self, sock: socket.socket, head: bytes, rest: bytes) -> None:
        method, target, _ = head.split(b"\r\n")[0].decode().split(" ")
        if method == "CONNECT":
            host, port = target.rsplit(":", 1)
            other = socket.create_connection((host, int(port)))
            sock.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            host, _, port = target.split("/")[2].partition(":")
            other = socket.create_connection((host, int(port or 80)))
            path = "/" + target.split("/", 3)[3]
            other.sendall(head.replace(target.encode(), path.encode(), 1) + b"\r\n\r\n" + rest)
        self._sockets.append(other)
        threading.Thread(target=_copy, args=(other, sock), daemon=True).start()
        _copy(sock, other)


def _copy(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    with contextlib.suppress(OSError):
        source.close()
