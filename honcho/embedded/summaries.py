"""Summaries of sessions: the latest short and the latest long one."""

from __future__ import annotations

from typing import Any

from honcho.embedded import tokens
from honcho.embedded.plugs import PlugMessage, Summary, SummaryContext
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.store import Database, Row

_CHARACTERS = 160
_LINES = {"short": 8, "long": 20}


def find(db: Database, workspace: str, session: str) -> dict[str, Row]:
    """The stored summaries by kind."""
    sql = "SELECT * FROM summaries WHERE workspace_id = ? AND session_id = ?"
    return {row["kind"]: row for row in db.all(sql, workspace, session)}


def shown(row: Row) -> dict[str, Any]:
    """A summary in the shape of the API, with its time in whole seconds."""
    fields = {name: row[name] for name in ("content", "message_id", "token_count")}
    kind = f"honcho_chat_summary_{row['kind']}"
    return {**fields, "summary_type": kind, "created_at": f"{row['created_at'][:19]}Z"}


@operation("get_session_summaries")
def get_session_summaries(call: Call) -> Reply:
    """Nulls where there is none."""
    found = {kind: shown(row) for kind, row in find(call.db, call.workspace, call.session).items()}
    kinds = {f"{kind}_summary": found.get(kind) for kind in ("short", "long")}
    return Reply({"id": call.session, **kinds})


def extract(context: SummaryContext) -> Summary:
    """A summary without a model: the first line of some of the messages, evenly chosen."""
    messages = [one for one in context.messages if one.content.strip()]
    wanted = min(_LINES[context.kind], len(messages))
    chosen = [messages[at * len(messages) // wanted] for at in range(wanted)]
    heading = f"{len(context.messages)} messages, among them:"
    text = "\n".join([heading, *map(_line, chosen)])
    return Summary(text, tokens.count(text))


def _line(message: PlugMessage) -> str:
    line = message.content.strip().splitlines()[0]
    cut = line if len(line) <= _CHARACTERS else f"{line[: _CHARACTERS - 3]}..."
    return f"{message.peer_id}: {cut}"
