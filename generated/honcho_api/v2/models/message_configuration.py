# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``MessageConfiguration``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .deriver_configuration import DeriverConfiguration
    from .peer_card_configuration import PeerCardConfiguration

_KNOWN = frozenset({"deriver", "peer_card"})


class MessageConfiguration(_model.Model):
    """Settings for one message, before those of its session.

    Attributes:
        deriver: Whether and how observations are made from this message.
        peer_card: Whether this message may change cards.
    """

    __slots__ = _fields = ("deriver", "peer_card", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    deriver: DeriverConfiguration | None
    peer_card: PeerCardConfiguration | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        deriver: DeriverConfiguration | None = None,
        peer_card: PeerCardConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            deriver,
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
            deriver = data.get("deriver")
            peer_card = data.get("peer_card")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = (
            {}
            if len(data) == 2 and deriver is not None and peer_card is not None
            else _decode.unknown(data, _KNOWN)
        )
        if deriver is not None:
            deriver = _decode.inside(deriver, _models.DeriverConfiguration.from_dict, "deriver")
        if peer_card is not None:
            peer_card = _decode.inside(
                peer_card, _models.PeerCardConfiguration.from_dict, "peer_card"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.deriver = deriver
        made.peer_card = peer_card
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.deriver is not None:
            result["deriver"] = self.deriver.to_dict()
        if self.peer_card is not None:
            result["peer_card"] = self.peer_card.to_dict()
        result.update(self.additional_properties)
        return result
