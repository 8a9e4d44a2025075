# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Models of everything but workspaces, peers, sessions and messages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .main import SessionQueueStatus


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
    _nested = ("created_at",)

    id: str
    content: str
    observer_id: str
    observed_id: str
    session_id: str | None
    level: ConclusionLevel | str
    source_ids: list[str] | None
    times_derived: int | None
    created_at: datetime

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
        self._take(locals())

    def __hash__(self) -> int:
        return hash(self.id)

    def __str__(self) -> str:
        return self.content

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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
        extra = _decode.unknown(data, cls._known)
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


class ConclusionBatchCreate(_model.Model):
    """Conclusions to store, all or none.

    Attributes:
        conclusions: 1 to 100 conclusions.
    """

    __slots__ = _fields = ("conclusions", "additional_properties")
    _nested = ("conclusions",)

    conclusions: list[ConclusionCreate]

    def __init__(
        self,
        *,
        conclusions: list[ConclusionCreate],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            conclusions = data["conclusions"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
        conclusions = _decode.each(conclusions, _models.ConclusionCreate.from_dict, "conclusions")
        made: Any = _drafts.DRAFTS[cls]()
        made.conclusions = conclusions
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class ConclusionCreate(_model.Model):
    """A conclusion to store.

    Attributes:
        content: What is held to be true, 1 to 65535 characters and at most 8192 tokens.
        observer_id: Who holds it. Must exist.
        observed_id: Whom it is about. Must exist, and not be a scope.
        session_id: The session it comes from, which must exist. Absent or null: none in particular.
    """

    __slots__ = _fields = (
        "content",
        "observer_id",
        "observed_id",
        "session_id",
        "additional_properties",
    )

    content: str
    observer_id: str
    observed_id: str
    session_id: str | None

    def __init__(
        self,
        *,
        content: str,
        observer_id: str,
        observed_id: str,
        session_id: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    def __hash__(self) -> int:
        return hash(self.content)

    def __str__(self) -> str:
        return self.content

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            content = data["content"]
            observer_id = data["observer_id"]
            observed_id = data["observed_id"]
            session_id = data.get("session_id")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {} if len(data) == 4 and session_id is not None else _decode.unknown(data, cls._known)
        )
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if type(observer_id) is not str:
            raise _decode.wrong(observer_id, "a string", "observer_id")
        if type(observed_id) is not str:
            raise _decode.wrong(observed_id, "a string", "observed_id")
        if session_id is not None and type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        made: Any = _drafts.DRAFTS[cls]()
        made.content = content
        made.observer_id = observer_id
        made.observed_id = observed_id
        made.session_id = session_id
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class ConclusionCursorPage(_model.Model):
    """Conclusions of a list that is walked with cursors.

    Attributes:
        items: The conclusions of this page.
        total: How many there are; null where the server does not count. At least 0.
        current_page: The cursor of this page.
        current_page_backwards: The cursor of this page from its end.
        previous_page: The cursor of the page before; null on the first one.
        next_page: The cursor of the page after; null on the last one.
    """

    __slots__ = _fields = (
        "items",
        "total",
        "current_page",
        "current_page_backwards",
        "previous_page",
        "next_page",
        "additional_properties",
    )
    _nested = ("items",)

    items: list[Conclusion]
    total: int | None
    current_page: str | None
    current_page_backwards: str | None
    previous_page: str | None
    next_page: str | None

    def __init__(
        self,
        *,
        items: list[Conclusion],
        total: int | None = None,
        current_page: str | None = None,
        current_page_backwards: str | None = None,
        previous_page: str | None = None,
        next_page: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            items = data["items"]
            total = data.get("total")
            current_page = data.get("current_page")
            current_page_backwards = data.get("current_page_backwards")
            previous_page = data.get("previous_page")
            next_page = data.get("next_page")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, cls._known)
        items = _decode.each(items, _models.Conclusion.from_dict, "items")
        if total is not None and type(total) is not int:
            raise _decode.wrong(total, "an integer", "total")
        if current_page is not None and type(current_page) is not str:
            raise _decode.wrong(current_page, "a string", "current_page")
        if current_page_backwards is not None and type(current_page_backwards) is not str:
            raise _decode.wrong(current_page_backwards, "a string", "current_page_backwards")
        if previous_page is not None and type(previous_page) is not str:
            raise _decode.wrong(previous_page, "a string", "previous_page")
        if next_page is not None and type(next_page) is not str:
            raise _decode.wrong(next_page, "a string", "next_page")
        made: Any = _drafts.DRAFTS[cls]()
        made.items = items
        made.total = total
        made.current_page = current_page
        made.current_page_backwards = current_page_backwards
        made.previous_page = previous_page
        made.next_page = next_page
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class ConclusionGet(_model.Model):
    """Which ones to list.

    Attributes:
        filters: Conditions that all must hold: `{field: value}`, `{field: {operator: value}}`, and
            `AND`, `OR`, `NOT` with lists of them. Absent or null: everything.
    """

    __slots__ = _fields = ("filters", "additional_properties")

    filters: dict[str, Any] | None

    def __init__(
        self,
        *,
        filters: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            filters = data.get("filters")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 and filters is not None else _decode.unknown(data, cls._known)
        if filters is not None and type(filters) is not dict:
            raise _decode.wrong(filters, "an object", "filters")
        made: Any = _drafts.DRAFTS[cls]()
        made.filters = filters
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


ConclusionLevel: TypeAlias = Literal["explicit", "deductive", "inductive", "contradiction"]
"""`explicit`: said in so many words. `deductive`: follows from others. `inductive`: a pattern in
several. `contradiction`: some of them cannot both be true.
"""


class ConclusionPage(_model.Model):
    """One page of conclusions.

    Attributes:
        items: What is on this page, at most `size` of them.
        total: How many there are on all pages together. At least 0.
        page: Which page this is, from 1.
        size: How many items a full page has, as was asked for. At least 1.
        pages: How many pages there are, 0 when there is nothing.
    """

    __slots__ = _fields = ("items", "total", "page", "size", "pages", "additional_properties")
    _nested = ("items",)

    items: list[Conclusion]
    total: int
    page: int
    size: int
    pages: int

    def __init__(
        self,
        *,
        items: list[Conclusion],
        total: int,
        page: int,
        size: int,
        pages: int,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            items = data["items"]
            total = data["total"]
            page = data["page"]
            size = data["size"]
            pages = data["pages"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 5 else _decode.unknown(data, cls._known)
        items = _decode.each(items, _models.Conclusion.from_dict, "items")
        if type(total) is not int:
            raise _decode.wrong(total, "an integer", "total")
        if type(page) is not int:
            raise _decode.wrong(page, "an integer", "page")
        if type(size) is not int:
            raise _decode.wrong(size, "an integer", "size")
        if type(pages) is not int:
            raise _decode.wrong(pages, "an integer", "pages")
        made: Any = _drafts.DRAFTS[cls]()
        made.items = items
        made.total = total
        made.page = page
        made.size = size
        made.pages = pages
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class ConclusionQuery(_model.Model):
    """What to look for among conclusions.

    Attributes:
        query: Text whose meaning to look for.
        top_k: How many to answer at most, 1 to 100. Absent: 10.
        distance: Cosine distance, 0.0 to 1.0, beyond which nothing is found. Absent or null: no
            limit.
        filters: Must name one `observer_id` and one `observed_id` as plain texts; more conditions
            may follow.
    """

    __slots__ = _fields = ("query", "top_k", "distance", "filters", "additional_properties")

    query: str
    top_k: int | None
    distance: float | None
    filters: dict[str, Any] | None

    def __init__(
        self,
        *,
        query: str,
        top_k: int | None = None,
        distance: float | None = None,
        filters: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            query = data["query"]
            top_k = data.get("top_k")
            distance = data.get("distance")
            filters = data.get("filters")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 4 and top_k is not None and distance is not None and filters is not None
            else _decode.unknown(data, cls._known)
        )
        if type(query) is not str:
            raise _decode.wrong(query, "a string", "query")
        if top_k is not None and type(top_k) is not int:
            raise _decode.wrong(top_k, "an integer", "top_k")
        if distance is not None:
            distance = _decode.number(distance, "distance")
        if filters is not None and type(filters) is not dict:
            raise _decode.wrong(filters, "an object", "filters")
        made: Any = _drafts.DRAFTS[cls]()
        made.query = query
        made.top_k = top_k
        made.distance = distance
        made.filters = filters
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class DeletionAccepted(_model.Model):
    """A deletion has been queued.

    Attributes:
        message: That in words.
    """

    __slots__ = _fields = ("message", "additional_properties")

    message: str

    def __init__(
        self,
        *,
        message: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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


class DialecticConfiguration(_model.Model):
    """Settings of the answers to questions.

    Attributes:
        custom_instructions: Instructions for the answers, in place of the general ones; an empty
            text says that there are none.
    """

    __slots__ = _fields = ("custom_instructions", "additional_properties")

    custom_instructions: str | None

    def __init__(
        self,
        *,
        custom_instructions: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            custom_instructions = data.get("custom_instructions")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 1 and custom_instructions is not None
            else _decode.unknown(data, cls._known)
        )
        if custom_instructions is not None and type(custom_instructions) is not str:
            raise _decode.wrong(custom_instructions, "a string", "custom_instructions")
        made: Any = _drafts.DRAFTS[cls]()
        made.custom_instructions = custom_instructions
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class DialecticOptions(_model.Model):
    """A question about a peer.

    Attributes:
        session_id: Use only what was stated in this session. Absent or null: everything that is
            known.
        filters: Only `{"session_id": ...}` with an id, a list or `{"in": [...]}`: use what was
            stated there.
        scope: Name of a scope: answer from what that scope knows. A list of 1 to 100 names: from
            what the peer concluded in their sessions. Not together with `session_id` or `filters`.
        target: Id of the peer it is about. Absent or null: the peer itself.
        query: The question, 1 to 10000 characters.
        stream: Whether to answer piece by piece as server-sent events. Absent: false.
        reasoning_level: How much effort the answer is worth. Absent: low.
        response_format: JSON schema of an object that the answer shall be; the content is then JSON
            text. Absent or null: prose.
        include_evidence: Whether to tell what was read to find the answer. Absent: false. Since
            server 3.2.0.
    """

    __slots__ = _fields = (
        "session_id",
        "filters",
        "scope",
        "target",
        "query",
        "stream",
        "reasoning_level",
        "response_format",
        "include_evidence",
        "additional_properties",
    )

    session_id: str | None
    filters: dict[str, Any] | None
    scope: str | list[str] | None
    target: str | None
    query: str
    stream: bool | None
    reasoning_level: ReasoningLevel | None
    response_format: dict[str, Any] | None
    include_evidence: bool | None

    def __init__(
        self,
        *,
        session_id: str | None = None,
        filters: dict[str, Any] | None = None,
        scope: str | list[str] | None = None,
        target: str | None = None,
        query: str,
        stream: bool | None = None,
        reasoning_level: ReasoningLevel | None = None,
        response_format: dict[str, Any] | None = None,
        include_evidence: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            session_id = data.get("session_id")
            filters = data.get("filters")
            scope = data.get("scope")
            target = data.get("target")
            query = data["query"]
            stream = data.get("stream")
            reasoning_level = data.get("reasoning_level")
            response_format = data.get("response_format")
            include_evidence = data.get("include_evidence")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, cls._known)
        if session_id is not None and type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        if filters is not None and type(filters) is not dict:
            raise _decode.wrong(filters, "an object", "filters")
        if scope is not None:
            scope = _decode.inside(
                scope,
                lambda value: _decode.either(
                    value,
                    "a string or a list",
                    _decode.text,
                    lambda value: _decode.each(value, _decode.text),
                ),
                "scope",
            )
        if target is not None and type(target) is not str:
            raise _decode.wrong(target, "a string", "target")
        if type(query) is not str:
            raise _decode.wrong(query, "a string", "query")
        if stream is not None and type(stream) is not bool:
            raise _decode.wrong(stream, "a boolean", "stream")
        if reasoning_level is not None and type(reasoning_level) is not str:
            raise _decode.wrong(reasoning_level, "a string", "reasoning_level")
        if response_format is not None and type(response_format) is not dict:
            raise _decode.wrong(response_format, "an object", "response_format")
        if include_evidence is not None and type(include_evidence) is not bool:
            raise _decode.wrong(include_evidence, "a boolean", "include_evidence")
        made: Any = _drafts.DRAFTS[cls]()
        made.session_id = session_id
        made.filters = filters
        made.scope = scope
        made.target = target
        made.query = query
        made.stream = stream
        made.reasoning_level = reasoning_level
        made.response_format = response_format
        made.include_evidence = include_evidence
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class DialecticResponse(_model.Model):
    """The answer to a question about a peer.

    Attributes:
        content: The answer, or null if the model had nothing to say.
        evidence: What was read to find the answer; null unless it was asked for. Since server
            3.2.0.
    """

    __slots__ = _fields = ("content", "evidence", "additional_properties")
    _nested = ("evidence",)

    content: str | None
    evidence: Evidence | None

    def __init__(
        self,
        *,
        content: str | None,
        evidence: Evidence | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            content = data["content"]
            evidence = data.get("evidence")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 2 and evidence is not None else _decode.unknown(data, cls._known)
        if content is not None and type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if evidence is not None:
            evidence = _decode.inside(evidence, _models.Evidence.from_dict, "evidence")
        made: Any = _drafts.DRAFTS[cls]()
        made.content = content
        made.evidence = evidence
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class DreamConfiguration(_model.Model):
    """Settings for dreams. What is absent or null is taken from the level above.

    Attributes:
        enabled: Whether there are dreams, scheduled ones included.
        custom_instructions: Instructions for this work, in place of the general ones; an empty text
            says that there are none. Since server 3.3.0.
    """

    __slots__ = _fields = ("enabled", "custom_instructions", "additional_properties")

    enabled: bool | None
    custom_instructions: str | None

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        custom_instructions: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            enabled = data.get("enabled")
            custom_instructions = data.get("custom_instructions")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and enabled is not None and custom_instructions is not None
            else _decode.unknown(data, cls._known)
        )
        if enabled is not None and type(enabled) is not bool:
            raise _decode.wrong(enabled, "a boolean", "enabled")
        if custom_instructions is not None and type(custom_instructions) is not str:
            raise _decode.wrong(custom_instructions, "a string", "custom_instructions")
        made: Any = _drafts.DRAFTS[cls]()
        made.enabled = enabled
        made.custom_instructions = custom_instructions
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


DreamType: TypeAlias = Literal["omni", "card_refresh"]
"""`omni`: new conclusions and the card. `card_refresh`: only the card."""


class Evidence(_model.Model):
    """What was read to find an answer.

    Attributes:
        conclusions: The conclusions that were read.
        messages: The messages that were read.
        tool_calls: The look-ups that were made, without their results.
        reasoning_trace_id: Where the server's operators find the whole course of it; null so far.
    """

    __slots__ = _fields = (
        "conclusions",
        "messages",
        "tool_calls",
        "reasoning_trace_id",
        "additional_properties",
    )
    _nested = ("conclusions", "messages", "tool_calls")
    _empty = {
        "conclusions": list,
        "messages": list,
        "tool_calls": list,
        "additional_properties": dict,
    }

    conclusions: list[EvidenceConclusion]
    messages: list[EvidenceMessage]
    tool_calls: list[EvidenceToolCall]
    reasoning_trace_id: str | None

    def __init__(
        self,
        *,
        conclusions: list[EvidenceConclusion] | None = None,
        messages: list[EvidenceMessage] | None = None,
        tool_calls: list[EvidenceToolCall] | None = None,
        reasoning_trace_id: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            conclusions = data.get("conclusions")
            messages = data.get("messages")
            tool_calls = data.get("tool_calls")
            reasoning_trace_id = data.get("reasoning_trace_id")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, cls._known)
        if conclusions is None:
            conclusions = []
        else:
            conclusions = _decode.each(
                conclusions, _models.EvidenceConclusion.from_dict, "conclusions"
            )
        if messages is None:
            messages = []
        else:
            messages = _decode.each(messages, _models.EvidenceMessage.from_dict, "messages")
        if tool_calls is None:
            tool_calls = []
        else:
            tool_calls = _decode.each(tool_calls, _models.EvidenceToolCall.from_dict, "tool_calls")
        if reasoning_trace_id is not None and type(reasoning_trace_id) is not str:
            raise _decode.wrong(reasoning_trace_id, "a string", "reasoning_trace_id")
        made: Any = _drafts.DRAFTS[cls]()
        made.conclusions = conclusions
        made.messages = messages
        made.tool_calls = tool_calls
        made.reasoning_trace_id = reasoning_trace_id
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


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
    _nested = ("created_at",)
    _empty = {"source_ids": list, "additional_properties": dict}

    id: str
    level: ConclusionLevel | str
    content: str
    created_at: datetime
    session_id: str | None
    observer_id: str | None
    observed_id: str | None
    source_ids: list[str]

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
        self._take(locals())

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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
        extra = _decode.unknown(data, cls._known)
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


class EvidenceMessage(_model.Model):
    """A message that was read to find an answer, without its text.

    Attributes:
        id: Its id.
        session_id: The session it was said in.
        peer_id: Who said it.
        created_at: When it was said.
    """

    __slots__ = _fields = ("id", "session_id", "peer_id", "created_at", "additional_properties")
    _nested = ("created_at",)

    id: str
    session_id: str
    peer_id: str
    created_at: datetime

    def __init__(
        self,
        *,
        id: str,
        session_id: str,
        peer_id: str,
        created_at: datetime,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            id = data["id"]
            session_id = data["session_id"]
            peer_id = data["peer_id"]
            created_at = data["created_at"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 4 else _decode.unknown(data, cls._known)
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        if type(peer_id) is not str:
            raise _decode.wrong(peer_id, "a string", "peer_id")
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.session_id = session_id
        made.peer_id = peer_id
        made.created_at = created_at
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class EvidenceToolCall(_model.Model):
    """A look-up that was made to find an answer.

    Attributes:
        tool_name: The name of the tool.
        tool_input: What it was asked.
    """

    __slots__ = _fields = ("tool_name", "tool_input", "additional_properties")
    _empty = {"tool_input": dict, "additional_properties": dict}

    tool_name: str
    tool_input: dict[str, Any]

    def __init__(
        self,
        *,
        tool_name: str,
        tool_input: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            tool_name = data["tool_name"]
            tool_input = data.get("tool_input")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {} if len(data) == 2 and tool_input is not None else _decode.unknown(data, cls._known)
        )
        if type(tool_name) is not str:
            raise _decode.wrong(tool_name, "a string", "tool_name")
        if tool_input is None:
            tool_input = {}
        elif type(tool_input) is not dict:
            raise _decode.wrong(tool_input, "an object", "tool_input")
        made: Any = _drafts.DRAFTS[cls]()
        made.tool_name = tool_name
        made.tool_input = tool_input
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class Health(_model.Model):
    """The state of the server.

    Attributes:
        status: `ok` while it answers.
    """

    __slots__ = _fields = ("status", "additional_properties")

    status: str

    def __init__(
        self,
        *,
        status: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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


class HTTPValidationError(_model.Model):
    """Why a request was not accepted.

    Attributes:
        detail: Everything that is wrong with it.
    """

    __slots__ = _fields = ("detail", "additional_properties")
    _nested = ("detail",)
    _empty = {"detail": list, "additional_properties": dict}

    detail: list[ValidationError]

    def __init__(
        self,
        *,
        detail: list[ValidationError] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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
    _nested = ("sessions",)

    total_work_units: int
    completed_work_units: int
    in_progress_work_units: int
    pending_work_units: int
    sessions: dict[str, SessionQueueStatus] | None

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
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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


class ReasoningConfiguration(_model.Model):
    """Settings for the drawing of conclusions. What is absent or null is taken from the level
    above.

    Attributes:
        enabled: Whether conclusions are drawn at all.
        custom_instructions: What the model shall pay attention to, at most 2000 tokens.
    """

    __slots__ = _fields = ("enabled", "custom_instructions", "additional_properties")

    enabled: bool | None
    custom_instructions: str | None

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        custom_instructions: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            enabled = data.get("enabled")
            custom_instructions = data.get("custom_instructions")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and enabled is not None and custom_instructions is not None
            else _decode.unknown(data, cls._known)
        )
        if enabled is not None and type(enabled) is not bool:
            raise _decode.wrong(enabled, "a boolean", "enabled")
        if custom_instructions is not None and type(custom_instructions) is not str:
            raise _decode.wrong(custom_instructions, "a string", "custom_instructions")
        made: Any = _drafts.DRAFTS[cls]()
        made.enabled = enabled
        made.custom_instructions = custom_instructions
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


ReasoningLevel: TypeAlias = Literal["minimal", "low", "medium", "high", "max"]
"""How hard to think about an answer, from quick and cheap to slow and dear."""


class RepresentationResponse(_model.Model):
    """Conclusions for a person or a model to read.

    Attributes:
        representation: Markdown with a section for each level, oldest first within it; empty if
            there is nothing.
    """

    __slots__ = _fields = ("representation", "additional_properties")

    representation: str

    def __init__(
        self,
        *,
        representation: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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

    observer: str
    observed: str | None
    dream_type: DreamType
    session_id: str | None
    rebuild: bool | None

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
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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


class Scope(_model.Model):
    """An observer that knows only the sessions which were put into it.

    Attributes:
        id: Its name, without the prefix `scope.` of the peer behind it.
        metadata: Whatever the caller keeps with it.
        created_at: When it was first asked for.
    """

    __slots__ = _fields = ("id", "metadata", "created_at", "additional_properties")
    _nested = ("created_at",)
    _empty = {"metadata": dict, "additional_properties": dict}

    id: str
    metadata: dict[str, Any]
    created_at: datetime

    def __init__(
        self,
        *,
        id: str,
        metadata: dict[str, Any] | None = None,
        created_at: datetime,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            id = data["id"]
            metadata = data.get("metadata")
            created_at = data["created_at"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 3 and metadata is not None else _decode.unknown(data, cls._known)
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if metadata is None:
            metadata = {}
        elif type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.metadata = metadata
        made.created_at = created_at
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class ScopeBackfill(_model.Model):
    """The copying of what was known from one session.

    Attributes:
        state: Where it stands.
        updated_at: When that last changed.
        docs_copied: How many conclusions were copied; absent until it is known.
    """

    __slots__ = _fields = ("state", "updated_at", "docs_copied", "additional_properties")
    _nested = ("updated_at",)

    state: ScopeBackfillState | str
    updated_at: datetime
    docs_copied: int | None

    def __init__(
        self,
        *,
        state: ScopeBackfillState | str,
        updated_at: datetime,
        docs_copied: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            state = data["state"]
            updated_at = data["updated_at"]
            docs_copied = data.get("docs_copied")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {} if len(data) == 3 and docs_copied is not None else _decode.unknown(data, cls._known)
        )
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


ScopeBackfillState: TypeAlias = Literal["pending", "completed", "failed"]
"""Waiting, done, or given up."""


class ScopeCreate(_model.Model):
    """The scope to look up or create.

    Attributes:
        id: Letters, digits, _ and -, 1 to 506 of them; without the prefix `scope.`.
        metadata: Up to 100 keys, nested up to 5 deep; replaces what is stored. Absent or null:
            kept.
    """

    __slots__ = _fields = ("id", "metadata", "additional_properties")

    id: str
    metadata: dict[str, Any] | None

    def __init__(
        self,
        *,
        id: str,
        metadata: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            id = data["id"]
            metadata = data.get("metadata")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 2 and metadata is not None else _decode.unknown(data, cls._known)
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if metadata is not None and type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.metadata = metadata
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class ScopeCursorPage(_model.Model):
    """Scopes of a list that is walked with cursors.

    Attributes:
        items: The scopes of this page.
        total: How many there are; null where the server does not count. At least 0.
        current_page: The cursor of this page.
        current_page_backwards: The cursor of this page from its end.
        previous_page: The cursor of the page before; null on the first one.
        next_page: The cursor of the page after; null on the last one.
    """

    __slots__ = _fields = (
        "items",
        "total",
        "current_page",
        "current_page_backwards",
        "previous_page",
        "next_page",
        "additional_properties",
    )
    _nested = ("items",)

    items: list[Scope]
    total: int | None
    current_page: str | None
    current_page_backwards: str | None
    previous_page: str | None
    next_page: str | None

    def __init__(
        self,
        *,
        items: list[Scope],
        total: int | None = None,
        current_page: str | None = None,
        current_page_backwards: str | None = None,
        previous_page: str | None = None,
        next_page: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            items = data["items"]
            total = data.get("total")
            current_page = data.get("current_page")
            current_page_backwards = data.get("current_page_backwards")
            previous_page = data.get("previous_page")
            next_page = data.get("next_page")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, cls._known)
        items = _decode.each(items, _models.Scope.from_dict, "items")
        if total is not None and type(total) is not int:
            raise _decode.wrong(total, "an integer", "total")
        if current_page is not None and type(current_page) is not str:
            raise _decode.wrong(current_page, "a string", "current_page")
        if current_page_backwards is not None and type(current_page_backwards) is not str:
            raise _decode.wrong(current_page_backwards, "a string", "current_page_backwards")
        if previous_page is not None and type(previous_page) is not str:
            raise _decode.wrong(previous_page, "a string", "previous_page")
        if next_page is not None and type(next_page) is not str:
            raise _decode.wrong(next_page, "a string", "next_page")
        made: Any = _drafts.DRAFTS[cls]()
        made.items = items
        made.total = total
        made.current_page = current_page
        made.current_page_backwards = current_page_backwards
        made.previous_page = previous_page
        made.next_page = next_page
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class ScopePage(_model.Model):
    """One page of scopes.

    Attributes:
        items: What is on this page, at most `size` of them.
        total: How many there are on all pages together. At least 0.
        page: Which page this is, from 1.
        size: How many items a full page has, as was asked for. At least 1.
        pages: How many pages there are, 0 when there is nothing.
    """

    __slots__ = _fields = ("items", "total", "page", "size", "pages", "additional_properties")
    _nested = ("items",)

    items: list[Scope]
    total: int
    page: int
    size: int
    pages: int

    def __init__(
        self,
        *,
        items: list[Scope],
        total: int,
        page: int,
        size: int,
        pages: int,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            items = data["items"]
            total = data["total"]
            page = data["page"]
            size = data["size"]
            pages = data["pages"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 5 else _decode.unknown(data, cls._known)
        items = _decode.each(items, _models.Scope.from_dict, "items")
        if type(total) is not int:
            raise _decode.wrong(total, "an integer", "total")
        if type(page) is not int:
            raise _decode.wrong(page, "an integer", "page")
        if type(size) is not int:
            raise _decode.wrong(size, "an integer", "size")
        if type(pages) is not int:
            raise _decode.wrong(pages, "an integer", "pages")
        made: Any = _drafts.DRAFTS[cls]()
        made.items = items
        made.total = total
        made.page = page
        made.size = size
        made.pages = pages
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class ScopeSessionsAdd(_model.Model):
    """Sessions to put into a scope.

    Attributes:
        session_ids: Ids of 1 to 100 sessions, which must exist and be active.
    """

    __slots__ = _fields = ("session_ids", "additional_properties")

    session_ids: list[str]

    def __init__(
        self,
        *,
        session_ids: list[str],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            session_ids = data["session_ids"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
        session_ids = _decode.each(session_ids, _decode.text, "session_ids")
        made: Any = _drafts.DRAFTS[cls]()
        made.session_ids = session_ids
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class ScopeStatus(_model.Model):
    """How far a scope has taken in its sessions.

    Attributes:
        backfill_status: One entry for each session that had something to copy, by its id.
    """

    __slots__ = _fields = ("backfill_status", "additional_properties")
    _nested = ("backfill_status",)
    _empty = {"backfill_status": dict, "additional_properties": dict}

    backfill_status: dict[str, ScopeBackfill]

    def __init__(
        self,
        *,
        backfill_status: dict[str, ScopeBackfill] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            backfill_status = data.get("backfill_status")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 1 and backfill_status is not None
            else _decode.unknown(data, cls._known)
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


class ScopedKey(_model.Model):
    """A new API key.

    Attributes:
        key: The key, a JWT. It cannot be shown again.
    """

    __slots__ = _fields = ("key", "additional_properties")

    key: str

    def __init__(
        self,
        *,
        key: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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


class Summary(_model.Model):
    """What was said in a session up to some message.

    Attributes:
        content: The text of the summary.
        message_id: Id of the last message that it covers.
        summary_type: `honcho_chat_summary_short` or `honcho_chat_summary_long`.
        created_at: When it was made, in ISO 8601, to the second.
        token_count: Its length in tokens, as the model counted them.
    """

    __slots__ = _fields = (
        "content",
        "message_id",
        "summary_type",
        "created_at",
        "token_count",
        "additional_properties",
    )

    content: str
    message_id: str
    summary_type: str
    created_at: str
    token_count: int

    def __init__(
        self,
        *,
        content: str,
        message_id: str,
        summary_type: str,
        created_at: str,
        token_count: int,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            content = data["content"]
            message_id = data["message_id"]
            summary_type = data["summary_type"]
            created_at = data["created_at"]
            token_count = data["token_count"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 5 else _decode.unknown(data, cls._known)
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if type(message_id) is not str:
            raise _decode.wrong(message_id, "a string", "message_id")
        if type(summary_type) is not str:
            raise _decode.wrong(summary_type, "a string", "summary_type")
        if type(created_at) is not str:
            raise _decode.wrong(created_at, "a string", "created_at")
        if type(token_count) is not int:
            raise _decode.wrong(token_count, "an integer", "token_count")
        made: Any = _drafts.DRAFTS[cls]()
        made.content = content
        made.message_id = message_id
        made.summary_type = summary_type
        made.created_at = created_at
        made.token_count = token_count
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class SummaryConfiguration(_model.Model):
    """Settings for summaries. What is absent or null is taken from the level above. Short ones must
    come more often than long ones.

    Attributes:
        enabled: Whether new summaries are made. Those that exist stay in use.
        messages_per_short_summary: A short summary after every so many messages, at least 10.
        messages_per_long_summary: A long summary after every so many messages, at least 20.
        custom_instructions: Instructions for this work, in place of the general ones; an empty text
            says that there are none. Since server 3.3.0.
    """

    __slots__ = _fields = (
        "enabled",
        "messages_per_short_summary",
        "messages_per_long_summary",
        "custom_instructions",
        "additional_properties",
    )

    enabled: bool | None
    messages_per_short_summary: int | None
    messages_per_long_summary: int | None
    custom_instructions: str | None

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        messages_per_short_summary: int | None = None,
        messages_per_long_summary: int | None = None,
        custom_instructions: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            enabled = data.get("enabled")
            messages_per_short_summary = data.get("messages_per_short_summary")
            messages_per_long_summary = data.get("messages_per_long_summary")
            custom_instructions = data.get("custom_instructions")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, cls._known)
        if enabled is not None and type(enabled) is not bool:
            raise _decode.wrong(enabled, "a boolean", "enabled")
        if messages_per_short_summary is not None and type(messages_per_short_summary) is not int:
            raise _decode.wrong(
                messages_per_short_summary, "an integer", "messages_per_short_summary"
            )
        if messages_per_long_summary is not None and type(messages_per_long_summary) is not int:
            raise _decode.wrong(
                messages_per_long_summary, "an integer", "messages_per_long_summary"
            )
        if custom_instructions is not None and type(custom_instructions) is not str:
            raise _decode.wrong(custom_instructions, "a string", "custom_instructions")
        made: Any = _drafts.DRAFTS[cls]()
        made.enabled = enabled
        made.messages_per_short_summary = messages_per_short_summary
        made.messages_per_long_summary = messages_per_long_summary
        made.custom_instructions = custom_instructions
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
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
    _keys = {"type_": "type", "input_": "input"}
    _empty = {"ctx": dict, "additional_properties": dict}

    loc: list[str | int]
    msg: str
    type_: str
    input_: Any
    ctx: dict[str, Any]

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
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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


class WebhookEndpoint(_model.Model):
    """An address that the server reports events to.

    Attributes:
        id: Its id, made by the server.
        workspace_id: The workspace whose events it gets, or null.
        url: Where the events are posted, signed in the header `X-Honcho-Signature`.
        created_at: When it was registered.
    """

    __slots__ = _fields = ("id", "workspace_id", "url", "created_at", "additional_properties")
    _nested = ("created_at",)

    id: str
    workspace_id: str | None
    url: str
    created_at: datetime

    def __init__(
        self,
        *,
        id: str,
        workspace_id: str | None,
        url: str,
        created_at: datetime,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            id = data["id"]
            workspace_id = data["workspace_id"]
            url = data["url"]
            created_at = data["created_at"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 4 else _decode.unknown(data, cls._known)
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if workspace_id is not None and type(workspace_id) is not str:
            raise _decode.wrong(workspace_id, "a string", "workspace_id")
        if type(url) is not str:
            raise _decode.wrong(url, "a string", "url")
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.workspace_id = workspace_id
        made.url = url
        made.created_at = created_at
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class WebhookEndpointCreate(_model.Model):
    """An address to register.

    Attributes:
        url: An http or https address whose host is not private, local or multicast.
    """

    __slots__ = _fields = ("url", "additional_properties")

    url: str

    def __init__(
        self,
        *,
        url: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            url = data["url"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
        if type(url) is not str:
            raise _decode.wrong(url, "a string", "url")
        made: Any = _drafts.DRAFTS[cls]()
        made.url = url
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class WebhookEndpointCursorPage(_model.Model):
    """Webhooks of a list that is walked with cursors.

    Attributes:
        items: The webhooks of this page.
        total: How many there are; null where the server does not count. At least 0.
        current_page: The cursor of this page.
        current_page_backwards: The cursor of this page from its end.
        previous_page: The cursor of the page before; null on the first one.
        next_page: The cursor of the page after; null on the last one.
    """

    __slots__ = _fields = (
        "items",
        "total",
        "current_page",
        "current_page_backwards",
        "previous_page",
        "next_page",
        "additional_properties",
    )
    _nested = ("items",)

    items: list[WebhookEndpoint]
    total: int | None
    current_page: str | None
    current_page_backwards: str | None
    previous_page: str | None
    next_page: str | None

    def __init__(
        self,
        *,
        items: list[WebhookEndpoint],
        total: int | None = None,
        current_page: str | None = None,
        current_page_backwards: str | None = None,
        previous_page: str | None = None,
        next_page: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            items = data["items"]
            total = data.get("total")
            current_page = data.get("current_page")
            current_page_backwards = data.get("current_page_backwards")
            previous_page = data.get("previous_page")
            next_page = data.get("next_page")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, cls._known)
        items = _decode.each(items, _models.WebhookEndpoint.from_dict, "items")
        if total is not None and type(total) is not int:
            raise _decode.wrong(total, "an integer", "total")
        if current_page is not None and type(current_page) is not str:
            raise _decode.wrong(current_page, "a string", "current_page")
        if current_page_backwards is not None and type(current_page_backwards) is not str:
            raise _decode.wrong(current_page_backwards, "a string", "current_page_backwards")
        if previous_page is not None and type(previous_page) is not str:
            raise _decode.wrong(previous_page, "a string", "previous_page")
        if next_page is not None and type(next_page) is not str:
            raise _decode.wrong(next_page, "a string", "next_page")
        made: Any = _drafts.DRAFTS[cls]()
        made.items = items
        made.total = total
        made.current_page = current_page
        made.current_page_backwards = current_page_backwards
        made.previous_page = previous_page
        made.next_page = next_page
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class WebhookEndpointPage(_model.Model):
    """One page of webhooks.

    Attributes:
        items: What is on this page, at most `size` of them.
        total: How many there are on all pages together. At least 0.
        page: Which page this is, from 1.
        size: How many items a full page has, as was asked for. At least 1.
        pages: How many pages there are, 0 when there is nothing.
    """

    __slots__ = _fields = ("items", "total", "page", "size", "pages", "additional_properties")
    _nested = ("items",)

    items: list[WebhookEndpoint]
    total: int
    page: int
    size: int
    pages: int

    def __init__(
        self,
        *,
        items: list[WebhookEndpoint],
        total: int,
        page: int,
        size: int,
        pages: int,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            items = data["items"]
            total = data["total"]
            page = data["page"]
            size = data["size"]
            pages = data["pages"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 5 else _decode.unknown(data, cls._known)
        items = _decode.each(items, _models.WebhookEndpoint.from_dict, "items")
        if type(total) is not int:
            raise _decode.wrong(total, "an integer", "total")
        if type(page) is not int:
            raise _decode.wrong(page, "an integer", "page")
        if type(size) is not int:
            raise _decode.wrong(size, "an integer", "size")
        if type(pages) is not int:
            raise _decode.wrong(pages, "an integer", "pages")
        made: Any = _drafts.DRAFTS[cls]()
        made.items = items
        made.total = total
        made.page = page
        made.size = size
        made.pages = pages
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


JsonObject: TypeAlias = dict[str, Any]
"""Any JSON object."""


ScopeBackfillMap: TypeAlias = dict[str, ScopeBackfill]
"""Copying jobs by the id of the session."""
