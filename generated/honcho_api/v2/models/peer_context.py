# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``PeerContext``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .representation import Representation

_KNOWN = frozenset({"peer_id", "target_id", "representation", "peer_card"})


class PeerContext(_model.Model):
    """What one peer knows about itself or another.

    Attributes:
        peer_id: Id of the peer who knows.
        target_id: Id of the peer it is about.
        representation: What was observed, or null.
        peer_card: The lines of the card, or null if there is none.
    """

    __slots__ = _fields = (
        "peer_id",
        "target_id",
        "representation",
        "peer_card",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    peer_id: str
    target_id: str
    representation: Representation | None
    peer_card: list[str] | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        peer_id: str,
        target_id: str,
        representation: Representation | None = None,
        peer_card: list[str] | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            peer_id,
            target_id,
            representation,
            peer_card,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            peer_id = data["peer_id"]
            target_id = data["target_id"]
            representation = data.get("representation")
            peer_card = data.get("peer_card")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 4 and representation is not None and peer_card is not None
            else _decode.unknown(data, _KNOWN)
        )
        if type(peer_id) is not str:
            raise _decode.wrong(peer_id, "a string", "peer_id")
        if type(target_id) is not str:
            raise _decode.wrong(target_id, "a string", "target_id")
        if representation is not None:
            representation = _decode.inside(
                representation, _models.Representation.from_dict, "representation"
            )
        if peer_card is not None:
            peer_card = _decode.each(peer_card, _decode.text, "peer_card")
        made: Any = _drafts.DRAFTS[cls]()
        made.peer_id = peer_id
        made.target_id = target_id
        made.representation = representation
        made.peer_card = peer_card
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "peer_id": self.peer_id,
            "target_id": self.target_id,
        }
        if self.representation is not None:
            result["representation"] = self.representation.to_dict()
        if self.peer_card is not None:
            result["peer_card"] = self.peer_card
        result.update(self.additional_properties)
        return result
