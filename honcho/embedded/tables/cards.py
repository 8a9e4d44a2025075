"""Peer cards: lines that one peer has about another."""

from __future__ import annotations

from honcho.embedded.registry import Call
from honcho.embedded.values import dumps, loads


def card(call: Call, observer: str, observed: str) -> list[str] | None:
    """The lines of one peer's card about another."""
    sql = "SELECT lines FROM cards WHERE workspace_id = ? AND observer = ? AND observed = ?"
    row = call.db.one(sql, call.workspace, observer, observed)
    return None if row is None else loads(row[0])


def set_card(call: Call, observer: str, observed: str, lines: list[str]) -> None:
    """Replace the card."""
    sql = "INSERT OR REPLACE INTO cards VALUES (?, ?, ?, ?)"
    call.db.execute(sql, (call.workspace, observer, observed, dumps(lines)))
