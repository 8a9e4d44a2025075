"""The records that callers give to ``ingest``, one per message."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

from honcho.arguments.ids import Reference, new_id_of
from honcho.arguments.messages import MAX_KEY, message_to_send, messages_to_send
from honcho.arguments.names import class_with_both_names, renamed
from honcho.arguments.validation import check_object, check_text, refuse
from honcho.errors import ValidationError
from honcho.settings.typeguards import is_mapping
from honcho_api.display import brief
from honcho_api.v3 import Message, MessageConfiguration, MessageCreate

FIELDS = ("session", "peer", "content", "metadata", "configuration", "created_at", "key")
_FIELDS = frozenset(FIELDS)
KEY_NAME = "record_key"
"""The metadata key under which a record's key is stored with its message."""
_SECOND_NAMES = {"session_id": "session", "peer_id": "peer"}


@class_with_both_names
@frozen(kw_only=True)
class IngestRecord:
    """One message and the session that it belongs to.

    Attributes:
        session: The session, or its id. It is created if it does not exist.
        peer: The author, or the id. Created, and added to the session, if necessary.
        content: The text, up to 25,000 characters.
        metadata: At most 100 keys, objects nested at most 5 deep.
        configuration: Settings for this message alone.
        created_at: When it was written: a datetime, or a text that can be read as a date. One
            without a time zone is taken as local time.
        key: 1-256 characters that identify this message in its session, such as its id in its
            source. A message whose key is already stored is not written again. It is stored in
            the metadata as ``record_key``.
    """

    session: Reference
    peer: Reference
    content: str = field(repr=brief)
    metadata: Mapping[str, Any] | None = field(default=None, repr=brief)
    configuration: MessageConfiguration | Mapping[str, Any] | None = None
    created_at: datetime | str | None = None
    key: str | None = None


Record = IngestRecord | Mapping[str, Any] | tuple[Reference, MessageCreate | Mapping[str, Any]]
"""What ``ingest`` takes: an :class:`IngestRecord`, a dict of its fields (``session_id`` and
``peer_id`` are understood, too), or a session together with a message of ``peer.message()``."""
Records = Iterable[Record]
AsyncRecords = Iterable[Record] | AsyncIterable[Record]


def read(index: int, record: object) -> tuple[str, MessageCreate]:
    """Read the session's id and the message of a record.

    Args:
        index: The index of the record, from 0, for error messages.
        record: The caller's record.

    Raises:
        ValidationError: It is not a record, or a field of it cannot be used.
    """
    try:
        if is_mapping(record):
            record = _from_dict(record)
        if isinstance(record, IngestRecord):
            return new_id_of("session", record.session), message_to_send(
                new_id_of("peer", record.peer),
                record.content,
                metadata=_with_key(record),
                configuration=record.configuration,
                created_at=record.created_at,
            )
        if isinstance(record, tuple):
            return _from_pair(record)  # pyright: ignore[reportUnknownArgumentType]
        refuse("a record", record, "an IngestRecord, a dict, or a session with a message")
    except ValidationError as error:
        raise ValidationError(f"records[{index}]: {error.message}") from error


def key_of(message: Message | MessageCreate) -> str | None:
    """The key of the record from which a message was made."""
    found = (message.metadata or {}).get(KEY_NAME)
    return found if isinstance(found, str) else None


def _with_key(record: IngestRecord) -> Mapping[str, Any] | None:
    if record.key is None:
        return record.metadata
    key = check_text("key", record.key, 1, MAX_KEY)
    return {**check_object("metadata", record.metadata or {}), KEY_NAME: key}


def _from_dict(given: Mapping[Any, Any]) -> IngestRecord:
    fields = given if _FIELDS.issuperset(given) else renamed(given, _SECOND_NAMES)
    for key in fields:
        if key not in _FIELDS:
            refuse("a key", key, f"one of {', '.join(sorted(_FIELDS))}, each once")
    for name in ("session", "peer", "content"):
        if name not in fields:
            raise ValidationError(f"it has no {name}")
    return IngestRecord(**fields)


def _from_pair(pair: tuple[Any, ...]) -> tuple[str, MessageCreate]:
    if len(pair) != 2:
        raise ValidationError(f"a tuple of {len(pair)}: it must be a session and a message")
    session, message = pair
    if not isinstance(message, MessageCreate) and not is_mapping(message):
        refuse("the message", message, "made by peer.message(), or a dict of its fields")
    (found,) = messages_to_send([message])
    return new_id_of("session", session), found
