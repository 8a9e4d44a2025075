# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model of the module ``scoped_key``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model


class ScopedKey(_model.Model):
    """A new API key.

    Attributes:
        key: The key, a JWT. It cannot be shown again.
    """

    __slots__ = _fields = ("key", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"key"})
    _empty = {"additional_properties": dict}

    key: str
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        key: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            key,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            key = data["key"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
        if type(key) is not str:
            raise _decode.wrong(key, "a string", "key")
        made: Any = _drafts.DRAFTS[cls]()
        made.key = key
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "key": self.key,
        }
        result.update(self.additional_properties)
        return result
