# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``Conclusion``."""

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
        "content",
        "observer_id",
        "observed_id",
        "session_id",
        "level",
        "source_ids",
        "times_derived",
        "created_at",
    }
)


class Conclusion(_model.Model):
    """Something that one peer holds to be true of another, or of itself.

    Attributes:
        id: Its id, made by the server.
        content: What is held to be true, as a sentence.
        observer_id: Who holds it.
        observed_id: Whom it is about.
        session_id: The session it comes from, or null if it comes from none in particular.
        level: How it was arrived at.
        source_ids: Ids of the conclusions that it was derived from. Of what was said outright: null
            before server 3.2.1, and empty since. Since server 3.2.0.
        times_derived: How often it was derived, from 1. Since server 3.2.0.
        created_at: When it was stored.
    """

    __slots__ = _fields = (
        "id",
        "content",
        "observer_id",
        "observed_id",
        "session_id",
        "level",
        "source_ids",
        "times_derived",
        "created_at",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    id: str
    content: str
    observer_id: str
    observed_id: str
    session_id: str | None
    level: ConclusionLevel | str
    source_ids: list[str] | None
    times_derived: int | None
    created_at: datetime
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        content: str,
        observer_id: str,
        observed_id: str,
        session_id: str | None = None,
        level: ConclusionLevel | str = "explicit",
        source_ids: list[str] | None = None,
        times_derived: int | None = None,
        created_at: datetime,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            content,
            observer_id,
            observed_id,
            session_id,
            level,
            source_ids,
            times_derived,
            created_at,
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
            observer_id = data["observer_id"]
            observed_id = data["observed_id"]
            session_id = data.get("session_id")
            level = data.get("level")
            source_ids = data.get("source_ids")
            times_derived = data.get("times_derived")
            created_at = data["created_at"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, _KNOWN)
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if type(observer_id) is not str:
            raise _decode.wrong(observer_id, "a string", "observer_id")
        if type(observed_id) is not str:
            raise _decode.wrong(observed_id, "a string", "observed_id")
        if session_id is not None and type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        if level is None:
            level = "explicit"
        elif type(level) is not str:
            raise _decode.wrong(level, "a string", "level")
        if source_ids is not None:
            source_ids = _decode.each(source_ids, _decode.text, "source_ids")
        if times_derived is not None and type(times_derived) is not int:
            raise _decode.wrong(times_derived, "an integer", "times_derived")
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.content = content
        made.observer_id = observer_id
        made.observed_id = observed_id
        made.session_id = session_id
        made.level = level
        made.source_ids = source_ids
        made.times_derived = times_derived
        made.created_at = created_at
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "content": self.content,
            "observer_id": self.observer_id,
            "observed_id": self.observed_id,
            "level": self.level,
            "created_at": self.created_at.isoformat(),
        }
        if self.session_id is not None:
            result["session_id"] = self.session_id
        if self.source_ids is not None:
            result["source_ids"] = self.source_ids
        if self.times_derived is not None:
            result["times_derived"] = self.times_derived
        result.update(self.additional_properties)
        return result
