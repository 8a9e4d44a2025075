# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``DeductiveObservation``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"created_at", "message_ids", "session_name", "premises", "conclusion"})


class DeductiveObservation(_model.Model):
    """Something that follows from what was said.

    Attributes:
        created_at: When it was observed.
        message_ids: Numbers of the messages it was taken from.
        session_name: Id of the session it was taken from.
        premises: What it follows from.
        conclusion: What follows.
    """

    __slots__ = _fields = (
        "created_at",
        "message_ids",
        "session_name",
        "premises",
        "conclusion",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"premises": list, "additional_properties": dict}

    created_at: datetime
    message_ids: list[int]
    session_name: str
    premises: list[str]
    conclusion: str
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        created_at: datetime,
        message_ids: list[int],
        session_name: str,
        premises: list[str] | None = None,
        conclusion: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            created_at,
            message_ids,
            session_name,
            [] if premises is None else premises,
            conclusion,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            created_at = data["created_at"]
            message_ids = data["message_ids"]
            session_name = data["session_name"]
            premises = data.get("premises")
            conclusion = data["conclusion"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 5 and premises is not None else _decode.unknown(data, _KNOWN)
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        message_ids = _decode.each(message_ids, _decode.integer, "message_ids")
        if type(session_name) is not str:
            raise _decode.wrong(session_name, "a string", "session_name")
        if premises is None:
            premises = []
        else:
            premises = _decode.each(premises, _decode.text, "premises")
        if type(conclusion) is not str:
            raise _decode.wrong(conclusion, "a string", "conclusion")
        made: Any = _drafts.DRAFTS[cls]()
        made.created_at = created_at
        made.message_ids = message_ids
        made.session_name = session_name
        made.premises = premises
        made.conclusion = conclusion
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "created_at": self.created_at.isoformat(),
            "message_ids": self.message_ids,
            "session_name": self.session_name,
            "premises": self.premises,
            "conclusion": self.conclusion,
        }
        result.update(self.additional_properties)
        return result
