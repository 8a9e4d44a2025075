# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Models whose names begin with ``Evidence``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .conclusion import ConclusionLevel


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
    _hidden = ("additional_properties",)
    _known = frozenset({"conclusions", "messages", "tool_calls", "reasoning_trace_id"})
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
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        conclusions: list[EvidenceConclusion] | None = None,
        messages: list[EvidenceMessage] | None = None,
        tool_calls: list[EvidenceToolCall] | None = None,
        reasoning_trace_id: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            [] if conclusions is None else conclusions,
            [] if messages is None else messages,
            [] if tool_calls is None else tool_calls,
            reasoning_trace_id,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "conclusions": [item.to_dict() for item in self.conclusions],
            "messages": [item.to_dict() for item in self.messages],
            "tool_calls": [item.to_dict() for item in self.tool_calls],
        }
        if self.reasoning_trace_id is not None:
            result["reasoning_trace_id"] = self.reasoning_trace_id
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset(
        {
            "id",
            "level",
            "content",
            "created_at",
            "session_id",
            "observer_id",
            "observed_id",
            "source_ids",
        }
    )
    _empty = {"source_ids": list, "additional_properties": dict}

    id: str
    level: ConclusionLevel | str
    content: str
    created_at: datetime
    session_id: str | None
    observer_id: str | None
    observed_id: str | None
    source_ids: list[str]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

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
        self._fill(
            id,
            level,
            content,
            created_at,
            session_id,
            observer_id,
            observed_id,
            [] if source_ids is None else source_ids,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "level": self.level,
            "content": self.content,
            "created_at": self.created_at.isoformat(),
            "source_ids": self.source_ids,
        }
        if self.session_id is not None:
            result["session_id"] = self.session_id
        if self.observer_id is not None:
            result["observer_id"] = self.observer_id
        if self.observed_id is not None:
            result["observed_id"] = self.observed_id
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset({"id", "session_id", "peer_id", "created_at"})
    _empty = {"additional_properties": dict}

    id: str
    session_id: str
    peer_id: str
    created_at: datetime
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        session_id: str,
        peer_id: str,
        created_at: datetime,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            session_id,
            peer_id,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "session_id": self.session_id,
            "peer_id": self.peer_id,
            "created_at": self.created_at.isoformat(),
        }
        result.update(self.additional_properties)
        return result


class EvidenceToolCall(_model.Model):
    """A look-up that was made to find an answer.

    Attributes:
        tool_name: The name of the tool.
        tool_input: What it was asked.
    """

    __slots__ = _fields = ("tool_name", "tool_input", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"tool_name", "tool_input"})
    _empty = {"tool_input": dict, "additional_properties": dict}

    tool_name: str
    tool_input: dict[str, Any]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        tool_name: str,
        tool_input: dict[str, Any] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            tool_name,
            {} if tool_input is None else tool_input,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "tool_name": self.tool_name,
            "tool_input": self.tool_input,
        }
        result.update(self.additional_properties)
        return result
