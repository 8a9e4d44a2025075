# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``ScopeBackfill``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

if TYPE_CHECKING:
    from .scope_backfill_state import ScopeBackfillState

_KNOWN = frozenset({"state", "updated_at", "docs_copied"})


class ScopeBackfill(_model.Model):
    """The copying of what was known from one session.

    Attributes:
        state: Where it stands.
        updated_at: When that last changed.
        docs_copied: How many conclusions were copied; absent until it is known.
    """

    __slots__ = _fields = ("state", "updated_at", "docs_copied", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    state: ScopeBackfillState | str
    updated_at: datetime
    docs_copied: int | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        state: ScopeBackfillState | str,
        updated_at: datetime,
        docs_copied: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            state,
            updated_at,
            docs_copied,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            state = data["state"]
            updated_at = data["updated_at"]
            docs_copied = data.get("docs_copied")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 3 and docs_copied is not None else _decode.unknown(data, _KNOWN)
        if type(state) is not str:
            raise _decode.wrong(state, "a string", "state")
        try:
            updated_at = _decode.fromisoformat(updated_at)
        except (TypeError, ValueError):
            updated_at = _decode.moment(updated_at, "updated_at")
        if updated_at.tzinfo is None:
            updated_at = updated_at.replace(tzinfo=UTC)
        if docs_copied is not None and type(docs_copied) is not int:
            raise _decode.wrong(docs_copied, "an integer", "docs_copied")
        made: Any = _drafts.DRAFTS[cls]()
        made.state = state
        made.updated_at = updated_at
        made.docs_copied = docs_copied
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "state": self.state,
            "updated_at": self.updated_at.isoformat(),
        }
        if self.docs_copied is not None:
            result["docs_copied"] = self.docs_copied
        result.update(self.additional_properties)
        return result
