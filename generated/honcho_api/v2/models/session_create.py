# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``SessionCreate``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .session_configuration import SessionConfiguration
    from .session_peer_config import SessionPeerConfig

_KNOWN = frozenset({"id", "metadata", "peers", "configuration"})


class SessionCreate(_model.Model):
    """The session to look up or create.

    Attributes:
        id: Letters, digits, _ and -, 1 to 100 of them.
        metadata: Whatever the caller keeps with it.
        peers: Members to add. Absent or null: none.
        configuration: Its own settings.
    """

    __slots__ = _fields = ("id", "metadata", "peers", "configuration", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    id: str
    metadata: dict[str, Any] | None
    peers: dict[str, SessionPeerConfig] | None
    configuration: SessionConfiguration | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        metadata: dict[str, Any] | None = None,
        peers: dict[str, SessionPeerConfig] | None = None,
        configuration: SessionConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            metadata,
            peers,
            configuration,
            {} if additional_properties is None else additional_properties,
        )

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            id = data["id"]
            metadata = data.get("metadata")
            peers = data.get("peers")
            configuration = data.get("configuration")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 4
            and metadata is not None
            and peers is not None
            and configuration is not None
            else _decode.unknown(data, _KNOWN)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if metadata is not None and type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if peers is not None:
            peers = _decode.each_value(peers, _models.SessionPeerConfig.from_dict, "peers")
        if configuration is not None:
            configuration = _decode.inside(
                configuration, _models.SessionConfiguration.from_dict, "configuration"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.metadata = metadata
        made.peers = peers
        made.configuration = configuration
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
        }
        if self.metadata is not None:
            result["metadata"] = self.metadata
        if self.peers is not None:
            result["peers"] = {key: item.to_dict() for key, item in self.peers.items()}
        if self.configuration is not None:
            result["configuration"] = self.configuration.to_dict()
        result.update(self.additional_properties)
        return result
