# ruff: noqa: S608  # the names that are put into SQL are our own
"""Rows of summaries of sessions."""

from __future__ import annotations

from honcho.embedded.database.store import IN_SESSION, Database, Row, marks


def summaries_of(db: Database, workspace: str, session: str) -> dict[str, Row]:
    """The stored summaries by kind."""
    shown = "'honcho_chat_summary_' || kind AS summary_type"
    sql = f"SELECT *, {shown} FROM summaries WHERE {IN_SESSION}"
    return {row["kind"]: row for row in db.all(sql, workspace, session)}


def set_summary(db: Database, *columns: object) -> None:
    """Replace a summary; the columns are those of the table."""
    db.execute(f"INSERT OR REPLACE INTO summaries VALUES {marks(columns)}", columns)
