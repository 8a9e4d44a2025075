"""Questions about a peer: answered by the plugged responder, or with what retrieval finds."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from itertools import chain

from attrs import evolve

from honcho.embedded.operations import structured_answers
from honcho.embedded.operations.views import view_of
from honcho.embedded.plugs import Answer, ChatContext, ChatOptions
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema import shapes
from honcho.embedded.tables import cards, conclusion_rows, creation, lookup
from honcho.embedded.tables.conclusion_rows import View, among
from honcho.embedded.tables.filters import Condition
from honcho.embedded.tables.message_search import find_messages
from honcho.embedded.tables.query import Query
from honcho.embedded.text.markdown import markdown
from honcho.embedded.text.stems import stems
from honcho.embedded.values import ApiError, Json, dumps
from honcho_api.v3 import Conclusion, Message

_LOG = logging.getLogger("honcho.embedded")

_PIECE = re.compile(r"\s*\S+(?:\s+\Z)?|\s+")

_MESSAGES, _CONCLUSIONS, _LINES = 10, 25, 5


@operation("chat", "free")
def chat(call: Call) -> Reply:
    """Makes workspace and peer. What fails once a stream has been promised ends the stream."""
    body = call.body
    target = call.peer if body["target"] is None else body["target"]
    if body["response_format"] is not None:
        structured_answers.filled(body["response_format"], "")
    with call.writing() as inside:
        role = "a chat observer or target"
        lookup.refuse_scopes(inside, [call.peer, target], role=role, missing=True)
        view = view_of(inside, call.peer, target)
        creation.make_workspace(inside)
        creation.make_peers(inside, [call.peer])
    options = ChatOptions(body["reasoning_level"], body["stream"], body["response_format"])
    pieces = _pieces(call, view, options)
    if body["stream"]:
        return Reply(stream=_events(pieces))
    text = "".join(pieces)
    if options.response_format is not None:
        with suppress(ValueError):
            text = dumps(json.loads(text))
    return Reply({"content": text or None})


@operation("v2 chat", "free")
def chat_of_v2(call: Call) -> Reply:
    """The same question in API v2: without later options, and with a text in every answer."""
    later: Json = {"reasoning_level": "low"}
    later |= dict.fromkeys(("response_format", "scope", "filters"))
    query = call.body["query"].replace("\0", "")
    reply = chat(evolve(call, body={**later, **call.body, "query": query}))
    return reply if reply.stream else Reply({"content": reply.body["content"] or ""})


def _gather(call: Call, view: View) -> ChatContext:
    """What a model would be shown: messages near to the question, and what is known of the target.

    Messages are those of the sessions that the target takes part in.
    """
    question, session = call.body["query"], call.body["session_id"]
    # Where a caller's embedder fails, search by words alone.
    query = Query.attempt(call.services, question) or Query(question)
    joined = "SELECT session_id FROM members WHERE workspace_id = ? AND peer_id = ?"
    sql = f"t.workspace_id = ? AND t.session_id IN ({joined})"
    where = Condition(sql, (call.workspace, call.workspace, view.observed)) & among(view.sessions)
    with call.reading() as inside:
        lookup.the_peer(inside, view.observed)
        if session:
            lookup.the_session(inside, session)
        rows = conclusion_rows.nearest(inside.db, query, view.where(call.workspace), _CONCLUSIONS)
        messages = find_messages(inside, query, where, _MESSAGES)
        lines = cards.card(inside, view.observer, view.observed)
    known = ({**shapes.conclusion(row), "created_at": row["shown_at"]} for row in rows)
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


def _pieces(call: Call, view: View, options: ChatOptions) -> Iterator[str]:
    """The answer in pieces, as the responder gives them; a whole text is cut into words."""
    context, services = _gather(call, view), call.services
    given = (services.plugs.responder or extract)(call.body["query"], context, options)
    answer: Answer = services.bridge.result(given)
    if isinstance(answer, str):
        yield from _PIECE.findall(answer) if options.stream else [answer]
    elif isinstance(answer, AsyncIterator):
        yield from services.bridge.pieces(answer)
    else:
        yield from answer or ()


def extract(question: str, context: ChatContext, options: ChatOptions) -> str:
    """An answer without a model: what is found that shares words with the question."""
    found = [(one.content, f"conclusion {one.id}") for one in context.conclusions]
    for one in context.messages:
        source = f"session {one.session_id}, message {one.id}"
        found.append((f"{one.peer_id}: {one.content}", source))
    # Most questions have the target's name, which does not help to find anything.
    wanted = set(filter(None, stems(question))) - set(stems(context.target))
    scored = [(len(wanted & set(stems(text))), text, source) for text, source in found]
    best = sorted((one for one in scored if one[0]), key=lambda one: -one[0])[:_LINES]
    lines = [f"- {text} [{source}]" for _, text, source in best]
    about = f"stored about {context.target}"
    heading = f"What is {about}:" if lines else f"Nothing that is {about} answers this."
    text, schema = "\n".join([heading, *lines]), options.response_format
    return text if schema is None else dumps(structured_answers.filled(schema, text))


def _events(pieces: Iterator[str]) -> Iterator[bytes]:
    """Server-sent events; a failure ends them without the last one."""
    events = ({"delta": {"content": piece}, "done": False} for piece in pieces if piece)
    try:
        for event in chain[Json](events, [{"done": True}]):
            yield f"data: {json.dumps(event)}\n\n".encode()
    except ApiError:
        return
    except Exception:  # noqa: BLE001  # of a responder; it is logged
        _LOG.exception("a chat stream failed")
