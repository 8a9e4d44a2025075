"""What is found for a question, and the stored rows in the form in which plugs get them."""

from __future__ import annotations

import sqlite3
from typing import Any

from honcho.embedded import vectors
from honcho.embedded.cards import card
from honcho.embedded.conclusions import nearest
from honcho.embedded.filters import Condition
from honcho.embedded.markdown import markdown
from honcho.embedded.plugs import ChatContext, PlugConclusion, PlugMessage
from honcho.embedded.records import loads
from honcho.embedded.registry import Call
from honcho.embedded.representation import View
from honcho.embedded.search import find_messages
from honcho.embedded.times import parse

_MESSAGES = 10
_CONCLUSIONS = 25


def plug_message(message: dict[str, Any]) -> PlugMessage:
    """A message in the shape of the API."""
    return PlugMessage(**{**message, "created_at": parse(message["created_at"])})


def plug_conclusion(row: sqlite3.Row) -> PlugConclusion:
    """A row of ``conclusions``."""
    return PlugConclusion(
        id=row["id"],
        content=row["content"],
        observer_id=row["observer"],
        observed_id=row["observed"],
        session_id=row["session_id"],
        level=row["level"],
        created_at=parse(row["shown_at"]),
    )


def gather(call: Call, question: str, view: View, target: str, session: str | None) -> ChatContext:
    """What a model would be shown: messages near to the question, and what is known of the target.

    Messages are those of the sessions that the target takes part in. A failing embedder leaves
    the conclusions out.
    """
    where = Condition(
        "t.session_id IN (SELECT session_id FROM members WHERE workspace_id = ? AND peer_id = ?)",
        (call.workspace, target),
    )
    inside = view.sessions if session is None else [session]
    if inside is not None:
        marks = ", ".join("?" * len(inside))
        where &= Condition(f"t.session_id IN ({marks})", tuple(inside))
    try:
        vector = vectors.embed(call.services, question)
    except Exception:  # noqa: BLE001  # whatever a plugged embedder raises
        vector = vectors.bag_of_words("")
    rows = nearest(call.db, view.where(call.workspace), vector, _CONCLUSIONS)
    found = find_messages(call, question, vector, where, _MESSAGES)
    return ChatContext(
        workspace_id=call.workspace,
        peer=view.observer,
        target=target,
        session_id=session,
        messages=tuple(plug_message(message) for message in found),
        conclusions=tuple(plug_conclusion(row) for row in rows),
        representation=markdown([(row, loads(row["details"])) for row in rows]),
        peer_card=tuple(card(call, view.observer, target) or ()),
        session_ids=None if inside is None else tuple(inside),
    )
