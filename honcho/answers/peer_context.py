"""A peer's context, as blocks for a language model."""

from __future__ import annotations

from honcho.answers.model_text import blocks_of
from honcho.answers.turn_types import AnthropicTurn, OpenAITurn
from honcho_api.v3 import PeerContext as _PeerContext


class PeerContext(_PeerContext):
    """A peer's representation and card, as one peer knows another or itself."""

    __slots__ = ()

    @property
    def session_context(self) -> str:
        """One text: the representation, then the card; empty when there is neither."""
        return "\n\n".join(self._texts())

    @property
    def openai(self) -> list[OpenAITurn]:
        """The blocks as ``system`` messages of the OpenAI chat API."""
        return [{"role": "system", "content": text} for text in self._texts()]

    @property
    def anthropic(self) -> list[AnthropicTurn]:
        """The blocks as ``user`` messages of the Anthropic API."""
        return [{"role": "user", "content": text} for text in self._texts()]

    def _texts(self) -> list[str]:
        blocks = blocks_of(representation=self.representation, card=self.peer_card)
        return [block.text for block in blocks]
