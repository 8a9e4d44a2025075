"""Sends events to webhooks."""

from __future__ import annotations

import json
import logging
from typing import Any

import httpx

from honcho.embedded.database.store import Row
from honcho.embedded.registry import Services
from honcho.embedded.tables.other_rows import webhooks_of
from honcho.embedded.tables.queue_rows import has_more
from honcho.embedded.values import time_now

_LOG = logging.getLogger("honcho.embedded")


def tell_if_empty(services: Services, job: Row, kind: str) -> None:
    """Send an event to the workspace's webhooks if no more work of the kind is queued."""
    with services.store.read() as db:
        more = has_more(db, job)
    if not more:
        names = {name: job[name] for name in ("session_id", "workspace_id")}
        data = {"observed": job["sender"], "observer": None, "queue_type": kind, **names}
        notify(services, job, type="queue.empty", data=data)


def notify(services: Services, job: Row, **event: Any) -> None:
    """Send an event to the webhooks of a workspace."""
    send(services, job["workspace_id"], event)


def send(services: Services, workspace: str, event: dict[str, Any]) -> None:
    """Post a signed event to each webhook of a workspace; failures are logged."""
    event = {**event, "timestamp": f"{time_now()[:19]}Z"}
    data = json.dumps(event, sort_keys=True, separators=(",", ":")).encode()
    with services.store.read() as db:
        urls = [*webhooks_of(db, workspace)]
    for url in urls:
        try:
            services.webhooks.post(url, data)
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            _LOG.warning("could not deliver %s to %s: %s", event["type"], url, error)
