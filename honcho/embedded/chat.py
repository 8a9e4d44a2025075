"""Questions about a peer: answered by the plugged responder, or with what retrieval finds."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import AsyncIterator, Iterator
from typing import Any

from honcho.embedded import creation, response_format
from honcho.embedded.creation import NO_REPRESENTATION
from honcho.embedded.meaning import Query
from honcho.embedded.plugs import Answer, ChatContext, ChatOptions
from honcho.embedded.refusals import ApiError
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.representation import View, view_of
from honcho.embedded.retrieval import extract, gather
from honcho.embedded.values import dumps

_LOG = logging.getLogger("honcho.embedded")
_PIECE = re.compile(r"\s*\S+(?:\s+\Z)?|\s+")


@operation("chat", "free")
def chat(call: Call) -> Reply:
    """Makes workspace and peer. What fails once a stream has been promised ends the stream."""
    body = call.body
    target = call.peer if body["target"] is None else body["target"]
    hint = NO_REPRESENTATION.format("a chat observer or target")
    if body["response_format"] is not None:
        response_format.check(body["response_format"])
    with call.writing() as inside:
        creation.refuse_scopes(inside, [call.peer, target], hint, missing=True)
        view = view_of(inside, call.peer, target)
        creation.make_workspace(inside)
        creation.make_peers(inside, [call.peer])
    options = ChatOptions(body["reasoning_level"], body["stream"], body["response_format"])
    if body["stream"]:
        return Reply(stream=_events(call, view, options))
    text = "".join(_pieces(call, view, options))
    if options.response_format is not None:
        text = _compact(text)
    return Reply({"content": text or None})


def _look(call: Call, view: View) -> ChatContext:
    try:
        query = Query.of(call.services, call.body["query"])
    except Exception:  # noqa: BLE001  # of a plugged embedder: then by words alone
        query = Query.by_words(call.body["query"])
    with call.reading() as inside:
        if (target := call.body["target"]) is not None:
            creation.the_peer(inside, target)
        if session := call.body["session_id"] or None:
            creation.the_session(inside, session)
        return gather(inside, query, view, call.peer if target is None else target, session)


def _pieces(call: Call, view: View, options: ChatOptions) -> Iterator[str]:
    """The answer in pieces, as the responder gives them; a whole text is cut into words."""
    context, services = _look(call, view), call.services
    given: Any = (services.plugs.responder or extract)(call.body["query"], context, options)
    answer: Answer = services.bridge.result(given)
    if isinstance(answer, str):
        yield from _PIECE.findall(answer) if options.stream else [answer]
    elif isinstance(answer, AsyncIterator):
        yield from services.bridge.pieces(answer)
    else:
        yield from answer or ()


def _compact(text: str) -> str:
    """A JSON text as the real server writes it; any other text as it is."""
    try:
        return dumps(json.loads(text))
    except ValueError:
        return text


def _events(call: Call, view: View, options: ChatOptions) -> Iterator[bytes]:
    """Server-sent events; a failure ends them without the last one."""
    try:
        for piece in _pieces(call, view, options):
            if piece:
                yield _event({"delta": {"content": piece}, "done": False})
    except ApiError:
        return
    except Exception:  # noqa: BLE001  # of a responder; it is logged
        _LOG.exception("a chat stream failed")
        return
    yield _event({"done": True})


def _event(value: dict[str, Any]) -> bytes:
    return f"data: {json.dumps(value)}\n\n".encode()
