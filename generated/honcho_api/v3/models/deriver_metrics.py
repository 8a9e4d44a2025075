# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``DeriverMetrics``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset(
    {
        "outstanding_work_seconds",
        "eligible_work_units",
        "claimed_work_units",
        "pending_items",
        "oldest_pending_age_seconds",
        "embeddings_pending",
        "embeddings_pending_due",
        "dreams_due",
        "measured_at",
        "measurement_age_seconds",
    }
)


class DeriverMetrics(_model.Model):
    """How much background work a server has left. Numbers that it does not tell are absent.

    Attributes:
        outstanding_work_seconds: The work that is left, in seconds; 0 if there is none.
        eligible_work_units: Work units that can be begun now.
        claimed_work_units: Work units that are under way.
        pending_items: Items that wait.
        oldest_pending_age_seconds: How long the oldest of them has waited, in seconds.
        embeddings_pending: Messages that are to be embedded.
        embeddings_pending_due: Those of them whose time has come.
        dreams_due: Dreams whose time has come.
        measured_at: When this was measured, in seconds since 1970.
        measurement_age_seconds: How long ago that was, in seconds.
    """

    __slots__ = _fields = (
        "outstanding_work_seconds",
        "eligible_work_units",
        "claimed_work_units",
        "pending_items",
        "oldest_pending_age_seconds",
        "embeddings_pending",
        "embeddings_pending_due",
        "dreams_due",
        "measured_at",
        "measurement_age_seconds",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    outstanding_work_seconds: float | None
    eligible_work_units: int | None
    claimed_work_units: int | None
    pending_items: int | None
    oldest_pending_age_seconds: float | None
    embeddings_pending: int | None
    embeddings_pending_due: int | None
    dreams_due: int | None
    measured_at: float | None
    measurement_age_seconds: float | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        outstanding_work_seconds: float | None = None,
        eligible_work_units: int | None = None,
        claimed_work_units: int | None = None,
        pending_items: int | None = None,
        oldest_pending_age_seconds: float | None = None,
        embeddings_pending: int | None = None,
        embeddings_pending_due: int | None = None,
        dreams_due: int | None = None,
        measured_at: float | None = None,
        measurement_age_seconds: float | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            outstanding_work_seconds,
            eligible_work_units,
            claimed_work_units,
            pending_items,
            oldest_pending_age_seconds,
            embeddings_pending,
            embeddings_pending_due,
            dreams_due,
            measured_at,
            measurement_age_seconds,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            outstanding_work_seconds = data.get("outstanding_work_seconds")
            eligible_work_units = data.get("eligible_work_units")
            claimed_work_units = data.get("claimed_work_units")
            pending_items = data.get("pending_items")
            oldest_pending_age_seconds = data.get("oldest_pending_age_seconds")
            embeddings_pending = data.get("embeddings_pending")
            embeddings_pending_due = data.get("embeddings_pending_due")
            dreams_due = data.get("dreams_due")
            measured_at = data.get("measured_at")
            measurement_age_seconds = data.get("measurement_age_seconds")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, _KNOWN)
        if outstanding_work_seconds is not None:
            outstanding_work_seconds = _decode.number(
                outstanding_work_seconds, "outstanding_work_seconds"
            )
        if eligible_work_units is not None and type(eligible_work_units) is not int:
            raise _decode.wrong(eligible_work_units, "an integer", "eligible_work_units")
        if claimed_work_units is not None and type(claimed_work_units) is not int:
            raise _decode.wrong(claimed_work_units, "an integer", "claimed_work_units")
        if pending_items is not None and type(pending_items) is not int:
            raise _decode.wrong(pending_items, "an integer", "pending_items")
        if oldest_pending_age_seconds is not None:
            oldest_pending_age_seconds = _decode.number(
                oldest_pending_age_seconds, "oldest_pending_age_seconds"
            )
        if embeddings_pending is not None and type(embeddings_pending) is not int:
            raise _decode.wrong(embeddings_pending, "an integer", "embeddings_pending")
        if embeddings_pending_due is not None and type(embeddings_pending_due) is not int:
            raise _decode.wrong(embeddings_pending_due, "an integer", "embeddings_pending_due")
        if dreams_due is not None and type(dreams_due) is not int:
            raise _decode.wrong(dreams_due, "an integer", "dreams_due")
        if measured_at is not None:
            measured_at = _decode.number(measured_at, "measured_at")
        if measurement_age_seconds is not None:
            measurement_age_seconds = _decode.number(
                measurement_age_seconds, "measurement_age_seconds"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.outstanding_work_seconds = outstanding_work_seconds
        made.eligible_work_units = eligible_work_units
        made.claimed_work_units = claimed_work_units
        made.pending_items = pending_items
        made.oldest_pending_age_seconds = oldest_pending_age_seconds
        made.embeddings_pending = embeddings_pending
        made.embeddings_pending_due = embeddings_pending_due
        made.dreams_due = dreams_due
        made.measured_at = measured_at
        made.measurement_age_seconds = measurement_age_seconds
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.outstanding_work_seconds is not None:
            result["outstanding_work_seconds"] = self.outstanding_work_seconds
        if self.eligible_work_units is not None:
            result["eligible_work_units"] = self.eligible_work_units
        if self.claimed_work_units is not None:
            result["claimed_work_units"] = self.claimed_work_units
        if self.pending_items is not None:
            result["pending_items"] = self.pending_items
        if self.oldest_pending_age_seconds is not None:
            result["oldest_pending_age_seconds"] = self.oldest_pending_age_seconds
        if self.embeddings_pending is not None:
            result["embeddings_pending"] = self.embeddings_pending
        if self.embeddings_pending_due is not None:
            result["embeddings_pending_due"] = self.embeddings_pending_due
        if self.dreams_due is not None:
            result["dreams_due"] = self.dreams_due
        if self.measured_at is not None:
            result["measured_at"] = self.measured_at
        if self.measurement_age_seconds is not None:
            result["measurement_age_seconds"] = self.measurement_age_seconds
        result.update(self.additional_properties)
        return result
