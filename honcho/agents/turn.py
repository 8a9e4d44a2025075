"""The context of an agent's turn, as messages for a language model."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Literal

from attrs import field, frozen

from honcho.agents.fences import INSTRUCTIONS
from honcho.answers.model_text import anthropic_request
from honcho.answers.turn_types import AnthropicRequest, AnthropicTurn, OpenAITurn
from honcho.errors import HonchoError
from honcho_api import v3

Layout = Literal["fenced", "plain"]
Step = Literal["known", "history", "search", "store", "tool"]


@frozen(kw_only=True)
class Problem:
    """A failure in the memory; the turn continued without the missing part.

    Attributes:
        step: What failed: ``"known"`` (card and representation), ``"history"``, ``"search"``,
            ``"store"`` (of messages) or ``"tool"``.
        error: The exception.
        unsent: The messages that were not stored and are kept nowhere else.
    """

    step: Step
    error: HonchoError
    unsent: tuple[v3.MessageCreate, ...] = ()

    def __str__(self) -> str:
        return f"{self.step}: {self.error}"


@frozen
class Said:
    """A message of the conversation.

    Attributes:
        peer_id: Its author.
        content: The text.
        created_at: Its time.
    """

    peer_id: str
    content: str
    created_at: datetime


@frozen(kw_only=True)
class Turn:
    """The context for the model in one turn; made by ``memory.before_turn()``.

    The order is the same in every form, and suits the prompt caches of model providers: first what
    rarely changes, then the conversation, and at the end the search results of this turn.

    Attributes:
        text: The user's new message.
        assistant: The id of the assistant's peer.
        instructions: For the system message: the meaning of the fences. Never has stored text.
        known: Card and representation of the user, fenced; empty if there is none.
        summary: The summary of the messages before ``history``, fenced; empty if there is none.
        history: The conversation so far, oldest first.
        recalled: The search results for ``text``, fenced; empty if there are none.
        problems: What failed or was late.
        seconds: How long the memory took.
        layout: ``"fenced"``, or ``"plain"``: the memory as system messages, as in the official SDK.
        count: Counts the tokens of a text.
    """

    text: str
    assistant: str
    instructions: str = INSTRUCTIONS
    known: str = ""
    summary: str = ""
    history: tuple[Said, ...] = ()
    recalled: str = ""
    problems: tuple[Problem, ...] = ()
    seconds: float = field(default=0.0, eq=False)
    layout: Layout = "fenced"
    count: Callable[[str], int] = field(repr=False, eq=False)

    @property
    def prefix(self) -> str:
        """The text before the conversation: ``known`` and ``summary``."""
        return "\n\n".join(filter(None, (self.known, self.summary)))

    @property
    def tokens(self) -> int:
        """The total number of tokens, as the memory counts them."""
        texts = (self.instructions, self.known, self.summary, self.recalled, self.text)
        return sum(map(self.count, (*texts, *(said.content for said in self.history))))

    @property
    def background(self) -> list[OpenAITurn]:
        """The messages before the conversation: ``known`` and ``summary``."""
        role: Literal["system", "user"] = "user" if self.layout == "fenced" else "system"
        texts = [self.known, self.summary]
        if self.layout == "plain":
            texts.append(self.recalled)
        return [_memory(role, text) for text in texts if text]

    @property
    def conversation(self) -> list[OpenAITurn]:
        """``history`` as messages."""
        return [
            {
                "role": "assistant" if said.peer_id == self.assistant else "user",
                "content": said.content,
            }
            for said in self.history
        ]

    @property
    def closing(self) -> list[OpenAITurn]:
        """The messages after the user's text: ``recalled``."""
        if self.layout == "plain" or not self.recalled:
            return []
        return [_memory("user", self.recalled)]

    def to_openai(self) -> list[OpenAITurn]:
        """Messages for the OpenAI chat API, including the user's text."""
        turns: list[OpenAITurn] = []
        if self.layout == "fenced":
            turns.append({"role": "system", "content": self.instructions})
        turns += self.background + self.conversation
        if self.text:
            turns.append({"role": "user", "content": self.text})
        return turns + self.closing

    def to_anthropic(self) -> AnthropicRequest:
        """Keyword arguments for ``anthropic.messages.create``: ``system`` and ``messages``.

        Consecutive messages of one role are merged, since in that API roles must alternate. A
        conversation that the assistant began gets a first message of the user.
        """
        turns = self.to_openai()
        system = [turn["content"] for turn in turns if turn["role"] == "system"]
        rest = [_anthropic(turn) for turn in turns if turn["role"] != "system"]
        return anthropic_request("\n\n".join(system), rest)


def _memory(role: Literal["system", "user"], text: str) -> OpenAITurn:
    if role == "system":
        return {"role": "system", "content": text}
    return {"role": "user", "content": text}


def _anthropic(turn: OpenAITurn) -> AnthropicTurn:
    if turn["role"] == "assistant":
        return {"role": "assistant", "content": turn["content"]}
    return {"role": "user", "content": turn["content"]}
