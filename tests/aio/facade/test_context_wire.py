"""Every parameter of a session's context on the wire: its name, its form, its range."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from honcho import AsyncHoncho, SessionContextOptions, ValidationError
from tests.facade.answers import context, message
from tests.facade.requests import CONTEXT, queries

TARGET = {"peer_target": "bob"}

SENT: list[tuple[str, Any, list[str], dict[str, Any]]] = [
    ("tokens", 1, ["1"], {}),
    ("tokens", 100_000, ["100000"], {}),
    ("search_query", "tea & cake?", ["tea & cake?"], TARGET),
    ("search_query", "x" * 10_000, ["x" * 10_000], TARGET),
    ("summary", False, ["false"], {}),
    ("peer_target", "bob", ["bob"], {}),
    ("peer_perspective", "alice", ["alice"], TARGET),
    ("limit_to_session", True, ["true"], TARGET),
    ("search_top_k", 1, ["1"], TARGET),
    ("search_top_k", 100, ["100"], TARGET),
    ("search_max_distance", 0, ["0"], TARGET),
    ("search_max_distance", 0.5, ["0.5"], TARGET),
    ("search_max_distance", 1.0, ["1.0"], TARGET),
    ("include_most_frequent", True, ["true"], TARGET),
    ("max_conclusions", 1, ["1"], TARGET),
    ("max_conclusions", 100, ["100"], TARGET),
    ("scope", "work", ["work"], TARGET),
    ("sessions", ["s", "t"], ["s", "t"], TARGET),
]
"""Argument, value, what of it is in the query, and the arguments that it needs."""

REFUSED: list[tuple[str, Any, str]] = [
    ("tokens", 0, "1 to 100,000"),
    ("tokens", -5, "1 to 100,000"),
    ("tokens", 100_001, "1 to 100,000"),
    ("tokens", 1.5, "a whole number"),
    ("tokens", True, "a whole number"),
    ("tokens", "500", "a whole number"),
    ("search_query", "", "1 to 10,000"),
    ("search_query", "x" * 10_001, "1 to 10,000"),
    ("search_query", 7, "a string"),
    ("summary", "yes", "True or False"),
    ("summary", 1, "True or False"),
    ("scope", "", "A-Z a-z 0-9"),
    ("peer_target", "../bob", "A-Z a-z 0-9"),
    ("peer_target", 5, "A-Z a-z 0-9"),
    ("peer_perspective", "alice", "it needs peer_target"),
    ("limit_to_session", True, "it needs peer_target"),
    ("search_query", "tea", "it needs peer_target"),
    ("search_top_k", 3, "it needs peer_target"),
    ("search_max_distance", 0.5, "it needs peer_target"),
    ("include_most_frequent", True, "it needs peer_target"),
    ("max_conclusions", 3, "it needs peer_target"),
    ("limit_to_session", "no", "True or False"),
    ("search_top_k", 0, "1 to 100"),
    ("search_top_k", 101, "1 to 100"),
    ("search_max_distance", -0.1, "0 to 1"),
    ("search_max_distance", 1.1, "0 to 1"),
    ("search_max_distance", float("nan"), "0 to 1"),
    ("include_most_frequent", "always", "True or False"),
    ("max_conclusions", 0, "1 to 100"),
    ("max_conclusions", 101, "1 to 100"),
    ("scope", "work", "it needs peer_target"),
    ("sessions", ["s"], "it needs peer_target"),
]
"""Argument, value, and what the error says is allowed."""


@pytest.fixture
def server(httpserver: HTTPServer) -> HTTPServer:
    httpserver.expect_request(CONTEXT).respond_with_json(context())
    return httpserver


@pytest.mark.parametrize(("name", "value", "sent", "needed"), SENT)
async def test_an_argument_is_sent_under_its_own_name(
    wire: AsyncHoncho,
    server: HTTPServer,
    name: str,
    value: Any,
    sent: list[str],
    needed: dict[str, str],
) -> None:
    session = await wire.session("s", lazy=True)
    await session.context(**{name: value}, **needed)
    assert queries(server, CONTEXT) == [{name: sent} | {one: [needed[one]] for one in needed}]


@pytest.mark.parametrize(("name", "value", "sent", "needed"), SENT)
async def test_an_options_object_sends_the_same(
    wire: AsyncHoncho,
    server: HTTPServer,
    name: str,
    value: Any,
    sent: list[str],
    needed: dict[str, str],
) -> None:
    session = await wire.session("s", lazy=True)
    await session.context(SessionContextOptions(**{name: value}, **needed))
    assert queries(server, CONTEXT) == [{name: sent} | {one: [needed[one]] for one in needed}]


@pytest.mark.parametrize(("name", "value", "allowed"), REFUSED)
async def test_what_is_out_of_range_is_refused_before_any_request(
    wire: AsyncHoncho, server: HTTPServer, name: str, value: Any, allowed: str
) -> None:
    session = await wire.session("s", lazy=True)
    with pytest.raises(ValidationError) as caught:
        await session.context(**{name: value})
    assert str(caught.value).startswith(f"{name} is ")
    assert repr(value)[:70] in str(caught.value)
    assert allowed in str(caught.value)
    with pytest.raises(ValidationError, match=f"^{name} is "):
        SessionContextOptions(**{name: value})
    assert server.log == []


async def test_what_is_not_given_is_not_sent(wire: AsyncHoncho, server: HTTPServer) -> None:
    session = await wire.session("s", lazy=True)
    await session.context()
    await session.context(summary=True, limit_to_session=False, include_most_frequent=False)
    await session.context(tokens=None, search_query=None, max_conclusions=None)
    await session.context(SessionContextOptions())
    assert queries(server, CONTEXT) == [{}, {}, {}, {}]


async def test_all_arguments_together(wire: AsyncHoncho, server: HTTPServer) -> None:
    session = await wire.session("s", lazy=True)
    alice = await wire.peer("alice", lazy=True)
    given: dict[str, Any] = {
        "summary": False,
        "tokens": 500,
        "search_query": "tea",
        "peer_target": alice,
        "peer_perspective": "bob",
        "limit_to_session": True,
        "search_top_k": 5,
        "search_max_distance": 0.25,
        "include_most_frequent": True,
        "max_conclusions": 7,
    }
    await session.context(**given)
    assert queries(server, CONTEXT) == [
        {
            "summary": ["false"],
            "tokens": ["500"],
            "search_query": ["tea"],
            "peer_target": ["alice"],
            "peer_perspective": ["bob"],
            "limit_to_session": ["true"],
            "search_top_k": ["5"],
            "search_max_distance": ["0.25"],
            "include_most_frequent": ["true"],
            "max_conclusions": ["7"],
        }
    ]


async def test_a_message_stands_for_its_content(wire: AsyncHoncho, server: HTTPServer) -> None:
    session = await wire.session("s", lazy=True)
    path = "/v3/workspaces/w/sessions/s/messages/m"
    server.expect_request(path).respond_with_json(message(content="mint?"))
    await session.context(search_query=await session.get_message("m"), **TARGET)
    assert queries(server, CONTEXT) == [{"search_query": ["mint?"], "peer_target": ["bob"]}]


@pytest.mark.parametrize(
    "given",
    [
        {"scope": "a", "peer_perspective": "b"},
        {"scope": "a", "sessions": ["s"]},
        {"sessions": ["s"], "limit_to_session": True},
    ],
)
async def test_arguments_that_contradict_each_other_are_refused(
    wire: AsyncHoncho, server: HTTPServer, given: dict[str, Any]
) -> None:
    session = await wire.session("s", lazy=True)
    with pytest.raises(ValidationError, match="exclude each other") as caught:
        await session.context(peer_target="bob", **given)
    assert all(name in str(caught.value) for name in given)
    assert server.log == []


async def test_an_options_object_stands_for_all_arguments(
    wire: AsyncHoncho, server: HTTPServer
) -> None:
    session = await wire.session("s", lazy=True)
    options: Any = {"tokens": 5}
    with pytest.raises(ValidationError, match="tokens: set it in the SessionContextOptions"):
        await session.context(SessionContextOptions(tokens=5), tokens=6)
    with pytest.raises(ValidationError, match="a SessionContextOptions"):
        await session.context(options)
    assert server.log == []
