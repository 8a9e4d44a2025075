"""A turn keeps its budget whatever there is, and its history begins where it began before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from honcho.agents.budget import last_messages
from honcho.agents.fences import INSTRUCTIONS
from honcho.agents.remembered import Remembered, Setting, make_turn
from honcho.agents.turn import Layout, Said
from honcho.answers.model_text import estimate_tokens
from honcho_api import v3

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
TEXTS = st.text(st.sampled_from("ab &<\n."), max_size=400)


def said(*texts: str) -> tuple[Said, ...]:
    return tuple(
        Said("mara", text, NOON + timedelta(seconds=number)) for number, text in enumerate(texts)
    )


def message(number: int, text: str) -> v3.Message:
    return v3.Message(
        id=f"m{number}",
        content=text,
        peer_id="mara",
        session_id="earlier",
        workspace_id="test",
        created_at=NOON,
        token_count=1,
    )


@given(
    st.lists(TEXTS, max_size=5),
    TEXTS,
    TEXTS,
    st.lists(TEXTS, max_size=20),
    st.lists(TEXTS, max_size=5),
    st.integers(200, 2_000),
    st.sampled_from(["fenced", "plain"]),
)
def test_a_turn_is_within_its_budget(
    card: list[str],
    representation: str,
    summary: str,
    history: list[str],
    found: list[str],
    budget: int,
    layout: Layout,
) -> None:
    setting = Setting(
        session="now",
        user="mara",
        assistant="helper",
        budget=budget,
        layout=layout,
        count=estimate_tokens,
        recall=5,
        history=True,
    )
    remembered = Remembered(
        card=tuple(card), representation=representation, summary=summary, history=said(*history)
    )
    messages = [message(number, text) for number, text in enumerate(found)]
    turn, _ = make_turn(setting, remembered, "hello", messages, problems=[], seconds=0.0)
    assert turn.tokens <= budget
    assert sum(estimate_tokens(one["content"]) for one in turn.to_openai()) <= budget
    if layout == "fenced":
        assert turn.to_openai()[0]["content"] == INSTRUCTIONS


def test_the_history_begins_where_it_began_until_it_has_to_be_cut() -> None:
    messages = said(*("four" for _ in range(30)))
    begins: list[Said] = []
    for count in range(1, 31):
        start = begins[-1] if begins else None
        begins.append(last_messages(messages[:count], 10, estimate_tokens, start=start)[0])
    assert [messages.index(one) for one in begins][:12] == [0] * 10 + [4, 4]
    assert sorted({messages.index(one) for one in begins}) == [0, 4, 8, 12, 16, 20]


def test_a_message_that_is_too_long_ends_the_history() -> None:
    messages = said("one", "x" * 4_000, "two")
    assert last_messages(messages, 10, estimate_tokens, start=None) == messages[2:]
    assert last_messages(messages[:2], 10, estimate_tokens, start=None) == ()
