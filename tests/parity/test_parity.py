"""Whoever has used the official SDK finds everything again, but for what has a written reason."""

from __future__ import annotations

import pytest

from honcho import Honcho
from tests.parity import compare


@pytest.fixture
def found(honcho_client: Honcho) -> list[str]:
    """The differences. Attributes that only objects have are looked for in these."""
    client = honcho_client
    peer, session, page = client.peer("p"), client.session("s"), client.peers()
    return list(
        compare.lacks(
            {
                "AsyncPage": page,
                "ConclusionScope": peer.conclusions,
                "ConclusionsView": peer.conclusions,
                "Honcho": client,
                "Peer": peer,
                "Scope": client.scope("x", lazy=True),
                "Session": session,
                "SyncPage": page,
                "WorkspaceConclusions": client.conclusions,
            }
        )
    )


def test_nothing_is_lacking_without_a_reason(found: list[str]) -> None:
    assert compare.unexplained(found) == [], compare.report(found)


def test_no_reason_is_left_for_what_is_there(found: list[str]) -> None:
    assert compare.outdated(found) == []


def test_no_method_of_the_facade_is_lacking(found: list[str]) -> None:
    """Reasons may explain constructors and defaults, but not that a call is impossible."""
    methods = {
        f"{name}.{method}"
        for name, described in compare.OFFICIAL["classes"].items()
        for method in described["methods"]
        if not method.startswith("__")
    }
    assert methods & set(found) == {"Conclusion.from_api_response", "Message.from_api_response"}
    assert [one for one in found if one.split("(")[0] in methods and one.endswith("position")] == []


def test_every_reason_says_something() -> None:
    assert all(len(entry["reason"].split()) >= 10 for entry in compare.REASONS)


def test_the_list_is_that_of_the_whole_official_interface() -> None:
    classes = compare.OFFICIAL["classes"]
    assert {"Honcho", "Peer", "Session", "Scope", "HonchoAio", "PeerAio", "SessionAio"} <= {
        *classes
    }
    assert sum(len(one["methods"]) for one in classes.values()) > 150
    assert {"PeerConfig", "SessionConfiguration"} <= {*compare.OFFICIAL["types"]}


def test_a_missing_method_argument_and_default_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison itself: with less on our side, it says what is gone."""

    class Less:
        def search(self, query: str, limit: int = 3, *, filters: object = None) -> None: ...

    official = {
        "classes": {
            "Page": {
                "attributes": ["gone"],
                "methods": {
                    "search": compare.OFFICIAL["classes"]["Peer"]["methods"]["search"],
                    "chat": [],
                },
            },
            "Unknown": {"attributes": [], "methods": {}},
        },
        "types": {"MessageResponse": ["id", "colour"], "Colour": []},
        "errors": {
            "HonchoError": {"attributes": ["code", "colour"], "parameters": ["message", "hue"]}
        },
        "modules": {"honcho.session": ["Session", "Season"], "honcho.nowhere": []},
    }
    monkeypatch.setattr(compare, "OFFICIAL", official)
    monkeypatch.setattr("honcho.Page", Less, raising=False)
    assert list(compare.lacks({})) == [
        "Page.gone",
        "Page.search(filters) by position",
        "Page.search(limit) by position",
        "Page.search(limit=10)",
        "Page.chat",
        "Unknown",
        "types.MessageResponse.colour",
        "types.Colour",
        "HonchoError.colour",
        "HonchoError(hue)",
        "honcho.session.Season",
        "honcho.nowhere",
    ]
