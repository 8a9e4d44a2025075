"""A thin client for tests: plain JSON straight into the server, no SDK in between."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlencode

from honcho.embedded import EmbeddedServer
from honcho.engines.exchange import WireRequest
from honcho_api.request import Part

WORKSPACE = "/v3/workspaces/w"


class Answer(NamedTuple):
    """What the server said."""

    status: int
    body: Any
    headers: Mapping[str, str]


class Api:
    """Paths are those inside of the workspace ``w``, unless they start with ``/``."""

    def __init__(self, server: EmbeddedServer) -> None:
        self.server = server

    def send(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        query: Mapping[str, Any] | Sequence[tuple[str, Any]] = (),
        raw: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        parts: tuple[Part, ...] | None = None,
    ) -> Answer:
        target = path if path.startswith("/") else f"{WORKSPACE}/{path}".rstrip("/")
        target += f"?{urlencode(query)}" if query else ""
        content = raw if raw is not None or body is None else json.dumps(body).encode()
        answer = self.server.handle(WireRequest(method, target, headers or {}, content, parts))
        text = answer.body if answer.stream is None else b"".join(answer.stream)
        is_json = answer.headers.get("content-type") == "application/json" and text
        return Answer(answer.status, json.loads(text) if is_json else text, answer.headers)

    def get(self, path: str, **query: Any) -> Any:
        return self._ok(self.send("GET", path, query=query))

    def post(self, path: str, body: Any = None, **query: Any) -> Any:
        return self._ok(self.send("POST", path, body, query=query))

    def put(self, path: str, body: Any, **query: Any) -> Any:
        return self._ok(self.send("PUT", path, body, query=query))

    def delete(self, path: str, body: Any = None) -> Any:
        return self._ok(self.send("DELETE", path, body))

    def refused(self, method: str, path: str, body: Any = None, **query: Any) -> tuple[int, Any]:
        answer = self.send(method, path, body, query=query)
        assert answer.status >= 400, answer
        return answer.status, answer.body["detail"]

    def say(self, session: str, *contents: str, peer: str = "alice", **fields: Any) -> Any:
        messages = [{"peer_id": peer, "content": one, **fields} for one in contents]
        return self.post(f"sessions/{session}/messages", {"messages": messages})

    def conclude(self, *contents: str, of: str = "alice", by: str = "", **fields: Any) -> Any:
        for name in {of, by or of}:
            self.post("peers", {"id": name})
        pair = {"observer_id": by or of, "observed_id": of}
        return self.post(
            "conclusions", {"conclusions": [{"content": one, **pair, **fields} for one in contents]}
        )

    def contents(self, path: str, body: Any = None, **query: Any) -> list[str]:
        """What the items of a list say."""
        found = self.post(path, {} if body is None else body, **query)
        items = found["items"] if isinstance(found, dict) else found
        return [item.get("content", item["id"]) for item in items]

    def _ok(self, answer: Answer) -> Any:
        assert answer.status < 300, answer
        return answer.body


def lines(text: str) -> list[str]:
    """The conclusions in a representation, without their times."""
    return re.findall(r"^\[[-0-9: ]{19}\] (.*)$", text, re.MULTILINE)


def known(api: Api, peer: str = "alice", **body: Any) -> list[str]:
    return lines(api.post(f"peers/{peer}/representation", body)["representation"])


def context_of(api: Api, **query: Any) -> tuple[list[str], Any]:
    found = api.get("sessions/s/context", **query)
    return [one["content"] for one in found["messages"]], found["summary"]
