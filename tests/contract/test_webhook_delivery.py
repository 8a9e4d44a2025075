"""Deliveries that the server makes, caught by a real receiver, against the recorded ones."""

from __future__ import annotations

import hashlib
import hmac
import json
import queue
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from honcho.embedded import EmbeddedServer
from honcho.engines.exchange import WireRequest

from .recordings import RECORDINGS

SECRET = "recording-secret"
WORKSPACE = "xzgsu1-webhooks-p2a"


@dataclass
class Delivery:
    method: str
    path: str
    content_type: str | None
    signature: str | None
    body: bytes

    @property
    def is_signed(self) -> bool:
        expected = hmac.new(SECRET.encode(), self.body, hashlib.sha256).hexdigest()
        return hmac.compare_digest(expected, self.signature or "")


def recorded() -> dict[str, Delivery]:
    """The recorded deliveries by the type of their event."""
    exchanges = json.loads((RECORDINGS / "webhooks.json").read_text())["exchanges"]
    requests = [one["request"] for one in exchanges if one.get("direction") == "from_server"]
    deliveries = [
        Delivery(
            request["method"],
            request["path"],
            request["headers"]["content-type"],
            request["headers"]["x-honcho-signature"],
            request["text"].encode(),
        )
        for request in requests
    ]
    return {json.loads(delivery.body)["type"]: delivery for delivery in deliveries}


RECORDED = recorded()


@contextmanager
def receiver() -> Iterator[tuple[str, queue.Queue[Delivery]]]:
    """A URL, and what arrives there."""
    arrived: queue.Queue[Delivery] = queue.Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            content_type, signature = (
                self.headers["content-type"],
                self.headers["x-honcho-signature"],
            )
            arrived.put(Delivery("POST", self.path, content_type, signature, body))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *args: Any) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://localhost:{server.server_port}/hook", arrived
        finally:
            server.shutdown()
            thread.join()


class Replayed:
    """A server with the recorded workspace and a webhook in it."""

    def __init__(self, server: EmbeddedServer) -> None:
        self.server = server

    def post(self, path: str, body: Any) -> Any:
        content, headers = json.dumps(body).encode(), {"content-type": "application/json"}
        return self._handle(WireRequest("POST", path, headers, content))

    def get(self, path: str) -> Any:
        return self._handle(WireRequest("GET", path))

    def _handle(self, request: WireRequest) -> Any:
        answer = self.server.handle(request)
        assert answer.status in {200, 201}, answer.body
        return json.loads(answer.body)


@contextmanager
def hooked() -> Iterator[tuple[Replayed, queue.Queue[Delivery]]]:
    with receiver() as (url, arrived), EmbeddedServer(webhook_secret=SECRET) as server:
        replayed = Replayed(server)
        replayed.post("/v3/workspaces", {"id": WORKSPACE})
        replayed.post(f"/v3/workspaces/{WORKSPACE}/webhooks", {"url": url})
        yield replayed, arrived


def without_time(body: bytes) -> str:
    """The text as it is, but for the time it was sent."""
    return re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "TIME", body.decode())


@pytest.mark.parametrize("event", ["test.event", "queue.empty"])
def test_the_recording_is_signed_as_we_sign(event: str) -> None:
    assert RECORDED[event].is_signed


def test_the_test_event_is_delivered_as_recorded() -> None:
    with hooked() as (replayed, arrived):
        replayed.get(f"/v3/workspaces/{WORKSPACE}/webhooks/test")
        delivery = arrived.get(timeout=30)
    expected = RECORDED["test.event"]
    assert without_time(delivery.body) == without_time(expected.body)
    assert (delivery.path, delivery.content_type) == (expected.path, expected.content_type)
    assert delivery.is_signed


def test_an_empty_queue_is_told_as_recorded() -> None:
    with hooked() as (replayed, arrived):
        messages = [{"peer_id": "alice", "content": "hello"}]
        path = f"/v3/workspaces/{WORKSPACE}/sessions/s1/messages"
        replayed.post(path, {"messages": messages})
        delivery = arrived.get(timeout=30)
    expected = RECORDED["queue.empty"]
    assert without_time(delivery.body) == without_time(expected.body)
    assert delivery.content_type == expected.content_type
    assert delivery.is_signed


def test_another_secret_signs_otherwise() -> None:
    with receiver() as (url, arrived), EmbeddedServer(webhook_secret="another") as server:
        replayed = Replayed(server)
        replayed.post("/v3/workspaces", {"id": WORKSPACE})
        replayed.post(f"/v3/workspaces/{WORKSPACE}/webhooks", {"url": url})
        replayed.get(f"/v3/workspaces/{WORKSPACE}/webhooks/test")
        delivery = arrived.get(timeout=30)
    assert delivery.signature is not None
    assert not delivery.is_signed
