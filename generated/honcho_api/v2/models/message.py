# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``Message``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset(
    {
        "id",
        "content",
        "peer_id",
        "session_id",
        "metadata",
        "created_at",
        "workspace_id",
        "token_count",
    }
)


class Message(_model.Model):
    """Something that a peer said in a session.

    Attributes:
        id: Its id, made by the server.
        content: What was said.
        peer_id: Who said it.
        session_id: The session it was said in.
        metadata: Whatever the caller keeps with it.
        created_at: When it was said: the time given by the caller, or that of its arrival. It does
            not decide the order.
        workspace_id: The workspace it belongs to.
        token_count: Length of the content in tokens; 0 for messages of a cloned session.
    """

    __slots__ = _fields = (
        "id",
        "content",
        "peer_id",
        "session_id",
        "metadata",
        "created_at",
        "workspace_id",
        "token_count",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"metadata": dict, "additional_properties": dict}

    id: str
    content: str
    peer_id: str
    session_id: str
    metadata: dict[str, Any]
    created_at: datetime
    workspace_id: str
    token_count: int
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        content: str,
        peer_id: str,
        session_id: str,
        metadata: dict[str, Any] | None = None,
        created_at: datetime,
        workspace_id: str,
        token_count: int,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            content,
            peer_id,
            session_id,
            {} if metadata is None else metadata,
            created_at,
            workspace_id,
            token_count,
            {} if additional_properties is None else additional_properties,
        )

    def __hash__(self) -> int:
        return hash(self.id)

    def __str__(self) -> str:
        return self.content

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            id = data["id"]
            content = data["content"]
            peer_id = data["peer_id"]
            session_id = data["session_id"]
            metadata = data.get("metadata")
            created_at = data["created_at"]
            workspace_id = data["workspace_id"]
            token_count = data["token_count"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 8 and metadata is not None else _decode.unknown(data, _KNOWN)
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if type(peer_id) is not str:
            raise _decode.wrong(peer_id, "a string", "peer_id")
        if type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        if metadata is None:
            metadata = {}
        elif type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        if type(workspace_id) is not str:
            raise _decode.wrong(workspace_id, "a string", "workspace_id")
        if type(token_count) is not int:
            raise _decode.wrong(token_count, "an integer", "token_count")
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.content = content
        made.peer_id = peer_id
        made.session_id = session_id
        made.metadata = metadata
        made.created_at = created_at
        made.workspace_id = workspace_id
        made.token_count = token_count
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "content": self.content,
            "peer_id": self.peer_id,
            "session_id": self.session_id,
            "metadata": self.metadata,
            "created_at": self.created_at.isoformat(),
            "workspace_id": self.workspace_id,
            "token_count": self.token_count,
        }
        result.update(self.additional_properties)
        return result
