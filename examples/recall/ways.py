"""Four ways to put the past before a model, and what each of them puts there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dataset import Dataset, Question, Said

from honcho import Honcho, Message

CONCLUSION = 40
"""About how many tokens a line of a representation has."""


@dataclass(frozen=True)
class Given:
    """What a model would read: whole messages, by id, and other text."""

    messages: frozenset[str]
    text: str
    tokens: int

    def answers(self, question: Question) -> bool:
        """Whether the message that answers is there, or a text that says the same."""
        in_text = question.answer.casefold() in self.text.casefold()
        return question.message in self.messages or in_text


Way = Callable[[Question], Given]


def tokens_of(texts: Iterable[str]) -> int:
    """An estimate that needs no tokenizer: four bytes a token."""
    return sum(-(-len(text.encode()) // 4) for text in texts)


def history(data: Dataset, budget: int) -> Way:
    """The last messages that fit, whatever is asked: what an agent without a memory has."""
    kept: list[Said] = []
    for said in reversed(data.messages):
        if tokens_of(one.content for one in [*kept, said]) > budget:
            break
        kept.append(said)
    found = frozenset(said.id for said in kept)
    return lambda question: Given(found, "", tokens_of(said.content for said in kept))


def search(find: Callable[[Question], Sequence[Message]], limit: int) -> Way:
    """The messages that match the question best, of those that are found."""

    def found(question: Question) -> Given:
        messages = find(question)[:limit]
        return Given(ids(messages), "", tokens_of(message.content for message in messages))

    return found


def context(client: Honcho, data: Dataset, budget: int) -> Way:
    """The last session, with what is known that matters to the question: half the tokens each."""
    session = client.session(data.messages[-1].session, lazy=True)
    lines = max(1, budget // 2 // CONCLUSION)

    def found(question: Question) -> Given:
        whole = session.context(
            tokens=budget,
            peer_target=data.user,
            search_query=question.question,
            search_top_k=lines,
            max_conclusions=lines,
        )
        fitted = whole.fit(budget)
        summary = fitted.summary.content if fitted.summary else ""
        text = f"{fitted.peer_representation or ''}\n{summary}"
        turns = fitted.to_openai(assistant=data.assistant)
        return Given(ids(fitted.messages), text, tokens_of(turn["content"] for turn in turns))

    return found


def chat(client: Honcho, data: Dataset) -> Way:
    """What the memory itself answers."""
    user = client.peer(data.user, lazy=True)

    def found(question: Question) -> Given:
        answer = user.chat(question.question) or ""
        return Given(frozenset(), answer, tokens_of([answer]))

    return found


def ids(messages: Sequence[Message]) -> frozenset[str]:
    """The ids that the dataset has for messages of the server."""
    return frozenset(message.metadata["id"] for message in messages)
