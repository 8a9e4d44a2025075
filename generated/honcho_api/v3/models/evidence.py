# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``Evidence``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .evidence_conclusion import EvidenceConclusion
    from .evidence_message import EvidenceMessage
    from .evidence_tool_call import EvidenceToolCall

_KNOWN = frozenset({"conclusions", "messages", "tool_calls", "reasoning_trace_id"})


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
        extra = _decode.unknown(data, _KNOWN)
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
