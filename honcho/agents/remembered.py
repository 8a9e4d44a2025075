"""The memory's cache: data of the last turns, and messages that were stored since."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, field, frozen

from honcho.agents import fences
from honcho.agents.budget import Count, best_that_fit, first_that_fit, last_messages, share
from honcho.agents.turn import Layout, Problem, Said, Turn
from honcho.answers.model_text import blocks_of, escaped, tagged
from honcho.arguments.splitting import split_text
from honcho_api import v3

_PIECE = 200  # characters at which a summary that is too long is cut, or a sentence before
MOST_UNSEEN = 200
"""How many stored messages are kept until the server returns them."""


@frozen(kw_only=True)
class Remembered:
    """The last known state of a conversation.

    Attributes:
        card: The user's card.
        representation: Known facts about the user, as Markdown.
        summary: The summary of the messages before ``history``.
        history: Messages that the server has, oldest first.
        unseen: Messages that this process stored and the server did not return yet.
        start: The first message of the last turn's history.
    """

    card: tuple[str, ...] = ()
    representation: str = ""
    summary: str = ""
    history: tuple[Said, ...] = ()
    unseen: tuple[Said, ...] = ()
    start: Said | None = None

    def with_peer(self, context: v3.PeerContext) -> Remembered:
        """A copy with the user's new card and representation."""
        return evolve(
            self,
            card=tuple(context.peer_card or ()),
            representation=context.representation or "",
        )

    def with_session(self, context: v3.SessionContext) -> Remembered:
        """A copy with the conversation as the server returned it."""
        history = tuple(Said(m.peer_id, m.content, m.created_at) for m in context.messages)
        return evolve(
            self,
            summary="" if context.summary is None else context.summary.content,
            history=history,
            unseen=tuple(said for said in self.unseen if not _is_told(said, history)),
        )

    def with_said(self, said: Sequence[Said]) -> Remembered:
        """A copy with messages that are being sent to the server."""
        return evolve(self, unseen=(*self.unseen, *said)[-MOST_UNSEEN:])


def _is_told(said: Said, history: tuple[Said, ...]) -> bool:
    """Whether the server has returned a message: in its history, or in the summary before it."""
    return said in history or (bool(history) and said.created_at < history[0].created_at)


@frozen(kw_only=True)
class Setting:
    """The settings for all turns of a conversation.

    Attributes:
        session: The session's id.
        user: The id of the user's peer.
        assistant: The id of the assistant's peer.
        budget: Tokens for all that a turn gives the model.
        layout: How the memory is arranged in the messages.
        count: Counts the tokens of a text.
        recall: How many messages, and how many conclusions, are looked up for a turn.
        history: Whether turns hold the conversation.
    """

    session: str
    user: str
    assistant: str
    budget: int
    layout: Layout
    count: Count = field(eq=False)
    recall: int
    history: bool


def make_turn(
    setting: Setting,
    remembered: Remembered,
    text: str,
    found: Sequence[v3.Message | v3.Conclusion],
    *,
    problems: Sequence[Problem],
    seconds: float,
) -> tuple[Turn, Remembered]:
    """A turn within its budget, and the state with the first message of its history."""
    count = setting.count
    fenced = setting.layout == "fenced"
    instructions = fences.INSTRUCTIONS if fenced else ""
    left = setting.budget - count(instructions) - count(text)
    room = share(left)
    known = _known(setting, remembered, room.known)
    summary = _summary(setting, remembered, room.summary + room.history // 2)
    history: Sequence[Said] = ()
    start = remembered.start
    if setting.history:
        messages = (*remembered.history, *remembered.unseen)
        left -= count(known) + count(summary) + room.recalled
        history = last_messages(messages, max(0, left), count, start=start)
        start = history[0] if history else None
    shown = {(said.peer_id, said.content) for said in history}
    items = [
        fences.recalled_message(one)
        if isinstance(one, v3.Message)
        else fences.recalled_conclusion(one)
        for one in found
        if not (isinstance(one, v3.Message) and (one.peer_id, one.content) in shown)
    ]
    recalled = _fitted(setting, items, room.recalled)
    turn = Turn(
        text=text,
        assistant=setting.assistant,
        instructions=instructions,
        known=known,
        summary=summary,
        history=tuple(history),
        recalled=recalled,
        problems=tuple(problems),
        seconds=seconds,
        layout=setting.layout,
        count=count,
    )
    return turn, evolve(remembered, start=start)


def _known(setting: Setting, remembered: Remembered, room: int) -> str:
    count = setting.count
    room -= count(fences.known(setting.user, [" "], [" "]))
    card = first_that_fit([f"{line}\n" for line in remembered.card], room, count)
    room -= sum(map(count, card))
    lines = first_that_fit(remembered.representation.splitlines(keepends=True), room, count)
    texts = [line.rstrip("\n") for line in card], [line.rstrip("\n") for line in lines]
    if setting.layout == "fenced":
        return fences.known(setting.user, *texts)
    blocks = blocks_of(representation="\n".join(texts[1]), card=texts[0])
    return "\n\n".join(block.text for block in blocks)


def _summary(setting: Setting, remembered: Remembered, room: int) -> str:
    if not setting.history or not remembered.summary:
        return ""
    count = setting.count
    pieces = split_text(remembered.summary, _PIECE)
    left = room - count(_as_summary(setting, " "))
    costs = [escaped(piece) for piece in pieces]
    fitting = pieces[: len(first_that_fit(costs, left, count))]
    return _as_summary(setting, "".join(fitting).strip()) if fitting else ""


def _as_summary(setting: Setting, text: str) -> str:
    if setting.layout == "fenced":
        return fences.summary(setting.session, text)
    return tagged("summary", text)


def _fitted(setting: Setting, items: Sequence[str], room: int) -> str:
    room -= setting.count(fences.recalled([" "]))
    fitting = best_that_fit([f"{item}\n" for item in items], room, setting.count)
    return fences.recalled([item[:-1] for item in fitting])
