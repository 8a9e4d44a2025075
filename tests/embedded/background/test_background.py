"""Scopes, the queue, dreams and webhooks: what happens after the answer."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import queue
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from honcho.embedded import EmbeddedServer
from tests.embedded.api import Api
from tests.embedded.conftest import Frozen


@pytest.fixture
def deriving() -> Iterator[Api]:
    with EmbeddedServer(deriver=lambda context: [context.message.content]) as server:
        yield Api(server)


def knows(api: Api, **body: object) -> str:
    text: str = api.post("peers/alice/representation", body)["representation"]
    return text


def test_a_scope(api: Api) -> None:
    assert api.send("POST", "scopes", {"id": "work", "metadata": {"a": 1}}).status == 201
    again = api.send("POST", "scopes", {"name": "work"})
    assert (again.status, again.body["metadata"]) == (200, {"a": 1})
    assert api.get("scopes/work")["id"] == "work"
    assert api.refused("GET", "scopes/none") == (404, "Scope none not found in workspace w")
    for name in ("scope.x", "a b", "x" * 507):
        assert api.refused("POST", "scopes", {"id": name})[1][0]["type"] == "value_error"
    api.post("scopes", {"id": "home"})
    assert api.contents("scopes/list") == ["work", "home"]


def test_sessions_of_a_scope_in_the_order_of_joining(api: Api) -> None:
    api.post("scopes", {"id": "work"})
    for name in ("s1", "s2", "s3"):
        api.post("sessions", {"id": name})
    for names in (["s2"], ["s1"], ["s3", "s3"], ["s2"]):
        api.post("scopes/work/sessions", {"session_ids": names})
    assert api.contents("scopes/work/sessions/list") == ["s1", "s3", "s2"]
    unknown = {"session_ids": ["s1", "nope", "also"]}
    assert api.refused("POST", "scopes/work/sessions", unknown) == (
        404,
        "Session(s) ['also', 'nope'] not found in workspace w",
    )
    api.delete("scopes/work/sessions/s1")
    api.delete("scopes/work/sessions/s1")
    assert api.contents("scopes/work/sessions/list") == ["s3", "s2"]
    assert api.refused("DELETE", "scopes/work/sessions/none")[0] == 404


def test_a_session_is_made_with_scopes(api: Api) -> None:
    api.post("sessions", {"id": "s", "scopes": ["a", "b", "a"]})
    assert api.contents("scopes/list") == ["a", "b"]
    bad = {"id": "t", "scopes": ["a.b"]}
    assert api.refused("POST", "sessions", bad)[1][0]["loc"] == ["body", "scopes"]
    observers = {f"o{at}": {"observe_others": True} for at in range(10)}
    api.post("sessions/s/peers", observers)


def test_where_a_scope_is_no_peer(api: Api) -> None:
    api.post("scopes", {"id": "x"})
    api.post("sessions", {"id": "s"})
    message = {"messages": [{"peer_id": "scope.x", "content": "x"}]}
    for method, path, body in (
        ("POST", "sessions/s/peers", {"scope.x": {}}),
        ("DELETE", "sessions/s/peers", ["scope.x"]),
        ("GET", "sessions/s/peers/scope.x/config", None),
        ("PUT", "sessions/s/peers/scope.x/config", {}),
        ("PUT", "peers/scope.x", {}),
        ("POST", "sessions/s/messages", message),
        ("POST", "peers/scope.x/representation", {}),
        ("POST", "peers/alice/chat", {"query": "q", "target": "scope.y"}),
        ("GET", "peers/scope.x/context", None),
        ("PUT", "peers/alice/card?target=scope.x", {"peer_card": []}),
        ("POST", "schedule_dream", {"observer": "z", "observed": "scope.x", "dream_type": "omni"}),
    ):
        assert api.refused(method, path, body)[0] == 422


def test_what_a_session_knows_is_copied_into_its_scope(deriving: Api) -> None:
    api = deriving
    api.say("s", "likes coffee", created_at="2024-01-01T00:00:00Z")
    api.say("t", "likes tea")
    api.post("scopes", {"id": "work"})
    api.post("scopes/work/sessions", {"session_ids": ["s"]})
    assert api.server.drain()
    status = api.get("scopes/work/status")["backfill_status"]
    assert (status["s"]["state"], status["s"]["docs_copied"]) == ("completed", 1)
    assert status["s"]["updated_at"].endswith("+00:00")
    line = "## Explicit Observations\n\n[2024-01-01 00:00:00] likes coffee\n"
    assert knows(api, scope="work") == knows(api, scope=["work"]) == line
    api.say("s", "likes cake")
    assert api.server.drain()
    assert "likes cake" in knows(api, scope="work")
    api.delete("scopes/work/sessions/s")
    assert api.server.drain()
    assert knows(api, scope="work") == ""
    assert "likes coffee" in knows(api, scope=["work"])
    assert "likes coffee" in knows(api)


def test_an_empty_session_has_nothing_to_copy(frozen: Frozen) -> None:
    frozen.post("sessions", {"id": "empty", "scopes": ["work"]})
    assert frozen.get("scopes/work/status") == {"backfill_status": {}}
    frozen.say("full", "something")
    frozen.post("scopes/work/sessions", {"session_ids": ["full"]})
    assert frozen.get("scopes/work/status")["backfill_status"]["full"]["state"] == "pending"


def counts(api: Api, **query: str) -> list[int]:
    status = api.get("queue/status", **query)
    names = ("total", "completed", "in_progress", "pending")
    return [status[f"{name}_work_units"] for name in names]


def test_the_queue(frozen: Frozen) -> None:
    api = frozen
    api.say("s", "one", "two")
    api.say("s", "three", peer="bob")
    api.say("t", "four", peer="carol")
    for _ in range(2):
        api.post("schedule_dream", {"observer": "alice", "dream_type": "omni"})
    for query, total in (
        ({}, 6),
        ({"session_id": "s"}, 3),
        ({"session_id": "none"}, 0),
        ({"sender_id": "alice"}, 2),
        ({"observer_id": "alice"}, 1),
        ({"observer_id": "alice", "sender_id": "bob"}, 2),
        ({"session_id": "t", "sender_id": "alice"}, 0),
        ({"session_id": "", "sender_id": ""}, 6),
    ):
        assert counts(api, **query)[0] == total, query
    sessions = api.get("queue/status")["sessions"]
    assert [sessions[uid]["total_work_units"] for uid in sessions] == [1, 3, 1]
    assert all(uid == sessions[uid]["session_id"] for uid in sessions)
    assert api.get("queue/status", session_id="s")["sessions"] is None
    frozen.thaw()
    assert counts(api) == [6, 6, 0, 0]


def test_dreams_are_accepted(api: Api) -> None:
    body = {"observer": "alice", "dream_type": "omni"}
    assert api.refused("POST", "schedule_dream", body)[0] == 404
    api.put("", {"configuration": {"dream": {"enabled": False}}})
    assert api.send("POST", "schedule_dream", body).status == 204
    assert counts(api)[0] == 0
    wrong = {**body, "dream_type": "deep"}
    assert api.refused("POST", "schedule_dream", wrong)[1][0]["type"] == "enum"


def test_work_that_fails_counts_as_done(caplog: pytest.LogCaptureFixture) -> None:
    def fail(_: object) -> list[str]:
        raise ConnectionError("no model")

    with EmbeddedServer(deriver=fail) as server, caplog.at_level(logging.ERROR):
        api = Api(server)
        api.say("s", "x")
        assert server.drain()
        assert counts(api) == [1, 1, 0, 0]
    assert "background task derive failed" in caplog.text


class Receiver:
    """An HTTP server that keeps what it is sent."""

    def __init__(self) -> None:
        self.arrived: queue.Queue[tuple[str, bytes]] = queue.Queue()
        arrived = self.arrived

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:  # its name is given
                body = self.rfile.read(int(self.headers["content-length"]))
                arrived.put((self.headers["x-honcho-signature"], body))
                self.send_response(204)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://localhost:{self.server.server_port}/hook"
        self._thread = threading.Thread(target=self.server.serve_forever)
        self._thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self._thread.join()
        self.server.server_close()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    receiver = Receiver()
    yield receiver
    receiver.close()


def test_webhooks(api: Api) -> None:
    body = {"url": "https://example.com/hook"}
    assert api.refused("POST", "webhooks", body) == (404, "Workspace w not found")
    api.put("", {})
    made = api.send("POST", "webhooks", body)
    assert (made.status, api.send("POST", "webhooks", body).status) == (201, 200)
    for at in range(9):
        api.post("webhooks", {"url": f"https://example.com/{at}"})
    assert api.refused("POST", "webhooks", {"url": "https://example.com/x"})[0] == 409
    assert api.get("webhooks")["items"][0] == made.body
    api.delete(f"webhooks/{made.body['id']}")
    assert api.refused("DELETE", f"webhooks/{made.body['id']}")[0] == 404


@pytest.mark.parametrize(
    ("url", "detail"),
    [
        ("not a url", "Invalid URL format"),
        ("https://", "Invalid URL format"),
        ("https://[x/", "Invalid URL format"),
        ("ftp://example.com/", "Only HTTP and HTTPS URLs are allowed"),
        ("http://127.0.0.1/", "Private/internal IP addresses are not allowed"),
        ("http://[::1]/", "Private/internal IP addresses are not allowed"),
        ("http://224.0.0.1/", "Private/internal IP addresses are not allowed"),
    ],
)
def test_urls_that_are_refused(api: Api, url: str, detail: str) -> None:
    assert api.refused("POST", "webhooks", {"url": url})[1][0]["msg"] == f"Value error, {detail}"


def test_events_are_delivered_and_signed(receiver: Receiver) -> None:
    with EmbeddedServer(webhook_secret="secret") as server:
        api = Api(server)
        assert api.get("webhooks/test") is None
        api.put("", {})
        api.post("webhooks", {"url": receiver.url})
        assert api.get("webhooks/test") is None
        signature, body = receiver.arrived.get(timeout=10)
        assert signature == hmac.new(b"secret", body, hashlib.sha256).hexdigest()
        event = json.loads(body)
        assert body == json.dumps(event, sort_keys=True, separators=(",", ":")).encode()
        assert (event["type"], event["data"]) == ("test.event", {"workspace_id": "w"})
        api.say("s", "hello")
        _, body = receiver.arrived.get(timeout=10)
        assert json.loads(body)["data"] == {
            "observed": "alice",
            "observer": None,
            "queue_type": "representation",
            "session_id": "s",
            "workspace_id": "w",
        }


def test_a_webhook_that_cannot_be_reached_stops_nothing(
    api: Api, caplog: pytest.LogCaptureFixture
) -> None:
    api.put("", {})
    api.post("webhooks", {"url": "http://localhost:9/"})
    api.get("webhooks/test")
    assert api.server.drain()
    assert "could not deliver test.event" in caplog.text
