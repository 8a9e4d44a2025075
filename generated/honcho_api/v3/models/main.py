# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Models of workspaces, peers, sessions and messages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from ...request import File, Part
from .. import models as _models

if TYPE_CHECKING:
    from .other import (
        DialecticConfiguration,
        DreamConfiguration,
        ReasoningConfiguration,
        ReasoningLevel,
        Summary,
        SummaryConfiguration,
    )


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
    _nested = ("created_at",)
    _empty = {"metadata": dict, "additional_properties": dict}

    id: str
    content: str
    peer_id: str
    session_id: str
    metadata: dict[str, Any]
    created_at: datetime
    workspace_id: str
    token_count: int

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


class MessageBatchCreate(_model.Model):
    """Messages to store, all or none.

    Attributes:
        messages: 1 to 100 messages, in the order in which they were said.
    """

    __slots__ = _fields = ("messages", "additional_properties")
    _nested = ("messages",)

    messages: list[MessageCreate]

    def __init__(
        self,
        *,
        messages: list[MessageCreate],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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


class MessageConfiguration(_model.Model):
    """Settings for one message, before those of its session.

    Attributes:
        reasoning: Whether and how conclusions are drawn from this message.
    """

    __slots__ = _fields = ("reasoning", "additional_properties")
    _nested = ("reasoning",)

    reasoning: ReasoningConfiguration | None

    def __init__(
        self,
        *,
        reasoning: ReasoningConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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
    _nested = ("configuration", "created_at")

    content: str
    peer_id: str
    metadata: dict[str, Any] | None
    configuration: MessageConfiguration | None
    created_at: datetime | None

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
        self._take(locals())

    def __hash__(self) -> int:
        return hash(self.content)

    def __str__(self) -> str:
        return self.content

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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
    _nested = ("items",)

    items: list[Message]
    total: int | None
    current_page: str | None
    current_page_backwards: str | None
    previous_page: str | None
    next_page: str | None

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


class MessageGet(_model.Model):
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
    _nested = ("items",)

    items: list[Message]
    total: int
    page: int
    size: int
    pages: int

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

    query: str
    filters: dict[str, Any] | None
    limit: int | None

    def __init__(
        self,
        *,
        query: str,
        filters: dict[str, Any] | None = None,
        limit: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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


class MessageUpdate(_model.Model):
    """What to change of a message.

    Attributes:
        metadata: Takes the place of all metadata; `{}` clears it. Absent or null: kept.
    """

    __slots__ = _fields = ("metadata", "additional_properties")

    metadata: dict[str, Any] | None

    def __init__(
        self,
        *,
        metadata: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
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
        self._take(locals())

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


class Peer(_model.Model):
    """Somebody who takes part, be it a person or an agent.

    Attributes:
        id: Its id, chosen by the caller, unique in the workspace.
        uid: The server's own unchanging identifier. Since server 3.4.0.
        workspace_id: The workspace it belongs to.
        created_at: When it was first mentioned.
        metadata: Whatever the caller keeps with it.
        configuration: Its settings, of any form; `observe_me: false` asks for no conclusions about
            it.
    """

    __slots__ = _fields = (
        "id",
        "uid",
        "workspace_id",
        "created_at",
        "metadata",
        "configuration",
        "additional_properties",
    )
    _nested = ("created_at",)
    _empty = {"metadata": dict, "configuration": dict, "additional_properties": dict}

    id: str
    uid: str | None
    workspace_id: str
    created_at: datetime
    metadata: dict[str, Any]
    configuration: dict[str, Any]

    def __init__(
        self,
        *,
        id: str,
        uid: str | None = None,
        workspace_id: str,
        created_at: datetime,
        metadata: dict[str, Any] | None = None,
        configuration: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            id = data["id"]
            uid = data.get("uid")
            workspace_id = data["workspace_id"]
            created_at = data["created_at"]
            metadata = data.get("metadata")
            configuration = data.get("configuration")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 6
            and uid is not None
            and metadata is not None
            and configuration is not None
            else _decode.unknown(data, cls._known)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if uid is not None and type(uid) is not str:
            raise _decode.wrong(uid, "a string", "uid")
        if type(workspace_id) is not str:
            raise _decode.wrong(workspace_id, "a string", "workspace_id")
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        if metadata is None:
            metadata = {}
        elif type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if configuration is None:
            configuration = {}
        elif type(configuration) is not dict:
            raise _decode.wrong(configuration, "an object", "configuration")
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.uid = uid
        made.workspace_id = workspace_id
        made.created_at = created_at
        made.metadata = metadata
        made.configuration = configuration
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class PeerCardConfiguration(_model.Model):
    """Settings for cards. What is absent or null is taken from the level above.

    Attributes:
        use: Whether cards take part in answers.
        create: Whether the server writes cards by itself.
        custom_instructions: Instructions for this work, in place of the general ones; an empty text
            says that there are none. Since server 3.3.0.
    """

    __slots__ = _fields = ("use", "create", "custom_instructions", "additional_properties")

    use: bool | None
    create: bool | None
    custom_instructions: str | None

    def __init__(
        self,
        *,
        use: bool | None = None,
        create: bool | None = None,
        custom_instructions: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            use = data.get("use")
            create = data.get("create")
            custom_instructions = data.get("custom_instructions")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 3
            and use is not None
            and create is not None
            and custom_instructions is not None
            else _decode.unknown(data, cls._known)
        )
        if use is not None and type(use) is not bool:
            raise _decode.wrong(use, "a boolean", "use")
        if create is not None and type(create) is not bool:
            raise _decode.wrong(create, "a boolean", "create")
        if custom_instructions is not None and type(custom_instructions) is not str:
            raise _decode.wrong(custom_instructions, "a string", "custom_instructions")
        made: Any = _drafts.DRAFTS[cls]()
        made.use = use
        made.create = create
        made.custom_instructions = custom_instructions
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class PeerCardResponse(_model.Model):
    """The lasting facts that one peer has noted about itself or another.

    Attributes:
        peer_card: The lines of the card, or null if there is none.
    """

    __slots__ = _fields = ("peer_card", "additional_properties")

    peer_card: list[str] | None

    def __init__(
        self,
        *,
        peer_card: list[str] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            peer_card = data.get("peer_card")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {} if len(data) == 1 and peer_card is not None else _decode.unknown(data, cls._known)
        )
        if peer_card is not None:
            peer_card = _decode.each(peer_card, _decode.text, "peer_card")
        made: Any = _drafts.DRAFTS[cls]()
        made.peer_card = peer_card
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class PeerCardSet(_model.Model):
    """A card to store.

    Attributes:
        peer_card: The lines of the new card, kept as they are, however many.
    """

    __slots__ = _fields = ("peer_card", "additional_properties")

    peer_card: list[str]

    def __init__(
        self,
        *,
        peer_card: list[str],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            peer_card = data["peer_card"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
        peer_card = _decode.each(peer_card, _decode.text, "peer_card")
        made: Any = _drafts.DRAFTS[cls]()
        made.peer_card = peer_card
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class PeerConfig(_model.Model):
    """Settings of a peer. What is absent or null leaves the decision to the session's settings.

    Attributes:
        observe_me: Whether conclusions are drawn about the peer.
    """

    __slots__ = _fields = ("observe_me", "additional_properties")

    observe_me: bool | None

    def __init__(
        self,
        *,
        observe_me: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            observe_me = data.get("observe_me")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {} if len(data) == 1 and observe_me is not None else _decode.unknown(data, cls._known)
        )
        if observe_me is not None and type(observe_me) is not bool:
            raise _decode.wrong(observe_me, "a boolean", "observe_me")
        made: Any = _drafts.DRAFTS[cls]()
        made.observe_me = observe_me
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class PeerContext(_model.Model):
    """What one peer knows about itself or another.

    Attributes:
        peer_id: Id of the peer who knows.
        target_id: Id of the peer it is about; the same one if no target was given.
        representation: Conclusions as Markdown, empty if there are none.
        peer_card: The lines of the card, or null if there is none.
    """

    __slots__ = _fields = (
        "peer_id",
        "target_id",
        "representation",
        "peer_card",
        "additional_properties",
    )

    peer_id: str
    target_id: str
    representation: str | None
    peer_card: list[str] | None

    def __init__(
        self,
        *,
        peer_id: str,
        target_id: str,
        representation: str | None = None,
        peer_card: list[str] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            peer_id = data["peer_id"]
            target_id = data["target_id"]
            representation = data.get("representation")
            peer_card = data.get("peer_card")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 4 and representation is not None and peer_card is not None
            else _decode.unknown(data, cls._known)
        )
        if type(peer_id) is not str:
            raise _decode.wrong(peer_id, "a string", "peer_id")
        if type(target_id) is not str:
            raise _decode.wrong(target_id, "a string", "target_id")
        if representation is not None and type(representation) is not str:
            raise _decode.wrong(representation, "a string", "representation")
        if peer_card is not None:
            peer_card = _decode.each(peer_card, _decode.text, "peer_card")
        made: Any = _drafts.DRAFTS[cls]()
        made.peer_id = peer_id
        made.target_id = target_id
        made.representation = representation
        made.peer_card = peer_card
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class PeerCreate(_model.Model):
    """The peer to look up or create.

    Attributes:
        id: Letters, digits, _ and -, 1 to 512 of them.
        metadata: Up to 100 keys, nested up to 5 deep; replaces what is stored. Absent or null:
            kept.
        configuration: Replaces the stored settings. Absent or null: kept.
    """

    __slots__ = _fields = ("id", "metadata", "configuration", "additional_properties")

    id: str
    metadata: dict[str, Any] | None
    configuration: dict[str, Any] | None

    def __init__(
        self,
        *,
        id: str,
        metadata: dict[str, Any] | None = None,
        configuration: dict[str, Any] | None = None,
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
            configuration = data.get("configuration")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 3 and metadata is not None and configuration is not None
            else _decode.unknown(data, cls._known)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if metadata is not None and type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if configuration is not None and type(configuration) is not dict:
            raise _decode.wrong(configuration, "an object", "configuration")
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.metadata = metadata
        made.configuration = configuration
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class PeerCursorPage(_model.Model):
    """Peers of a list that is walked with cursors.

    Attributes:
        items: The peers of this page.
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

    items: list[Peer]
    total: int | None
    current_page: str | None
    current_page_backwards: str | None
    previous_page: str | None
    next_page: str | None

    def __init__(
        self,
        *,
        items: list[Peer],
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
        items = _decode.each(items, _models.Peer.from_dict, "items")
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


class PeerGet(_model.Model):
    """Which ones to list.

    Attributes:
        filters: Conditions that all must hold: `{field: value}`, `{field: {operator: value}}`, and
            `AND`, `OR`, `NOT` with lists of them. Absent or null: everything.
        kind: Whether to list the peers behind scopes. Absent or null: leave them out.
    """

    __slots__ = _fields = ("filters", "kind", "additional_properties")

    filters: dict[str, Any] | None
    kind: PeerKind | None

    def __init__(
        self,
        *,
        filters: dict[str, Any] | None = None,
        kind: PeerKind | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            filters = data.get("filters")
            kind = data.get("kind")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and filters is not None and kind is not None
            else _decode.unknown(data, cls._known)
        )
        if filters is not None and type(filters) is not dict:
            raise _decode.wrong(filters, "an object", "filters")
        if kind is not None and type(kind) is not str:
            raise _decode.wrong(kind, "a string", "kind")
        made: Any = _drafts.DRAFTS[cls]()
        made.filters = filters
        made.kind = kind
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


PeerKind: TypeAlias = Literal["scope", "all"]
"""`scope`: only the peers behind scopes. `all`: these and ordinary ones."""


class PeerPage(_model.Model):
    """One page of peers.

    Attributes:
        items: What is on this page, at most `size` of them.
        total: How many there are on all pages together. At least 0.
        page: Which page this is, from 1.
        size: How many items a full page has, as was asked for. At least 1.
        pages: How many pages there are, 0 when there is nothing.
    """

    __slots__ = _fields = ("items", "total", "page", "size", "pages", "additional_properties")
    _nested = ("items",)

    items: list[Peer]
    total: int
    page: int
    size: int
    pages: int

    def __init__(
        self,
        *,
        items: list[Peer],
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
        items = _decode.each(items, _models.Peer.from_dict, "items")
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


class PeerRepresentationGet(_model.Model):
    """Which conclusions to write out.

    Attributes:
        session_id: Use only what was stated in this session. Absent or null: everything that is
            known.
        filters: Only `{"session_id": ...}` with an id, a list or `{"in": [...]}`: use what was
            stated there.
        scope: Name of a scope: answer from what that scope knows. A list of 1 to 100 names: from
            what the peer concluded in their sessions. Not together with `session_id` or `filters`.
        target: Id of the peer it is about. Absent or null: the peer itself.
        search_query: Text that conclusions are ranked against by meaning. Absent, null or empty:
            take the newest.
        search_top_k: How many of them `search_query` chooses, 1 to 100. Absent or null: a third.
        search_max_distance: Cosine distance, 0.0 to 1.0, beyond which `search_query` finds nothing.
            Absent or null: no limit.
        include_most_frequent: Whether to reserve a part for the conclusions drawn most often.
            Absent or null: false.
        max_conclusions: How many conclusions at most, 1 to 100. Absent: 25; null: 100.
    """

    __slots__ = _fields = (
        "session_id",
        "filters",
        "scope",
        "target",
        "search_query",
        "search_top_k",
        "search_max_distance",
        "include_most_frequent",
        "max_conclusions",
        "additional_properties",
    )

    session_id: str | None
    filters: dict[str, Any] | None
    scope: str | list[str] | None
    target: str | None
    search_query: str | None
    search_top_k: int | None
    search_max_distance: float | None
    include_most_frequent: bool | None
    max_conclusions: int | None

    def __init__(
        self,
        *,
        session_id: str | None = None,
        filters: dict[str, Any] | None = None,
        scope: str | list[str] | None = None,
        target: str | None = None,
        search_query: str | None = None,
        search_top_k: int | None = None,
        search_max_distance: float | None = None,
        include_most_frequent: bool | None = None,
        max_conclusions: int | None = None,
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
            search_query = data.get("search_query")
            search_top_k = data.get("search_top_k")
            search_max_distance = data.get("search_max_distance")
            include_most_frequent = data.get("include_most_frequent")
            max_conclusions = data.get("max_conclusions")
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
        if search_query is not None and type(search_query) is not str:
            raise _decode.wrong(search_query, "a string", "search_query")
        if search_top_k is not None and type(search_top_k) is not int:
            raise _decode.wrong(search_top_k, "an integer", "search_top_k")
        if search_max_distance is not None:
            search_max_distance = _decode.number(search_max_distance, "search_max_distance")
        if include_most_frequent is not None and type(include_most_frequent) is not bool:
            raise _decode.wrong(include_most_frequent, "a boolean", "include_most_frequent")
        if max_conclusions is not None and type(max_conclusions) is not int:
            raise _decode.wrong(max_conclusions, "an integer", "max_conclusions")
        made: Any = _drafts.DRAFTS[cls]()
        made.session_id = session_id
        made.filters = filters
        made.scope = scope
        made.target = target
        made.search_query = search_query
        made.search_top_k = search_top_k
        made.search_max_distance = search_max_distance
        made.include_most_frequent = include_most_frequent
        made.max_conclusions = max_conclusions
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class PeerUpdate(_model.Model):
    """What to change of a peer. What is absent or null is kept.

    Attributes:
        metadata: Takes the place of all metadata; `{}` clears it.
        configuration: Takes the place of all settings; `{}` clears them.
    """

    __slots__ = _fields = ("metadata", "configuration", "additional_properties")

    metadata: dict[str, Any] | None
    configuration: dict[str, Any] | None

    def __init__(
        self,
        *,
        metadata: dict[str, Any] | None = None,
        configuration: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            metadata = data.get("metadata")
            configuration = data.get("configuration")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and metadata is not None and configuration is not None
            else _decode.unknown(data, cls._known)
        )
        if metadata is not None and type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if configuration is not None and type(configuration) is not dict:
            raise _decode.wrong(configuration, "an object", "configuration")
        made: Any = _drafts.DRAFTS[cls]()
        made.metadata = metadata
        made.configuration = configuration
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class Session(_model.Model):
    """A conversation between peers.

    Attributes:
        id: Its id, chosen by the caller, or made by the server for a clone.
        uid: The server's own unchanging identifier. Since server 3.4.0.
        is_active: False once it is being deleted.
        workspace_id: The workspace it belongs to.
        metadata: Whatever the caller keeps with it.
        configuration: Its own settings, as given, so that settings unknown here are kept.
        created_at: When it was first asked for.
    """

    __slots__ = _fields = (
        "id",
        "uid",
        "is_active",
        "workspace_id",
        "metadata",
        "configuration",
        "created_at",
        "additional_properties",
    )
    _nested = ("created_at",)
    _empty = {"metadata": dict, "configuration": dict, "additional_properties": dict}

    id: str
    uid: str | None
    is_active: bool
    workspace_id: str
    metadata: dict[str, Any]
    configuration: dict[str, Any]
    created_at: datetime

    def __init__(
        self,
        *,
        id: str,
        uid: str | None = None,
        is_active: bool,
        workspace_id: str,
        metadata: dict[str, Any] | None = None,
        configuration: dict[str, Any] | None = None,
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
            uid = data.get("uid")
            is_active = data["is_active"]
            workspace_id = data["workspace_id"]
            metadata = data.get("metadata")
            configuration = data.get("configuration")
            created_at = data["created_at"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 7
            and uid is not None
            and metadata is not None
            and configuration is not None
            else _decode.unknown(data, cls._known)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if uid is not None and type(uid) is not str:
            raise _decode.wrong(uid, "a string", "uid")
        if type(is_active) is not bool:
            raise _decode.wrong(is_active, "a boolean", "is_active")
        if type(workspace_id) is not str:
            raise _decode.wrong(workspace_id, "a string", "workspace_id")
        if metadata is None:
            metadata = {}
        elif type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if configuration is None:
            configuration = {}
        elif type(configuration) is not dict:
            raise _decode.wrong(configuration, "an object", "configuration")
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.uid = uid
        made.is_active = is_active
        made.workspace_id = workspace_id
        made.metadata = metadata
        made.configuration = configuration
        made.created_at = created_at
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class SessionConfiguration(_model.Model):
    """Settings for one session, before those of its workspace. Sections unknown to the server are
    stored as they are.

    Attributes:
        custom_instructions: Instructions for everything that has none of its own, except cards.
            Those of a session come before those of its workspace; an empty text says that there are
            none, and null leaves it to the workspace. Since server 3.3.0.
        reasoning: Whether and how conclusions are drawn from messages.
        peer_card: Whether cards are written and used.
        summary: Whether and how often summaries are made.
        dream: Whether the server thinks conclusions over by itself.
        dialectic: Settings of the answers to questions. Since server 3.3.0.
    """

    __slots__ = _fields = (
        "custom_instructions",
        "reasoning",
        "peer_card",
        "summary",
        "dream",
        "dialectic",
        "additional_properties",
    )
    _nested = ("reasoning", "peer_card", "summary", "dream", "dialectic")

    custom_instructions: str | None
    reasoning: ReasoningConfiguration | None
    peer_card: PeerCardConfiguration | None
    summary: SummaryConfiguration | None
    dream: DreamConfiguration | None
    dialectic: DialecticConfiguration | None

    def __init__(
        self,
        *,
        custom_instructions: str | None = None,
        reasoning: ReasoningConfiguration | None = None,
        peer_card: PeerCardConfiguration | None = None,
        summary: SummaryConfiguration | None = None,
        dream: DreamConfiguration | None = None,
        dialectic: DialecticConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            custom_instructions = data.get("custom_instructions")
            reasoning = data.get("reasoning")
            peer_card = data.get("peer_card")
            summary = data.get("summary")
            dream = data.get("dream")
            dialectic = data.get("dialectic")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, cls._known)
        if custom_instructions is not None and type(custom_instructions) is not str:
            raise _decode.wrong(custom_instructions, "a string", "custom_instructions")
        if reasoning is not None:
            reasoning = _decode.inside(
                reasoning, _models.ReasoningConfiguration.from_dict, "reasoning"
            )
        if peer_card is not None:
            peer_card = _decode.inside(
                peer_card, _models.PeerCardConfiguration.from_dict, "peer_card"
            )
        if summary is not None:
            summary = _decode.inside(summary, _models.SummaryConfiguration.from_dict, "summary")
        if dream is not None:
            dream = _decode.inside(dream, _models.DreamConfiguration.from_dict, "dream")
        if dialectic is not None:
            dialectic = _decode.inside(
                dialectic, _models.DialecticConfiguration.from_dict, "dialectic"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.custom_instructions = custom_instructions
        made.reasoning = reasoning
        made.peer_card = peer_card
        made.summary = summary
        made.dream = dream
        made.dialectic = dialectic
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class SessionContext(_model.Model):
    """What a model should know before it goes on with a conversation.

    Attributes:
        id: Which session this is.
        messages: The newest messages that fit the budget, oldest of them first.
        summary: What came before the messages, whose first one is the last that it covers. Null if
            there is none that fits, or none was wanted.
        peer_representation: Conclusions about `peer_target` as Markdown. Null if no target was
            given.
        peer_card: The card of `peer_target`. Null if there is none, or only some sessions were
            asked for.
    """

    __slots__ = _fields = (
        "id",
        "messages",
        "summary",
        "peer_representation",
        "peer_card",
        "additional_properties",
    )
    _nested = ("messages", "summary")

    id: str
    messages: list[Message]
    summary: Summary | None
    peer_representation: str | None
    peer_card: list[str] | None

    def __init__(
        self,
        *,
        id: str,
        messages: list[Message],
        summary: Summary | None = None,
        peer_representation: str | None = None,
        peer_card: list[str] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            id = data["id"]
            messages = data["messages"]
            summary = data.get("summary")
            peer_representation = data.get("peer_representation")
            peer_card = data.get("peer_card")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5
            and summary is not None
            and peer_representation is not None
            and peer_card is not None
            else _decode.unknown(data, cls._known)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        messages = _decode.each(messages, _models.Message.from_dict, "messages")
        if summary is not None:
            summary = _decode.inside(summary, _models.Summary.from_dict, "summary")
        if peer_representation is not None and type(peer_representation) is not str:
            raise _decode.wrong(peer_representation, "a string", "peer_representation")
        if peer_card is not None:
            peer_card = _decode.each(peer_card, _decode.text, "peer_card")
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.messages = messages
        made.summary = summary
        made.peer_representation = peer_representation
        made.peer_card = peer_card
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class SessionCreate(_model.Model):
    """The session to look up or create.

    Attributes:
        id: Letters, digits, _ and -, 1 to 512 of them.
        metadata: Up to 100 keys, nested up to 5 deep; replaces what is stored. Absent or null:
            kept.
        peers: Members to add, created if they do not exist. Absent or null: none.
        configuration: Each section given replaces that section. Absent or null: kept.
        scopes: Names of up to 100 scopes to put it into, created if they do not exist. Absent or
            null: none.
    """

    __slots__ = _fields = (
        "id",
        "metadata",
        "peers",
        "configuration",
        "scopes",
        "additional_properties",
    )
    _nested = ("peers", "configuration")

    id: str
    metadata: dict[str, Any] | None
    peers: dict[str, SessionPeerConfig] | None
    configuration: SessionConfiguration | None
    scopes: list[str] | None

    def __init__(
        self,
        *,
        id: str,
        metadata: dict[str, Any] | None = None,
        peers: dict[str, SessionPeerConfig] | None = None,
        configuration: SessionConfiguration | None = None,
        scopes: list[str] | None = None,
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
            peers = data.get("peers")
            configuration = data.get("configuration")
            scopes = data.get("scopes")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, cls._known)
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if metadata is not None and type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if peers is not None:
            peers = _decode.each_value(peers, _models.SessionPeerConfig.from_dict, "peers")
        if configuration is not None:
            configuration = _decode.inside(
                configuration, _models.SessionConfiguration.from_dict, "configuration"
            )
        if scopes is not None:
            scopes = _decode.each(scopes, _decode.text, "scopes")
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.metadata = metadata
        made.peers = peers
        made.configuration = configuration
        made.scopes = scopes
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class SessionCursorPage(_model.Model):
    """Sessions of a list that is walked with cursors.

    Attributes:
        items: The sessions of this page.
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

    items: list[Session]
    total: int | None
    current_page: str | None
    current_page_backwards: str | None
    previous_page: str | None
    next_page: str | None

    def __init__(
        self,
        *,
        items: list[Session],
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
        items = _decode.each(items, _models.Session.from_dict, "items")
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


class SessionGet(_model.Model):
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


class SessionPage(_model.Model):
    """One page of sessions.

    Attributes:
        items: What is on this page, at most `size` of them.
        total: How many there are on all pages together. At least 0.
        page: Which page this is, from 1.
        size: How many items a full page has, as was asked for. At least 1.
        pages: How many pages there are, 0 when there is nothing.
    """

    __slots__ = _fields = ("items", "total", "page", "size", "pages", "additional_properties")
    _nested = ("items",)

    items: list[Session]
    total: int
    page: int
    size: int
    pages: int

    def __init__(
        self,
        *,
        items: list[Session],
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
        items = _decode.each(items, _models.Session.from_dict, "items")
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


class SessionPeerConfig(_model.Model):
    """How a member takes part in one session.

    Attributes:
        observe_others: Whether this peer draws its own conclusions about the others here; at most
            10 members may. Absent or null: no.
        observe_me: Whether what this peer says here is observed. Absent or null: as its own
            configuration says.
    """

    __slots__ = _fields = ("observe_others", "observe_me", "additional_properties")

    observe_others: bool | None
    observe_me: bool | None

    def __init__(
        self,
        *,
        observe_others: bool | None = None,
        observe_me: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            observe_others = data.get("observe_others")
            observe_me = data.get("observe_me")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and observe_others is not None and observe_me is not None
            else _decode.unknown(data, cls._known)
        )
        if observe_others is not None and type(observe_others) is not bool:
            raise _decode.wrong(observe_others, "a boolean", "observe_others")
        if observe_me is not None and type(observe_me) is not bool:
            raise _decode.wrong(observe_me, "a boolean", "observe_me")
        made: Any = _drafts.DRAFTS[cls]()
        made.observe_others = observe_others
        made.observe_me = observe_me
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class SessionQueueStatus(_model.Model):
    """Background work on one session.

    Attributes:
        session_id: The internal id of the session, which is not the id that callers use.
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

    session_id: str | None
    total_work_units: int
    completed_work_units: int
    in_progress_work_units: int
    pending_work_units: int

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
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            session_id = data.get("session_id")
            total_work_units = data["total_work_units"]
            completed_work_units = data["completed_work_units"]
            in_progress_work_units = data["in_progress_work_units"]
            pending_work_units = data["pending_work_units"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {} if len(data) == 5 and session_id is not None else _decode.unknown(data, cls._known)
        )
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


class SessionSummaries(_model.Model):
    """The latest summaries of a session.

    Attributes:
        id: Which session they are of.
        short_summary: The one that is made often, or null if it is not yet.
        long_summary: The one that is made seldom and tells more, or null if it is not yet.
    """

    __slots__ = _fields = ("id", "short_summary", "long_summary", "additional_properties")
    _nested = ("short_summary", "long_summary")

    id: str
    short_summary: Summary | None
    long_summary: Summary | None

    def __init__(
        self,
        *,
        id: str,
        short_summary: Summary | None = None,
        long_summary: Summary | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            id = data["id"]
            short_summary = data.get("short_summary")
            long_summary = data.get("long_summary")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 3 and short_summary is not None and long_summary is not None
            else _decode.unknown(data, cls._known)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if short_summary is not None:
            short_summary = _decode.inside(
                short_summary, _models.Summary.from_dict, "short_summary"
            )
        if long_summary is not None:
            long_summary = _decode.inside(long_summary, _models.Summary.from_dict, "long_summary")
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.short_summary = short_summary
        made.long_summary = long_summary
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class SessionUpdate(_model.Model):
    """What to change of a session. What is absent or null is kept.

    Attributes:
        metadata: Takes the place of all metadata; `{}` clears it.
        configuration: Each section given replaces that section, the others are kept.
    """

    __slots__ = _fields = ("metadata", "configuration", "additional_properties")
    _nested = ("configuration",)

    metadata: dict[str, Any] | None
    configuration: SessionConfiguration | None

    def __init__(
        self,
        *,
        metadata: dict[str, Any] | None = None,
        configuration: SessionConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            metadata = data.get("metadata")
            configuration = data.get("configuration")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and metadata is not None and configuration is not None
            else _decode.unknown(data, cls._known)
        )
        if metadata is not None and type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if configuration is not None:
            configuration = _decode.inside(
                configuration, _models.SessionConfiguration.from_dict, "configuration"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.metadata = metadata
        made.configuration = configuration
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class Workspace(_model.Model):
    """A separate world of peers, sessions and conclusions.

    Attributes:
        id: Its id, chosen by the caller.
        uid: The server's own unchanging identifier. Since server 3.4.0.
        metadata: Whatever the caller keeps with it.
        configuration: Settings for all its sessions, as given, so that settings unknown here are
            kept.
        created_at: When it was first asked for.
    """

    __slots__ = _fields = (
        "id",
        "uid",
        "metadata",
        "configuration",
        "created_at",
        "additional_properties",
    )
    _nested = ("created_at",)
    _empty = {"metadata": dict, "configuration": dict, "additional_properties": dict}

    id: str
    uid: str | None
    metadata: dict[str, Any]
    configuration: dict[str, Any]
    created_at: datetime

    def __init__(
        self,
        *,
        id: str,
        uid: str | None = None,
        metadata: dict[str, Any] | None = None,
        configuration: dict[str, Any] | None = None,
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
            uid = data.get("uid")
            metadata = data.get("metadata")
            configuration = data.get("configuration")
            created_at = data["created_at"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5
            and uid is not None
            and metadata is not None
            and configuration is not None
            else _decode.unknown(data, cls._known)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if uid is not None and type(uid) is not str:
            raise _decode.wrong(uid, "a string", "uid")
        if metadata is None:
            metadata = {}
        elif type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if configuration is None:
            configuration = {}
        elif type(configuration) is not dict:
            raise _decode.wrong(configuration, "an object", "configuration")
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.uid = uid
        made.metadata = metadata
        made.configuration = configuration
        made.created_at = created_at
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class WorkspaceConfiguration(_model.Model):
    """Settings for every session of a workspace, unless the session or a message says otherwise.
    Sections unknown to the server are stored as they are.

    Attributes:
        custom_instructions: Instructions for everything that has none of its own, except cards.
            Those of a session come before those of its workspace; an empty text says that there are
            none, and null leaves it to the workspace. Since server 3.3.0.
        reasoning: Whether and how conclusions are drawn from messages.
        peer_card: Whether cards are written and used.
        summary: Whether and how often summaries are made.
        dream: Whether the server thinks conclusions over by itself.
        dialectic: Settings of the answers to questions. Since server 3.3.0.
    """

    __slots__ = _fields = (
        "custom_instructions",
        "reasoning",
        "peer_card",
        "summary",
        "dream",
        "dialectic",
        "additional_properties",
    )
    _nested = ("reasoning", "peer_card", "summary", "dream", "dialectic")

    custom_instructions: str | None
    reasoning: ReasoningConfiguration | None
    peer_card: PeerCardConfiguration | None
    summary: SummaryConfiguration | None
    dream: DreamConfiguration | None
    dialectic: DialecticConfiguration | None

    def __init__(
        self,
        *,
        custom_instructions: str | None = None,
        reasoning: ReasoningConfiguration | None = None,
        peer_card: PeerCardConfiguration | None = None,
        summary: SummaryConfiguration | None = None,
        dream: DreamConfiguration | None = None,
        dialectic: DialecticConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            custom_instructions = data.get("custom_instructions")
            reasoning = data.get("reasoning")
            peer_card = data.get("peer_card")
            summary = data.get("summary")
            dream = data.get("dream")
            dialectic = data.get("dialectic")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, cls._known)
        if custom_instructions is not None and type(custom_instructions) is not str:
            raise _decode.wrong(custom_instructions, "a string", "custom_instructions")
        if reasoning is not None:
            reasoning = _decode.inside(
                reasoning, _models.ReasoningConfiguration.from_dict, "reasoning"
            )
        if peer_card is not None:
            peer_card = _decode.inside(
                peer_card, _models.PeerCardConfiguration.from_dict, "peer_card"
            )
        if summary is not None:
            summary = _decode.inside(summary, _models.SummaryConfiguration.from_dict, "summary")
        if dream is not None:
            dream = _decode.inside(dream, _models.DreamConfiguration.from_dict, "dream")
        if dialectic is not None:
            dialectic = _decode.inside(
                dialectic, _models.DialecticConfiguration.from_dict, "dialectic"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.custom_instructions = custom_instructions
        made.reasoning = reasoning
        made.peer_card = peer_card
        made.summary = summary
        made.dream = dream
        made.dialectic = dialectic
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class WorkspaceCreate(_model.Model):
    """The workspace to look up or create.

    Attributes:
        id: Letters, digits, _ and -, 1 to 512 of them.
        metadata: Up to 100 keys, nested up to 5 deep; used only if it is new. Not null.
        configuration: Settings; used only if it is new. Not null.
    """

    __slots__ = _fields = ("id", "metadata", "configuration", "additional_properties")
    _nested = ("configuration",)

    id: str
    metadata: dict[str, Any] | None
    configuration: WorkspaceConfiguration | None

    def __init__(
        self,
        *,
        id: str,
        metadata: dict[str, Any] | None = None,
        configuration: WorkspaceConfiguration | None = None,
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
            configuration = data.get("configuration")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 3 and metadata is not None and configuration is not None
            else _decode.unknown(data, cls._known)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if metadata is not None and type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if configuration is not None:
            configuration = _decode.inside(
                configuration, _models.WorkspaceConfiguration.from_dict, "configuration"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.metadata = metadata
        made.configuration = configuration
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class WorkspaceCursorPage(_model.Model):
    """Workspaces of a list that is walked with cursors.

    Attributes:
        items: The workspaces of this page.
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

    items: list[Workspace]
    total: int | None
    current_page: str | None
    current_page_backwards: str | None
    previous_page: str | None
    next_page: str | None

    def __init__(
        self,
        *,
        items: list[Workspace],
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
        items = _decode.each(items, _models.Workspace.from_dict, "items")
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


class WorkspaceDialecticOptions(_model.Model):
    """A question about a whole workspace.

    Attributes:
        session_id: Use only what was stated in this session. Absent or null: everything that is
            known. Not together with `scope`.
        scope: Name of a scope, or a list of 1 to 100 names: use only what was stated in their
            sessions.
        query: The question, in words. 1 to 10000 characters.
        stream: Whether to send the answer as it is being made. Absent: in one piece.
        reasoning_level: How much work to put into the answer. Absent: `low`.
        response_format: A JSON Schema that the answer has to fit; it is then a JSON text.
        include_evidence: Whether to tell what was read to find the answer. Absent: false. Since
            server 3.2.0.
    """

    __slots__ = _fields = (
        "session_id",
        "scope",
        "query",
        "stream",
        "reasoning_level",
        "response_format",
        "include_evidence",
        "additional_properties",
    )

    session_id: str | None
    scope: str | list[str] | None
    query: str
    stream: bool | None
    reasoning_level: ReasoningLevel | None
    response_format: dict[str, Any] | None
    include_evidence: bool | None

    def __init__(
        self,
        *,
        session_id: str | None = None,
        scope: str | list[str] | None = None,
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
            scope = data.get("scope")
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
        made.scope = scope
        made.query = query
        made.stream = stream
        made.reasoning_level = reasoning_level
        made.response_format = response_format
        made.include_evidence = include_evidence
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class WorkspaceGet(_model.Model):
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


class WorkspaceMessageSearchOptions(_model.Model):
    """What to look for among messages.

    Attributes:
        query: Text to find, at most 8192 tokens. Punctuation in it makes the textual half of the
            search a plain substring match.
        filters: Conditions that all must hold: `{field: value}`, `{field: {operator: value}}`, and
            `AND`, `OR`, `NOT` with lists of them. Absent or null: everything.
        limit: How many messages to answer, 1 to 100. Absent: 10.
        scope: Name of a scope: search only the sessions that are or were in it. Absent or null: all
            sessions.
    """

    __slots__ = _fields = ("query", "filters", "limit", "scope", "additional_properties")

    query: str
    filters: dict[str, Any] | None
    limit: int | None
    scope: str | None

    def __init__(
        self,
        *,
        query: str,
        filters: dict[str, Any] | None = None,
        limit: int | None = None,
        scope: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            query = data["query"]
            filters = data.get("filters")
            limit = data.get("limit")
            scope = data.get("scope")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 4 and filters is not None and limit is not None and scope is not None
            else _decode.unknown(data, cls._known)
        )
        if type(query) is not str:
            raise _decode.wrong(query, "a string", "query")
        if filters is not None and type(filters) is not dict:
            raise _decode.wrong(filters, "an object", "filters")
        if limit is not None and type(limit) is not int:
            raise _decode.wrong(limit, "an integer", "limit")
        if scope is not None and type(scope) is not str:
            raise _decode.wrong(scope, "a string", "scope")
        made: Any = _drafts.DRAFTS[cls]()
        made.query = query
        made.filters = filters
        made.limit = limit
        made.scope = scope
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class WorkspacePage(_model.Model):
    """One page of workspaces.

    Attributes:
        items: What is on this page, at most `size` of them.
        total: How many there are on all pages together. At least 0.
        page: Which page this is, from 1.
        size: How many items a full page has, as was asked for. At least 1.
        pages: How many pages there are, 0 when there is nothing.
    """

    __slots__ = _fields = ("items", "total", "page", "size", "pages", "additional_properties")
    _nested = ("items",)

    items: list[Workspace]
    total: int
    page: int
    size: int
    pages: int

    def __init__(
        self,
        *,
        items: list[Workspace],
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
        items = _decode.each(items, _models.Workspace.from_dict, "items")
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


class WorkspaceUpdate(_model.Model):
    """What to change of a workspace. What is absent or null is kept.

    Attributes:
        metadata: Takes the place of all metadata; `{}` clears it.
        configuration: Each section given replaces that section, the others are kept.
    """

    __slots__ = _fields = ("metadata", "configuration", "additional_properties")
    _nested = ("configuration",)

    metadata: dict[str, Any] | None
    configuration: WorkspaceConfiguration | None

    def __init__(
        self,
        *,
        metadata: dict[str, Any] | None = None,
        configuration: WorkspaceConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            metadata = data.get("metadata")
            configuration = data.get("configuration")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and metadata is not None and configuration is not None
            else _decode.unknown(data, cls._known)
        )
        if metadata is not None and type(metadata) is not dict:
            raise _decode.wrong(metadata, "an object", "metadata")
        if configuration is not None:
            configuration = _decode.inside(
                configuration, _models.WorkspaceConfiguration.from_dict, "configuration"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.metadata = metadata
        made.configuration = configuration
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


SessionPeerMap: TypeAlias = dict[str, SessionPeerConfig]
"""Members by the id of the peer, with their settings."""


SessionQueueStatusMap: TypeAlias = dict[str, SessionQueueStatus]
"""Counts by an internal id of the session, which is not the id that callers use."""
