"""Contexts for language models, of a session and of a peer: messages for two common APIs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar

from honcho.answers.model_text import (
    Block,
    anthropic_request,
    blocks_of,
    estimate_tokens,
    openai_name,
)
from honcho.answers.turn_types import AnthropicRequest, AnthropicTurn, OpenAITurn
from honcho.arguments.ids import Reference, id_of
from honcho.arguments.validation import check_int
from honcho_api.v3 import Message, Summary
from honcho_api.v3 import PeerContext as _PeerContext
from honcho_api.v3 import SessionContext as _SessionContext


class SessionContext(_SessionContext):
    """A session's context, ready to become a prompt.

    Blocks come in the order representation, card, summary, messages. Text inside the tags is
    escaped (``& < >``), so nothing a peer wrote can close a tag. ``len()`` counts the messages,
    and one more for a summary.
    """

    __slots__ = ()
    _spelled: ClassVar[Mapping[str, str]] = {"id": "session_id"}

    def __init__(
        self,
        *,
        session_id: str | None = None,
        messages: list[Message],
        summary: Summary | None = None,
        peer_representation: str | None = None,
        peer_card: list[str] | None = None,
        id: str | None = None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        found = id if session_id is None else session_id
        if found is None:
            raise TypeError("SessionContext needs session_id, the id of its session")
        super().__init__(
            id=found,
            messages=messages,
            summary=summary,
            peer_representation=peer_representation,
            peer_card=peer_card,
            additional_properties=additional_properties or {},
        )

    def __len__(self) -> int:
        return len(self.messages) + (self.summary is not None)

    def __bool__(self) -> bool:
        return True

    @property
    def session_id(self) -> str:
        """The session's id."""
        return self.id

    @property
    def openai(self) -> list[OpenAITurn]:
        """:meth:`to_openai` without an assistant: every message is a user's."""
        return self.to_openai()

    @property
    def anthropic(self) -> list[AnthropicTurn]:
        """:meth:`to_anthropic` without an assistant: every message is a user's."""
        return self.to_anthropic()

    def to_openai(self, *, assistant: Reference | None = None) -> list[OpenAITurn]:
        """Messages for the OpenAI chat API: blocks as ``system``, then the conversation.

        Args:
            assistant: The peer, or its id, whose messages get the role ``assistant``.

        Returns:
            Dicts with ``role``, ``content`` and, for the conversation, ``name``.

        Examples:
            >>> context.to_openai(assistant="tomas")[-1]
            {'role': 'user', 'name': 'mara', 'content': 'Rain again.'}
        """
        speaker = _speaker(assistant)
        turns: list[OpenAITurn] = [{"role": "system", "content": text} for text in self._texts()]
        return turns + [
            {
                "role": "assistant" if message.peer_id == speaker else "user",
                "name": openai_name(message.peer_id),
                "content": message.content,
            }
            for message in self.messages
        ]

    def to_anthropic(self, *, assistant: Reference | None = None) -> list[AnthropicTurn]:
        """Messages for the Anthropic API: blocks as ``user``, then the conversation.

        Other peers' messages begin with their id. Use :meth:`to_anthropic_request` for the form
        with a ``system`` text and alternating roles.

        Args:
            assistant: The peer, or its id, whose messages get the role ``assistant``.

        Examples:
            >>> context.to_anthropic(assistant="tomas")[-1]
            {'role': 'user', 'content': 'mara: Rain again.'}
        """
        turns: list[AnthropicTurn] = [{"role": "user", "content": text} for text in self._texts()]
        return turns + list(self._turns(_speaker(assistant)))

    def to_anthropic_request(self, *, assistant: Reference) -> AnthropicRequest:
        """Keyword arguments for ``anthropic.messages.create``: ``messages`` and maybe ``system``.

        Messages of one role that follow each other are merged, blank ones are left out, and a
        conversation that the assistant began gets an opening line of the user: the API wants
        alternating roles that begin with the user's. White space at the end of a last turn of
        the assistant's is cut, since the API refuses it.

        Args:
            assistant: The peer, or its id, whose messages get the role ``assistant``.

        Examples:
            >>> sorted(context.to_anthropic_request(assistant="tomas"))
            ['messages', 'system']
        """
        return anthropic_request("\n\n".join(self._texts()), self._turns(_speaker(assistant)))

    def fit(self, tokens: int, *, count: Callable[[str], int] = estimate_tokens) -> SessionContext:
        """A context within a budget over everything, not only over messages.

        The oldest messages go first; then, whole, the representation, the summary and the card.
        What is dropped is gone from the result, and this context stays as it is.

        Args:
            tokens: The budget, 1 or more.
            count: How many tokens a text has; the default estimates from its length. Messages
                and the summary count as the server counted them where it did.

        Raises:
            ValidationError: ``tokens`` is below 1.

        Examples:
            >>> len(context.fit(20).messages)
            2
        """
        left = check_int("tokens", tokens, 1)
        kept: set[str] = set()
        costs = {block.kind: block.tokens or count(block.text) for block in self._blocks()}
        for kind in ("peer_card", "summary", "peer_representation"):
            if 0 < costs.get(kind, 0) <= left:
                left -= costs[kind]
                kept.add(kind)
        first = len(self.messages)
        for message in reversed(self.messages):
            left -= message.token_count or count(message.content)
            if left < 0:
                break
            first -= 1
        return self.__replace__(
            messages=self.messages[first:],
            peer_representation=(
                self.peer_representation if "peer_representation" in kept else None
            ),
            summary=self.summary if "summary" in kept else None,
            peer_card=self.peer_card if "peer_card" in kept else None,
        )

    def _blocks(self) -> list[Block]:
        return blocks_of(
            representation=self.peer_representation,
            card=self.peer_card,
            summary=None if self.summary is None else self.summary.content,
            summary_tokens=0 if self.summary is None else self.summary.token_count,
        )

    def _texts(self) -> list[str]:
        return [block.text for block in self._blocks()]

    def _turns(self, speaker: str | None) -> Iterator[AnthropicTurn]:
        for message in self.messages:
            if message.peer_id == speaker:
                yield {"role": "assistant", "content": message.content}
            else:
                yield {"role": "user", "content": _signed(message)}


def _signed(message: Message) -> str:
    return f"{message.peer_id}: {message.content}" if message.content.strip() else message.content


def _speaker(assistant: Reference | None) -> str | None:
    """The id that messages are compared with. It is never sent, so it may be any text."""
    if assistant is None or isinstance(assistant, str):
        return assistant
    return id_of("assistant", assistant)


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
