# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``ScopeStatus``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .scope_backfill import ScopeBackfill

_KNOWN = frozenset({"backfill_status"})


class ScopeStatus(_model.Model):
    """How far a scope has taken in its sessions.

    Attributes:
        backfill_status: One entry for each session that had something to copy, by its id.
    """

    __slots__ = _fields = ("backfill_status", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"backfill_status": dict, "additional_properties": dict}

    backfill_status: dict[str, ScopeBackfill]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        backfill_status: dict[str, ScopeBackfill] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            {} if backfill_status is None else backfill_status,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            backfill_status = data.get("backfill_status")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {} if len(data) == 1 and backfill_status is not None else _decode.unknown(data, _KNOWN)
        )
        if backfill_status is None:
            backfill_status = {}
        else:
            backfill_status = _decode.each_value(
                backfill_status, _models.ScopeBackfill.from_dict, "backfill_status"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.backfill_status = backfill_status
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "backfill_status": {key: item.to_dict() for key, item in self.backfill_status.items()},
        }
        result.update(self.additional_properties)
        return result
