"""What a turn of an agent begins with, as messages for a language model."""

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
    """Something that the memory could not do; the turn went on without it.

    Attributes:
        step: ``"known"`` (card and representation), ``"history"``, ``"search"``, ``"store"`` (what
            was said was not taken) or ``"tool"``.
        error: Why.
        unsent: What was to be stored, where nobody else has it now.
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
        peer_id: Who said it.
        content: The text.
        created_at: When.
    """

    peer_id: str
    content: str
    created_at: datetime


@frozen(kw_only=True)
class Turn:
    """What to put before the model for one turn; made by ``memory.before_turn()``.

    The order is the same in every form, and keeps the caches of model providers warm: first what
    rarely changes, then the conversation, and at the end what was looked up for this turn alone.

    Attributes:
        text: What the user says now.
        assistant: The id of the assistant's peer.
        instructions: For the system message: what the fences mean. Never holds stored text.
        known: Card and representation of the user, fenced; empty if there is none.
        summary: What came before ``history``, fenced; empty if there is none.
        history: The conversation so far, oldest first.
        recalled: What was found for ``text``, fenced; empty if nothing was.
        problems: What the memory could not do in time.
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
        """What comes before the conversation: ``known`` and ``summary``."""
        return "\n\n".join(filter(None, (self.known, self.summary)))

    @property
    def tokens(self) -> int:
        """How many tokens all of it has, as the memory counts them."""
        texts = (self.instructions, self.known, self.summary, self.recalled, self.text)
        return sum(map(self.count, (*texts, *(said.content for said in self.history))))

    @property
    def background(self) -> list[OpenAITurn]:
        """What comes before the conversation, as messages: ``known`` and ``summary``."""
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
        """What comes behind the user's text, as messages: ``recalled``."""
        if self.layout == "plain" or not self.recalled:
            return []
        return [_memory("user", self.recalled)]

    def to_openai(self) -> list[OpenAITurn]:
        """Messages for the OpenAI chat API, the user's text among them."""
        turns: list[OpenAITurn] = []
        if self.layout == "fenced":
            turns.append({"role": "system", "content": self.instructions})
        turns += self.background + self.conversation
        if self.text:
            turns.append({"role": "user", "content": self.text})
        return turns + self.closing

    def to_anthropic(self) -> AnthropicRequest:
        """Keyword arguments for ``anthropic.messages.create``: ``system`` and ``messages``.

        Messages of one role that follow each other are merged, since that API wants them to
        alternate, and a conversation that the assistant began gets an opening line of the user's.
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
