# Derived from openapi/v3.yaml by scripts/generate.py; do not edit.
"""The model ``SessionConfiguration``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ... import decode as _decode
from ... import drafts as _drafts
from ... import model as _model
from .. import models as _models

if TYPE_CHECKING:
    from .dialectic_configuration import DialecticConfiguration
    from .dream_configuration import DreamConfiguration
    from .peer_card_configuration import PeerCardConfiguration
    from .reasoning_configuration import ReasoningConfiguration
    from .summary_configuration import SummaryConfiguration

_KNOWN = frozenset(
    {"custom_instructions", "reasoning", "peer_card", "summary", "dream", "dialectic"}
)


class SessionConfiguration(_model.Model):
    """Settings for one session, before those of its workspace. Sections unknown to the server are
    stored as they are.

    Attributes:
        custom_instructions: Instructions for everything that has none of its own, except cards.
            Those of a session come before those of its workspace; an empty text says that there are
            none, and null leaves it to the workspace. Since server 3.3.0.
        reasoning: Whether and how conclusions are drawn from messages.
        peer_card: Whether cards are written and used.
        summary: Whether and how often summaries are made.
        dream: Whether the server thinks conclusions over by itself.
        dialectic: Settings of the answers to questions. Since server 3.3.0.
    """

    __slots__ = _fields = (
        "custom_instructions",
        "reasoning",
        "peer_card",
        "summary",
        "dream",
        "dialectic",
        "additional_properties",
    )
    _hidden = ("additional_properties",)
    _empty = {"additional_properties": dict}

    custom_instructions: str | None
    reasoning: ReasoningConfiguration | None
    peer_card: PeerCardConfiguration | None
    summary: SummaryConfiguration | None
    dream: DreamConfiguration | None
    dialectic: DialecticConfiguration | None
    additional_properties: dict[str, Any]
    """Members that this version does not know: kept when they are read, and sent as they are."""

    def __init__(
        self,
        *,
        custom_instructions: str | None = None,
        reasoning: ReasoningConfiguration | None = None,
        peer_card: PeerCardConfiguration | None = None,
        summary: SummaryConfiguration | None = None,
        dream: DreamConfiguration | None = None,
        dialectic: DialecticConfiguration | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._fill(
            custom_instructions,
            reasoning,
            peer_card,
            summary,
            dream,
            dialectic,
            {} if additional_properties is None else additional_properties,
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model from its JSON object.

        Raises:
            MalformedValueError: A member is missing or is not what the API says.
        """
        try:
            custom_instructions = data.get("custom_instructions")
            reasoning = data.get("reasoning")
            peer_card = data.get("peer_card")
            summary = data.get("summary")
            dream = data.get("dream")
            dialectic = data.get("dialectic")
        except (AttributeError, KeyError, TypeError) as error:
            raise _decode.unreadable(data, error) from None
        extra = _decode.unknown(data, _KNOWN)
        if custom_instructions is not None and type(custom_instructions) is not str:
            raise _decode.wrong(custom_instructions, "a string", "custom_instructions")
        if reasoning is not None:
            reasoning = _decode.inside(
                reasoning, _models.ReasoningConfiguration.from_dict, "reasoning"
            )
        if peer_card is not None:
            peer_card = _decode.inside(
                peer_card, _models.PeerCardConfiguration.from_dict, "peer_card"
            )
        if summary is not None:
            summary = _decode.inside(summary, _models.SummaryConfiguration.from_dict, "summary")
        if dream is not None:
            dream = _decode.inside(dream, _models.DreamConfiguration.from_dict, "dream")
        if dialectic is not None:
            dialectic = _decode.inside(
                dialectic, _models.DialecticConfiguration.from_dict, "dialectic"
            )
        made: Any = _drafts.DRAFTS[cls]()
        made.custom_instructions = custom_instructions
        made.reasoning = reasoning
        made.peer_card = peer_card
        made.summary = summary
        made.dream = dream
        made.dialectic = dialectic
        made.additional_properties = extra
        made.__class__ = cls
        result: Self = made
        return result

    def to_dict(self) -> dict[str, Any]:
        """The model as a JSON object, without the members that are ``None`` and may be left out."""
        result: dict[str, Any] = {}
        if self.custom_instructions is not None:
            result["custom_instructions"] = self.custom_instructions
        if self.reasoning is not None:
            result["reasoning"] = self.reasoning.to_dict()
        if self.peer_card is not None:
            result["peer_card"] = self.peer_card.to_dict()
        if self.summary is not None:
            result["summary"] = self.summary.to_dict()
        if self.dream is not None:
            result["dream"] = self.dream.to_dict()
        if self.dialectic is not None:
            result["dialectic"] = self.dialectic.to_dict()
        result.update(self.additional_properties)
        return result
