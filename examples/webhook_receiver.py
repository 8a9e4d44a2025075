"""Receive what a server reports: an HTTP server that checks signatures before it believes anything.

    python examples/webhook_receiver.py

HONCHO_WEBHOOK_SECRET is the secret that the server signs with; the embedded server's is "embedded".
`python -m honcho.embedded` calls addresses of this machine only with --allow-private-webhooks.
"""

from __future__ import annotations

import json
import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from queue import Queue
from typing import Any
from uuid import uuid4

import show

from honcho import Honcho, webhooks

SECRET = os.environ.get("HONCHO_WEBHOOK_SECRET") or "embedded"
received: Queue[dict[str, Any]] = Queue()


class Receiver(BaseHTTPRequestHandler):
    """Answers 204 to what the server signed, and 401 to anything else."""

    def do_POST(self) -> None:
        """Check the signature of the body as it came, and only then read it."""
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        signature = self.headers.get(webhooks.SIGNATURE_HEADER)
        if webhooks.verify(body, signature, SECRET):
            received.put(json.loads(body))
            self.send_response(204)
        else:
            received.put({"type": "forged", "data": {}})
            self.send_response(401)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each request."""


def main() -> None:
    """Register the receiver, have the server send a test, and forge a delivery."""
    url = os.environ.get("HONCHO_URL") or "embedded:"
    show.title(f"Webhooks, from {url}")
    receiver = HTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=receiver.serve_forever, daemon=True).start()
    port = receiver.server_port
    try:
        with Honcho(base_url=url, workspace_id=f"webhooks-{uuid4().hex[:8]}") as client:
            show.step(1, "Register an address that the server can reach")
            client.force_ensure()
            endpoint = client.webhooks.create(f"http://localhost:{port}/honcho")
            show.line("registered", endpoint.url.replace(str(port), "PORT"))

            show.step(2, "Have the server send a test event")
            client.webhooks.test()
            event = received.get(timeout=30)
            show.line(event["type"], f"for workspace {event['data']['workspace_id'][:9]}...")

            show.step(3, "Somebody else posts the same without the secret")
            forge(port, json.dumps(event).encode())
            show.line(received.get(timeout=30)["type"], "answered with 401 and not believed")

            show.step(4, "Remove it")
            client.webhooks.delete(endpoint)
            show.line("left", f"{client.webhooks.list().total} webhooks")
    finally:
        receiver.shutdown()
        receiver.server_close()
    print()


def forge(port: int, body: bytes) -> None:
    """Post a body with a signature that was made up."""
    from http.client import HTTPConnection

    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("POST", "/honcho", body, {webhooks.SIGNATURE_HEADER: "0" * 64})
    connection.getresponse().read()
    connection.close()


if __name__ == "__main__":
    main()
