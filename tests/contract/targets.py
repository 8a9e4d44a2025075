"""Servers to replay against: the embedded one in this process, or any over HTTP."""

from __future__ import annotations

import importlib.util
import json
import os
import threading
import time
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Protocol
from unittest import mock
from urllib.parse import urlsplit

from .compare import Answer

if TYPE_CHECKING:
    from honcho.embedded import DeriverContext

ROOT = Path(__file__).parents[2]


class Target(Protocol):
    """A server under test."""

    def send(
        self, method: str, target: str, headers: dict[str, str], body: bytes | None
    ) -> Answer: ...

    def settle(self, workspaces: list[str]) -> None:
        """Wait until nothing in the background of these workspaces is left to do."""
        ...

    def close(self) -> None: ...


def open_target() -> Target:
    """The server at ``HONCHO_TEST_URL``, else a new embedded one with the recording's provider."""
    url = os.environ.get("HONCHO_TEST_URL", "")
    return Http(url) if url else InProcess()


class Frozen:
    """An embedded server in memory, whose plugs follow the rules of the recording's provider.

    Its worker waits at the first message that it should learn from until ``settle``: in the
    recordings nothing is derived before an exchange whose precondition says so.
    """

    def __init__(self) -> None:
        from honcho.embedded import EmbeddedServer

        self._go_on = threading.Event()
        plugs = provider().plugs()
        self._derive = plugs["deriver"]
        self.server = EmbeddedServer(**{**plugs, "deriver": self._derive_later})
        self._offline = mock.patch("honcho.embedded.background.notices.send")
        self._offline.start()

    def _derive_later(self, context: DeriverContext) -> list[str]:
        self._go_on.wait()
        facts: list[str] = self._derive(context)
        return facts

    def settle(self) -> None:
        """Let the worker do all that is queued."""
        self._go_on.set()
        assert self.server.drain(30)
        self._go_on.clear()

    def close(self) -> None:
        self._go_on.set()
        self.server.close()
        self._offline.stop()


class InProcess:
    """The embedded server without a socket."""

    def __init__(self) -> None:
        self._frozen = Frozen()
        self._server = self._frozen.server

    def send(self, method: str, target: str, headers: dict[str, str], body: bytes | None) -> Answer:
        from honcho.engines.exchange import WireRequest

        try:
            answer = self._server.handle(WireRequest(method, target, headers, body))
        except Exception as error:  # noqa: BLE001 - a bug is one difference, not the end
            return Answer(0, {}, f"raised {error!r}".encode())
        content = answer.body if answer.stream is None else b"".join(answer.stream)
        return Answer(answer.status, dict(answer.headers), content)

    def settle(self, workspaces: list[str]) -> None:
        self._frozen.settle()

    def close(self) -> None:
        self._frozen.close()


class Http:
    """A server that runs elsewhere; compared by word, so it needs the recording's provider."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        connection = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        self._connection = connection(parts.hostname or "", parts.port, timeout=60)
        self._path = parts.path.rstrip("/")

    def send(self, method: str, target: str, headers: dict[str, str], body: bytes | None) -> Answer:
        self._connection.request(method, self._path + target, body, headers)
        answer = self._connection.getresponse()
        return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())

    def settle(self, workspaces: list[str]) -> None:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and any(map(self._pending, workspaces)):
            time.sleep(0.1)

    def _pending(self, workspace: str) -> bool:
        answer = self.send("GET", f"/v3/workspaces/{workspace}/queue/status", {}, None)
        return (
            answer.status == 200
            and json.loads(answer.body)["total_work_units"]
            > json.loads(answer.body)["completed_work_units"]
        )

    def close(self) -> None:
        self._connection.close()


def provider() -> ModuleType:
    """``examples/deterministic_provider.py``, which is not part of a package."""
    file = ROOT / "examples" / "deterministic_provider.py"
    spec = importlib.util.spec_from_file_location("deterministic_provider", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
