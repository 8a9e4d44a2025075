# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``WorkspaceDialecticOptions``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

if TYPE_CHECKING:
    from .reasoning_level import ReasoningLevel

_KNOWN = frozenset(
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
        extra = _decode.unknown(data, _KNOWN)
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
