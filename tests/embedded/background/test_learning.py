"""What a plugged deriver learns from messages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from honcho.embedded import EmbeddedServer, Fact
from honcho.embedded.plugs import DeriverContext
from tests.embedded.api import Api, known


def derive(context: DeriverContext) -> list[Fact | str]:
    content = context.message.content
    if content.startswith("because"):
        return [
            Fact("so", "deductive", premises=("one", "two")),
            Fact("often", "inductive", tuple("abcdef"), pattern="habit", confidence="high"),
            Fact("both", "contradiction", premises=("yes", "no")),
        ]
    return [f"{context.observed} said: {content}"]


@pytest.fixture
def deriving() -> Iterator[Api]:
    with EmbeddedServer(deriver=derive) as server:
        yield Api(server)


def test_what_a_deriver_learns_is_known_to_every_observer(deriving: Api) -> None:
    api = deriving
    api.post("sessions", {"id": "s", "peers": {"bob": {"observe_others": True}, "carol": {}}})
    api.say("s", "I moved", created_at="2024-05-01T10:00:00Z")
    assert api.server.drain()
    text = "## Explicit Observations\n\n[2024-05-01 10:00:00] alice said: I moved\n"
    assert api.post("peers/alice/representation", {}) == {"representation": text}
    assert api.post("peers/bob/representation", {"target": "alice"}) == {"representation": text}
    assert known(api, "carol", target="alice") == []
    assert known(api, "bob") == []


def test_who_is_not_observed_and_what_is_not_reasoned_about(deriving: Api) -> None:
    api = deriving
    api.post("peers", {"id": "shy", "configuration": {"observe_me": False}})
    api.say("s", "one", peer="shy")
    api.say("s", "two", configuration={"reasoning": {"enabled": False}})
    api.post("sessions", {"id": "t", "configuration": {"deriver": {"enabled": False}}})
    api.say("t", "three")
    api.put("", {"configuration": {"skip_deriver": True}})
    api.say("v", "four")
    assert api.get("queue/status")["total_work_units"] == 0
    api.say("v", "five", configuration={"reasoning": {"enabled": True}})
    assert api.get("queue/status")["total_work_units"] == 1
    assert api.server.drain()
    assert known(api) == ["alice said: five"]


def test_a_repeated_fact_counts_instead_of_being_stored_again(deriving: Api) -> None:
    api = deriving
    api.say("s", "Tea!", " tea! ")
    api.say("t", "Tea!")
    assert api.server.drain()
    filters = {"filters": {"times_derived": {"gt": 1}}}
    assert len(api.post("conclusions/list")["items"]) == 2
    assert [one["session_id"] for one in api.post("conclusions/list", filters)["items"]] == ["s"]


def test_all_levels_as_markdown(deriving: Api) -> None:
    deriving.say("s", "because", created_at="2024-05-01T10:00:00Z")
    assert deriving.server.drain()
    text = deriving.post("peers/alice/representation", {})["representation"]
    assert text == (
        "## Deductive Observations\n\n[2024-05-01 10:00:00] so\n   Premises:\n   - one\n   - two\n"
        "\n\n## Inductive Observations\n\n **Pattern** [high]: often\n   **Type**: habit\n"
        "   **Sources**:\n   - a\n   - b\n   - c\n   - d\n   - e\n   - ... and 1 more\n"
        "\n\n## Contradictions\n\n **CONTRADICTION**: both\n   **Conflicting statements**:\n"
        "   - yes\n   - no\n\n"
    )
