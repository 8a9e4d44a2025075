# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Models whose names begin with ``Workspace``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .dialectic import DialecticConfiguration
    from .dream import DreamConfiguration
    from .peer import PeerCardConfiguration
    from .reasoning import ReasoningConfiguration, ReasoningLevel
    from .summary import SummaryConfiguration


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
    _hidden = ("additional_properties",)
    _known = frozenset({"id", "uid", "metadata", "configuration", "created_at"})
    _empty = {"metadata": dict, "configuration": dict, "additional_properties": dict}

    id: str
    uid: str | None
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
        metadata: dict[str, Any] | None = None,
        configuration: dict[str, Any] | None = None,
        created_at: datetime,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            uid,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "metadata": self.metadata,
            "configuration": self.configuration,
            "created_at": self.created_at.isoformat(),
        }
        if self.uid is not None:
            result["uid"] = self.uid
        result.update(self.additional_properties)
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


class WorkspaceCreate(_model.Model):
    """The workspace to look up or create.

    Attributes:
        id: Letters, digits, _ and -, 1 to 512 of them.
        metadata: Up to 100 keys, nested up to 5 deep; used only if it is new. Not null.
        configuration: Settings; used only if it is new. Not null.
    """

    __slots__ = _fields = ("id", "metadata", "configuration", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"id", "metadata", "configuration"})
    _empty = {"additional_properties": dict}

    id: str
    metadata: dict[str, Any] | None
    configuration: WorkspaceConfiguration | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        metadata: dict[str, Any] | None = None,
        configuration: WorkspaceConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            metadata,
            configuration,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
        }
        if self.metadata is not None:
            result["metadata"] = self.metadata
        if self.configuration is not None:
            result["configuration"] = self.configuration.to_dict()
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset(
        {"items", "total", "current_page", "current_page_backwards", "previous_page", "next_page"}
    )
    _empty = {"additional_properties": dict}

    items: list[Workspace]
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
        items: list[Workspace],
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
    _hidden = ("additional_properties",)
    _known = frozenset(
        {
            "session_id",
            "scope",
            "query",
            "stream",
            "reasoning_level",
            "response_format",
            "include_evidence",
        }
    )
    _empty = {"additional_properties": dict}

    session_id: str | None
    scope: str | list[str] | None
    query: str
    stream: bool | None
    reasoning_level: ReasoningLevel | None
    response_format: dict[str, Any] | None
    include_evidence: bool | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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
        self._fill(
            session_id,
            scope,
            query,
            stream,
            reasoning_level,
            response_format,
            include_evidence,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "query": self.query,
        }
        if self.session_id is not None:
            result["session_id"] = self.session_id
        if self.scope is not None:
            result["scope"] = self.scope
        if self.stream is not None:
            result["stream"] = self.stream
        if self.reasoning_level is not None:
            result["reasoning_level"] = self.reasoning_level
        if self.response_format is not None:
            result["response_format"] = self.response_format
        if self.include_evidence is not None:
            result["include_evidence"] = self.include_evidence
        result.update(self.additional_properties)
        return result


class WorkspaceGet(_model.Model):
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
    _hidden = ("additional_properties",)
    _known = frozenset({"query", "filters", "limit", "scope"})
    _empty = {"additional_properties": dict}

    query: str
    filters: dict[str, Any] | None
    limit: int | None
    scope: str | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        query: str,
        filters: dict[str, Any] | None = None,
        limit: int | None = None,
        scope: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            query,
            filters,
            limit,
            scope,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "query": self.query,
        }
        if self.filters is not None:
            result["filters"] = self.filters
        if self.limit is not None:
            result["limit"] = self.limit
        if self.scope is not None:
            result["scope"] = self.scope
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset({"items", "total", "page", "size", "pages"})
    _empty = {"additional_properties": dict}

    items: list[Workspace]
    total: int
    page: int
    size: int
    pages: int
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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


class WorkspaceUpdate(_model.Model):
    """What to change of a workspace. What is absent or null is kept.

    Attributes:
        metadata: Takes the place of all metadata; `{}` clears it.
        configuration: Each section given replaces that section, the others are kept.
    """

    __slots__ = _fields = ("metadata", "configuration", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"metadata", "configuration"})
    _empty = {"additional_properties": dict}

    metadata: dict[str, Any] | None
    configuration: WorkspaceConfiguration | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        metadata: dict[str, Any] | None = None,
        configuration: WorkspaceConfiguration | None = None,
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
                configuration, _models.WorkspaceConfiguration.from_dict, "configuration"
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
