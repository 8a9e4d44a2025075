# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Models whose names begin with ``Message``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from ...request import File, Part
from .. import models as _models

if TYPE_CHECKING:
    from .reasoning import ReasoningConfiguration


class Message(_model.Model):
    """Something that a peer said in a session.

    Attributes:
        id: Its id, made by the server.
        content: What was said.
        peer_id: Who said it.
        session_id: The session it was said in.
        metadata: Whatever the caller keeps with it.
        created_at: When it was said: the time given by the caller, or that of its arrival. It does
            not decide the order.
        workspace_id: The workspace it belongs to.
        token_count: Length of the content in tokens; 0 for messages of a cloned session.
    """

    __slots__ = _fields = (
        "id",
        "content",
        "peer_id",
        "session_id",
        "metadata",
        "created_at",
        "workspace_id",
        "token_count",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _known = frozenset(
        {
            "id",
            "content",
            "peer_id",
            "session_id",
            "metadata",
            "created_at",
            "workspace_id",
            "token_count",
        }
    )
    _empty = {"metadata": dict, "additional_properties": dict}

    id: str
    content: str
    peer_id: str
    session_id: str
    metadata: dict[str, Any]
    created_at: datetime
    workspace_id: str
    token_count: int
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        content: str,
        peer_id: str,
        session_id: str,
        metadata: dict[str, Any] | None = None,
        created_at: datetime,
        workspace_id: str,
        token_count: int,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            content,
            peer_id,
            session_id,
            {} if metadata is None else metadata,
            created_at,
            workspace_id,
            token_count,
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
            peer_id = data["peer_id"]
            session_id = data["session_id"]
            metadata = data.get("metadata")
            created_at = data["created_at"]
            workspace_id = data["workspace_id"]
            token_count = data["token_count"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 8 and metadata is not None else _decode.unknown(data, cls._known)
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if type(peer_id) is not str:
            raise _decode.wrong(peer_id, "a string", "peer_id")
        if type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
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
        if type(workspace_id) is not str:
            raise _decode.wrong(workspace_id, "a string", "workspace_id")
        if type(token_count) is not int:
            raise _decode.wrong(token_count, "an integer", "token_count")
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.content = content
        made.peer_id = peer_id
        made.session_id = session_id
        made.metadata = metadata
        made.created_at = created_at
        made.workspace_id = workspace_id
        made.token_count = token_count
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "content": self.content,
            "peer_id": self.peer_id,
            "session_id": self.session_id,
            "metadata": self.metadata,
            "created_at": self.created_at.isoformat(),
            "workspace_id": self.workspace_id,
            "token_count": self.token_count,
        }
        result.update(self.additional_properties)
        return result


class MessageBatchCreate(_model.Model):
    """Messages to store, all or none.

    Attributes:
        messages: 1 to 100 messages, in the order in which they were said.
    """

    __slots__ = _fields = ("messages", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"messages"})
    _empty = {"additional_properties": dict}

    messages: list[MessageCreate]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        messages: list[MessageCreate],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            messages,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            messages = data["messages"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
        messages = _decode.each(messages, _models.MessageCreate.from_dict, "messages")
        made: Any = _drafts.DRAFTS[cls]()
        made.messages = messages
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "messages": [item.to_dict() for item in self.messages],
        }
        result.update(self.additional_properties)
        return result


class MessageConfiguration(_model.Model):
    """Settings for one message, before those of its session.

    Attributes:
        reasoning: Whether and how conclusions are drawn from this message.
    """

    __slots__ = _fields = ("reasoning", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"reasoning"})
    _empty = {"additional_properties": dict}

    reasoning: ReasoningConfiguration | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        reasoning: ReasoningConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            reasoning,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            reasoning = data.get("reasoning")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {} if len(data) == 1 and reasoning is not None else _decode.unknown(data, cls._known)
        )
        if reasoning is not None:
            reasoning = _decode.inside(
                reasoning, _models.ReasoningConfiguration.from_dict, "reasoning"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.reasoning = reasoning
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.reasoning is not None:
            result["reasoning"] = self.reasoning.to_dict()
        result.update(self.additional_properties)
        return result


class MessageCreate(_model.Model):
    """A message to store.

    Attributes:
        content: What was said, up to 25000 characters; it may be empty.
        peer_id: Who said it; created, and made a member, if need be.
        metadata: Up to 100 keys, nested up to 5 deep. Absent or null: none.
        configuration: Settings for this message alone. Absent or null: those of the session.
        created_at: When it was said; without an offset it is UTC. Absent or null: now.
    """

    __slots__ = _fields = (
        "content",
        "peer_id",
        "metadata",
        "configuration",
        "created_at",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _known = frozenset({"content", "peer_id", "metadata", "configuration", "created_at"})
    _empty = {"additional_properties": dict}

    content: str
    peer_id: str
    metadata: dict[str, Any] | None
    configuration: MessageConfiguration | None
    created_at: datetime | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        content: str,
        peer_id: str,
        metadata: dict[str, Any] | None = None,
        configuration: MessageConfiguration | None = None,
        created_at: datetime | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            content,
            peer_id,
            metadata,
            configuration,
            created_at,
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
            peer_id = data["peer_id"]
            metadata = data.get("metadata")
            configuration = data.get("configuration")
            created_at = data.get("created_at")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5
            and metadata is not None
            and configuration is not None
            and created_at is not None
            else _decode.unknown(data, cls._known)
        )
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if type(peer_id) is not str:
            raise _decode.wrong(peer_id, "a string", "peer_id")
        if metadata is not None and type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if configuration is not None:
            configuration = _decode.inside(
                configuration, _models.MessageConfiguration.from_dict, "configuration"
            )
        if created_at is not None:
            try:
                created_at = _decode.fromisoformat(created_at)
            except (TypeError, ValueError):
                created_at = _decode.moment(created_at, "created_at")
            if created_at.tzinfo is None:
                created_at = created_at.replace(tzinfo=UTC)
        made: Any = _drafts.DRAFTS[cls]()
        made.content = content
        made.peer_id = peer_id
        made.metadata = metadata
        made.configuration = configuration
        made.created_at = created_at
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "content": self.content,
            "peer_id": self.peer_id,
        }
        if self.metadata is not None:
            result["metadata"] = self.metadata
        if self.configuration is not None:
            result["configuration"] = self.configuration.to_dict()
        if self.created_at is not None:
            result["created_at"] = self.created_at.isoformat()
        result.update(self.additional_properties)
        return result


class MessageCursorPage(_model.Model):
    """Messages of a list that is walked with cursors.

    Attributes:
        items: The messages of this page.
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

    items: list[Message]
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
        items: list[Message],
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
        items = _decode.each(items, _models.Message.from_dict, "items")
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


class MessageGet(_model.Model):
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


class MessagePage(_model.Model):
    """One page of messages.

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

    items: list[Message]
    total: int
    page: int
    size: int
    pages: int
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        items: list[Message],
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
        items = _decode.each(items, _models.Message.from_dict, "items")
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


class MessageSearchOptions(_model.Model):
    """What to look for among messages.

    Attributes:
        query: Text to find, at most 8192 tokens. Punctuation in it makes the textual half of the
            search a plain substring match.
        filters: Conditions that all must hold: `{field: value}`, `{field: {operator: value}}`, and
            `AND`, `OR`, `NOT` with lists of them. Absent or null: everything.
        limit: How many messages to answer, 1 to 100. Absent: 10.
    """

    __slots__ = _fields = ("query", "filters", "limit", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"query", "filters", "limit"})
    _empty = {"additional_properties": dict}

    query: str
    filters: dict[str, Any] | None
    limit: int | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        query: str,
        filters: dict[str, Any] | None = None,
        limit: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            query,
            filters,
            limit,
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
            filters = data.get("filters")
            limit = data.get("limit")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 3 and filters is not None and limit is not None
            else _decode.unknown(data, cls._known)
        )
        if type(query) is not str:
            raise _decode.wrong(query, "a string", "query")
        if filters is not None and type(filters) is not dict:
            raise _decode.wrong(filters, "an object", "filters")
        if limit is not None and type(limit) is not int:
            raise _decode.wrong(limit, "an integer", "limit")
        made: Any = _drafts.DRAFTS[cls]()
        made.query = query
        made.filters = filters
        made.limit = limit
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "query": self.query,
        }
        if self.filters is not None:
            result["filters"] = self.filters
        if self.limit is not None:
            result["limit"] = self.limit
        result.update(self.additional_properties)
        return result


class MessageUpdate(_model.Model):
    """What to change of a message.

    Attributes:
        metadata: Takes the place of all metadata; `{}` clears it. Absent or null: kept.
    """

    __slots__ = _fields = ("metadata", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"metadata"})
    _empty = {"additional_properties": dict}

    metadata: dict[str, Any] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        metadata: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            metadata,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            metadata = data.get("metadata")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 and metadata is not None else _decode.unknown(data, cls._known)
        if metadata is not None and type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        made: Any = _drafts.DRAFTS[cls]()
        made.metadata = metadata
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.metadata is not None:
            result["metadata"] = self.metadata
        result.update(self.additional_properties)
        return result


class MessageUpload(_model.Model):
    """A file whose text becomes messages.

    Attributes:
        file: The file, up to 5242880 bytes, of type `text/*`, `application/json` or
            `application/pdf`.
        peer_id: Id of the peer who is taken to have said it.
        metadata: Metadata of every message, as JSON text. Absent or null: none.
        configuration: Settings for every message, as JSON text. Absent or null: those of the
            session.
        created_at: When it was said, in ISO 8601. Absent or null: now.
    """

    __slots__ = _fields = (
        "file",
        "peer_id",
        "metadata",
        "configuration",
        "created_at",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    file: File
    peer_id: str
    metadata: str | None
    configuration: str | None
    created_at: str | None
    additional_properties: dict[str, str]
    """Text fields that this version does not know; they are sent as they are."""

    def __init__(
        self,
        *,
        file: File,
        peer_id: str,
        metadata: str | None = None,
        configuration: str | None = None,
        created_at: str | None = None,
        additional_properties: dict[str, str] | None = None,
    ) -> None:
        self._fill(
            file,
            peer_id,
            metadata,
            configuration,
            created_at,
            {} if additional_properties is None else additional_properties,
        )

    def to_parts(self) -> tuple[Part, ...]:
        """The parts of a multipart body, files last."""
        parts = [
            Part("peer_id", self.peer_id),
        ]
        if self.metadata is not None:
            parts.append(Part("metadata", self.metadata))
        if self.configuration is not None:
            parts.append(Part("configuration", self.configuration))
        if self.created_at is not None:
            parts.append(Part("created_at", self.created_at))
        parts.extend(Part(name, value) for name, value in self.additional_properties.items())
        parts.append(Part("file", self.file))
        return tuple(parts)
