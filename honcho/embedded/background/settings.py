"""Resolves settings: those of a message, its session, its workspace."""

from __future__ import annotations

from typing import Any

from honcho.embedded.database.store import Database
from honcho.embedded.values import Json, is_object, loads


def setting(layers: list[Json], section: str, key: str, usual: Any = None) -> Any:
    """The value of a setting in the first configuration that has it, or the default."""
    parts = [layer.get(section) for layer in layers]
    values = [part.get(key) for part in parts if is_object(part)]
    return next((value for value in values if value is not None), usual)


def instructions(layers: list[Json], section: str, *, newer: bool) -> str | None:
    """The custom instructions for some work, of its section or, with ``newer``, of everything.

    An empty text says that there are none.
    """
    found = setting(layers, section, "custom_instructions")
    if found is None and newer:
        given = (layer.get("custom_instructions") for layer in layers)
        found = next((one for one in given if one is not None), None)
    return found or None


def settings_of(db: Database, workspace: str, session: str) -> list[Json]:
    """The configurations for a session, highest precedence first."""
    sql = "SELECT configuration FROM sessions WHERE workspace_id = ? AND id = ?"
    rows = db.all(sql, workspace, session)
    rows += db.all("SELECT configuration FROM workspaces WHERE id = ?", workspace)
    return [loads(row["configuration"]) for row in rows]


def reasons(layers: list[Json]) -> bool:
    # Two older names of the same setting.
    skipped = any(layer.get("skip_deriver") for layer in layers)
    usual = not skipped and setting(layers, "deriver", "enabled") is not False
    return bool(setting(layers, "reasoning", "enabled", usual))
