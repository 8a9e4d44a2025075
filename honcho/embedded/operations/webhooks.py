"""Webhooks: URLs that receive the events of a workspace."""

from __future__ import annotations

from honcho.embedded.operations.lists import listing, removal
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema.shapes import show
from honcho.embedded.tables import lookup, queue_rows
from honcho.embedded.tables.other_rows import has_webhooks, webhooks_of
from honcho.embedded.tables.paging import IN_WORKSPACE
from honcho.embedded.values import ApiError, invalid, new_id, unprocessable

_MAX = 10


@operation("get_or_create_webhook_endpoint", "free")
def get_or_create_webhook_endpoint(call: Call) -> Reply:
    """Get by its URL, or create. Looking up host names may take time."""
    url = call.body["url"]
    if not call.services.webhooks.allows(url):
        text = "Value error, Private/internal IP addresses are not allowed"
        raise unprocessable([invalid("value_error", ["body", "url"], text, url, error={})])
    with call.writing() as inside:
        return _get_or_create(inside)


def _get_or_create(call: Call) -> Reply:
    lookup.the_workspace(call)
    row = {"id": new_id(), "workspace_id": call.workspace, "created_at": call.now, **call.body}
    made = call.db.insert("webhooks", [row], "ON CONFLICT DO NOTHING")
    rows = webhooks_of(call.db, call.workspace)
    text = f"Maximum number of webhook endpoints ({_MAX}) reached for this workspace."
    if len(rows) > _MAX:
        raise ApiError(409, text)
    return Reply(show("WebhookEndpoint", rows[call.body["url"]]), 201 if made else 200)


listing("list_webhook_endpoints", "WebhookEndpoint", "webhooks t", IN_WORKSPACE)

_UNKNOWN = "Webhook endpoint {endpoint_id} not found for workspace {workspace_id}"

removal("delete_webhook_endpoint", "webhooks", "endpoint_id", _UNKNOWN)


@operation("test_emit", "write")
def test_emit(call: Call) -> Reply:
    """Queue a test event, if there are webhooks."""
    if has_webhooks(call):
        queue_rows.add(
            call, "notify", {"type": "test.event", "data": {"workspace_id": call.workspace}}
        )
    return Reply(None)
