# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``MessageBatchCreate``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .message_create import MessageCreate

_KNOWN = frozenset({"messages"})


class MessageBatchCreate(_model.Model):
    """Messages to store, all or none.

    Attributes:
        messages: 1 to 100 messages, in the order in which they were said.
    """

    __slots__ = _fields = ("messages", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    messages: list[MessageCreate]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        messages: list[MessageCreate],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            messages,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            messages = data["messages"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, _KNOWN)
        messages = _decode.each(messages, _models.MessageCreate.from_dict, "messages")
        made: Any = _drafts.DRAFTS[cls]()
        made.messages = messages
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "messages": [item.to_dict() for item in self.messages],
        }
        result.update(self.additional_properties)
        return result
