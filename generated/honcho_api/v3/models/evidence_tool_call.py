# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``EvidenceToolCall``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"tool_name", "tool_input"})


class EvidenceToolCall(_model.Model):
    """A look-up that was made to find an answer.

    Attributes:
        tool_name: The name of the tool.
        tool_input: What it was asked.
    """

    __slots__ = _fields = ("tool_name", "tool_input", "additional_properties")
    _hidden = ("additional_properties",)
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
        extra = {} if len(data) == 2 and tool_input is not None else _decode.unknown(data, _KNOWN)
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
