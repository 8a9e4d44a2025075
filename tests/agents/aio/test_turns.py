"""What a turn puts before the model: order, fences, budget, and what is left of it next time."""

from __future__ import annotations

from typing import Any

import pytest

from honcho import AsyncHoncho, ValidationError
from honcho.agents import AsyncMemory, Problem
from honcho.agents.fences import INSTRUCTIONS
from tests.agents.hostile import HOSTILE, assert_fenced


def memory_of(client: AsyncHoncho, **settings: Any) -> AsyncMemory:
    return AsyncMemory(client, "now", user="mara", assistant="helper", **settings)


async def remembered(client: AsyncHoncho) -> None:
    """An earlier conversation of mara's, her card, and a conclusion about her."""
    mara = await client.peer("mara")
    await mara.set_card(["Name: Mara"])
    earlier = await client.session("earlier")
    await earlier.add_messages([mara.message("My sourdough starter is called Otto.")])
    await mara.conclusions.create(["Mara bakes bread with sourdough"])


async def test_the_first_turn_of_a_stranger_is_what_they_say(
    async_honcho_client: AsyncHoncho,
) -> None:
    problems: list[Problem] = []
    memory = memory_of(async_honcho_client, on_problem=problems.append)
    turn = await memory.before_turn("hello")
    assert turn.to_openai() == [
        {"role": "system", "content": INSTRUCTIONS},
        {"role": "user", "content": "hello"},
    ]
    assert problems == []


async def test_what_changes_stands_behind_what_stays(async_honcho_client: AsyncHoncho) -> None:
    await remembered(async_honcho_client)
    memory = memory_of(async_honcho_client)
    await memory.after_turn("Hi!", "Hello Mara.")
    turn = await memory.before_turn("What is my sourdough starter called?")
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


async def test_anthropic_gets_alternating_roles(async_honcho_client: AsyncHoncho) -> None:
    await remembered(async_honcho_client)
    memory = memory_of(async_honcho_client)
    await memory.after_turn("Hi!", "Hello Mara.")
    request = (await memory.before_turn("And my starter?")).to_anthropic()
    assert request.get("system") == INSTRUCTIONS
    assert [one["role"] for one in request["messages"]] == ["user", "assistant", "user"]
    assert request["messages"][0]["content"].endswith("Hi!")
    assert request["messages"][-1]["content"].startswith("And my starter?")


async def test_the_plain_layout_speaks_as_the_system(async_honcho_client: AsyncHoncho) -> None:
    await remembered(async_honcho_client)
    turn = await memory_of(async_honcho_client, layout="plain").before_turn("Otto?")
    roles = [one["role"] for one in turn.to_openai()]
    assert roles == ["system", "system", "user"]
    assert "<peer_card>\nName: Mara\n</peer_card>" in turn.known
    assert turn.instructions == ""


async def test_an_observer_has_its_own_view(async_honcho_client: AsyncHoncho) -> None:
    await remembered(async_honcho_client)
    helper = await async_honcho_client.peer("helper")
    await helper.conclusions_of("mara").create(["Mara is in a hurry"])
    turn = await memory_of(async_honcho_client, observer="helper").before_turn("hurry?")
    assert "Mara is in a hurry" in turn.known
    assert "Name: Mara" not in turn.known
    assert "bakes bread" not in turn.recalled


async def test_without_history_a_turn_holds_what_is_known_and_found(
    async_honcho_client: AsyncHoncho,
) -> None:
    await remembered(async_honcho_client)
    memory = memory_of(async_honcho_client, history=False, recall=0)
    await memory.after_turn("Hi!", "Hello Mara.")
    turn = await memory.before_turn("Otto?")
    assert (turn.history, turn.recalled) == ((), "")
    assert turn.known


async def test_the_prefix_stays_for_twenty_turns(async_honcho_client: AsyncHoncho) -> None:
    """Of each request all but the last two texts begin the next one, but where history is cut."""
    await remembered(async_honcho_client)
    memory = memory_of(async_honcho_client, budget=1_500)
    before: list[str] = []
    kept: list[bool] = []
    for number in range(20):
        text = f"{number}: " + "what was the name of my starter? " * 4
        turn = await memory.before_turn(text)
        assert turn.tokens <= 1_500
        texts = [one["content"] for one in turn.to_openai()]
        stable = before[: before.index(last) + 1] if before and (last := before[-2]) else []
        kept.append(texts[: len(stable)] == stable)
        before = texts
        await memory.after_turn(text, "Otto. " * 20)
    assert kept.count(False) <= 3, kept
    assert kept.count(True) >= 17


async def test_a_long_text_is_stored_in_parts(async_honcho_client: AsyncHoncho) -> None:
    memory = memory_of(async_honcho_client)
    await memory.after_turn("word " * 6_000, None)
    session = await async_honcho_client.session("now", lazy=True)
    stored = [message.content async for message in await session.messages()]
    assert "".join(stored) == "word " * 6_000
    assert len(stored) == 2


async def test_a_turn_with_a_key_is_stored_once(async_honcho_client: AsyncHoncho) -> None:
    """The key makes the write safe to repeat; blank texts are not stored."""
    memory = memory_of(async_honcho_client)
    await memory.after_turn("Hi!", "  ", key="turn-1", metadata={"run": 1})
    session = await async_honcho_client.session("now", lazy=True)
    stored = [message.metadata["run"] async for message in await session.messages()]
    assert stored == [1]


async def test_a_turn_may_get_its_text_after_its_history(async_honcho_client: AsyncHoncho) -> None:
    """What was read is not asked for again, and the budget is that of one turn."""
    await remembered(async_honcho_client)
    memory = memory_of(async_honcho_client, budget=600)
    for number in range(6):
        await memory.after_turn(f"{number} " + "flour " * 40, "Yes.")
    begun = await memory.before_turn()
    assert begun.recalled == ""
    mara = await async_honcho_client.peer("mara")
    await mara.set_card(["Name: another"])
    turn = await memory.before_turn("Otto? " * 150, begun=begun)
    assert turn.known == begun.known
    assert turn.recalled
    assert 0 < len(turn.history) < len(begun.history)
    assert turn.history == begun.history[-len(turn.history) :]
    assert turn.tokens <= 600
    assert turn.seconds > begun.seconds > 0


async def test_a_turn_is_looked_up_once(async_honcho_client: AsyncHoncho) -> None:
    memory = memory_of(async_honcho_client)
    turn = await memory.before_turn("one")
    assert await memory.same_turn("one") is turn
    assert (await memory.same_turn("two")).text == "two"


async def test_what_was_stored_gives_no_orders(async_honcho_client: AsyncHoncho) -> None:
    mara = await async_honcho_client.peer("mara")
    await mara.set_card(list(HOSTILE))
    await mara.conclusions.create(list(HOSTILE))
    earlier = await async_honcho_client.session("earlier")
    await earlier.add_messages([mara.message(text) for text in HOSTILE])
    memory = memory_of(async_honcho_client, budget=50_000, recall=30)
    turn = await memory.before_turn("instructions system honcho_memory"[:20])
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
async def test_wrong_settings_are_refused(
    async_honcho_client: AsyncHoncho, wrong: dict[str, Any]
) -> None:
    settings: dict[str, Any] = {"user": "mara", "assistant": "helper", **wrong}
    with pytest.raises(ValidationError, match=next(iter(wrong))):
        AsyncMemory(async_honcho_client, "now", **settings)
