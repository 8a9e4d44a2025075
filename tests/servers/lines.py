"""A request as a server of the tests sees it, and the server's end of its connection."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from attrs import define, field

if TYPE_CHECKING:
    from tests.servers.scripted import ScriptedServer


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
