"""Contexts of a session, made by hand."""

from __future__ import annotations

from typing import Any

from honcho.answers.contexts import SessionContext
from tests.facade.answers import context, message

SUMMARY = {
    "content": "They spoke of tea.",
    "message_id": "m",
    "summary_type": "short",
    "created_at": "2026-01-02T03:04:05Z",
    "token_count": 6,
}


class Handle:
    """Something with an id, as peers of both halves are."""

    def __init__(self, id: str) -> None:
        self.id = id


def said(*turns: tuple[str, str], tokens: int = 1, **more: Any) -> SessionContext:
    """The context of a conversation."""
    messages = [
        message(f"m{number}", content, peer_id=peer, token_count=tokens)
        for number, (peer, content) in enumerate(turns)
    ]
    return SessionContext.from_dict(context(messages=messages, **more))
