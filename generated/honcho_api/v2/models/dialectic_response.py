# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``DialecticResponse``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"content"})


class DialecticResponse(_model.Model):
    """The answer to a question about a peer.

    Attributes:
        content: The answer.
    """

    __slots__ = _fields = ("content", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    content: str
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        content: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            content,
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
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, _KNOWN)
        if type(content) is not str:
            raise _decode.wrong(content, "a string", "content")
        made: Any = _drafts.DRAFTS[cls]()
        made.content = content
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "content": self.content,
        }
        result.update(self.additional_properties)
        return result
