# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``Peer``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"id", "uid", "workspace_id", "created_at", "metadata", "configuration"})


class Peer(_model.Model):
    """Somebody who takes part, be it a person or an agent.

    Attributes:
        id: Its id, chosen by the caller, unique in the workspace.
        uid: The server's own unchanging identifier. Since server 3.4.0.
        workspace_id: The workspace it belongs to.
        created_at: When it was first mentioned.
        metadata: Whatever the caller keeps with it.
        configuration: Its settings, of any form; `observe_me: false` asks for no conclusions about
            it.
    """

    __slots__ = _fields = (
        "id",
        "uid",
        "workspace_id",
        "created_at",
        "metadata",
        "configuration",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"metadata": dict, "configuration": dict, "additional_properties": dict}

    id: str
    uid: str | None
    workspace_id: str
    created_at: datetime
    metadata: dict[str, Any]
    configuration: dict[str, Any]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        uid: str | None = None,
        workspace_id: str,
        created_at: datetime,
        metadata: dict[str, Any] | None = None,
        configuration: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            uid,
            workspace_id,
            created_at,
            {} if metadata is None else metadata,
            {} if configuration is None else configuration,
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
            uid = data.get("uid")
            workspace_id = data["workspace_id"]
            created_at = data["created_at"]
            metadata = data.get("metadata")
            configuration = data.get("configuration")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 6
            and uid is not None
            and metadata is not None
            and configuration is not None
            else _decode.unknown(data, _KNOWN)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if uid is not None and type(uid) is not str:
            raise _decode.wrong(uid, "a string", "uid")
        if type(workspace_id) is not str:
            raise _decode.wrong(workspace_id, "a string", "workspace_id")
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        if metadata is None:
            metadata = {}
        elif type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if configuration is None:
            configuration = {}
        elif type(configuration) is not dict:
            raise _decode.wrong(configuration, "an object", "configuration")
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.uid = uid
        made.workspace_id = workspace_id
        made.created_at = created_at
        made.metadata = metadata
        made.configuration = configuration
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "workspace_id": self.workspace_id,
            "created_at": self.created_at.isoformat(),
            "metadata": self.metadata,
            "configuration": self.configuration,
        }
        if self.uid is not None:
            result["uid"] = self.uid
        result.update(self.additional_properties)
        return result
