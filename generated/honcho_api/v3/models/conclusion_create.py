# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``ConclusionCreate``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"content", "observer_id", "observed_id", "session_id"})


class ConclusionCreate(_model.Model):
    """A conclusion to store.

    Attributes:
        content: What is held to be true, 1 to 65535 characters and at most 8192 tokens.
        observer_id: Who holds it. Must exist.
        observed_id: Whom it is about. Must exist, and not be a scope.
        session_id: The session it comes from, which must exist. Absent or null: none in particular.
    """

    __slots__ = _fields = (
        "content",
        "observer_id",
        "observed_id",
        "session_id",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    content: str
    observer_id: str
    observed_id: str
    session_id: str | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        content: str,
        observer_id: str,
        observed_id: str,
        session_id: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            content,
            observer_id,
            observed_id,
            session_id,
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
            observer_id = data["observer_id"]
            observed_id = data["observed_id"]
            session_id = data.get("session_id")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 4 and session_id is not None else _decode.unknown(data, _KNOWN)
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        if type(observer_id) is not str:
            raise _decode.wrong(observer_id, "a string", "observer_id")
        if type(observed_id) is not str:
            raise _decode.wrong(observed_id, "a string", "observed_id")
        if session_id is not None and type(session_id) is not str:
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

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "content": self.content,
            "observer_id": self.observer_id,
            "observed_id": self.observed_id,
        }
        if self.session_id is not None:
            result["session_id"] = self.session_id
        result.update(self.additional_properties)
        return result
