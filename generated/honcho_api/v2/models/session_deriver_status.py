# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``SessionDeriverStatus``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset(
    {
        "session_id",
        "total_work_units",
        "completed_work_units",
        "in_progress_work_units",
        "pending_work_units",
    }
)


class SessionDeriverStatus(_model.Model):
    """Background work on one session.

    Attributes:
        session_id: Id of the session.
        total_work_units: All units, whatever their state.
        completed_work_units: Units that are finished, those that failed among them.
        in_progress_work_units: Units being worked on.
        pending_work_units: Units that wait.
    """

    __slots__ = _fields = (
        "session_id",
        "total_work_units",
        "completed_work_units",
        "in_progress_work_units",
        "pending_work_units",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    session_id: str | None
    total_work_units: int
    completed_work_units: int
    in_progress_work_units: int
    pending_work_units: int
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        session_id: str | None = None,
        total_work_units: int,
        completed_work_units: int,
        in_progress_work_units: int,
        pending_work_units: int,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            session_id,
            total_work_units,
            completed_work_units,
            in_progress_work_units,
            pending_work_units,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            session_id = data.get("session_id")
            total_work_units = data["total_work_units"]
            completed_work_units = data["completed_work_units"]
            in_progress_work_units = data["in_progress_work_units"]
            pending_work_units = data["pending_work_units"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 5 and session_id is not None else _decode.unknown(data, _KNOWN)
        if session_id is not None and type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        if type(total_work_units) is not int:
            raise _decode.wrong(total_work_units, "an integer", "total_work_units")
        if type(completed_work_units) is not int:
            raise _decode.wrong(completed_work_units, "an integer", "completed_work_units")
        if type(in_progress_work_units) is not int:
            raise _decode.wrong(in_progress_work_units, "an integer", "in_progress_work_units")
        if type(pending_work_units) is not int:
            raise _decode.wrong(pending_work_units, "an integer", "pending_work_units")
        made: Any = _drafts.DRAFTS[cls]()
        made.session_id = session_id
        made.total_work_units = total_work_units
        made.completed_work_units = completed_work_units
        made.in_progress_work_units = in_progress_work_units
        made.pending_work_units = pending_work_units
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "total_work_units": self.total_work_units,
            "completed_work_units": self.completed_work_units,
            "in_progress_work_units": self.in_progress_work_units,
            "pending_work_units": self.pending_work_units,
        }
        if self.session_id is not None:
            result["session_id"] = self.session_id
        result.update(self.additional_properties)
        return result
