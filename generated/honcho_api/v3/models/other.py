# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Models whose names begin like no others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .dream import DreamType
    from .main import SessionQueueStatus


class DeletionAccepted(_model.Model):
    """A deletion has been queued.

    Attributes:
        message: That in words.
    """

    __slots__ = _fields = ("message", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"message"})
    _empty = {"additional_properties": dict}

    message: str
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        message: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            message,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            message = data["message"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
        if type(message) is not str:
            raise _decode.wrong(message, "a string", "message")
        made: Any = _drafts.DRAFTS[cls]()
        made.message = message
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "message": self.message,
        }
        result.update(self.additional_properties)
        return result


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
    _known = frozenset(
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
        extra = _decode.unknown(data, cls._known)
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


class Health(_model.Model):
    """The state of the server.

    Attributes:
        status: `ok` while it answers.
    """

    __slots__ = _fields = ("status", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"status"})
    _empty = {"additional_properties": dict}

    status: str
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        status: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            status,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            status = data["status"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
        if type(status) is not str:
            raise _decode.wrong(status, "a string", "status")
        made: Any = _drafts.DRAFTS[cls]()
        made.status = status
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "status": self.status,
        }
        result.update(self.additional_properties)
        return result


class HTTPValidationError(_model.Model):
    """Why a request was not accepted.

    Attributes:
        detail: Everything that is wrong with it.
    """

    __slots__ = _fields = ("detail", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"detail"})
    _empty = {"detail": list, "additional_properties": dict}

    detail: list[ValidationError]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        detail: list[ValidationError] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            [] if detail is None else detail,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            detail = data.get("detail")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 and detail is not None else _decode.unknown(data, cls._known)
        if detail is None:
            detail = []
        else:
            detail = _decode.each(detail, _models.ValidationError.from_dict, "detail")
        made: Any = _drafts.DRAFTS[cls]()
        made.detail = detail
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "detail": [item.to_dict() for item in self.detail],
        }
        result.update(self.additional_properties)
        return result


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


class RepresentationResponse(_model.Model):
    """Conclusions for a person or a model to read.

    Attributes:
        representation: Markdown with a section for each level, oldest first within it; empty if
            there is nothing.
    """

    __slots__ = _fields = ("representation", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"representation"})
    _empty = {"additional_properties": dict}

    representation: str
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        representation: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            representation,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            representation = data["representation"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
        if type(representation) is not str:
            raise _decode.wrong(representation, "a string", "representation")
        made: Any = _drafts.DRAFTS[cls]()
        made.representation = representation
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "representation": self.representation,
        }
        result.update(self.additional_properties)
        return result


class ScheduleDreamRequest(_model.Model):
    """A dream to queue.

    Attributes:
        observer: Id of the peer who thinks things over. It must not contain a colon.
        observed: Id of the peer it is about. Absent or null: the observer itself.
        dream_type: What shall come of it.
        session_id: Session that the new conclusions are filed under. Absent or null: none in
            particular.
        rebuild: Whether to derive everything anew. Absent: false.
    """

    __slots__ = _fields = (
        "observer",
        "observed",
        "dream_type",
        "session_id",
        "rebuild",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _known = frozenset({"observer", "observed", "dream_type", "session_id", "rebuild"})
    _empty = {"additional_properties": dict}

    observer: str
    observed: str | None
    dream_type: DreamType
    session_id: str | None
    rebuild: bool | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        observer: str,
        observed: str | None = None,
        dream_type: DreamType,
        session_id: str | None = None,
        rebuild: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            observer,
            observed,
            dream_type,
            session_id,
            rebuild,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            observer = data["observer"]
            observed = data.get("observed")
            dream_type = data["dream_type"]
            session_id = data.get("session_id")
            rebuild = data.get("rebuild")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5
            and observed is not None
            and session_id is not None
            and rebuild is not None
            else _decode.unknown(data, cls._known)
        )
        if type(observer) is not str:
            raise _decode.wrong(observer, "a string", "observer")
        if observed is not None and type(observed) is not str:
            raise _decode.wrong(observed, "a string", "observed")
        if type(dream_type) is not str:
            raise _decode.wrong(dream_type, "a string", "dream_type")
        if session_id is not None and type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        if rebuild is not None and type(rebuild) is not bool:
            raise _decode.wrong(rebuild, "a boolean", "rebuild")
        made: Any = _drafts.DRAFTS[cls]()
        made.observer = observer
        made.observed = observed
        made.dream_type = dream_type
        made.session_id = session_id
        made.rebuild = rebuild
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "observer": self.observer,
            "dream_type": self.dream_type,
        }
        if self.observed is not None:
            result["observed"] = self.observed
        if self.session_id is not None:
            result["session_id"] = self.session_id
        if self.rebuild is not None:
            result["rebuild"] = self.rebuild
        result.update(self.additional_properties)
        return result


class ScopedKey(_model.Model):
    """A new API key.

    Attributes:
        key: The key, a JWT. It cannot be shown again.
    """

    __slots__ = _fields = ("key", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"key"})
    _empty = {"additional_properties": dict}

    key: str
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        key: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            key,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            key = data["key"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
        if type(key) is not str:
            raise _decode.wrong(key, "a string", "key")
        made: Any = _drafts.DRAFTS[cls]()
        made.key = key
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "key": self.key,
        }
        result.update(self.additional_properties)
        return result


class ValidationError(_model.Model):
    """One thing that is wrong with a request.

    Attributes:
        loc: Where: `body`, `query` or `path`, then names and indexes.
        msg: What is wrong, in words.
        type_: What is wrong, as a stable identifier.
        input_: The value that was not accepted.
        ctx: Limits and expectations that the value does not meet.
    """

    __slots__ = _fields = ("loc", "msg", "type_", "input_", "ctx", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"loc", "msg", "type", "input", "ctx"})
    _empty = {"ctx": dict, "additional_properties": dict}

    loc: list[str | int]
    msg: str
    type_: str
    input_: Any
    ctx: dict[str, Any]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        loc: list[str | int],
        msg: str,
        type_: str,
        input_: Any = None,
        ctx: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            loc,
            msg,
            type_,
            input_,
            {} if ctx is None else ctx,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            loc = data["loc"]
            msg = data["msg"]
            type_ = data["type"]
            input_ = data.get("input")
            ctx = data.get("ctx")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5 and input_ is not None and ctx is not None
            else _decode.unknown(data, cls._known)
        )
        loc = _decode.each(
            loc,
            lambda value: _decode.either(
                value, "a string or an integer", _decode.text, _decode.integer
            ),
            "loc",
        )
        if type(msg) is not str:
            raise _decode.wrong(msg, "a string", "msg")
        if type(type_) is not str:
            raise _decode.wrong(type_, "a string", "type")
        if ctx is None:
            ctx = {}
        elif type(ctx) is not dict:
            raise _decode.wrong(ctx, "an object", "ctx")
        made: Any = _drafts.DRAFTS[cls]()
        made.loc = loc
        made.msg = msg
        made.type_ = type_
        made.input_ = input_
        made.ctx = ctx
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "loc": self.loc,
            "msg": self.msg,
            "type": self.type_,
            "ctx": self.ctx,
        }
        if self.input_ is not None:
            result["input"] = self.input_
        result.update(self.additional_properties)
        return result


JsonObject: TypeAlias = dict[str, Any]
"""Any JSON object."""
