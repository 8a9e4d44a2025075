"""Summaries of a session."""

from __future__ import annotations

from honcho.embedded.database.store import Row
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema.shapes import show
from honcho.embedded.tables.summary_rows import summaries_of
from honcho.embedded.values import Json


def shown_summary(row: Row | None) -> Json | None:
    if row is None:
        return None
    return {**show("Summary", row), "created_at": f"{row['created_at'][:19]}Z"}


@operation("get_session_summaries")
def get_session_summaries(call: Call) -> Reply:
    """Both summaries; null if there is none."""
    found = summaries_of(call.db, call.workspace, call.session)
    shown = {f"{kind}_summary": shown_summary(found.get(kind)) for kind in ("short", "long")}
    return Reply({"id": call.session, **shown})
