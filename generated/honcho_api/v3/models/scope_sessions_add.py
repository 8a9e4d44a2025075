# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``ScopeSessionsAdd``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"session_ids"})


class ScopeSessionsAdd(_model.Model):
    """Sessions to put into a scope.

    Attributes:
        session_ids: Ids of 1 to 100 sessions, which must exist and be active.
    """

    __slots__ = _fields = ("session_ids", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    session_ids: list[str]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        session_ids: list[str],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            session_ids,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            session_ids = data["session_ids"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, _KNOWN)
        session_ids = _decode.each(session_ids, _decode.text, "session_ids")
        made: Any = _drafts.DRAFTS[cls]()
        made.session_ids = session_ids
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "session_ids": self.session_ids,
        }
        result.update(self.additional_properties)
        return result
