"""The server under test as the contract scenarios see it."""

from __future__ import annotations

import re
from http.client import HTTPException

from tests.contract.compare import Answer
from tests.contract.targets import Http
from tests.live.server import KEY, URL

_ATTEMPTS = 4


class Live(Http):
    """A server over HTTP(S), with a key, whose connections may be reset at any time.

    Attributes:
        workspaces: Those in which something was sent.
        resets: How many connections were lost.
    """

    def __init__(self, url: str = URL, key: str | None = KEY) -> None:
        super().__init__(url)
        self._key = key
        self.workspaces: set[str] = set()
        self.resets = 0

    def send(self, method: str, target: str, headers: dict[str, str], body: bytes | None) -> Answer:
        """One exchange; on a new connection, and again, where the connection was lost."""
        self.workspaces |= set(re.findall(r"/v3/workspaces/(t[0-9a-f]+-[^/?%]*)", target))
        self.workspaces |= set(re.findall(r'"id": ?"(t[0-9a-f]+-[^"/\\]*)"', _text(body)))
        given = dict(headers)
        if self._key is not None:
            given.setdefault("authorization", f"Bearer {self._key}")
        lost: Exception | None = None
        for _ in range(_ATTEMPTS):
            try:
                return super().send(method, target, given, body)
            except (OSError, HTTPException) as error:
                lost = error
                self.resets += 1
                self._connection.close()
        return Answer(0, {}, f"the connection was lost {_ATTEMPTS} times: {lost!r}".encode())


def _text(body: bytes | None) -> str:
    return (body or b"")[:10_000].decode("utf-8", "replace")
