"""Questions about a peer: answered by the plugged responder, or with what retrieval finds."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import AsyncIterator, Iterator
from typing import Any

from honcho.embedded import creation, response_format
from honcho.embedded.answers import extract
from honcho.embedded.errors import ApiError, no_peer
from honcho.embedded.plugs import ChatContext, ChatOptions
from honcho.embedded.records import dumps
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.representation import View, view_of
from honcho.embedded.retrieval import gather
from honcho.embedded.scope_guard import NO_REPRESENTATION, refuse_scopes

_LOG = logging.getLogger("honcho.embedded")
_PIECE = re.compile(r"\s*\S+(?:\s+\Z)?|\s+")


@operation("chat", "free")
def chat(call: Call) -> Reply:
    """Makes workspace and peer. What fails once a stream has been promised ends the stream."""
    body = call.body
    if body["response_format"] is not None:
        response_format.check(body["response_format"])
    with call.services.store.write() as db:
        view = _prepare(call.within(db))
    options = ChatOptions(body["reasoning_level"], body["stream"], body["response_format"])
    if body["stream"]:
        return Reply(stream=_events(call, view, options))
    text = "".join(_pieces(call, view, options))
    if options.response_format is not None:
        text = _compact(text)
    return Reply({"content": text or None})


def _prepare(call: Call) -> View:
    target = call.peer if call.body["target"] is None else call.body["target"]
    hint = NO_REPRESENTATION.format("chat observer or target")
    refuse_scopes(call, dict.fromkeys([call.peer, target]), hint, missing=True)
    view = view_of(call, call.peer, target)
    creation.make_workspace(call)
    creation.make_peers(call, [call.peer])
    return view


def _look(call: Call, view: View) -> ChatContext:
    with call.services.store.read() as db:
        call = call.within(db)
        target, session = call.body["target"], call.body["session_id"] or None
        if target is not None and creation.find(call, "peers", target) is None:
            raise no_peer(call.workspace, target)
        if session is not None:
            creation.active_session(call, session)
        target = call.peer if target is None else target
        return gather(call, call.body["query"], view, target, session)


def _pieces(call: Call, view: View, options: ChatOptions) -> Iterator[str]:
    """The answer in pieces, as the responder gives them; a whole text is cut into words."""
    context = _look(call, view)
    services = call.services
    responder = services.plugs.responder or extract
    given: Any = responder(call.body["query"], context, options)
    answer = services.bridge.result(given)
    if answer is None:
        return
    if isinstance(answer, str):
        yield from _PIECE.findall(answer) if options.stream else [answer]
    elif isinstance(answer, AsyncIterator):
        yield from services.bridge.pieces(answer)
    else:
        yield from answer


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
    except Exception:
        _LOG.exception("a chat stream failed")
        return
    yield _event({"done": True})


def _event(value: dict[str, Any]) -> bytes:
    return f"data: {json.dumps(value)}\n\n".encode()
