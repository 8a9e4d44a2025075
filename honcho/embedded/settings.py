"""What the server does for a message: message over session over workspace over default."""

from __future__ import annotations

import sqlite3
from typing import Any, cast

from attrs import frozen

from honcho.embedded.records import loads

Json = dict[str, Any]
SHORT, LONG = 20, 60
"""Messages per summary."""


@frozen
class Settings:
    """The settings in force for a session."""

    layers: tuple[Json, ...]
    """Configurations, the strongest first."""

    def get(self, section: str, key: str) -> Any:
        """The value of the strongest layer that has one."""
        for layer in self.layers:
            part = layer.get(section)
            value = cast(Json, part).get(key) if isinstance(part, dict) else None
            if value is not None:
                return value
        return None

    def reasons(self, message: Json | None = None) -> bool:
        """Whether conclusions are drawn (from a message with this configuration)."""
        own = Settings(((message or {}), *self.layers))
        if own.get("reasoning", "enabled") is not None:
            return bool(own.get("reasoning", "enabled"))
        # Older names of the same switch.
        if any(layer.get("skip_deriver") for layer in self.layers):
            return False
        return own.get("deriver", "enabled") is not False

    def summaries_due(self, sequence: int) -> list[str]:
        """The kinds of summary to write at the message with this number in its session."""
        if self.get("summary", "enabled") is False:
            return []
        short = self.get("summary", "messages_per_short_summary") or SHORT
        long = self.get("summary", "messages_per_long_summary") or LONG
        return [kind for kind, every in (("short", short), ("long", long)) if sequence % every == 0]


def settings_of(db: sqlite3.Connection, session: sqlite3.Row) -> Settings:
    """The settings of a session."""
    row = db.execute(
        "SELECT configuration FROM workspaces WHERE id = ?", (session["workspace_id"],)
    ).fetchone()
    return Settings((loads(session["configuration"]), loads(row[0]) if row else {}))


def observers_of(db: sqlite3.Connection, session: sqlite3.Row, author: str) -> list[str]:
    """Who learns from what the author says in the session."""
    workspace, name = session["workspace_id"], session["id"]
    rows = db.execute(
        "SELECT peer_id, observe_me, observe_others FROM members "
        "WHERE workspace_id = ? AND session_id = ? AND left_at IS NULL ORDER BY number",
        (workspace, name),
    ).fetchall()
    own = next((row["observe_me"] for row in rows if row["peer_id"] == author), None)
    if own is None:
        peer = db.execute(
            "SELECT configuration FROM peers WHERE workspace_id = ? AND id = ?", (workspace, author)
        ).fetchone()
        own = loads(peer[0]).get("observe_me") if peer else None
    observers = [] if own is not None and not own else [author]
    observers += [
        row["peer_id"] for row in rows if row["observe_others"] and row["peer_id"] != author
    ]
    return observers
