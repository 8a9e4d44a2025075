"""Answers to questions: by the user's responder or an extract, whole or as a stream."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from itertools import chain

from attrs import define

from honcho.embedded.background.settings import instructions, settings_of
from honcho.embedded.operations import structured_answers
from honcho.embedded.plugs import Answer, ChatContext, ChatOptions
from honcho.embedded.registry import Call, Reply
from honcho.embedded.text.stems import stems
from honcho.embedded.values import ApiError, Json, dumps

_LOG = logging.getLogger("honcho.embedded")

_PIECE = re.compile(r"\s*\S+(?:\s+\Z)?|\s+")

_LINES = 5


@define
class Question:
    """A question that is being answered.

    Failures after the start of a stream end the stream.
    """

    call: Call
    gather: Callable[[], ChatContext]
    """Retrieves the context for a model."""
    context: ChatContext | None = None
    """The retrieved context."""

    def reply(self) -> Reply:
        """The answer."""
        options = self._options()
        pieces = self._pieces(options)
        if options.stream:
            return Reply(stream=self._events(pieces))
        text = "".join(pieces)
        if options.response_format is not None:
            with suppress(ValueError):
                text = dumps(json.loads(text))
        return Reply({"content": text or None, **self._evidence()})

    def _options(self) -> ChatOptions:
        body, wanted = self.call.body, None
        if self.call.is_newer:
            with self.call.reading() as inside:
                layers = settings_of(inside.db, self.call.workspace, body["session_id"] or "")
            wanted = instructions(layers, "dialectic", newer=True)
        return ChatOptions(body["reasoning_level"], body["stream"], body["response_format"], wanted)

    def _pieces(self, options: ChatOptions) -> Iterator[str]:
        """The answer in pieces, as the responder returns them; a whole text is cut into words."""
        context, services = self.gather(), self.call.services
        self.context = context
        given = (services.plugs.responder or extract)(self.call.body["query"], context, options)
        answer: Answer = services.bridge.result(given)
        if isinstance(answer, str):
            yield from _PIECE.findall(answer) if options.stream else [answer]
        elif isinstance(answer, AsyncIterator):
            yield from services.bridge.pieces(answer)
        else:
            yield from answer or ()

    def _evidence(self) -> Json:
        """The sources, if requested; a responder's own look-ups are not known."""
        if not self.call.body.get("include_evidence") or self.context is None:
            return {}
        read = [one.to_dict() for one in self.context.conclusions]
        names = ["id", "level", "content", "created_at", "session_id", "observer_id"]
        names += ["observed_id", "source_ids"]
        said = [one.to_dict() for one in self.context.messages]
        return {
            "evidence": {
                "conclusions": [{name: one.get(name) for name in names} for one in read],
                "messages": [{name: one[name] for name in _SAID} for one in said],
                "tool_calls": [],
                "reasoning_trace_id": None,
            }
        }

    def _events(self, pieces: Iterator[str]) -> Iterator[bytes]:
        """Server-sent events; a failure ends them without the last one."""
        events = ({"delta": {"content": piece}, "done": False} for piece in pieces if piece)
        last = ({"done": True, **self._evidence()} for _ in range(1))
        try:
            for event in chain[Json](events, last):
                yield f"data: {json.dumps(event)}\n\n".encode()
        except ApiError:
            return
        except Exception:  # noqa: BLE001  # of a responder; it is logged
            _LOG.exception("a chat stream failed")


_SAID = ("id", "session_id", "peer_id", "created_at")


def extract(question: str, context: ChatContext, options: ChatOptions) -> str:
    """An answer without a model: retrieved texts that share words with the question."""
    found = [(one.content, f"conclusion {one.id}") for one in context.conclusions]
    for one in context.messages:
        source = f"session {one.session_id}, message {one.id}"
        found.append((f"{one.peer_id}: {one.content}", source))
    # The name of the target is in most questions, so it is no sign of relevance.
    wanted = set(filter(None, stems(question))) - set(stems(context.target))
    scored = [(len(wanted & set(stems(text))), text, source) for text, source in found]
    best = sorted((one for one in scored if one[0]), key=lambda one: -one[0])[:_LINES]
    lines = [f"- {text} [{source}]" for _, text, source in best]
    about = f"stored about {context.target}" if context.target else "stored in this workspace"
    heading = f"What is {about}:" if lines else f"Nothing that is {about} answers this."
    text, schema = "\n".join([heading, *lines]), options.response_format
    return text if schema is None else dumps(structured_answers.filled(schema, text))
