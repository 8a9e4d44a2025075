# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``EvidenceConclusion``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

if TYPE_CHECKING:
    from .conclusion_level import ConclusionLevel

_KNOWN = frozenset(
    {
        "id",
        "level",
        "content",
        "created_at",
        "session_id",
        "observer_id",
        "observed_id",
        "source_ids",
    }
)


class EvidenceConclusion(_model.Model):
    """A conclusion that was read to find an answer.

    Attributes:
        id: Its id.
        level: How it was arrived at.
        content: What was concluded.
        created_at: When it was stored.
        session_id: The session it was made in.
        observer_id: The peer who concluded it. Since server 3.2.1.
        observed_id: The peer it is about. Since server 3.2.1.
        source_ids: Ids of the conclusions that it was derived from.
    """

    __slots__ = _fields = (
        "id",
        "level",
        "content",
        "created_at",
        "session_id",
        "observer_id",
        "observed_id",
        "source_ids",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"source_ids": list, "additional_properties": dict}

    id: str
    level: ConclusionLevel | str
    content: str
    created_at: datetime
    session_id: str | None
    observer_id: str | None
    observed_id: str | None
    source_ids: list[str]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        level: ConclusionLevel | str,
        content: str,
        created_at: datetime,
        session_id: str | None = None,
        observer_id: str | None = None,
        observed_id: str | None = None,
        source_ids: list[str] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            level,
            content,
            created_at,
            session_id,
            observer_id,
            observed_id,
            [] if source_ids is None else source_ids,
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
            level = data["level"]
            content = data["content"]
            created_at = data["created_at"]
            session_id = data.get("session_id")
            observer_id = data.get("observer_id")
            observed_id = data.get("observed_id")
            source_ids = data.get("source_ids")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, _KNOWN)
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if type(level) is not str:
            raise _decode.wrong(level, "a string", "level")
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        if session_id is not None and type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        if observer_id is not None and type(observer_id) is not str:
            raise _decode.wrong(observer_id, "a string", "observer_id")
        if observed_id is not None and type(observed_id) is not str:
            raise _decode.wrong(observed_id, "a string", "observed_id")
        if source_ids is None:
            source_ids = []
        else:
            source_ids = _decode.each(source_ids, _decode.text, "source_ids")
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.level = level
        made.content = content
        made.created_at = created_at
        made.session_id = session_id
        made.observer_id = observer_id
        made.observed_id = observed_id
        made.source_ids = source_ids
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "level": self.level,
            "content": self.content,
            "created_at": self.created_at.isoformat(),
            "source_ids": self.source_ids,
        }
        if self.session_id is not None:
            result["session_id"] = self.session_id
        if self.observer_id is not None:
            result["observer_id"] = self.observer_id
        if self.observed_id is not None:
            result["observed_id"] = self.observed_id
        result.update(self.additional_properties)
        return result
