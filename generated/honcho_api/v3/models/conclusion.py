# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Models whose names begin with ``Conclusion``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal, Self, TypeAlias

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models


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
    _known = frozenset(
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


class ConclusionBatchCreate(_model.Model):
    """Conclusions to store, all or none.

    Attributes:
        conclusions: 1 to 100 conclusions.
    """

    __slots__ = _fields = ("conclusions", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"conclusions"})
    _empty = {"additional_properties": dict}

    conclusions: list[ConclusionCreate]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        conclusions: list[ConclusionCreate],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            conclusions,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "conclusions": [item.to_dict() for item in self.conclusions],
        }
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset({"content", "observer_id", "observed_id", "session_id"})
    _empty = {"additional_properties": dict}

    content: str
    observer_id: str
    observed_id: str
    session_id: str | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        content: str,
        observer_id: str,
        observed_id: str,
        session_id: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            content,
            observer_id,
            observed_id,
            session_id,
            {} if additional_properties is None else additional_properties,
        )

    def __hash__(self) -> int:
        return hash(self.content)

    def __str__(self) -> str:
        return self.content

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "content": self.content,
            "observer_id": self.observer_id,
            "observed_id": self.observed_id,
        }
        if self.session_id is not None:
            result["session_id"] = self.session_id
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset(
        {"items", "total", "current_page", "current_page_backwards", "previous_page", "next_page"}
    )
    _empty = {"additional_properties": dict}

    items: list[Conclusion]
    total: int | None
    current_page: str | None
    current_page_backwards: str | None
    previous_page: str | None
    next_page: str | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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
        self._fill(
            items,
            total,
            current_page,
            current_page_backwards,
            previous_page,
            next_page,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "items": [item.to_dict() for item in self.items],
        }
        if self.total is not None:
            result["total"] = self.total
        if self.current_page is not None:
            result["current_page"] = self.current_page
        if self.current_page_backwards is not None:
            result["current_page_backwards"] = self.current_page_backwards
        if self.previous_page is not None:
            result["previous_page"] = self.previous_page
        if self.next_page is not None:
            result["next_page"] = self.next_page
        result.update(self.additional_properties)
        return result


class ConclusionGet(_model.Model):
    """Which ones to list.

    Attributes:
        filters: Conditions that all must hold: `{field: value}`, `{field: {operator: value}}`, and
            `AND`, `OR`, `NOT` with lists of them. Absent or null: everything.
    """

    __slots__ = _fields = ("filters", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"filters"})
    _empty = {"additional_properties": dict}

    filters: dict[str, Any] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        filters: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            filters,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.filters is not None:
            result["filters"] = self.filters
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset({"items", "total", "page", "size", "pages"})
    _empty = {"additional_properties": dict}

    items: list[Conclusion]
    total: int
    page: int
    size: int
    pages: int
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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
        self._fill(
            items,
            total,
            page,
            size,
            pages,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "items": [item.to_dict() for item in self.items],
            "total": self.total,
            "page": self.page,
            "size": self.size,
            "pages": self.pages,
        }
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset({"query", "top_k", "distance", "filters"})
    _empty = {"additional_properties": dict}

    query: str
    top_k: int | None
    distance: float | None
    filters: dict[str, Any] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        query: str,
        top_k: int | None = None,
        distance: float | None = None,
        filters: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            query,
            top_k,
            distance,
            filters,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "query": self.query,
        }
        if self.top_k is not None:
            result["top_k"] = self.top_k
        if self.distance is not None:
            result["distance"] = self.distance
        if self.filters is not None:
            result["filters"] = self.filters
        result.update(self.additional_properties)
        return result
