# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""All models."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal, Self, TypeAlias

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from ...request import File, Part
from .. import models as _models


class DeductiveObservation(_model.Model):
    """Something that follows from what was said.

    Attributes:
        created_at: When it was observed.
        message_ids: Numbers of the messages it was taken from.
        session_name: Id of the session it was taken from.
        premises: What it follows from.
        conclusion: What follows.
    """

    __slots__ = _fields = (
        "created_at",
        "message_ids",
        "session_name",
        "premises",
        "conclusion",
        "additional_properties",
    )
    _nested = ("created_at",)
    _empty = {"premises": list, "additional_properties": dict}

    created_at: datetime
    message_ids: list[int]
    session_name: str
    premises: list[str]
    conclusion: str

    def __init__(
        self,
        *,
        created_at: datetime,
        message_ids: list[int],
        session_name: str,
        premises: list[str] | None = None,
        conclusion: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            created_at = data["created_at"]
            message_ids = data["message_ids"]
            session_name = data["session_name"]
            premises = data.get("premises")
            conclusion = data["conclusion"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 5 and premises is not None else _decode.unknown(data, cls._known)
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        message_ids = _decode.each(message_ids, _decode.integer, "message_ids")
        if type(session_name) is not str:
            raise _decode.wrong(session_name, "a string", "session_name")
        if premises is None:
            premises = []
        else:
            premises = _decode.each(premises, _decode.text, "premises")
        if type(conclusion) is not str:
            raise _decode.wrong(conclusion, "a string", "conclusion")
        made: Any = _drafts.DRAFTS[cls]()
        made.created_at = created_at
        made.message_ids = message_ids
        made.session_name = session_name
        made.premises = premises
        made.conclusion = conclusion
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class DeriverConfiguration(_model.Model):
    """Settings for the making of observations.

    Attributes:
        enabled: Whether observations are made at all.
        custom_instructions: Not used by the server.
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


class DeriverStatus(_model.Model):
    """Background work in units.

    Attributes:
        total_work_units: All units, whatever their state.
        completed_work_units: Units that are finished, those that failed among them.
        in_progress_work_units: Units being worked on.
        pending_work_units: Units that wait.
        sessions: The same counts for each session. Null if one session was asked for.
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
    sessions: dict[str, SessionDeriverStatus] | None

    def __init__(
        self,
        *,
        total_work_units: int,
        completed_work_units: int,
        in_progress_work_units: int,
        pending_work_units: int,
        sessions: dict[str, SessionDeriverStatus] | None = None,
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
                sessions, _models.SessionDeriverStatus.from_dict, "sessions"
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


class DialecticOptions(_model.Model):
    """A question about a peer.

    Attributes:
        session_id: Use only what is known from this session. Absent or null: everything that is
            known.
        target: Id of the peer it is about, seen by the peer that is asked. Absent or null: the peer
            itself.
        query: The question, 1 to 10000 characters.
        stream: Whether to answer piece by piece as server-sent events. Absent: false.
    """

    __slots__ = _fields = ("session_id", "target", "query", "stream", "additional_properties")

    session_id: str | None
    target: str | None
    query: str
    stream: bool | None

    def __init__(
        self,
        *,
        session_id: str | None = None,
        target: str | None = None,
        query: str,
        stream: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            session_id = data.get("session_id")
            target = data.get("target")
            query = data["query"]
            stream = data.get("stream")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 4
            and session_id is not None
            and target is not None
            and stream is not None
            else _decode.unknown(data, cls._known)
        )
        if session_id is not None and type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        if target is not None and type(target) is not str:
            raise _decode.wrong(target, "a string", "target")
        if type(query) is not str:
            raise _decode.wrong(query, "a string", "query")
        if stream is not None and type(stream) is not bool:
            raise _decode.wrong(stream, "a boolean", "stream")
        made: Any = _drafts.DRAFTS[cls]()
        made.session_id = session_id
        made.target = target
        made.query = query
        made.stream = stream
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class DialecticResponse(_model.Model):
    """The answer to a question about a peer.

    Attributes:
        content: The answer.
    """

    __slots__ = _fields = ("content", "additional_properties")

    content: str

    def __init__(
        self,
        *,
        content: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            content = data["content"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        made: Any = _drafts.DRAFTS[cls]()
        made.content = content
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class DreamConfiguration(_model.Model):
    """Settings for dreams. Without the deriver there are none.

    Attributes:
        enabled: Whether there are dreams.
    """

    __slots__ = _fields = ("enabled", "additional_properties")

    enabled: bool | None

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            enabled = data.get("enabled")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 and enabled is not None else _decode.unknown(data, cls._known)
        if enabled is not None and type(enabled) is not bool:
            raise _decode.wrong(enabled, "a boolean", "enabled")
        made: Any = _drafts.DRAFTS[cls]()
        made.enabled = enabled
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


DreamType: TypeAlias = Literal["consolidate", "agent"]
"""The kinds of dreams that can be asked for."""


class ExplicitObservation(_model.Model):
    """Something that was said in so many words.

    Attributes:
        created_at: When it was observed.
        message_ids: Numbers of the messages it was taken from.
        session_name: Id of the session it was taken from.
        content: What was said.
    """

    __slots__ = _fields = (
        "created_at",
        "message_ids",
        "session_name",
        "content",
        "additional_properties",
    )
    _nested = ("created_at",)

    created_at: datetime
    message_ids: list[int]
    session_name: str
    content: str

    def __init__(
        self,
        *,
        created_at: datetime,
        message_ids: list[int],
        session_name: str,
        content: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            created_at = data["created_at"]
            message_ids = data["message_ids"]
            session_name = data["session_name"]
            content = data["content"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 4 else _decode.unknown(data, cls._known)
        try:
            created_at = _decode.fromisoformat(created_at)
        except (TypeError, ValueError):
            created_at = _decode.moment(created_at, "created_at")
        if created_at.tzinfo is None:
            created_at = created_at.replace(tzinfo=UTC)
        message_ids = _decode.each(message_ids, _decode.integer, "message_ids")
        if type(session_name) is not str:
            raise _decode.wrong(session_name, "a string", "session_name")
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        made: Any = _drafts.DRAFTS[cls]()
        made.created_at = created_at
        made.message_ids = message_ids
        made.session_name = session_name
        made.content = content
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
        deriver: Whether and how observations are made from this message.
        peer_card: Whether this message may change cards.
    """

    __slots__ = _fields = ("deriver", "peer_card", "additional_properties")
    _nested = ("deriver", "peer_card")

    deriver: DeriverConfiguration | None
    peer_card: PeerCardConfiguration | None

    def __init__(
        self,
        *,
        deriver: DeriverConfiguration | None = None,
        peer_card: PeerCardConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            deriver = data.get("deriver")
            peer_card = data.get("peer_card")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and deriver is not None and peer_card is not None
            else _decode.unknown(data, cls._known)
        )
        if deriver is not None:
            deriver = _decode.inside(deriver, _models.DeriverConfiguration.from_dict, "deriver")
        if peer_card is not None:
            peer_card = _decode.inside(
                peer_card, _models.PeerCardConfiguration.from_dict, "peer_card"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.deriver = deriver
        made.peer_card = peer_card
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class MessageCreate(_model.Model):
    """A message to store.

    Attributes:
        content: What was said, up to 25000 characters; it may be empty.
        peer_id: Who said it.
        metadata: Whatever the caller keeps with it.
        configuration: Settings for this message alone. Absent or null: those of the session.
        created_at: When it was said. Absent or null: now.
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
    total: int | None
    page: int | None
    size: int | None
    pages: int | None

    def __init__(
        self,
        *,
        items: list[Message],
        total: int | None = None,
        page: int | None,
        size: int | None,
        pages: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            items = data["items"]
            total = data.get("total")
            page = data["page"]
            size = data["size"]
            pages = data.get("pages")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5 and total is not None and pages is not None
            else _decode.unknown(data, cls._known)
        )
        items = _decode.each(items, _models.Message.from_dict, "items")
        if total is not None and type(total) is not int:
            raise _decode.wrong(total, "an integer", "total")
        if page is not None and type(page) is not int:
            raise _decode.wrong(page, "an integer", "page")
        if size is not None and type(size) is not int:
            raise _decode.wrong(size, "an integer", "size")
        if pages is not None and type(pages) is not int:
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
        query: Text to find.
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
        metadata: The new metadata. Absent or null: kept.
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
        file: The file.
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


class Observation(_model.Model):
    """Something that one peer has observed about another, or about itself.

    Attributes:
        id: Its id, made by the server.
        content: What was observed.
        observer_id: Who observed it.
        observed_id: Whom it is about.
        session_id: The session it comes from.
        created_at: When it was stored.
    """

    __slots__ = _fields = (
        "id",
        "content",
        "observer_id",
        "observed_id",
        "session_id",
        "created_at",
        "additional_properties",
    )
    _nested = ("created_at",)

    id: str
    content: str
    observer_id: str
    observed_id: str
    session_id: str
    created_at: datetime

    def __init__(
        self,
        *,
        id: str,
        content: str,
        observer_id: str,
        observed_id: str,
        session_id: str,
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
            session_id = data["session_id"]
            created_at = data["created_at"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 6 else _decode.unknown(data, cls._known)
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if type(observer_id) is not str:
            raise _decode.wrong(observer_id, "a string", "observer_id")
        if type(observed_id) is not str:
            raise _decode.wrong(observed_id, "a string", "observed_id")
        if type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
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
        made.created_at = created_at
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class ObservationBatchCreate(_model.Model):
    """Observations to store.

    Attributes:
        observations: 1 to 100 observations.
    """

    __slots__ = _fields = ("observations", "additional_properties")
    _nested = ("observations",)

    observations: list[ObservationCreate]

    def __init__(
        self,
        *,
        observations: list[ObservationCreate],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            observations = data["observations"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
        observations = _decode.each(
            observations, _models.ObservationCreate.from_dict, "observations"
        )
        made: Any = _drafts.DRAFTS[cls]()
        made.observations = observations
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class ObservationCreate(_model.Model):
    """An observation to store.

    Attributes:
        content: What was observed, 1 to 65535 characters.
        observer_id: Who observed it.
        observed_id: Whom it is about.
        session_id: The session it comes from.
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
    session_id: str

    def __init__(
        self,
        *,
        content: str,
        observer_id: str,
        observed_id: str,
        session_id: str,
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
            session_id = data["session_id"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 4 else _decode.unknown(data, cls._known)
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if type(observer_id) is not str:
            raise _decode.wrong(observer_id, "a string", "observer_id")
        if type(observed_id) is not str:
            raise _decode.wrong(observed_id, "a string", "observed_id")
        if type(session_id) is not str:
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


class ObservationGet(_model.Model):
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


class ObservationPage(_model.Model):
    """One page of observations.

    Attributes:
        items: What is on this page, at most `size` of them.
        total: How many there are on all pages together. At least 0.
        page: Which page this is, from 1.
        size: How many items a full page has, as was asked for. At least 1.
        pages: How many pages there are, 0 when there is nothing.
    """

    __slots__ = _fields = ("items", "total", "page", "size", "pages", "additional_properties")
    _nested = ("items",)

    items: list[Observation]
    total: int | None
    page: int | None
    size: int | None
    pages: int | None

    def __init__(
        self,
        *,
        items: list[Observation],
        total: int | None = None,
        page: int | None,
        size: int | None,
        pages: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            items = data["items"]
            total = data.get("total")
            page = data["page"]
            size = data["size"]
            pages = data.get("pages")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5 and total is not None and pages is not None
            else _decode.unknown(data, cls._known)
        )
        items = _decode.each(items, _models.Observation.from_dict, "items")
        if total is not None and type(total) is not int:
            raise _decode.wrong(total, "an integer", "total")
        if page is not None and type(page) is not int:
            raise _decode.wrong(page, "an integer", "page")
        if size is not None and type(size) is not int:
            raise _decode.wrong(size, "an integer", "size")
        if pages is not None and type(pages) is not int:
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


class ObservationQuery(_model.Model):
    """What to look for among observations.

    Attributes:
        query: Text whose meaning to look for.
        top_k: How many to answer at most, 1 to 100. Absent: 10.
        distance: Cosine distance, 0.0 to 1.0, beyond which nothing is found. Absent or null: no
            limit.
        filters: Must name one `observer_id` and one `observed_id`; more conditions may follow.
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


class Peer(_model.Model):
    """Somebody who takes part, be it a person or an agent.

    Attributes:
        id: Its id, chosen by the caller, unique in the workspace.
        workspace_id: The workspace it belongs to.
        created_at: When it was created.
        metadata: Whatever the caller keeps with it.
        configuration: Its settings, of any form.
    """

    __slots__ = _fields = (
        "id",
        "workspace_id",
        "created_at",
        "metadata",
        "configuration",
        "additional_properties",
    )
    _nested = ("created_at",)
    _empty = {"metadata": dict, "configuration": dict, "additional_properties": dict}

    id: str
    workspace_id: str
    created_at: datetime
    metadata: dict[str, Any]
    configuration: dict[str, Any]

    def __init__(
        self,
        *,
        id: str,
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
            workspace_id = data["workspace_id"]
            created_at = data["created_at"]
            metadata = data.get("metadata")
            configuration = data.get("configuration")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5 and metadata is not None and configuration is not None
            else _decode.unknown(data, cls._known)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
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
        made.workspace_id = workspace_id
        made.created_at = created_at
        made.metadata = metadata
        made.configuration = configuration
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class PeerCardConfiguration(_model.Model):
    """Settings for cards. Without the deriver there are none.

    Attributes:
        use: Whether cards are used when observations are made.
        create: Whether the server writes cards by itself.
    """

    __slots__ = _fields = ("use", "create", "additional_properties")

    use: bool | None
    create: bool | None

    def __init__(
        self,
        *,
        use: bool | None = None,
        create: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            use = data.get("use")
            create = data.get("create")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and use is not None and create is not None
            else _decode.unknown(data, cls._known)
        )
        if use is not None and type(use) is not bool:
            raise _decode.wrong(use, "a boolean", "use")
        if create is not None and type(create) is not bool:
            raise _decode.wrong(create, "a boolean", "create")
        made: Any = _drafts.DRAFTS[cls]()
        made.use = use
        made.create = create
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
        peer_card: The lines of the new card.
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


class PeerContext(_model.Model):
    """What one peer knows about itself or another.

    Attributes:
        peer_id: Id of the peer who knows.
        target_id: Id of the peer it is about.
        representation: What was observed, or null.
        peer_card: The lines of the card, or null if there is none.
    """

    __slots__ = _fields = (
        "peer_id",
        "target_id",
        "representation",
        "peer_card",
        "additional_properties",
    )
    _nested = ("representation",)

    peer_id: str
    target_id: str
    representation: Representation | None
    peer_card: list[str] | None

    def __init__(
        self,
        *,
        peer_id: str,
        target_id: str,
        representation: Representation | None = None,
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
        if representation is not None:
            representation = _decode.inside(
                representation, _models.Representation.from_dict, "representation"
            )
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
        id: Letters, digits, _ and -, 1 to 100 of them.
        metadata: Whatever the caller keeps with it.
        configuration: Its settings, of any form.
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


class PeerGet(_model.Model):
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
    total: int | None
    page: int | None
    size: int | None
    pages: int | None

    def __init__(
        self,
        *,
        items: list[Peer],
        total: int | None = None,
        page: int | None,
        size: int | None,
        pages: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            items = data["items"]
            total = data.get("total")
            page = data["page"]
            size = data["size"]
            pages = data.get("pages")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5 and total is not None and pages is not None
            else _decode.unknown(data, cls._known)
        )
        items = _decode.each(items, _models.Peer.from_dict, "items")
        if total is not None and type(total) is not int:
            raise _decode.wrong(total, "an integer", "total")
        if page is not None and type(page) is not int:
            raise _decode.wrong(page, "an integer", "page")
        if size is not None and type(size) is not int:
            raise _decode.wrong(size, "an integer", "size")
        if pages is not None and type(pages) is not int:
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
    """Which observations to include.

    Attributes:
        session_id: Use only what was observed in this session. Absent or null: everything that is
            known.
        target: Id of the peer it is about. Absent or null: the peer itself.
        search_query: Text that observations are ranked against by meaning. The other options need
            it.
        search_top_k: How many of them the search chooses, 1 to 100.
        search_max_distance: Cosine distance, 0.0 to 1.0, beyond which the search finds nothing.
            Absent or null: no limit.
        include_most_derived: Whether to include the observations that were derived most often.
        max_observations: How many observations at most, 1 to 100. Absent: 25.
    """

    __slots__ = _fields = (
        "session_id",
        "target",
        "search_query",
        "search_top_k",
        "search_max_distance",
        "include_most_derived",
        "max_observations",
        "additional_properties",
    )

    session_id: str | None
    target: str | None
    search_query: str | None
    search_top_k: int | None
    search_max_distance: float | None
    include_most_derived: bool | None
    max_observations: int | None

    def __init__(
        self,
        *,
        session_id: str | None = None,
        target: str | None = None,
        search_query: str | None = None,
        search_top_k: int | None = None,
        search_max_distance: float | None = None,
        include_most_derived: bool | None = None,
        max_observations: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            session_id = data.get("session_id")
            target = data.get("target")
            search_query = data.get("search_query")
            search_top_k = data.get("search_top_k")
            search_max_distance = data.get("search_max_distance")
            include_most_derived = data.get("include_most_derived")
            max_observations = data.get("max_observations")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, cls._known)
        if session_id is not None and type(session_id) is not str:
            raise _decode.wrong(session_id, "a string", "session_id")
        if target is not None and type(target) is not str:
            raise _decode.wrong(target, "a string", "target")
        if search_query is not None and type(search_query) is not str:
            raise _decode.wrong(search_query, "a string", "search_query")
        if search_top_k is not None and type(search_top_k) is not int:
            raise _decode.wrong(search_top_k, "an integer", "search_top_k")
        if search_max_distance is not None:
            search_max_distance = _decode.number(search_max_distance, "search_max_distance")
        if include_most_derived is not None and type(include_most_derived) is not bool:
            raise _decode.wrong(include_most_derived, "a boolean", "include_most_derived")
        if max_observations is not None and type(max_observations) is not int:
            raise _decode.wrong(max_observations, "an integer", "max_observations")
        made: Any = _drafts.DRAFTS[cls]()
        made.session_id = session_id
        made.target = target
        made.search_query = search_query
        made.search_top_k = search_top_k
        made.search_max_distance = search_max_distance
        made.include_most_derived = include_most_derived
        made.max_observations = max_observations
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class PeerUpdate(_model.Model):
    """What to change of a peer.

    Attributes:
        metadata: The new metadata. Absent or null: kept.
        configuration: The new settings. Absent or null: kept.
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


class Representation(_model.Model):
    """What was observed about a peer.

    Attributes:
        explicit: What was said in so many words.
        deductive: What follows from that.
    """

    __slots__ = _fields = ("explicit", "deductive", "additional_properties")
    _nested = ("explicit", "deductive")
    _empty = {"explicit": list, "deductive": list, "additional_properties": dict}

    explicit: list[ExplicitObservation]
    deductive: list[DeductiveObservation]

    def __init__(
        self,
        *,
        explicit: list[ExplicitObservation] | None = None,
        deductive: list[DeductiveObservation] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            explicit = data.get("explicit")
            deductive = data.get("deductive")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and explicit is not None and deductive is not None
            else _decode.unknown(data, cls._known)
        )
        if explicit is None:
            explicit = []
        else:
            explicit = _decode.each(explicit, _models.ExplicitObservation.from_dict, "explicit")
        if deductive is None:
            deductive = []
        else:
            deductive = _decode.each(deductive, _models.DeductiveObservation.from_dict, "deductive")
        made: Any = _drafts.DRAFTS[cls]()
        made.explicit = explicit
        made.deductive = deductive
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class Session(_model.Model):
    """A conversation between peers.

    Attributes:
        id: Its id, chosen by the caller, or made by the server for a clone.
        is_active: False once it is being deleted.
        workspace_id: The workspace it belongs to.
        metadata: Whatever the caller keeps with it.
        configuration: Its own settings.
        created_at: When it was created.
    """

    __slots__ = _fields = (
        "id",
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
    is_active: bool
    workspace_id: str
    metadata: dict[str, Any]
    configuration: dict[str, Any]
    created_at: datetime

    def __init__(
        self,
        *,
        id: str,
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
            is_active = data["is_active"]
            workspace_id = data["workspace_id"]
            metadata = data.get("metadata")
            configuration = data.get("configuration")
            created_at = data["created_at"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 6 and metadata is not None and configuration is not None
            else _decode.unknown(data, cls._known)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
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
    """Settings for one session, before those of its workspace.

    Attributes:
        deriver: Whether and how observations are made from messages.
        peer_card: Whether cards are written and used.
        summary: Whether and how often summaries are made.
        dream: Whether the server thinks observations over by itself.
    """

    __slots__ = _fields = ("deriver", "peer_card", "summary", "dream", "additional_properties")
    _nested = ("deriver", "peer_card", "summary", "dream")

    deriver: DeriverConfiguration | None
    peer_card: PeerCardConfiguration | None
    summary: SummaryConfiguration | None
    dream: DreamConfiguration | None

    def __init__(
        self,
        *,
        deriver: DeriverConfiguration | None = None,
        peer_card: PeerCardConfiguration | None = None,
        summary: SummaryConfiguration | None = None,
        dream: DreamConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            deriver = data.get("deriver")
            peer_card = data.get("peer_card")
            summary = data.get("summary")
            dream = data.get("dream")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, cls._known)
        if deriver is not None:
            deriver = _decode.inside(deriver, _models.DeriverConfiguration.from_dict, "deriver")
        if peer_card is not None:
            peer_card = _decode.inside(
                peer_card, _models.PeerCardConfiguration.from_dict, "peer_card"
            )
        if summary is not None:
            summary = _decode.inside(summary, _models.SummaryConfiguration.from_dict, "summary")
        if dream is not None:
            dream = _decode.inside(dream, _models.DreamConfiguration.from_dict, "dream")
        made: Any = _drafts.DRAFTS[cls]()
        made.deriver = deriver
        made.peer_card = peer_card
        made.summary = summary
        made.dream = dream
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class SessionContext(_model.Model):
    """What a model should know before it goes on with a conversation.

    Attributes:
        id: Which session this is.
        messages: The newest messages that fit the budget.
        summary: What came before the messages, or null.
        peer_representation: What was observed about `peer_target`, or null.
        peer_card: The card of `peer_target`, or null.
    """

    __slots__ = _fields = (
        "id",
        "messages",
        "summary",
        "peer_representation",
        "peer_card",
        "additional_properties",
    )
    _nested = ("messages", "summary", "peer_representation")

    id: str
    messages: list[Message]
    summary: Summary | None
    peer_representation: Representation | None
    peer_card: list[str] | None

    def __init__(
        self,
        *,
        id: str,
        messages: list[Message],
        summary: Summary | None = None,
        peer_representation: Representation | None = None,
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
        if peer_representation is not None:
            peer_representation = _decode.inside(
                peer_representation, _models.Representation.from_dict, "peer_representation"
            )
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
        id: Letters, digits, _ and -, 1 to 100 of them.
        metadata: Whatever the caller keeps with it.
        peers: Members to add. Absent or null: none.
        configuration: Its own settings.
    """

    __slots__ = _fields = ("id", "metadata", "peers", "configuration", "additional_properties")
    _nested = ("peers", "configuration")

    id: str
    metadata: dict[str, Any] | None
    peers: dict[str, SessionPeerConfig] | None
    configuration: SessionConfiguration | None

    def __init__(
        self,
        *,
        id: str,
        metadata: dict[str, Any] | None = None,
        peers: dict[str, SessionPeerConfig] | None = None,
        configuration: SessionConfiguration | None = None,
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
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 4
            and metadata is not None
            and peers is not None
            and configuration is not None
            else _decode.unknown(data, cls._known)
        )
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
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.metadata = metadata
        made.peers = peers
        made.configuration = configuration
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


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
    total: int | None
    page: int | None
    size: int | None
    pages: int | None

    def __init__(
        self,
        *,
        items: list[Session],
        total: int | None = None,
        page: int | None,
        size: int | None,
        pages: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            items = data["items"]
            total = data.get("total")
            page = data["page"]
            size = data["size"]
            pages = data.get("pages")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5 and total is not None and pages is not None
            else _decode.unknown(data, cls._known)
        )
        items = _decode.each(items, _models.Session.from_dict, "items")
        if total is not None and type(total) is not int:
            raise _decode.wrong(total, "an integer", "total")
        if page is not None and type(page) is not int:
            raise _decode.wrong(page, "an integer", "page")
        if size is not None and type(size) is not int:
            raise _decode.wrong(size, "an integer", "size")
        if pages is not None and type(pages) is not int:
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
        observe_me: Whether what this peer says here is observed.
        observe_others: Whether this peer observes the others here.
    """

    __slots__ = _fields = ("observe_me", "observe_others", "additional_properties")

    observe_me: bool | None
    observe_others: bool | None

    def __init__(
        self,
        *,
        observe_me: bool | None = None,
        observe_others: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            observe_me = data.get("observe_me")
            observe_others = data.get("observe_others")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and observe_me is not None and observe_others is not None
            else _decode.unknown(data, cls._known)
        )
        if observe_me is not None and type(observe_me) is not bool:
            raise _decode.wrong(observe_me, "a boolean", "observe_me")
        if observe_others is not None and type(observe_others) is not bool:
            raise _decode.wrong(observe_others, "a boolean", "observe_others")
        made: Any = _drafts.DRAFTS[cls]()
        made.observe_me = observe_me
        made.observe_others = observe_others
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
    """What to change of a session.

    Attributes:
        metadata: The new metadata. Absent or null: kept.
        configuration: The new settings. Absent or null: kept.
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
    """Settings for summaries. Short ones must come more often than long ones.

    Attributes:
        enabled: Whether summaries are made.
        messages_per_short_summary: A short summary after every so many messages, at least 10.
        messages_per_long_summary: A long summary after every so many messages, at least 20.
    """

    __slots__ = _fields = (
        "enabled",
        "messages_per_short_summary",
        "messages_per_long_summary",
        "additional_properties",
    )

    enabled: bool | None
    messages_per_short_summary: int | None
    messages_per_long_summary: int | None

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        messages_per_short_summary: int | None = None,
        messages_per_long_summary: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            enabled = data.get("enabled")
            messages_per_short_summary = data.get("messages_per_short_summary")
            messages_per_long_summary = data.get("messages_per_long_summary")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 3
            and enabled is not None
            and messages_per_short_summary is not None
            and messages_per_long_summary is not None
            else _decode.unknown(data, cls._known)
        )
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
        made: Any = _drafts.DRAFTS[cls]()
        made.enabled = enabled
        made.messages_per_short_summary = messages_per_short_summary
        made.messages_per_long_summary = messages_per_long_summary
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class TriggerDreamRequest(_model.Model):
    """A dream to begin.

    Attributes:
        observer: Id of the peer who thinks things over.
        observed: Id of the peer it is about. Absent or null: the observer itself.
        dream_type: Which kind of dream.
    """

    __slots__ = _fields = ("observer", "observed", "dream_type", "additional_properties")

    observer: str
    observed: str | None
    dream_type: DreamType

    def __init__(
        self,
        *,
        observer: str,
        observed: str | None = None,
        dream_type: DreamType,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            observer = data["observer"]
            observed = data.get("observed")
            dream_type = data["dream_type"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 3 and observed is not None else _decode.unknown(data, cls._known)
        if type(observer) is not str:
            raise _decode.wrong(observer, "a string", "observer")
        if observed is not None and type(observed) is not str:
            raise _decode.wrong(observed, "a string", "observed")
        if type(dream_type) is not str:
            raise _decode.wrong(dream_type, "a string", "dream_type")
        made: Any = _drafts.DRAFTS[cls]()
        made.observer = observer
        made.observed = observed
        made.dream_type = dream_type
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
    """

    __slots__ = _fields = ("loc", "msg", "type_", "additional_properties")
    _keys = {"type_": "type"}

    loc: list[str | int]
    msg: str
    type_: str

    def __init__(
        self,
        *,
        loc: list[str | int],
        msg: str,
        type_: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            loc = data["loc"]
            msg = data["msg"]
            type_ = data["type"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 3 else _decode.unknown(data, cls._known)
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
        made: Any = _drafts.DRAFTS[cls]()
        made.loc = loc
        made.msg = msg
        made.type_ = type_
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class WebhookEndpoint(_model.Model):
    """An address that the server reports events to.

    Attributes:
        id: Its id, made by the server.
        workspace_id: The workspace whose events it gets, or null.
        url: Where the events are posted.
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
        url: The address.
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
    total: int | None
    page: int | None
    size: int | None
    pages: int | None

    def __init__(
        self,
        *,
        items: list[WebhookEndpoint],
        total: int | None = None,
        page: int | None,
        size: int | None,
        pages: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            items = data["items"]
            total = data.get("total")
            page = data["page"]
            size = data["size"]
            pages = data.get("pages")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5 and total is not None and pages is not None
            else _decode.unknown(data, cls._known)
        )
        items = _decode.each(items, _models.WebhookEndpoint.from_dict, "items")
        if total is not None and type(total) is not int:
            raise _decode.wrong(total, "an integer", "total")
        if page is not None and type(page) is not int:
            raise _decode.wrong(page, "an integer", "page")
        if size is not None and type(size) is not int:
            raise _decode.wrong(size, "an integer", "size")
        if pages is not None and type(pages) is not int:
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


class Workspace(_model.Model):
    """A separate world of peers, sessions and conclusions.

    Attributes:
        id: Its id, chosen by the caller.
        metadata: Whatever the caller keeps with it.
        configuration: Settings for all its sessions, as given, so that settings unknown here are
            kept.
        created_at: When it was first asked for.
    """

    __slots__ = _fields = ("id", "metadata", "configuration", "created_at", "additional_properties")
    _nested = ("created_at",)
    _empty = {"metadata": dict, "configuration": dict, "additional_properties": dict}

    id: str
    metadata: dict[str, Any]
    configuration: dict[str, Any]
    created_at: datetime

    def __init__(
        self,
        *,
        id: str,
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
            metadata = data.get("metadata")
            configuration = data.get("configuration")
            created_at = data["created_at"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 4 and metadata is not None and configuration is not None
            else _decode.unknown(data, cls._known)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
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
        made.metadata = metadata
        made.configuration = configuration
        made.created_at = created_at
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class WorkspaceConfiguration(_model.Model):
    """Settings for every session of a workspace, unless the session or a message says otherwise.

    Attributes:
        deriver: Whether and how observations are made from messages.
        peer_card: Whether cards are written and used.
        summary: Whether and how often summaries are made.
        dream: Whether the server thinks observations over by itself.
    """

    __slots__ = _fields = ("deriver", "peer_card", "summary", "dream", "additional_properties")
    _nested = ("deriver", "peer_card", "summary", "dream")

    deriver: DeriverConfiguration | None
    peer_card: PeerCardConfiguration | None
    summary: SummaryConfiguration | None
    dream: DreamConfiguration | None

    def __init__(
        self,
        *,
        deriver: DeriverConfiguration | None = None,
        peer_card: PeerCardConfiguration | None = None,
        summary: SummaryConfiguration | None = None,
        dream: DreamConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            deriver = data.get("deriver")
            peer_card = data.get("peer_card")
            summary = data.get("summary")
            dream = data.get("dream")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, cls._known)
        if deriver is not None:
            deriver = _decode.inside(deriver, _models.DeriverConfiguration.from_dict, "deriver")
        if peer_card is not None:
            peer_card = _decode.inside(
                peer_card, _models.PeerCardConfiguration.from_dict, "peer_card"
            )
        if summary is not None:
            summary = _decode.inside(summary, _models.SummaryConfiguration.from_dict, "summary")
        if dream is not None:
            dream = _decode.inside(dream, _models.DreamConfiguration.from_dict, "dream")
        made: Any = _drafts.DRAFTS[cls]()
        made.deriver = deriver
        made.peer_card = peer_card
        made.summary = summary
        made.dream = dream
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result


class WorkspaceCreate(_model.Model):
    """The workspace to look up or create.

    Attributes:
        id: Letters, digits, _ and -, 1 to 100 of them.
        metadata: Whatever the caller keeps with it. Not null.
        configuration: Settings. Not null.
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
    total: int | None
    page: int | None
    size: int | None
    pages: int | None

    def __init__(
        self,
        *,
        items: list[Workspace],
        total: int | None = None,
        page: int | None,
        size: int | None,
        pages: int | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._take(locals())

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        try:
            items = data["items"]
            total = data.get("total")
            page = data["page"]
            size = data["size"]
            pages = data.get("pages")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5 and total is not None and pages is not None
            else _decode.unknown(data, cls._known)
        )
        items = _decode.each(items, _models.Workspace.from_dict, "items")
        if total is not None and type(total) is not int:
            raise _decode.wrong(total, "an integer", "total")
        if page is not None and type(page) is not int:
            raise _decode.wrong(page, "an integer", "page")
        if size is not None and type(size) is not int:
            raise _decode.wrong(size, "an integer", "size")
        if pages is not None and type(pages) is not int:
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
        configuration: The new settings.
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


JsonObject: TypeAlias = dict[str, Any]
"""Any JSON object."""


SessionDeriverStatusMap: TypeAlias = dict[str, SessionDeriverStatus]
"""Counts by session."""


SessionPeerMap: TypeAlias = dict[str, SessionPeerConfig]
"""Members by the id of the peer, with their settings."""
