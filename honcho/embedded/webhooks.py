"""Webhooks: who wants to hear of a workspace, and telling them."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import urllib.request
from datetime import UTC, datetime
from typing import Any

from honcho.embedded import creation, records, worker_queue
from honcho.embedded.errors import ApiError, no_workspace, not_found
from honcho.embedded.filters import Condition
from honcho.embedded.ids import new_id
from honcho.embedded.pages import page
from honcho.embedded.registry import Call, Reply, operation

_LOG = logging.getLogger("honcho.embedded")
_MAX = 10
_SECONDS = 10


@operation("get_or_create_webhook_endpoint", "write")
def get_or_create_webhook_endpoint(call: Call) -> Reply:
    """Found by the text of its url."""
    if creation.find_workspace(call) is None:
        raise no_workspace(call.workspace)
    url = call.body["url"]
    sql = "SELECT * FROM webhooks WHERE workspace_id = ? AND url = ?"
    row = call.db.execute(sql, (call.workspace, url)).fetchone()
    if row is not None:
        return Reply(records.webhook(row), 200)
    count = call.db.execute(
        "SELECT count(*) FROM webhooks WHERE workspace_id = ?", (call.workspace,)
    ).fetchone()[0]
    if count >= _MAX:
        raise ApiError(
            409, f"Maximum number of webhook endpoints ({_MAX}) reached for this workspace."
        )
    row = call.db.execute(
        "INSERT INTO webhooks (id, workspace_id, url, created_at) VALUES (?, ?, ?, ?) RETURNING *",
        (new_id(), call.workspace, url, call.now),
    ).fetchone()
    return Reply(records.webhook(row), 201)


@operation("list_webhook_endpoints")
def list_webhook_endpoints(call: Call) -> Reply:
    """In the order of creation."""
    where = Condition("t.workspace_id = ?", (call.workspace,))
    return page(call, "webhooks t", where, "t.number", records.webhook)


@operation("delete_webhook_endpoint", "write")
def delete_webhook_endpoint(call: Call) -> Reply:
    """Only through its own workspace."""
    name = call.path["endpoint_id"]
    gone = call.db.execute(
        "DELETE FROM webhooks WHERE id = ? AND workspace_id = ?", (name, call.workspace)
    )
    if gone.rowcount == 0:
        raise not_found(f"Webhook endpoint {name} not found for workspace {call.workspace}")
    return Reply()


@operation("test_emit", "write")
def test_emit(call: Call) -> Reply:
    """Queues a test event, if anyone listens."""
    if worker_queue.has_webhooks(call):
        data = {"workspace_id": call.workspace}
        worker_queue.add(call, "notify", {"type": "test.event", "data": data})
    return Reply(None)


def deliver(urls: list[str], secret: str, event: dict[str, Any]) -> None:
    """Post a signed event to each url; failures are logged."""
    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    body = json.dumps({**event, "timestamp": moment}, sort_keys=True, separators=(",", ":"))
    data = body.encode()
    signature = hmac.new(secret.encode(), data, hashlib.sha256).hexdigest()
    headers = {"content-type": "application/json", "x-honcho-signature": signature}
    for url in urls:
        try:
            # Only http and https are stored. The real server follows no redirects either.
            request = urllib.request.Request(url, data, headers, method="POST")  # noqa: S310
            with urllib.request.urlopen(request, timeout=_SECONDS):  # noqa: S310
                pass
        except (OSError, ValueError) as error:
            _LOG.warning("could not deliver %s to %s: %s", event["type"], url, error)
