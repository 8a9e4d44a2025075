"""Summaries of sessions: the latest short and the latest long one."""

from __future__ import annotations

import sqlite3
from typing import Any

from honcho.embedded import tokens
from honcho.embedded.plugs import PlugMessage, Summary, SummaryContext
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.times import seconds

_EXTRACT = 160
_LINES = {"short": 8, "long": 20}


def find(db: sqlite3.Connection, workspace: str, session: str) -> dict[str, sqlite3.Row]:
    """The stored summaries by kind."""
    rows = db.execute(
        "SELECT * FROM summaries WHERE workspace_id = ? AND session_id = ?", (workspace, session)
    )
    return {row["kind"]: row for row in rows}


def shown(row: sqlite3.Row) -> dict[str, Any]:
    """A summary in the shape of the API."""
    return {
        "content": row["content"],
        "message_id": row["message_id"],
        "summary_type": f"honcho_chat_summary_{row['kind']}",
        "created_at": seconds(row["created_at"]),
        "token_count": row["token_count"],
    }


@operation("get_session_summaries")
def get_session_summaries(call: Call) -> Reply:
    """Nulls where there is none."""
    found = {kind: shown(row) for kind, row in find(call.db, call.workspace, call.session).items()}
    return Reply(
        {
            "id": call.session,
            "short_summary": found.get("short"),
            "long_summary": found.get("long"),
        }
    )


def extract(context: SummaryContext) -> Summary:
    """A summary without a model: the first line of some of the messages, evenly chosen."""
    messages = [one for one in context.messages if one.content.strip()]
    wanted = min(_LINES[context.kind], len(messages))
    chosen = [messages[at * len(messages) // wanted] for at in range(wanted)]
    text = "\n".join(
        [f"{len(context.messages)} messages, among them:", *(_line(one) for one in chosen)]
    )
    return Summary(text, tokens.count(text))


def _line(message: PlugMessage) -> str:
    line = message.content.strip().splitlines()[0]
    cut = line if len(line) <= _EXTRACT else f"{line[: _EXTRACT - 3]}..."
    return f"{message.peer_id}: {cut}"
