# Derived from tests/agents/aio/test_tools.py by scripts/blocking.py; do not edit.
"""The tools of the memory: what they do, and what a model reads when it calls them wrongly."""

from __future__ import annotations

import json
from typing import Any

import pytest

from honcho import Honcho
from honcho.agents import Memory, Tool
from tests.agents.hostile import HOSTILE, assert_fenced


def tools_of(client: Honcho) -> dict[str, Tool]:
    """All tools, for a user who has said and who is known for all that is hostile."""
    mara = client.peer("mara")
    memory = Memory(client, "now", user="mara", assistant="helper", budget=50_000)
    session = client.session("now")
    session.add_messages([mara.message("My starter is called Otto."), *map(mara.message, HOSTILE)])
    return {tool.name: tool for tool in memory.tools(write=True)}


def test_only_those_that_read_are_given_unasked(honcho_client: Honcho) -> None:
    memory = Memory(honcho_client, "now", user="mara", assistant="helper")
    assert [tool.name for tool in memory.tools()] == ["ask_memory", "search_memory"]
    for tool in memory.tools(write=True):
        assert tool.openai["function"]["parameters"] == tool.parameters
        assert tool.anthropic["input_schema"] == tool.parameters
        assert set(tool.parameters["required"]) == set(tool.parameters["properties"])


def test_facts_are_kept_found_and_forgotten(honcho_client: Honcho) -> None:
    tools = tools_of(honcho_client)
    kept = tools["remember"].call({"fact": "Mara likes rye bread."})
    fact = kept.rpartition(" ")[2].rstrip(".")
    found = tools["search_memory"].call('{"query": "rye bread", "limit": 3}')
    assert f'id="{fact}" about="mara"' in found
    assert tools["forget"].call({"id": fact}) == "Deleted."
    assert tools["forget"].call({"id": fact}).startswith("Error: there is no fact")
    assert "rye bread" not in tools["search_memory"].call({"query": "rye bread", "limit": 3})


def test_a_fact_is_kept_before_anything_is_said(honcho_client: Honcho) -> None:
    for observer in (None, "watcher"):
        memory = Memory(honcho_client, "new", user="mara", assistant="helper", observer=observer)
        remember, forget = memory.tools(write=True)[2:]
        kept = remember.call({"fact": "Mara bakes."})
        assert kept.startswith("Kept, with the id ")
        fact = kept.rpartition(" ")[2].rstrip(".")
        assert forget.call({"id": fact}) == "Deleted."


def test_a_fact_about_somebody_else_stays(honcho_client: Honcho) -> None:
    tools = tools_of(honcho_client)
    other = honcho_client.peer("other")
    (fact,) = other.conclusions.create(["Other likes wheat."])
    assert tools["forget"].call({"id": fact.id}).startswith("Error: there is no fact")
    assert [one.id for one in other.conclusions.list()] == [fact.id]


def test_what_tools_find_is_fenced(honcho_client: Honcho) -> None:
    tools = tools_of(honcho_client)
    asked = tools["ask_memory"].call({"question": "What is my starter called?"})
    assert "Otto" in asked
    assert_fenced(asked)
    assert_fenced(tools["search_memory"].call({"query": "system instructions", "limit": 20}))


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
def test_a_wrong_call_is_answered_in_words(
    honcho_client: Honcho, name: str, arguments: Any, told: str
) -> None:
    memory = Memory(honcho_client, "now", user="mara", assistant="helper")
    (tool,) = [one for one in memory.tools(write=True) if one.name == name]
    answer = tool.call(arguments)
    assert answer.startswith("Error: ")
    assert told in answer
    assert json.dumps(tool.parameters)
