"""A budget is over everything that a context has."""

from __future__ import annotations

from typing import Any

import pytest

from honcho import ValidationError
from honcho.answers.contexts import SessionContext
from tests.answers.contexts import SUMMARY, said


def kept(found: SessionContext) -> tuple[bool, bool, bool, list[str]]:
    """Which of card, summary and representation are there, and the messages."""
    return (
        found.peer_card is not None,
        found.summary is not None,
        found.peer_representation is not None,
        [one.content for one in found.messages],
    )


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        (1_000, (True, True, True, ["one", "two", "three"])),
        (36, (True, True, True, ["one", "two", "three"])),
        (35, (True, True, True, ["two", "three"])),
        (26, (True, True, True, ["three"])),
        (25, (True, True, True, [])),
        (20, (True, True, False, ["two", "three"])),
        (10, (True, True, False, [])),
        (9, (True, False, False, ["three"])),
        (4, (True, False, False, [])),
        (3, (False, False, False, [])),
    ],
)
def test_a_budget_is_over_everything(
    tokens: int, expected: tuple[bool, bool, bool, list[str]]
) -> None:
    """Card 4 tokens, summary 6 as the server counted it, representation 11, each message 5."""

    def count(text: str) -> int:
        return 4 if text.startswith("<peer_card>") else 11

    found = said(
        ("a", "one"),
        ("b", "two"),
        ("a", "three"),
        tokens=5,
        summary=SUMMARY,
        peer_card=["card"],
        peer_representation="representation",
    )
    assert kept(found.fit(tokens, count=count)) == expected


def test_fitting_changes_nothing_but_the_result(full: SessionContext) -> None:
    before = full.to_dict()
    assert full.fit(1).messages == full.messages[-1:]
    assert full.to_dict() == before
    assert isinstance(full.fit(5), SessionContext)


def test_without_a_counter_the_size_of_the_text_decides() -> None:
    found = said(("a", "x" * 400), ("a", "y" * 400), tokens=0)
    assert [one.content[0] for one in found.fit(150).messages] == ["y"]
    assert len(found.fit(200)) == 2


def test_a_message_that_does_not_fit_hides_the_older_ones() -> None:
    """A conversation with a hole in it would mislead more than a short one."""
    found = said(("a", "short"), ("a", "x" * 4_000), ("a", "end"), tokens=0)
    assert [one.content for one in found.fit(50).messages] == ["end"]


@pytest.mark.parametrize("tokens", [0, -1, 1.5, None])
def test_a_budget_is_a_positive_number(full: SessionContext, tokens: Any) -> None:
    with pytest.raises(ValidationError, match="tokens is"):
        full.fit(tokens)


# ------------------------------------------------------------------ a peer's context
