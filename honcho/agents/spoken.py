"""Converts the texts of a turn to messages for the server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from honcho.agents.remembered import Setting
from honcho.agents.turn import Said
from honcho.arguments.messages import message_to_send
from honcho.arguments.splitting import split_text
from honcho.arguments.validation import MAX_CONTENT
from honcho_api import v3


def messages_of(
    setting: Setting, user: str | None, assistant: str | None, metadata: Mapping[str, Any] | None
) -> list[v3.MessageCreate]:
    """The messages of a turn, each with its own time; long texts in parts, blank ones left out.

    Raises:
        ValidationError: A text or the metadata cannot be stored.
    """
    now = datetime.now(UTC)
    parts = [
        (peer_id, part)
        for peer_id, text in ((setting.user, user), (setting.assistant, assistant))
        if text is not None and text.strip()
        for part in split_text(text, MAX_CONTENT)
    ]
    return [
        message_to_send(
            peer_id, part, metadata=metadata, created_at=now + timedelta(microseconds=order)
        )
        for order, (peer_id, part) in enumerate(parts)
    ]


def said_in(messages: Sequence[v3.MessageCreate]) -> list[Said]:
    """The same messages in the form of a turn's history."""
    return [Said(one.peer_id, one.content, one.created_at) for one in messages if one.created_at]
