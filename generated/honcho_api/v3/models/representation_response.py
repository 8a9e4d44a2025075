# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model of the module ``representation_response``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model


class RepresentationResponse(_model.Model):
    """Conclusions for a person or a model to read.

    Attributes:
        representation: Markdown with a section for each level, oldest first within it; empty if
            there is nothing.
    """

    __slots__ = _fields = ("representation", "additional_properties")
    _hidden = ("additional_properties",)
    _known = frozenset({"representation"})
    _empty = {"additional_properties": dict}

    representation: str
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        representation: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            representation,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            representation = data["representation"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, cls._known)
        if type(representation) is not str:
            raise _decode.wrong(representation, "a string", "representation")
        made: Any = _drafts.DRAFTS[cls]()
        made.representation = representation
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "representation": self.representation,
        }
        result.update(self.additional_properties)
        return result
