# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``PeerCardSet``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model

_KNOWN = frozenset({"peer_card"})


class PeerCardSet(_model.Model):
    """A card to store.

    Attributes:
        peer_card: The lines of the new card.
    """

    __slots__ = _fields = ("peer_card", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    peer_card: list[str]
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        peer_card: list[str],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
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
            peer_card = data["peer_card"]
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = {} if len(data) == 1 else _decode.unknown(data, _KNOWN)
        peer_card = _decode.each(peer_card, _decode.text, "peer_card")
        made: Any = _drafts.DRAFTS[cls]()
        made.peer_card = peer_card
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {
            "peer_card": self.peer_card,
        }
        result.update(self.additional_properties)
        return result
