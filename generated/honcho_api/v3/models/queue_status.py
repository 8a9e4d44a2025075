# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model of the module ``queue_status``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .session import SessionQueueStatus


class QueueStatus(_model.Model):
    """Background work in units: one for every observed message, every summary and every dream.
    Finished units are forgotten after a while.

    Attributes:
        total_work_units: All units, whatever their state.
        completed_work_units: Units that are finished, those that failed among them.
        in_progress_work_units: Units being worked on.
        pending_work_units: Units that wait.
        sessions: The same counts for each session. Null if there are none, or one session was asked
            for.
    """

    __slots__ = _fields = (
        "total_work_units",
        "completed_work_units",
        "in_progress_work_units",
        "pending_work_units",
        "sessions",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _known = frozenset(
        {
            "total_work_units",
            "completed_work_units",
            "in_progress_work_units",
            "pending_work_units",
            "sessions",
        }
    )
    _empty = {"additional_properties": dict}

    total_work_units: int
    completed_work_units: int
    in_progress_work_units: int
    pending_work_units: int
    sessions: dict[str, SessionQueueStatus] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        total_work_units: int,
        completed_work_units: int,
        in_progress_work_units: int,
        pending_work_units: int,
        sessions: dict[str, SessionQueueStatus] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            total_work_units,
            completed_work_units,
            in_progress_work_units,
            pending_work_units,
            sessions,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            total_work_units = data["total_work_units"]
            completed_work_units = data["completed_work_units"]
            in_progress_work_units = data["in_progress_work_units"]
            pending_work_units = data["pending_work_units"]
            sessions = data.get("sessions")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 5 and sessions is not None else _decode.unknown(data, cls._known)
        if type(total_work_units) is not int:
            raise _decode.wrong(total_work_units, "an integer", "total_work_units")
        if type(completed_work_units) is not int:
            raise _decode.wrong(completed_work_units, "an integer", "completed_work_units")
        if type(in_progress_work_units) is not int:
            raise _decode.wrong(in_progress_work_units, "an integer", "in_progress_work_units")
        if type(pending_work_units) is not int:
            raise _decode.wrong(pending_work_units, "an integer", "pending_work_units")
        if sessions is not None:
            sessions = _decode.each_value(
                sessions, _models.SessionQueueStatus.from_dict, "sessions"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.total_work_units = total_work_units
        made.completed_work_units = completed_work_units
        made.in_progress_work_units = in_progress_work_units
        made.pending_work_units = pending_work_units
        made.sessions = sessions
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
        if self.sessions is not None:
            result["sessions"] = {key: item.to_dict() for key, item in self.sessions.items()}
        result.update(self.additional_properties)
        return result
