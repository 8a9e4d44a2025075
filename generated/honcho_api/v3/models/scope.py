# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Models whose names begin with ``Scope``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal, Self, TypeAlias

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models


class Scope(_model.Model):
    """An observer that knows only the sessions which were put into it.

    Attributes:
        id: Its name, without the prefix `scope.` of the peer behind it.
        metadata: Whatever the caller keeps with it.
        created_at: When it was first asked for.
    """

    __slots__ = _fields = ("id", "metadata", "created_at", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"id", "metadata", "created_at"})
    _empty = {"metadata": dict, "additional_properties": dict}

    id: str
    metadata: dict[str, Any]
    created_at: datetime
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        metadata: dict[str, Any] | None = None,
        created_at: datetime,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            {} if metadata is None else metadata,
            created_at,
            {} if additional_properties is None else additional_properties,
        )

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "metadata": self.metadata,
            "created_at": self.created_at.isoformat(),
        }
        result.update(self.additional_properties)
        return result


class ScopeBackfill(_model.Model):
    """The copying of what was known from one session.

    Attributes:
        state: Where it stands.
        updated_at: When that last changed.
        docs_copied: How many conclusions were copied; absent until it is known.
    """

    __slots__ = _fields = ("state", "updated_at", "docs_copied", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"state", "updated_at", "docs_copied"})
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
    _hidden = ("additional_properties",)
    _known = frozenset({"id", "metadata"})
    _empty = {"additional_properties": dict}

    id: str
    metadata: dict[str, Any] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        metadata: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            metadata,
            {} if additional_properties is None else additional_properties,
        )

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
        }
        if self.metadata is not None:
            result["metadata"] = self.metadata
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset(
        {"items", "total", "current_page", "current_page_backwards", "previous_page", "next_page"}
    )
    _empty = {"additional_properties": dict}

    items: list[Scope]
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
        items: list[Scope],
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
    _hidden = ("additional_properties",)
    _known = frozenset({"items", "total", "page", "size", "pages"})
    _empty = {"additional_properties": dict}

    items: list[Scope]
    total: int
    page: int
    size: int
    pages: int
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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


class ScopeSessionsAdd(_model.Model):
    """Sessions to put into a scope.

    Attributes:
        session_ids: Ids of 1 to 100 sessions, which must exist and be active.
    """

    __slots__ = _fields = ("session_ids", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"session_ids"})
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
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
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


class ScopeStatus(_model.Model):
    """How far a scope has taken in its sessions.

    Attributes:
        backfill_status: One entry for each session that had something to copy, by its id.
    """

    __slots__ = _fields = ("backfill_status", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"backfill_status"})
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "backfill_status": {key: item.to_dict() for key, item in self.backfill_status.items()},
        }
        result.update(self.additional_properties)
        return result


ScopeBackfillMap: TypeAlias = dict[str, ScopeBackfill]
"""Copying jobs by the id of the session."""
