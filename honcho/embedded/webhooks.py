"""Webhooks: who wants to hear of a workspace, and telling them."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
from typing import Any

import httpx

from honcho.embedded import records, work
from honcho.embedded.records import IN_WORKSPACE, listing, removal, show
from honcho.embedded.registry import Call, Reply, Services, operation
from honcho.embedded.values import new_id, refuse, time_now

_LOG = logging.getLogger("honcho.embedded")
_MAX, _SECONDS = 10, 10
_OF_WORKSPACE = "SELECT * FROM webhooks WHERE workspace_id = ? ORDER BY number"


@operation("get_or_create_webhook_endpoint", "write")
def get_or_create_webhook_endpoint(call: Call) -> Reply:
    """Found by the text of its url."""
    records.the_workspace(call)
    row = {"id": new_id(), "workspace_id": call.workspace, "created_at": call.now, **call.body}
    made = call.db.insert("webhooks", [row], "ON CONFLICT DO NOTHING")
    rows = {row["url"]: row for row in call.db.all(_OF_WORKSPACE, call.workspace)}
    text = f"Maximum number of webhook endpoints ({_MAX}) reached for this workspace."
    refuse(len(rows) > _MAX, text, 409)
    return Reply(show("WebhookEndpoint", rows[call.body["url"]]), 201 if made else 200)


listing("list_webhook_endpoints", "WebhookEndpoint", "webhooks t", IN_WORKSPACE)


_UNKNOWN = "Webhook endpoint {endpoint_id} not found for workspace {workspace_id}"
removal("delete_webhook_endpoint", "webhooks", "endpoint_id", _UNKNOWN)


@operation("test_emit", "write")
def test_emit(call: Call) -> Reply:
    """Queues a test event, if anyone listens."""
    if work.has_webhooks(call):
        work.add(call, "notify", {"type": "test.event", "data": {"workspace_id": call.workspace}})
    return Reply(None)


def send(services: Services, workspace: str, event: dict[str, Any]) -> None:
    """Post a signed event to each webhook of a workspace; failures are logged."""
    event = {**event, "timestamp": f"{time_now()[:19]}Z"}
    data = json.dumps(event, sort_keys=True, separators=(",", ":")).encode()
    signature = hmac.new(services.webhook_secret.encode(), data, hashlib.sha256).hexdigest()
    headers = {"content-type": "application/json", "x-honcho-signature": signature}
    with services.store.read() as db:
        urls = [row["url"] for row in db.all(_OF_WORKSPACE, workspace)]
    for url in urls:
        try:
            httpx.post(url, content=data, headers=headers, timeout=_SECONDS).raise_for_status()
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            _LOG.warning("could not deliver %s to %s: %s", event["type"], url, error)
