"""What is found for a question, and an answer that just says it."""

from __future__ import annotations

from typing import Any

from honcho.embedded import response_format
from honcho.embedded.conclusions import nearest
from honcho.embedded.filters import Condition
from honcho.embedded.lexical import stems
from honcho.embedded.markdown import markdown
from honcho.embedded.meaning import Query
from honcho.embedded.peers import card
from honcho.embedded.plugs import ChatContext, ChatOptions, PlugConclusion, PlugMessage
from honcho.embedded.records import conclusion
from honcho.embedded.registry import Call
from honcho.embedded.representation import View
from honcho.embedded.search import find_messages
from honcho.embedded.store import Row, marks
from honcho.embedded.times import parsed
from honcho.embedded.values import dumps

_MESSAGES, _CONCLUSIONS, _LINES = 10, 25, 5


def plug_message(message: dict[str, Any]) -> PlugMessage:
    """A message in the shape of the API."""
    fields: dict[str, Any] = {**message, "created_at": parsed(message["created_at"])}
    return PlugMessage(**fields)


def _plug_conclusion(row: Row) -> PlugConclusion:
    fields: dict[str, Any] = {**conclusion(row), "created_at": parsed(row["shown_at"])}
    return PlugConclusion(**fields)


def gather(call: Call, query: Query, view: View, target: str, session: str | None) -> ChatContext:
    """What a model would be shown: messages near to the question, and what is known of the target.

    Messages are those of the sessions that the target takes part in.
    """
    where = Condition(
        "t.workspace_id = ? AND t.session_id IN "
        "(SELECT session_id FROM members WHERE workspace_id = ? AND peer_id = ?)",
        (call.workspace, call.workspace, target),
    )
    inside = view.sessions if session is None else [session]
    if inside is not None:
        where &= Condition(f"t.session_id IN {marks(inside)}", tuple(inside))
    rows = nearest(call.db, query, view.where(call.workspace), _CONCLUSIONS)
    return ChatContext(
        workspace_id=call.workspace,
        peer=view.observer,
        target=target,
        session_id=session,
        messages=tuple(map(plug_message, find_messages(call, query, where, _MESSAGES))),
        conclusions=tuple(map(_plug_conclusion, rows)),
        representation=markdown(rows),
        peer_card=tuple(card(call, view.observer, target) or ()),
        session_ids=None if inside is None else tuple(inside),
    )


def extract(question: str, context: ChatContext, options: ChatOptions) -> str:
    """An answer without a model: what is found that shares words with the question."""
    found = [(one.content, f"conclusion {one.id}") for one in context.conclusions]
    for one in context.messages:
        source = f"session {one.session_id}, message {one.id}"
        found.append((f"{one.peer_id}: {one.content}", source))
    # The name of the target is in most questions, and says nothing.
    wanted = set(filter(None, stems(question))) - set(stems(context.target))
    scored = [(len(wanted & set(stems(text))), text, source) for text, source in found]
    best = sorted((one for one in scored if one[0]), key=lambda one: -one[0])[:_LINES]
    lines = [f"- {text} [{source}]" for _, text, source in best]
    text = "\n".join([f"What is stored about {context.target}:", *lines])
    if not lines:
        text = f"Nothing that is stored about {context.target} answers this."
    if (schema := options.response_format) is not None:
        definitions = response_format.definitions_of(schema)
        return dumps(response_format.filled(schema, definitions, text))
    return text
