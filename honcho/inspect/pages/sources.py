"""The sources of an answer, as links to the pages that show them."""

from __future__ import annotations

import re

from attrs import frozen

from honcho.inspect.rendering import day, href
from honcho.types import Evidence

# How the embedded server, which answers without a model, names its sources in the text.
_NAMED = re.compile(
    r"^- (?P<text>.*) \[(?:conclusion (?P<conclusion>\S+)|"
    r"session (?P<session>\S+), message (?P<message>\S+))\]$",
    re.MULTILINE,
)


@frozen
class Source:
    """A conclusion or a message."""

    kind: str
    text: str
    href: str


def sources_of(workspace: str, answer: str, evidence: Evidence | None) -> list[Source]:
    """The sources that a server sent with its answer, or named in its text."""
    if evidence is not None:
        conclusions = [_conclusion(workspace, one.id, one.content) for one in evidence.conclusions]
        # They come without their texts.
        return conclusions + [
            _message(
                workspace,
                one.session_id,
                one.id,
                f"{one.peer_id} in {one.session_id}, {day(one.created_at)}",
            )
            for one in evidence.messages
        ]
    return [
        _conclusion(workspace, found["conclusion"], found["text"])
        if found["conclusion"]
        else _message(workspace, found["session"], found["message"], found["text"])
        for found in _NAMED.finditer(answer)
    ]


def _conclusion(workspace: str, id: str, text: str) -> Source:
    return Source("Conclusion", text, href("w", workspace, "conclusions", id))


def _message(workspace: str, session: str, id: str, text: str) -> Source:
    return Source("Message", text, href("w", workspace, "sessions", session, "messages", id))
