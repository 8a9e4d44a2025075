"""What the server does for a message: message over session over workspace over default."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from honcho.embedded.store import Database, Row
from honcho.embedded.values import Json, is_object, loads

SHORT, LONG = 20, 60
"""Messages per summary."""


@frozen
class Settings:
    """The settings in force for a session."""

    layers: tuple[Json, ...]
    """Configurations, the strongest first."""

    @classmethod
    def of(cls, db: Database, session: Row) -> Settings:
        """The settings of a session."""
        sql = "SELECT configuration FROM workspaces WHERE id = ?"
        row = db.one(sql, session["workspace_id"])
        return cls((loads(session["configuration"]), {} if row is None else loads(row[0])))

    def get(self, section: str, key: str) -> Any:
        """The value of the strongest layer that has one."""
        parts = [layer.get(section) for layer in self.layers]
        values = [part.get(key) for part in parts if is_object(part)]
        return next((value for value in values if value is not None), None)

    def reasons(self, message: Json) -> bool:
        """Whether conclusions are drawn from a message with this configuration."""
        own = Settings((message, *self.layers))
        if (enabled := own.get("reasoning", "enabled")) is not None:
            return bool(enabled)
        # Older names of the same switch.
        skipped = any(layer.get("skip_deriver") for layer in self.layers)
        return not skipped and own.get("deriver", "enabled") is not False

    def summaries_due(self, sequence: int) -> list[str]:
        """The kinds of summary to write at the message with this number in its session."""
        if self.get("summary", "enabled") is False:
            return []
        short = self.get("summary", "messages_per_short_summary") or SHORT
        long = self.get("summary", "messages_per_long_summary") or LONG
        return [kind for kind, every in (("short", short), ("long", long)) if sequence % every == 0]


def observers_of(db: Database, session: Row, author: str) -> list[str]:
    """Who learns from what the author says in the session."""
    members = db.all(
        "SELECT * FROM members WHERE workspace_id = ? AND session_id = ? AND left_at IS NULL "
        "ORDER BY number",
        *(session["workspace_id"], session["id"]),
    )
    observed = next((one["observe_me"] for one in members if one["peer_id"] == author), None)
    if observed is None:
        sql = "SELECT configuration FROM peers WHERE workspace_id = ? AND id = ?"
        peer = db.one(sql, session["workspace_id"], author)
        observed = None if peer is None else loads(peer[0]).get("observe_me")
    watching = [one["peer_id"] for one in members if one["observe_others"]]
    own = [author] if observed is None or observed else []
    return own + [peer for peer in watching if peer != author]
