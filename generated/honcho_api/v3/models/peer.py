# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Models whose names begin with ``Peer``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal, Self, TypeAlias

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models


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
    _hidden = ("additional_properties",)
    _known = frozenset({"id", "uid", "workspace_id", "created_at", "metadata", "configuration"})
    _empty = {"metadata": dict, "configuration": dict, "additional_properties": dict}

    id: str
    uid: str | None
    workspace_id: str
    created_at: datetime
    metadata: dict[str, Any]
    configuration: dict[str, Any]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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
        self._fill(
            id,
            uid,
            workspace_id,
            created_at,
            {} if metadata is None else metadata,
            {} if configuration is None else configuration,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "workspace_id": self.workspace_id,
            "created_at": self.created_at.isoformat(),
            "metadata": self.metadata,
            "configuration": self.configuration,
        }
        if self.uid is not None:
            result["uid"] = self.uid
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset({"use", "create", "custom_instructions"})
    _empty = {"additional_properties": dict}

    use: bool | None
    create: bool | None
    custom_instructions: str | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        use: bool | None = None,
        create: bool | None = None,
        custom_instructions: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            use,
            create,
            custom_instructions,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.use is not None:
            result["use"] = self.use
        if self.create is not None:
            result["create"] = self.create
        if self.custom_instructions is not None:
            result["custom_instructions"] = self.custom_instructions
        result.update(self.additional_properties)
        return result


class PeerCardResponse(_model.Model):
    """The lasting facts that one peer has noted about itself or another.

    Attributes:
        peer_card: The lines of the card, or null if there is none.
    """

    __slots__ = _fields = ("peer_card", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"peer_card"})
    _empty = {"additional_properties": dict}

    peer_card: list[str] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        peer_card: list[str] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            peer_card,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.peer_card is not None:
            result["peer_card"] = self.peer_card
        result.update(self.additional_properties)
        return result


class PeerCardSet(_model.Model):
    """A card to store.

    Attributes:
        peer_card: The lines of the new card, kept as they are, however many.
    """

    __slots__ = _fields = ("peer_card", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"peer_card"})
    _empty = {"additional_properties": dict}

    peer_card: list[str]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        peer_card: list[str],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            peer_card,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "peer_card": self.peer_card,
        }
        result.update(self.additional_properties)
        return result


class PeerConfig(_model.Model):
    """Settings of a peer. What is absent or null leaves the decision to the session's settings.

    Attributes:
        observe_me: Whether conclusions are drawn about the peer.
    """

    __slots__ = _fields = ("observe_me", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"observe_me"})
    _empty = {"additional_properties": dict}

    observe_me: bool | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        observe_me: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.observe_me is not None:
            result["observe_me"] = self.observe_me
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset({"peer_id", "target_id", "representation", "peer_card"})
    _empty = {"additional_properties": dict}

    peer_id: str
    target_id: str
    representation: str | None
    peer_card: list[str] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        peer_id: str,
        target_id: str,
        representation: str | None = None,
        peer_card: list[str] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            peer_id,
            target_id,
            representation,
            peer_card,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "peer_id": self.peer_id,
            "target_id": self.target_id,
        }
        if self.representation is not None:
            result["representation"] = self.representation
        if self.peer_card is not None:
            result["peer_card"] = self.peer_card
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset({"id", "metadata", "configuration"})
    _empty = {"additional_properties": dict}

    id: str
    metadata: dict[str, Any] | None
    configuration: dict[str, Any] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        metadata: dict[str, Any] | None = None,
        configuration: dict[str, Any] | None = None,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
        }
        if self.metadata is not None:
            result["metadata"] = self.metadata
        if self.configuration is not None:
            result["configuration"] = self.configuration
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset(
        {"items", "total", "current_page", "current_page_backwards", "previous_page", "next_page"}
    )
    _empty = {"additional_properties": dict}

    items: list[Peer]
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
        items: list[Peer],
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


class PeerGet(_model.Model):
    """Which ones to list.

    Attributes:
        filters: Conditions that all must hold: `{field: value}`, `{field: {operator: value}}`, and
            `AND`, `OR`, `NOT` with lists of them. Absent or null: everything.
        kind: Whether to list the peers behind scopes. Absent or null: leave them out.
    """

    __slots__ = _fields = ("filters", "kind", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"filters", "kind"})
    _empty = {"additional_properties": dict}

    filters: dict[str, Any] | None
    kind: PeerKind | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        filters: dict[str, Any] | None = None,
        kind: PeerKind | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            filters,
            kind,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.filters is not None:
            result["filters"] = self.filters
        if self.kind is not None:
            result["kind"] = self.kind
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset({"items", "total", "page", "size", "pages"})
    _empty = {"additional_properties": dict}

    items: list[Peer]
    total: int
    page: int
    size: int
    pages: int
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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
    _hidden = ("additional_properties",)
    _known = frozenset(
        {
            "session_id",
            "filters",
            "scope",
            "target",
            "search_query",
            "search_top_k",
            "search_max_distance",
            "include_most_frequent",
            "max_conclusions",
        }
    )
    _empty = {"additional_properties": dict}

    session_id: str | None
    filters: dict[str, Any] | None
    scope: str | list[str] | None
    target: str | None
    search_query: str | None
    search_top_k: int | None
    search_max_distance: float | None
    include_most_frequent: bool | None
    max_conclusions: int | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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
        self._fill(
            session_id,
            filters,
            scope,
            target,
            search_query,
            search_top_k,
            search_max_distance,
            include_most_frequent,
            max_conclusions,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.session_id is not None:
            result["session_id"] = self.session_id
        if self.filters is not None:
            result["filters"] = self.filters
        if self.scope is not None:
            result["scope"] = self.scope
        if self.target is not None:
            result["target"] = self.target
        if self.search_query is not None:
            result["search_query"] = self.search_query
        if self.search_top_k is not None:
            result["search_top_k"] = self.search_top_k
        if self.search_max_distance is not None:
            result["search_max_distance"] = self.search_max_distance
        if self.include_most_frequent is not None:
            result["include_most_frequent"] = self.include_most_frequent
        if self.max_conclusions is not None:
            result["max_conclusions"] = self.max_conclusions
        result.update(self.additional_properties)
        return result


class PeerUpdate(_model.Model):
    """What to change of a peer. What is absent or null is kept.

    Attributes:
        metadata: Takes the place of all metadata; `{}` clears it.
        configuration: Takes the place of all settings; `{}` clears them.
    """

    __slots__ = _fields = ("metadata", "configuration", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"metadata", "configuration"})
    _empty = {"additional_properties": dict}

    metadata: dict[str, Any] | None
    configuration: dict[str, Any] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        metadata: dict[str, Any] | None = None,
        configuration: dict[str, Any] | None = None,
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
        if configuration is not None and type(configuration) is not dict:
            raise _decode.wrong(configuration, "an object", "configuration")
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
            result["configuration"] = self.configuration
        result.update(self.additional_properties)
        return result
