"""Messages on their way to the server: checked, dated, cut into batches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from honcho.arguments.ids import Reference, new_id_of
from honcho.arguments.models import model_from, plain_json
from honcho.arguments.names import renamed
from honcho.arguments.validation import (
    MAX_BATCH,
    MAX_CONTENT,
    check_metadata,
    check_new_id,
    check_object,
    check_text,
    refuse,
)
from honcho.errors import ValidationError
from honcho.settings.typeguards import is_mapping, is_series
from honcho.transport.encode import encode_json
from honcho_api import v3

if TYPE_CHECKING:
    from honcho_api.v3 import MessageConfiguration, MessageCreate

T = TypeVar("T")

KEY_NAME = "idempotency_key"
"""The metadata key under which a batch's idempotency key is stored with each message."""
MAX_KEY = 256


def message_to_send(
    peer_id: str,
    content: str,
    *,
    metadata: Mapping[str, Any] | None = None,
    configuration: MessageConfiguration | Mapping[str, Any] | None = None,
    created_at: datetime | str | None = None,
) -> MessageCreate:
    """A message that is ready to be added to a session.

    Raises:
        ValidationError: Too long, bad metadata or configuration, or not a date.
    """
    return v3.MessageCreate(
        peer_id=check_new_id("peer_id", peer_id),
        content=check_text("content", content, 0, MAX_CONTENT),
        metadata=None if metadata is None else check_metadata(metadata),
        configuration=None if configuration is None else _configuration(configuration),
        created_at=_said(created_at),
    )


def _configuration(value: object) -> MessageConfiguration:
    """Settings for a message; a dict of another shape is sent as it is, for the server to judge."""
    if not is_mapping(value):
        return model_from(v3.MessageConfiguration, "configuration", value)
    raw = plain_json("configuration", check_object("configuration", value))
    try:
        return v3.MessageConfiguration.from_dict(raw)
    except ValueError:
        return v3.MessageConfiguration(additional_properties=raw)


def messages_to_send(messages: object) -> list[MessageCreate]:
    """One message or several, each a :class:`MessageCreate` or a dict of its fields."""
    if isinstance(messages, v3.MessageCreate):
        return [messages]
    if is_mapping(messages):
        messages = [messages]
    if not is_series(messages):
        refuse("messages", messages, "messages made by peer.message(), or a list of them")
    return [_message(f"messages[{index}]", one) for index, one in enumerate(messages)]


def _message(name: str, value: object) -> MessageCreate:
    if isinstance(value, v3.MessageCreate):
        return value
    if not is_mapping(value):
        refuse(name, value, "a message made by peer.message(), or a dict")
    fields = dict(value) if "peer" not in value else renamed(value, {"peer": "peer_id"})
    unknown = fields.keys() - {"peer_id", "content", "metadata", "configuration", "created_at"}
    if unknown:
        allowed = "peer_id, content, metadata, configuration, created_at"
        refuse(f"a key of {name}", min(unknown, key=str), f"a field of MessageCreate ({allowed})")
    try:
        peer_id = new_id_of("peer_id", fields.pop("peer_id"))
        return message_to_send(peer_id, fields.pop("content"), **fields)
    except KeyError as error:
        raise ValidationError(f"{name} has no {error.args[0]}") from None
    except ValidationError as error:
        raise ValidationError(f"{name}: {error.message}") from error


def batches(items: Sequence[T], size: int = MAX_BATCH) -> Iterator[list[T]]:
    """The items in order, in lists of at most ``size``."""
    for start in range(0, len(items), size):
        yield list(items[start : start + size])


def batch_key(key: str, number: int) -> str:
    """The key of one batch of a call: the first has the caller's own."""
    return key if number == 0 else f"{key}#{number}"


def check_key(key: object) -> str:
    """An idempotency key: 1-256 characters."""
    return check_text("idempotency_key", key, 1, MAX_KEY)


def keyed(batch: list[MessageCreate], key: str) -> list[MessageCreate]:
    """The messages with the batch's key in their metadata."""
    return [
        message.__replace__(metadata=check_metadata({**(message.metadata or {}), KEY_NAME: key}))
        for message in batch
    ]


def upload_fields(
    peer: Reference,
    metadata: Mapping[str, Any] | None,
    configuration: MessageConfiguration | Mapping[str, Any] | None,
    created_at: datetime | str | None,
    key: str | None,
) -> dict[str, str | None]:
    """The form of an upload without its file; structured fields are JSON text."""
    details = None if metadata is None else check_metadata(metadata)
    if key is not None:
        details = check_metadata({**(details or {}), KEY_NAME: key})
    settings, said = None, _said(created_at)
    if configuration is not None:
        settings = _configuration(configuration).to_dict()
    return {
        "peer_id": new_id_of("peer", peer),
        "metadata": None if details is None else encode_json(details, "metadata").decode(),
        "configuration": None if settings is None else encode_json(settings).decode(),
        "created_at": None if said is None else said.isoformat(),
    }


def _said(given: datetime | str | None) -> datetime | None:
    """When it was said. The parser takes 5 ms to load, so only if there is a date."""
    if given is None:
        return None
    from honcho.arguments.dates import moment

    return moment("created_at", given)
