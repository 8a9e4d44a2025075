"""The conversation and the questions, as they stand in the JSON files of this folder."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
KINDS = ("direct", "paraphrase", "changed", "helper")


@dataclass(frozen=True)
class Said:
    """A message: who said what, in which session, and when."""

    id: str
    peer: str
    content: str
    at: str
    session: str


@dataclass(frozen=True)
class Question:
    """A question, the id of the message that answers it, and words that every answer has."""

    question: str
    kind: str
    message: str
    answer: str


@dataclass(frozen=True)
class Dataset:
    """Everything that is asked, and everything that was said, the oldest first."""

    user: str
    assistant: str
    messages: tuple[Said, ...]
    questions: tuple[Question, ...]

    def asking(self, count: int | None) -> Dataset:
        """The same with fewer questions, of all parts of the conversation."""
        step = 1 if count is None else max(1, len(self.questions) // count)
        return replace(self, questions=self.questions[::step][:count])


def load() -> Dataset:
    """Read both files."""
    talk: Any = json.loads((FOLDER / "conversation.json").read_text(encoding="utf-8"))
    asked: Any = json.loads((FOLDER / "questions.json").read_text(encoding="utf-8"))
    messages = tuple(
        Said(session=session["id"], **message)
        for session in talk["sessions"]
        for message in session["messages"]
    )
    questions = tuple(Question(**one) for one in asked)
    return Dataset(talk["user"], talk["assistant"], messages, questions)
