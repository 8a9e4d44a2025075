"""An embedded server that keeps account of what it is asked for, and fails when a test says so."""

from __future__ import annotations

import json
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Generator
from contextlib import contextmanager

from honcho.embedded import EmbeddedServer
from honcho.embedded.serve import running_server
from honcho.engines.exchange import WireRequest, WireResponse

Answer = Callable[[], WireResponse]
Behaviour = Callable[[int, str, Answer], WireResponse]
"""Answers a write: its number from 0, its session, and what the server really answers."""

BROKEN = WireResponse(500, {"content-type": "application/json"}, b'{"detail":"broken"}')
REFUSED = WireResponse(422, {"content-type": "application/json"}, b'{"detail":"refused"}')


class Watched:
    """Stands before an embedded server.

    Attributes:
        batches: The number of messages of each write that arrived, by session.
        lookups: How many lists of messages were asked for.
        stored: How many messages the server has said it stored.
        together: The largest number of writes that were under way at a time, by session; under
            ``""`` for all sessions.
        behaviour: How writes are answered.
        dead: Whether everything is answered with 500.
    """

    def __init__(self, server: EmbeddedServer) -> None:
        self.server = server
        self.url = ""
        self.batches: dict[str, list[int]] = defaultdict(list)
        self.lookups = 0
        self.stored = 0
        self.together: Counter[str] = Counter()
        self.behaviour: Behaviour | None = None
        self.dead = False
        self._now: Counter[str] = Counter()
        self._writes = 0
        self._lock = threading.Lock()

    def handle(self, request: WireRequest) -> WireResponse:
        """Answer a request."""
        if self.dead:
            return BROKEN
        path = request.target.partition("?")[0]
        if path.endswith("/messages/list"):
            with self._lock:
                self.lookups += 1
        if request.method != "POST" or not path.endswith("/messages"):
            return self.server.handle(request)
        session = path.split("/")[-2]
        count = len(json.loads(request.body or b"{}")["messages"])
        with self._lock:
            number, self._writes = self._writes, self._writes + 1
            self.batches[session].append(count)
            for name in (session, ""):
                self._now[name] += 1
                self.together[name] = max(self.together[name], self._now[name])

        def answer() -> WireResponse:
            response = self.server.handle(request)
            with self._lock:
                self.stored += count if response.status < 300 else 0
            return response

        try:
            return answer() if self.behaviour is None else self.behaviour(number, session, answer)
        finally:
            with self._lock:
                for name in (session, ""):
                    self._now[name] -= 1

    def die_with(self, number: int, *, stores: bool) -> None:
        """Break down with a certain write, before or after it is stored, until ``revive()``."""

        def behaviour(at: int, session: str, answer: Answer) -> WireResponse:
            if at == number:
                self.dead = True
                if stores:
                    answer()
            return BROKEN if self.dead else answer()

        self.behaviour = behaviour

    def revive(self) -> None:
        """Answer everything again."""
        self.behaviour, self.dead = None, False

    def contents(self, session: str) -> list[str]:
        """Everything that a session holds, in order."""
        found: list[str] = []
        while True:
            page = len(found) // 100 + 1
            target = f"/v3/workspaces/test/sessions/{session}/messages/list?size=100&page={page}"
            answer = self.server.handle(WireRequest("POST", target))
            items = json.loads(answer.body)["items"]
            found += [item["content"] for item in items]
            if len(items) < 100:
                return found


@contextmanager
def watched_server() -> Generator[Watched, None, None]:
    """A server over HTTP, empty and without faults."""
    with EmbeddedServer() as server:
        watched = Watched(server)
        with running_server(watched) as url:
            watched.url = url
            yield watched


def rows(count: int, sessions: int = 3) -> list[dict[str, str]]:
    """Records of several sessions in turn; the contents are numbered."""
    return [
        {"session": f"s{index % sessions}", "peer": "alice", "content": f"message {index}"}
        for index in range(count)
    ]


def expected(count: int, session: int, sessions: int = 3) -> list[str]:
    """What a session has to hold after these rows."""
    return [f"message {index}" for index in range(session, count, sessions)]
