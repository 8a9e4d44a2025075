# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Models whose names begin with ``Session``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .dialectic import DialecticConfiguration
    from .dream import DreamConfiguration
    from .message import Message
    from .peer import PeerCardConfiguration
    from .reasoning import ReasoningConfiguration
    from .summary import Summary, SummaryConfiguration


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
    _hidden = ("additional_properties",)
    _known = frozenset(
        {"id", "uid", "is_active", "workspace_id", "metadata", "configuration", "created_at"}
    )
    _empty = {"metadata": dict, "configuration": dict, "additional_properties": dict}

    id: str
    uid: str | None
    is_active: bool
    workspace_id: str
    metadata: dict[str, Any]
    configuration: dict[str, Any]
    created_at: datetime
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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
        self._fill(
            id,
            uid,
            is_active,
            workspace_id,
            {} if metadata is None else metadata,
            {} if configuration is None else configuration,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "is_active": self.is_active,
            "workspace_id": self.workspace_id,
            "metadata": self.metadata,
            "configuration": self.configuration,
            "created_at": self.created_at.isoformat(),
        }
        if self.uid is not None:
            result["uid"] = self.uid
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset(
        {"custom_instructions", "reasoning", "peer_card", "summary", "dream", "dialectic"}
    )
    _empty = {"additional_properties": dict}

    custom_instructions: str | None
    reasoning: ReasoningConfiguration | None
    peer_card: PeerCardConfiguration | None
    summary: SummaryConfiguration | None
    dream: DreamConfiguration | None
    dialectic: DialecticConfiguration | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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
        self._fill(
            custom_instructions,
            reasoning,
            peer_card,
            summary,
            dream,
            dialectic,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.custom_instructions is not None:
            result["custom_instructions"] = self.custom_instructions
        if self.reasoning is not None:
            result["reasoning"] = self.reasoning.to_dict()
        if self.peer_card is not None:
            result["peer_card"] = self.peer_card.to_dict()
        if self.summary is not None:
            result["summary"] = self.summary.to_dict()
        if self.dream is not None:
            result["dream"] = self.dream.to_dict()
        if self.dialectic is not None:
            result["dialectic"] = self.dialectic.to_dict()
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset({"id", "messages", "summary", "peer_representation", "peer_card"})
    _empty = {"additional_properties": dict}

    id: str
    messages: list[Message]
    summary: Summary | None
    peer_representation: str | None
    peer_card: list[str] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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
        self._fill(
            id,
            messages,
            summary,
            peer_representation,
            peer_card,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "messages": [item.to_dict() for item in self.messages],
        }
        if self.summary is not None:
            result["summary"] = self.summary.to_dict()
        if self.peer_representation is not None:
            result["peer_representation"] = self.peer_representation
        if self.peer_card is not None:
            result["peer_card"] = self.peer_card
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset({"id", "metadata", "peers", "configuration", "scopes"})
    _empty = {"additional_properties": dict}

    id: str
    metadata: dict[str, Any] | None
    peers: dict[str, SessionPeerConfig] | None
    configuration: SessionConfiguration | None
    scopes: list[str] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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
        self._fill(
            id,
            metadata,
            peers,
            configuration,
            scopes,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
        }
        if self.metadata is not None:
            result["metadata"] = self.metadata
        if self.peers is not None:
            result["peers"] = {key: item.to_dict() for key, item in self.peers.items()}
        if self.configuration is not None:
            result["configuration"] = self.configuration.to_dict()
        if self.scopes is not None:
            result["scopes"] = self.scopes
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset(
        {"items", "total", "current_page", "current_page_backwards", "previous_page", "next_page"}
    )
    _empty = {"additional_properties": dict}

    items: list[Session]
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
        items: list[Session],
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


class SessionGet(_model.Model):
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
    _hidden = ("additional_properties",)
    _known = frozenset({"items", "total", "page", "size", "pages"})
    _empty = {"additional_properties": dict}

    items: list[Session]
    total: int
    page: int
    size: int
    pages: int
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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


class SessionPeerConfig(_model.Model):
    """How a member takes part in one session.

    Attributes:
        observe_others: Whether this peer draws its own conclusions about the others here; at most
            10 members may. Absent or null: no.
        observe_me: Whether what this peer says here is observed. Absent or null: as its own
            configuration says.
    """

    __slots__ = _fields = ("observe_others", "observe_me", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"observe_others", "observe_me"})
    _empty = {"additional_properties": dict}

    observe_others: bool | None
    observe_me: bool | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        observe_others: bool | None = None,
        observe_me: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            observe_others,
            observe_me,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.observe_others is not None:
            result["observe_others"] = self.observe_others
        if self.observe_me is not None:
            result["observe_me"] = self.observe_me
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset(
        {
            "session_id",
            "total_work_units",
            "completed_work_units",
            "in_progress_work_units",
            "pending_work_units",
        }
    )
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


class SessionSummaries(_model.Model):
    """The latest summaries of a session.

    Attributes:
        id: Which session they are of.
        short_summary: The one that is made often, or null if it is not yet.
        long_summary: The one that is made seldom and tells more, or null if it is not yet.
    """

    __slots__ = _fields = ("id", "short_summary", "long_summary", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"id", "short_summary", "long_summary"})
    _empty = {"additional_properties": dict}

    id: str
    short_summary: Summary | None
    long_summary: Summary | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        short_summary: Summary | None = None,
        long_summary: Summary | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            short_summary,
            long_summary,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
        }
        if self.short_summary is not None:
            result["short_summary"] = self.short_summary.to_dict()
        if self.long_summary is not None:
            result["long_summary"] = self.long_summary.to_dict()
        result.update(self.additional_properties)
        return result


class SessionUpdate(_model.Model):
    """What to change of a session. What is absent or null is kept.

    Attributes:
        metadata: Takes the place of all metadata; `{}` clears it.
        configuration: Each section given replaces that section, the others are kept.
    """

    __slots__ = _fields = ("metadata", "configuration", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"metadata", "configuration"})
    _empty = {"additional_properties": dict}

    metadata: dict[str, Any] | None
    configuration: SessionConfiguration | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        metadata: dict[str, Any] | None = None,
        configuration: SessionConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            metadata,
            configuration,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.metadata is not None:
            result["metadata"] = self.metadata
        if self.configuration is not None:
            result["configuration"] = self.configuration.to_dict()
        result.update(self.additional_properties)
        return result


SessionPeerMap: TypeAlias = dict[str, SessionPeerConfig]
"""Members by the id of the peer, with their settings."""


SessionQueueStatusMap: TypeAlias = dict[str, SessionQueueStatus]
"""Counts by an internal id of the session, which is not the id that callers use."""
