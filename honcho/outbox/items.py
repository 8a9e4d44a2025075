"""Converts what callers add to items: checked, with a time, long texts split, encoded as JSON."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from attrs import frozen

from honcho.arguments.ids import Reference, new_id_of
from honcho.arguments.messages import KEY_NAME, messages_to_send
from honcho.arguments.splitting import split_text
from honcho.arguments.validation import MAX_CONTENT, check_metadata, check_text, refuse
from honcho.errors import ValidationError
from honcho.outbox.states import Kind
from honcho.settings.typeguards import is_mapping, is_series
from honcho.transport.encode import encode_json
from honcho_api.v3 import MessageCreate

PART_OF, PART, PARTS = "part_of", "part", "parts"
"""The metadata keys of a message that is part of a longer text."""


@frozen
class Item:
    """One item to deliver.

    Attributes:
        session: The id of its session.
        kind: A message, or metadata of a session or a peer.
        body: JSON: a message, or the id and the metadata of a session or a peer.
    """

    session: str
    kind: Kind
    body: str

    @property
    def size(self) -> int:
        """Bytes of the body."""
        return len(self.body.encode())


def items_of(
    session: Reference,
    messages: object,
    *,
    now: float,
    split: bool = False,
    session_metadata: Mapping[str, Any] | None = None,
    peer_metadata: Mapping[str, Mapping[str, Any]] | None = None,
) -> list[Item]:
    """The items to deliver, in order: metadata first, then the messages.

    Args:
        session: The session, or its id.
        messages: One message or several, as for ``add_messages``.
        now: The time for messages that have none, in seconds since the epoch.
        split: Split a text that is too long into several messages.
        session_metadata: Replaces the metadata of the session.
        peer_metadata: Replaces the metadata of peers, by id.

    Raises:
        ValidationError: The server would refuse an item.
    """
    id = new_id_of("session", session)
    found: list[Item] = []
    if session_metadata is not None:
        metadata = check_metadata(session_metadata, "session_metadata")
        found.append(_item(id, "session", {"id": id, "metadata": metadata}))
    if peer_metadata is not None and not is_mapping(peer_metadata):
        refuse("peer_metadata", peer_metadata, "a dict of metadata by the ids of peers")
    for peer, given in (peer_metadata or {}).items():
        metadata = check_metadata(given, f"peer_metadata[{peer!r}]")
        body = {"id": new_id_of("a key of peer_metadata", peer), "metadata": metadata}
        found.append(_item(id, "peer", body))
    said_at = datetime.fromtimestamp(now, UTC)
    for message in _of_any_length(messages) if split else messages_to_send(messages):
        parts = _parts(message) if split else [message]
        found += [_message_item(id, part, said_at) for part in parts]
    return found


def mended(session: str, message: object, now: float) -> Item:
    """The item for a message that replaces a refused one."""
    (item,) = items_of(session, [message], now=now)
    return item


def message_of(body: str) -> MessageCreate:
    """The message that an item holds."""
    return MessageCreate.from_dict(json.loads(body))


def _message_item(session: str, message: MessageCreate, said_at: datetime) -> Item:
    check_text("content", message.content, 0, MAX_CONTENT)
    check_metadata({**(message.metadata or {}), KEY_NAME: ""})  # delivery adds the key
    if message.created_at is None:
        message = message.model_copy(update={"created_at": said_at})
    return _item(session, "message", message.to_dict())


def _item(session: str, kind: Kind, body: dict[str, Any]) -> Item:
    return Item(session, kind, encode_json(body, kind).decode())


def _of_any_length(messages: Any) -> list[MessageCreate]:
    """The messages, checked except for the length of their texts."""
    if is_mapping(messages):
        messages = [messages]
    if not is_series(messages):
        return messages_to_send(messages)
    given = list(messages)
    texts = [one.get("content") if is_mapping(one) else None for one in given]
    without = [
        {**one, "content": ""} if isinstance(text, str) else one
        for one, text in zip(given, texts, strict=True)
    ]
    return [
        one.model_copy(update={"content": text}) if isinstance(text, str) else one
        for one, text in zip(messages_to_send(without), texts, strict=True)
    ]


def _parts(message: MessageCreate) -> list[MessageCreate]:
    """The message itself, or several that share a key if its text is too long for one."""
    texts = split_text(message.content, MAX_CONTENT)
    if len(texts) == 1:
        return [message]
    taken = {PART_OF, PART, PARTS} & (message.metadata or {}).keys()
    if taken:
        raise ValidationError(
            f"metadata has {', '.join(sorted(taken))}: a message that is split needs "
            "these keys for its parts"
        )
    key = os.urandom(8).hex()
    return [
        message.model_copy(
            update={
                "content": text,
                "metadata": {
                    **(message.metadata or {}),
                    PART_OF: key,
                    PART: number,
                    PARTS: len(texts),
                },
            }
        )
        for number, text in enumerate(texts, 1)
    ]
