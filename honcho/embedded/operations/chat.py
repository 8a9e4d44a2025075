"""Questions about a peer: answered by the user's responder, or with the retrieved texts."""

from __future__ import annotations

from functools import partial

from attrs import evolve

from honcho.embedded.operations import structured_answers
from honcho.embedded.operations.answering import Question
from honcho.embedded.operations.views import view_of
from honcho.embedded.plugs import ChatContext
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema import shapes
from honcho.embedded.tables import conclusion_rows, lifecycle, lookup, other_rows
from honcho.embedded.tables.conclusion_rows import View, among
from honcho.embedded.tables.filters import Condition
from honcho.embedded.tables.message_search import find_messages
from honcho.embedded.tables.query import Query
from honcho.embedded.text.markdown import markdown
from honcho.embedded.values import Json
from honcho_api.v3 import Conclusion, Message

MESSAGES, CONCLUSIONS = 10, 25
"""How many of each a model is shown."""


@operation("chat", "free")
def chat(call: Call) -> Reply:
    """Answer a question. Creates workspace and peer."""
    body = call.body
    target = call.peer if body["target"] is None else body["target"]
    if body["response_format"] is not None:
        structured_answers.filled(body["response_format"], "")
    with call.writing() as inside:
        role = "a chat observer or target"
        lookup.refuse_scopes(inside, [call.peer, target], role=role, missing=True)
        view = view_of(inside, call.peer, target)
        lifecycle.make_workspace(inside)
        lifecycle.make_peers(inside, [call.peer])
    return Question(call, partial(_gather, call, view)).reply()


@operation("v2 chat", "free")
def chat_of_v2(call: Call) -> Reply:
    """The same in API v2: without later options, and with a text in every answer."""
    later: Json = {"reasoning_level": "low"}
    later |= dict.fromkeys(("response_format", "scope", "filters"))
    query = call.body["query"].replace("\0", "")
    reply = chat(evolve(call, body={**later, **call.body, "query": query}))
    return reply if reply.stream else Reply({"content": reply.body["content"] or ""})


def _gather(call: Call, view: View) -> ChatContext:
    """The context for a model: messages near to the question, and conclusions about the target.

    Messages are those of the sessions that the target takes part in.
    """
    question, session = call.body["query"], call.body["session_id"]
    # If the user's embedder fails, search by words alone.
    query = Query.attempt(call.services, question) or Query(question)
    joined = "SELECT session_id FROM members WHERE workspace_id = ? AND peer_id = ?"
    sql = f"t.workspace_id = ? AND t.session_id IN ({joined})"
    where = Condition(sql, (call.workspace, call.workspace, view.observed)) & among(view.sessions)
    with call.reading() as inside:
        lookup.the_peer(inside, view.observed)
        if session:
            lookup.the_session(inside, session)
        rows = conclusion_rows.nearest(inside.db, query, view.where(call.workspace), CONCLUSIONS)
        messages = find_messages(inside, query, where, MESSAGES)
        lines = other_rows.card(inside, view.observer, view.observed)
    known = (
        {**shapes.conclusion(row, call.version), "created_at": row["shown_at"]} for row in rows
    )
    return ChatContext(
        workspace_id=call.workspace,
        peer=view.observer,
        target=view.observed,
        session_id=session or None,
        messages=tuple(map(Message.from_dict, messages)),
        conclusions=tuple(map(Conclusion.from_dict, known)),
        representation=markdown(rows),
        peer_card=tuple(lines or ()),
        session_ids=None if view.sessions is None else tuple(view.sessions),
    )
