# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``DialecticOptions``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"session_id", "target", "query", "stream"})


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
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    session_id: str | None
    target: str | None
    query: str
    stream: bool | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        session_id: str | None = None,
        target: str | None = None,
        query: str,
        stream: bool | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            session_id,
            target,
            query,
            stream,
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
            else _decode.unknown(data, _KNOWN)
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "query": self.query,
        }
        if self.session_id is not None:
            result["session_id"] = self.session_id
        if self.target is not None:
            result["target"] = self.target
        if self.stream is not None:
            result["stream"] = self.stream
        result.update(self.additional_properties)
        return result
