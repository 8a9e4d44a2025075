"""Values of odd kinds: taken where they mean the same, refused where nobody could tell."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest

from honcho import Honcho, HonchoError, ValidationError
from tests.facade.answers import workspace
from tests.servers.acts import answer
from tests.servers.scripted import ScriptedServer


class Word(StrEnum):
    """What applications keep their ids and levels in."""

    PEER = "ann"
    TARGET = "bob"
    SESSION = "plans"
    LEVEL = "low"
    QUERY = "what?"
    SCOPE = "work"


class Text(str):
    """A subclass that shows itself in another way."""

    __slots__ = ()

    def __str__(self) -> str:
        return "not this"


@pytest.fixture(params=[Word, lambda member: Text(str(member.value))])
def odd(request: pytest.FixtureRequest) -> Callable[[Word], Any]:
    """Makes the odd kind of a text."""
    make: Callable[[Word], Any] = request.param
    return make


def test_subclasses_of_str_are_taken_by_chat(odd: Callable[[Word], Any]) -> None:
    with ScriptedServer() as server, Honcho(base_url=server.url, workspace_id="w") as client:
        server.play(answer(200, workspace()))
        server.always(answer(200, {"content": "tea"}))
        peer = client.peer(odd(Word.PEER), lazy=True)
        asked = peer.chat(
            odd(Word.QUERY),
            target=odd(Word.TARGET),
            session=odd(Word.SESSION),
            reasoning_level=odd(Word.LEVEL),
        )
        assert asked == "tea"
        assert server.seen[-1].target == "/v3/workspaces/w/peers/ann/chat"
        assert server.seen[-1].json == {
            "query": "what?",
            "target": "bob",
            "session_id": "plans",
            "reasoning_level": "low",
        }


def test_subclasses_of_str_are_taken_in_configurations(odd: Callable[[Word], Any]) -> None:
    with Honcho.embedded() as client:
        session = client.session("plans")
        session.set_configuration({"reasoning": {"custom_instructions": odd(Word.QUERY)}})
        reasoning = session.get_configuration().reasoning
        assert reasoning is not None
        assert reasoning.custom_instructions == "what?"


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.get_peer("x" * 10**6),
        lambda client: client.peer("x/" * 10**6),
        lambda client: client.peer("ann", metadata={"k" * 10**6: object()}),
        lambda client: client.peer("ann", lazy=True).chat("q", reasoning_level="x" * 10**6),
        lambda client: client.peer("ann", lazy=True).chat("q", target=["x"] * 10**5),
        lambda client: client.session("s", lazy=True).context(tokens=10**5000),
        lambda client: client.session("s", lazy=True).set_peers(["x" * 500] * 10**4),
        lambda client: client.session("s", lazy=True).upload_file("x" * 10**6, "ann"),
        lambda client: client.session("s", lazy=True).upload_file(("x" * 10**6, 5), "ann"),
        lambda client: client.peers(size=10**400),
    ],
)
def test_no_message_is_long(call: Callable[[Honcho], Any]) -> None:
    with Honcho.embedded() as client:
        with pytest.raises(HonchoError) as caught:
            call(client)
        assert len(caught.value.message) < 500


@pytest.mark.parametrize("depth", [900, 20_000])
@pytest.mark.parametrize(
    "call",
    [
        lambda client, deep: client.peer("ann", metadata=deep),
        lambda client, deep: client.peer("ann", configuration=deep),
        lambda client, deep: client.session("s", configuration=deep),
        lambda client, deep: client.session("s", lazy=True).add_messages(
            client.peer("ann", lazy=True).message("hi", configuration=deep)
        ),
        lambda client, deep: client.session("s", lazy=True).search("q", filters=deep),
    ],
)
def test_values_that_are_nested_without_end_are_refused(
    call: Callable[[Honcho, Any], Any], depth: int
) -> None:
    deep: Any = {}
    for _ in range(depth):
        deep = {"k": deep}
    with Honcho.embedded() as client, pytest.raises(HonchoError):
        call(client, deep)


def test_a_file_that_is_a_number_is_refused() -> None:
    with Honcho.embedded() as client, pytest.raises(ValidationError, match="file is a int"):
        client.session("s", lazy=True).upload_file(42, "ann")  # type: ignore[arg-type]


def test_a_responder_that_cannot_be_called_is_refused() -> None:
    with pytest.raises(HonchoError, match="responder"):
        Honcho.embedded(responder="x")
