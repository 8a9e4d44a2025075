# Derived from openapi/v2.yaml by scripts/generate.py; do not edit.
"""The model ``SessionConfiguration``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .deriver_configuration import DeriverConfiguration
    from .dream_configuration import DreamConfiguration
    from .peer_card_configuration import PeerCardConfiguration
    from .summary_configuration import SummaryConfiguration

_KNOWN = frozenset({"deriver", "peer_card", "summary", "dream"})


class SessionConfiguration(_model.Model):
    """Settings for one session, before those of its workspace.

    Attributes:
        deriver: Whether and how observations are made from messages.
        peer_card: Whether cards are written and used.
        summary: Whether and how often summaries are made.
        dream: Whether the server thinks observations over by itself.
    """

    __slots__ = _fields = ("deriver", "peer_card", "summary", "dream", "additional_properties")
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    deriver: DeriverConfiguration | None
    peer_card: PeerCardConfiguration | None
    summary: SummaryConfiguration | None
    dream: DreamConfiguration | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        deriver: DeriverConfiguration | None = None,
        peer_card: PeerCardConfiguration | None = None,
        summary: SummaryConfiguration | None = None,
        dream: DreamConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            deriver,
            peer_card,
            summary,
            dream,
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
            summary = data.get("summary")
            dream = data.get("dream")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, _KNOWN)
        if deriver is not None:
            deriver = _decode.inside(deriver, _models.DeriverConfiguration.from_dict, "deriver")
        if peer_card is not None:
            peer_card = _decode.inside(
                peer_card, _models.PeerCardConfiguration.from_dict, "peer_card"
            )
        if summary is not None:
            summary = _decode.inside(summary, _models.SummaryConfiguration.from_dict, "summary")
        if dream is not None:
            dream = _decode.inside(dream, _models.DreamConfiguration.from_dict, "dream")
        made: Any = _drafts.DRAFTS[cls]()
        made.deriver = deriver
        made.peer_card = peer_card
        made.summary = summary
        made.dream = dream
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
        if self.summary is not None:
            result["summary"] = self.summary.to_dict()
        if self.dream is not None:
            result["dream"] = self.dream.to_dict()
        result.update(self.additional_properties)
        return result
