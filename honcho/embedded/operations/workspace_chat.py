"""Questions about a whole workspace, for servers after 3.0.12."""

from __future__ import annotations

from functools import partial

from honcho.embedded.operations import structured_answers
from honcho.embedded.operations.answering import Question
from honcho.embedded.operations.chat import CONCLUSIONS, MESSAGES
from honcho.embedded.plugs import ChatContext
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema import shapes
from honcho.embedded.tables import conclusion_rows, lifecycle, lookup, scope_rows
from honcho.embedded.tables.conclusion_rows import among
from honcho.embedded.tables.filters import Condition
from honcho.embedded.tables.message_search import find_messages
from honcho.embedded.tables.query import Query
from honcho.embedded.text.markdown import markdown
from honcho.embedded.values import unprocessable
from honcho_api.v3 import Conclusion, Message


@operation("chat_workspace", "free")
def chat_workspace(call: Call) -> Reply:
    """Answer a question. Creates the workspace."""
    body = call.body
    if body["scope"] is not None and body["session_id"] is not None:
        raise unprocessable("`scope` and `session_id` are mutually exclusive")
    if body["response_format"] is not None:
        structured_answers.filled(body["response_format"], "")
    with call.writing() as inside:
        lifecycle.make_workspace(inside)
        sessions = _sessions(inside)
    return Question(call, partial(_gather, call, sessions)).reply()


def _sessions(call: Call) -> list[str] | None:
    """The sessions that the answer is restricted to; None for all."""
    scope: str | list[str] | None = call.body["scope"]
    if scope is not None:
        return scope_rows.sessions_ever(call, *([scope] if isinstance(scope, str) else scope))
    session: str | None = call.body["session_id"]
    return [lookup.the_session(call, session)["id"]] if session else None


def _gather(call: Call, sessions: list[str] | None) -> ChatContext:
    question = call.body["query"]
    query = Query.attempt(call.services, question) or Query(question)
    explicit = "" if sessions is None else " AND t.level = 'explicit'"
    known = Condition(f"t.workspace_id = ?{explicit}", (call.workspace,)) & among(sessions)
    said = Condition("t.workspace_id = ?", (call.workspace,)) & among(sessions)
    with call.reading() as inside:
        rows = conclusion_rows.nearest(inside.db, query, known, CONCLUSIONS)
        messages = find_messages(inside, query, said, MESSAGES)
    shown = (shapes.conclusion(row, call.version) for row in rows)
    return ChatContext(
        workspace_id=call.workspace,
        peer="",
        target="",
        session_id=call.body["session_id"] or None,
        messages=tuple(map(Message.from_dict, messages)),
        conclusions=tuple(map(Conclusion.from_dict, shown)),
        representation=markdown(rows),
        peer_card=(),
        session_ids=None if sessions is None else tuple(sessions),
    )
