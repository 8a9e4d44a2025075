# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``MessageCreate``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .message_configuration import MessageConfiguration

_KNOWN = frozenset({"content", "peer_id", "metadata", "configuration", "created_at"})


class MessageCreate(_model.Model):
    """A message to store.

    Attributes:
        content: What was said, up to 25000 characters; it may be empty.
        peer_id: Who said it; created, and made a member, if need be.
        metadata: Up to 100 keys, nested up to 5 deep. Absent or null: none.
        configuration: Settings for this message alone. Absent or null: those of the session.
        created_at: When it was said; without an offset it is UTC. Absent or null: now.
    """

    __slots__ = _fields = (
        "content",
        "peer_id",
        "metadata",
        "configuration",
        "created_at",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    content: str
    peer_id: str
    metadata: dict[str, Any] | None
    configuration: MessageConfiguration | None
    created_at: datetime | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        content: str,
        peer_id: str,
        metadata: dict[str, Any] | None = None,
        configuration: MessageConfiguration | None = None,
        created_at: datetime | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            content,
            peer_id,
            metadata,
            configuration,
            created_at,
            {} if additional_properties is None else additional_properties,
        )

    def __hash__(self) -> int:
        return hash(self.content)

    def __str__(self) -> str:
        return self.content

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            content = data["content"]
            peer_id = data["peer_id"]
            metadata = data.get("metadata")
            configuration = data.get("configuration")
            created_at = data.get("created_at")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5
            and metadata is not None
            and configuration is not None
            and created_at is not None
            else _decode.unknown(data, _KNOWN)
        )
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if type(peer_id) is not str:
            raise _decode.wrong(peer_id, "a string", "peer_id")
        if metadata is not None and type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if configuration is not None:
            configuration = _decode.inside(
                configuration, _models.MessageConfiguration.from_dict, "configuration"
            )
        if created_at is not None:
            try:
                created_at = _decode.fromisoformat(created_at)
            except (TypeError, ValueError):
                created_at = _decode.moment(created_at, "created_at")
            if created_at.tzinfo is None:
                created_at = created_at.replace(tzinfo=UTC)
        made: Any = _drafts.DRAFTS[cls]()
        made.content = content
        made.peer_id = peer_id
        made.metadata = metadata
        made.configuration = configuration
        made.created_at = created_at
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "content": self.content,
            "peer_id": self.peer_id,
        }
        if self.metadata is not None:
            result["metadata"] = self.metadata
        if self.configuration is not None:
            result["configuration"] = self.configuration.to_dict()
        if self.created_at is not None:
            result["created_at"] = self.created_at.isoformat()
        result.update(self.additional_properties)
        return result
