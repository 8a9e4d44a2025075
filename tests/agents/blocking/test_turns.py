# Derived from tests/agents/aio/test_turns.py by scripts/blocking.py; do not edit.
"""What a turn puts before the model: order, fences, budget, and what is left of it next time."""

from __future__ import annotations

from typing import Any

import pytest

from honcho import Honcho, ValidationError
from honcho.agents import Memory, Problem
from honcho.agents.fences import INSTRUCTIONS
from tests.agents.hostile import HOSTILE, assert_fenced


def memory_of(client: Honcho, **settings: Any) -> Memory:
    return Memory(client, "now", user="mara", assistant="helper", **settings)


def remembered(client: Honcho) -> None:
    """An earlier conversation of mara's, her card, and a conclusion about her."""
    mara = client.peer("mara")
    mara.set_card(["Name: Mara"])
    earlier = client.session("earlier")
    earlier.add_messages([mara.message("My sourdough starter is called Otto.")])
    mara.conclusions.create(["Mara bakes bread with sourdough"])


def test_the_first_turn_of_a_stranger_is_what_they_say(
    honcho_client: Honcho,
) -> None:
    problems: list[Problem] = []
    memory = memory_of(honcho_client, on_problem=problems.append)
    turn = memory.before_turn("hello")
    assert turn.to_openai() == [
        {"role": "system", "content": INSTRUCTIONS},
        {"role": "user", "content": "hello"},
    ]
    assert problems == []


def test_what_changes_stands_behind_what_stays(honcho_client: Honcho) -> None:
    remembered(honcho_client)
    memory = memory_of(honcho_client)
    memory.after_turn("Hi!", "Hello Mara.")
    turn = memory.before_turn("What is my sourdough starter called?")
    roles = [(one["role"], one["content"].splitlines()[0][:30]) for one in turn.to_openai()]
    assert roles == [
        ("system", INSTRUCTIONS[:30]),
        ("user", '<honcho_memory kind="known" ab'),
        ("user", "Hi!"),
        ("assistant", "Hello Mara."),
        ("user", "What is my sourdough starter called?"[:30]),
        ("user", '<honcho_memory kind="recalled"'),
    ]
    assert "Name: Mara" in turn.known
    assert "is called Otto." in turn.recalled
    assert 'session="earlier"' in turn.recalled
    assert "bakes bread" in turn.recalled
    assert "Hi!" not in turn.recalled  # it stands in the history


def test_anthropic_gets_alternating_roles(honcho_client: Honcho) -> None:
    remembered(honcho_client)
    memory = memory_of(honcho_client)
    memory.after_turn("Hi!", "Hello Mara.")
    request = memory.before_turn("And my starter?").to_anthropic()
    assert request.get("system") == INSTRUCTIONS
    assert [one["role"] for one in request["messages"]] == ["user", "assistant", "user"]
    assert request["messages"][0]["content"].endswith("Hi!")
    assert request["messages"][-1]["content"].startswith("And my starter?")


def test_the_plain_layout_speaks_as_the_system(honcho_client: Honcho) -> None:
    remembered(honcho_client)
    turn = memory_of(honcho_client, layout="plain").before_turn("Otto?")
    roles = [one["role"] for one in turn.to_openai()]
    assert roles == ["system", "system", "user"]
    assert "<peer_card>\nName: Mara\n</peer_card>" in turn.known
    assert turn.instructions == ""


def test_an_observer_has_its_own_view(honcho_client: Honcho) -> None:
    remembered(honcho_client)
    helper = honcho_client.peer("helper")
    helper.conclusions_of("mara").create(["Mara is in a hurry"])
    turn = memory_of(honcho_client, observer="helper").before_turn("hurry?")
    assert "Mara is in a hurry" in turn.known
    assert "Name: Mara" not in turn.known
    assert "bakes bread" not in turn.recalled


def test_without_history_a_turn_holds_what_is_known_and_found(
    honcho_client: Honcho,
) -> None:
    remembered(honcho_client)
    memory = memory_of(honcho_client, history=False, recall=0)
    memory.after_turn("Hi!", "Hello Mara.")
    turn = memory.before_turn("Otto?")
    assert (turn.history, turn.recalled) == ((), "")
    assert turn.known


def test_the_prefix_stays_for_twenty_turns(honcho_client: Honcho) -> None:
    """Of each request all but the last two texts begin the next one, but where history is cut."""
    remembered(honcho_client)
    memory = memory_of(honcho_client, budget=1_500)
    before: list[str] = []
    kept: list[bool] = []
    for number in range(20):
        text = f"{number}: " + "what was the name of my starter? " * 4
        turn = memory.before_turn(text)
        assert turn.tokens <= 1_500
        texts = [one["content"] for one in turn.to_openai()]
        stable = before[: before.index(last) + 1] if before and (last := before[-2]) else []
        kept.append(texts[: len(stable)] == stable)
        before = texts
        memory.after_turn(text, "Otto. " * 20)
    assert kept.count(False) <= 3, kept
    assert kept.count(True) >= 17


def test_a_long_text_is_stored_in_parts(honcho_client: Honcho) -> None:
    memory = memory_of(honcho_client)
    memory.after_turn("word " * 6_000, None)
    session = honcho_client.session("now", lazy=True)
    stored = [message.content for message in session.messages()]
    assert "".join(stored) == "word " * 6_000
    assert len(stored) == 2


def test_a_turn_with_a_key_is_stored_once(honcho_client: Honcho) -> None:
    """The key makes the write safe to repeat; blank texts are not stored."""
    memory = memory_of(honcho_client)
    memory.after_turn("Hi!", "  ", key="turn-1", metadata={"run": 1})
    session = honcho_client.session("now", lazy=True)
    stored = [message.metadata["run"] for message in session.messages()]
    assert stored == [1]


def test_a_turn_may_get_its_text_after_its_history(honcho_client: Honcho) -> None:
    """What was read is not asked for again, and the budget is that of one turn."""
    remembered(honcho_client)
    memory = memory_of(honcho_client, budget=600)
    for number in range(6):
        memory.after_turn(f"{number} " + "flour " * 40, "Yes.")
    begun = memory.before_turn()
    assert begun.recalled == ""
    mara = honcho_client.peer("mara")
    mara.set_card(["Name: another"])
    turn = memory.before_turn("Otto? " * 150, begun=begun)
    assert turn.known == begun.known
    assert turn.recalled
    assert 0 < len(turn.history) < len(begun.history)
    assert turn.history == begun.history[-len(turn.history) :]
    assert turn.tokens <= 600
    assert turn.seconds > begun.seconds > 0


def test_a_turn_is_looked_up_once(honcho_client: Honcho) -> None:
    memory = memory_of(honcho_client)
    turn = memory.before_turn("one")
    assert memory.same_turn("one") is turn
    assert memory.same_turn("two").text == "two"


def test_what_was_stored_gives_no_orders(honcho_client: Honcho) -> None:
    mara = honcho_client.peer("mara")
    mara.set_card(list(HOSTILE))
    mara.conclusions.create(list(HOSTILE))
    earlier = honcho_client.session("earlier")
    earlier.add_messages([mara.message(text) for text in HOSTILE])
    memory = memory_of(honcho_client, budget=50_000, recall=30)
    turn = memory.before_turn("instructions system honcho_memory"[:20])
    assert assert_fenced(turn.to_openai()) == len(HOSTILE)
    assert assert_fenced(dict(turn.to_anthropic())) == len(HOSTILE)
    for text in (turn.known, turn.recalled):
        assert text.count("<honcho_memory ") == text.count("</honcho_memory>") == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"assistant": "mara"},
        {"user": ""},
        {"budget": 10},
        {"timeout": 0},
        {"tool_timeout": -1},
        {"recall": 101},
        {"layout": "round"},
        {"observer": "not an id"},
    ],
    ids=str,
)
def test_wrong_settings_are_refused(honcho_client: Honcho, wrong: dict[str, Any]) -> None:
    settings: dict[str, Any] = {"user": "mara", "assistant": "helper", **wrong}
    with pytest.raises(ValidationError, match=next(iter(wrong))):
        Memory(honcho_client, "now", **settings)
