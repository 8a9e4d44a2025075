# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""Models whose names begin with ``Dialectic``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .evidence import Evidence
    from .reasoning import ReasoningLevel


class DialecticConfiguration(_model.Model):
    """Settings of the answers to questions.

    Attributes:
        custom_instructions: Instructions for the answers, in place of the general ones; an empty
            text says that there are none.
    """

    __slots__ = _fields = ("custom_instructions", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"custom_instructions"})
    _empty = {"additional_properties": dict}

    custom_instructions: str | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        custom_instructions: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.custom_instructions is not None:
            result["custom_instructions"] = self.custom_instructions
        result.update(self.additional_properties)
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
    _hidden = ("additional_properties",)
    _known = frozenset(
        {
            "session_id",
            "filters",
            "scope",
            "target",
            "query",
            "stream",
            "reasoning_level",
            "response_format",
            "include_evidence",
        }
    )
    _empty = {"additional_properties": dict}

    session_id: str | None
    filters: dict[str, Any] | None
    scope: str | list[str] | None
    target: str | None
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
        self._fill(
            session_id,
            filters,
            scope,
            target,
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "query": self.query,
        }
        if self.session_id is not None:
            result["session_id"] = self.session_id
        if self.filters is not None:
            result["filters"] = self.filters
        if self.scope is not None:
            result["scope"] = self.scope
        if self.target is not None:
            result["target"] = self.target
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


class DialecticResponse(_model.Model):
    """The answer to a question about a peer.

    Attributes:
        content: The answer, or null if the model had nothing to say.
        evidence: What was read to find the answer; null unless it was asked for. Since server
            3.2.0.
    """

    __slots__ = _fields = ("content", "evidence", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"content", "evidence"})
    _empty = {"additional_properties": dict}

    content: str | None
    evidence: Evidence | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        content: str | None,
        evidence: Evidence | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            content,
            evidence,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "content": self.content,
        }
        if self.evidence is not None:
            result["evidence"] = self.evidence.to_dict()
        result.update(self.additional_properties)
        return result
