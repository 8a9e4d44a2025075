# ruff: noqa: S608  # the names that are put into SQL are our own
"""Rows of webhooks, summaries of sessions and peer cards."""

from __future__ import annotations

from honcho.embedded.database.store import IN_SESSION, Database, Row, marks
from honcho.embedded.registry import Call
from honcho.embedded.values import dumps, loads


def webhooks_of(db: Database, workspace: str) -> dict[str, Row]:
    """The webhooks of a workspace by their URL, oldest first."""
    sql = "SELECT * FROM webhooks WHERE workspace_id = ? ORDER BY number"
    return {row["url"]: row for row in db.all(sql, workspace)}


def has_webhooks(call: Call) -> bool:
    """Whether the workspace has webhooks."""
    return bool(call.db.one("SELECT 1 FROM webhooks WHERE workspace_id = ?", call.workspace))


def summaries_of(db: Database, workspace: str, session: str) -> dict[str, Row]:
    """The stored summaries by kind."""
    shown = "'honcho_chat_summary_' || kind AS summary_type"
    sql = f"SELECT *, {shown} FROM summaries WHERE {IN_SESSION}"
    return {row["kind"]: row for row in db.all(sql, workspace, session)}


def set_summary(db: Database, *columns: object) -> None:
    """Replace a summary; the columns are those of the table."""
    db.execute(f"INSERT OR REPLACE INTO summaries VALUES {marks(columns)}", columns)


def card(call: Call, observer: str, observed: str) -> list[str] | None:
    """The lines of one peer's card about another."""
    sql = "SELECT lines FROM cards WHERE workspace_id = ? AND observer = ? AND observed = ?"
    row = call.db.one(sql, call.workspace, observer, observed)
    return None if row is None else loads(row[0])


def set_card(call: Call, observer: str, observed: str, lines: list[str]) -> None:
    """Replace the card."""
    sql = "INSERT OR REPLACE INTO cards VALUES (?, ?, ?, ?)"
    call.db.execute(sql, (call.workspace, observer, observed, dumps(lines)))
