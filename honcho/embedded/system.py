"""The server itself: health, keys, and dreams, which it accepts and does not have."""

from __future__ import annotations

from honcho.embedded import creation, worker_queue
from honcho.embedded.errors import ApiError, no_workspace
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.scope_guard import NO_REPRESENTATION, refuse_scopes


@operation("health_check")
def health_check(_: Call) -> Reply:
    """Alive."""
    return Reply({"status": "ok"})


@operation("create_key")
def create_key(_: Call) -> Reply:
    """Authentication is off, so there are no keys."""
    raise ApiError(405, "Feature is disabled")


@operation("schedule_dream", "write")
def schedule_dream(call: Call) -> Reply:
    """Accepted and counted; nothing is dreamed, for there is no model."""
    body = call.body
    observer = body["observer"]
    observed = observer if body["observed"] is None else body["observed"]
    hint = NO_REPRESENTATION.format("the observed peer of a dream").replace("a the", "the")
    refuse_scopes(call, [observed], hint, missing=True)
    if creation.find_workspace(call) is None:
        raise no_workspace(call.workspace)
    pending = call.db.execute(
        "SELECT 1 FROM queue WHERE workspace_id = ? AND state = 'pending' AND task = 'dream' "
        "AND observer = ? AND observed = ? AND payload = ?",
        (call.workspace, observer, observed, worker_queue.dumps({"kind": body["dream_type"]})),
    )
    if pending.fetchone() is None and observer:
        worker_queue.add(
            call,
            "dream",
            {"kind": body["dream_type"]},
            units=1,
            observer=observer,
            observed=observed,
        )
    return Reply()
