# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``EvidenceMessage``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"id", "session_id", "peer_id", "created_at"})


class EvidenceMessage(_model.Model):
    """A message that was read to find an answer, without its text.

    Attributes:
        id: Its id.
        session_id: The session it was said in.
        peer_id: Who said it.
        created_at: When it was said.
    """

    __slots__ = _fields = ("id", "session_id", "peer_id", "created_at", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    id: str
    session_id: str
    peer_id: str
    created_at: datetime
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        session_id: str,
        peer_id: str,
        created_at: datetime,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            session_id,
            peer_id,
            created_at,
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
            session_id = data["session_id"]
            peer_id = data["peer_id"]
            created_at = data["created_at"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 4 else _decode.unknown(data, _KNOWN)
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        if type(peer_id) is not str:
            raise _decode.wrong(peer_id, "a string", "peer_id")
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.session_id = session_id
        made.peer_id = peer_id
        made.created_at = created_at
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "session_id": self.session_id,
            "peer_id": self.peer_id,
            "created_at": self.created_at.isoformat(),
        }
        result.update(self.additional_properties)
        return result
