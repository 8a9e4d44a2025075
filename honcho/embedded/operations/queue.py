"""The state of the background work, and dreams."""

from __future__ import annotations

import time

from honcho.embedded.background.settings import setting
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.tables import lookup, queue_rows
from honcho.embedded.values import Json, loads


@operation("schedule_dream", "write")
def schedule_dream(call: Call) -> Reply:
    """Accepted and counted; no dream is run, since there is no model."""
    observer = call.body["observer"]
    observed = observer if call.body["observed"] is None else call.body["observed"]
    role = "the observed peer of a dream"
    lookup.refuse_scopes(call, [observed], role=role, missing=True)
    config: Json = loads(lookup.the_workspace(call)["configuration"])
    payload = {"kind": call.body["dream_type"]}
    is_wanted = observer and setting([config], "dream", "enabled") is not False
    if is_wanted and not queue_rows.has_dream(call, payload, observer, observed):
        queue_rows.add(call, "dream", payload, units=1, observer=observer, observed=observed)
    return Reply()


@operation("get_deriver_metrics")
def get_deriver_metrics(call: Call) -> Reply:
    """The number of waiting tasks in all workspaces. The durations are not known."""
    waiting, running = queue_rows.waiting(call.db)
    now = time.time()
    counts = {"eligible_work_units": waiting, "claimed_work_units": running}
    counts["pending_items"] = waiting + running
    return Reply({**counts, "measured_at": now, "measurement_age_seconds": 0.0})


@operation("get_queue_status")
def get_queue_status(call: Call) -> Reply:
    """Counts of tasks for messages, summaries and dreams."""
    given = {name: text or None for name, text in {**call.path, **call.query}.items()}
    total, sessions = queue_rows.counts(call, given)
    return Reply({**total, "sessions": None if given["session_id"] else sessions or None})
