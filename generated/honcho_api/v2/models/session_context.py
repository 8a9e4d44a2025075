# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``SessionContext``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .message import Message
    from .representation import Representation
    from .summary import Summary

_KNOWN = frozenset({"id", "messages", "summary", "peer_representation", "peer_card"})


class SessionContext(_model.Model):
    """What a model should know before it goes on with a conversation.

    Attributes:
        id: Which session this is.
        messages: The newest messages that fit the budget.
        summary: What came before the messages, or null.
        peer_representation: What was observed about `peer_target`, or null.
        peer_card: The card of `peer_target`, or null.
    """

    __slots__ = _fields = (
        "id",
        "messages",
        "summary",
        "peer_representation",
        "peer_card",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    id: str
    messages: list[Message]
    summary: Summary | None
    peer_representation: Representation | None
    peer_card: list[str] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        id: str,
        messages: list[Message],
        summary: Summary | None = None,
        peer_representation: Representation | None = None,
        peer_card: list[str] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            id,
            messages,
            summary,
            peer_representation,
            peer_card,
            {} if additional_properties is None else additional_properties,
        )

    def __hash__(self) -> int:
        return hash(self.id)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            id = data["id"]
            messages = data["messages"]
            summary = data.get("summary")
            peer_representation = data.get("peer_representation")
            peer_card = data.get("peer_card")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 5
            and summary is not None
            and peer_representation is not None
            and peer_card is not None
            else _decode.unknown(data, _KNOWN)
        )
        if type(id) is not str:
            raise _decode.wrong(id, "a string", "id")
        messages = _decode.each(messages, _models.Message.from_dict, "messages")
        if summary is not None:
            summary = _decode.inside(summary, _models.Summary.from_dict, "summary")
        if peer_representation is not None:
            peer_representation = _decode.inside(
                peer_representation, _models.Representation.from_dict, "peer_representation"
            )
        if peer_card is not None:
            peer_card = _decode.each(peer_card, _decode.text, "peer_card")
        made: Any = _drafts.DRAFTS[cls]()
        made.id = id
        made.messages = messages
        made.summary = summary
        made.peer_representation = peer_representation
        made.peer_card = peer_card
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "id": self.id,
            "messages": [item.to_dict() for item in self.messages],
        }
        if self.summary is not None:
            result["summary"] = self.summary.to_dict()
        if self.peer_representation is not None:
            result["peer_representation"] = self.peer_representation.to_dict()
        if self.peer_card is not None:
            result["peer_card"] = self.peer_card
        result.update(self.additional_properties)
        return result
