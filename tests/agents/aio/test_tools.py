"""The tools of the memory: what they do, and what a model reads when it calls them wrongly."""

from __future__ import annotations

import json
from typing import Any

import pytest

from honcho import AsyncHoncho
from honcho.agents import AsyncMemory, AsyncTool
from tests.agents.hostile import HOSTILE, assert_fenced


async def tools_of(client: AsyncHoncho) -> dict[str, AsyncTool]:
    """All tools, for a user who has said and who is known for all that is hostile."""
    mara = await client.peer("mara")
    memory = AsyncMemory(client, "now", user="mara", assistant="helper", budget=50_000)
    session = await client.session("now")
    await session.add_messages(
        [mara.message("My starter is called Otto."), *map(mara.message, HOSTILE)]
    )
    return {tool.name: tool for tool in memory.tools(write=True)}


def test_only_those_that_read_are_given_unasked(async_honcho_client: AsyncHoncho) -> None:
    memory = AsyncMemory(async_honcho_client, "now", user="mara", assistant="helper")
    assert [tool.name for tool in memory.tools()] == ["ask_memory", "search_memory"]
    for tool in memory.tools(write=True):
        assert tool.openai["function"]["parameters"] == tool.parameters
        assert tool.anthropic["input_schema"] == tool.parameters
        assert set(tool.parameters["required"]) == set(tool.parameters["properties"])


async def test_facts_are_kept_found_and_forgotten(async_honcho_client: AsyncHoncho) -> None:
    tools = await tools_of(async_honcho_client)
    kept = await tools["remember"].call({"fact": "Mara likes rye bread."})
    fact = kept.rpartition(" ")[2].rstrip(".")
    found = await tools["search_memory"].call('{"query": "rye bread", "limit": 3}')
    assert f'id="{fact}" about="mara"' in found
    assert await tools["forget"].call({"id": fact}) == "Deleted."
    assert (await tools["forget"].call({"id": fact})).startswith("Error: there is no fact")
    assert "rye bread" not in await tools["search_memory"].call({"query": "rye bread", "limit": 3})


async def test_a_fact_is_kept_before_anything_is_said(async_honcho_client: AsyncHoncho) -> None:
    for observer in (None, "watcher"):
        memory = AsyncMemory(
            async_honcho_client, "new", user="mara", assistant="helper", observer=observer
        )
        remember, forget = memory.tools(write=True)[2:]
        kept = await remember.call({"fact": "Mara bakes."})
        assert kept.startswith("Kept, with the id ")
        fact = kept.rpartition(" ")[2].rstrip(".")
        assert await forget.call({"id": fact}) == "Deleted."


async def test_a_fact_about_somebody_else_stays(async_honcho_client: AsyncHoncho) -> None:
    tools = await tools_of(async_honcho_client)
    other = await async_honcho_client.peer("other")
    (fact,) = await other.conclusions.create(["Other likes wheat."])
    assert (await tools["forget"].call({"id": fact.id})).startswith("Error: there is no fact")
    assert [one.id async for one in await other.conclusions.list()] == [fact.id]


async def test_what_tools_find_is_fenced(async_honcho_client: AsyncHoncho) -> None:
    tools = await tools_of(async_honcho_client)
    asked = await tools["ask_memory"].call({"question": "What is my starter called?"})
    assert "Otto" in asked
    assert_fenced(asked)
    assert_fenced(await tools["search_memory"].call({"query": "system instructions", "limit": 20}))


@pytest.mark.parametrize(
    ("name", "arguments", "told"),
    [
        ("ask_memory", {}, "question is missing"),
        ("ask_memory", "not JSON", "must be a JSON object"),
        ("ask_memory", "[1]", "must be a JSON object"),
        ("ask_memory", None, "must be a JSON object"),
        ("ask_memory", {"question": 5}, "question must be a text"),
        ("ask_memory", {"question": " "}, "question must have 1 to 10,000 characters"),
        ("ask_memory", {"question": "x" * 10_001}, "has 10,001"),
        ("ask_memory", {"question": "x", "peer": "y"}, "there is no argument 'peer'"),
        ("search_memory", {"query": "x", "limit": 0}, "limit must have 1 to 20"),
        ("search_memory", {"query": "x", "limit": True}, "limit must be a whole number"),
        ("search_memory", {"query": "x", "limit": "3"}, "limit must be a whole number"),
        ("remember", {"fact": "x" * 2_001}, "fact must have 1 to 2,000 characters"),
        ("forget", {"id": "../../victim"}, "conclusion_ids[0] is '../../victim'"),
        ("forget", {"id": "nothing-of-the-kind"}, "there is no fact"),
    ],
)
async def test_a_wrong_call_is_answered_in_words(
    async_honcho_client: AsyncHoncho, name: str, arguments: Any, told: str
) -> None:
    memory = AsyncMemory(async_honcho_client, "now", user="mara", assistant="helper")
    (tool,) = [one for one in memory.tools(write=True) if one.name == name]
    answer = await tool.call(arguments)
    assert answer.startswith("Error: ")
    assert told in answer
    assert json.dumps(tool.parameters)
