"""Arguments as objects: fixed once they exist, and valid then."""

from __future__ import annotations

from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from honcho import ValidationError
from honcho.types import DialecticOptions, SessionContextOptions


class Handle:
    id = "handle"


@pytest.mark.parametrize(
    "made", [DialecticOptions(query="tea?"), SessionContextOptions(tokens=500)]
)
def test_they_cannot_be_changed(made: Any) -> None:
    with pytest.raises(FrozenInstanceError):
        made.search_query = "other"


def test_equal_arguments_make_equal_objects() -> None:
    assert SessionContextOptions(tokens=5) == SessionContextOptions(tokens=5)
    assert DialecticOptions(query="a") != DialecticOptions(query="b")
    assert repr(DialecticOptions(query="a")).startswith("DialecticOptions(query='a'")


def test_they_take_their_arguments_by_name() -> None:
    make: Any = SessionContextOptions
    with pytest.raises(TypeError):
        make(True)


@pytest.mark.parametrize(
    "given",
    [
        {"query": ""},
        {"query": "a", "reasoning_level": "extreme"},
        {"query": "a", "target": "../b"},
        {"query": "a", "scope": []},
        {"query": "a", "scope": [f"x{number}" for number in range(101)]},
        {"query": "a", "scope": "s", "sessions": ["t"]},
        {"query": "a", "sessions": [f"s{i}" for i in range(1001)]},
        {"query": "a", "include_evidence": None},
    ],
)
def test_a_question_is_checked_when_it_is_made(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        DialecticOptions(**given)


def test_validate_can_be_called_again() -> None:
    options = SessionContextOptions(peer_target="a", peer_perspective="b")
    options.validate()
    assert options.query() == {"peer_target": "a", "peer_perspective": "b"}


def test_handles_do_as_well_as_ids() -> None:
    assert DialecticOptions(query="a", target=Handle(), session_id=Handle()).body() == {
        "query": "a",
        "target": "handle",
        "session_id": "handle",
    }
    assert SessionContextOptions(peer_target=Handle(), scope=Handle()).query() == {
        "peer_target": "handle",
        "scope": "handle",
    }


def test_what_is_not_given_is_not_there() -> None:
    assert SessionContextOptions().query() == {}
    assert SessionContextOptions(summary=False, include_most_frequent=False).query() == {
        "summary": False,
        "include_most_frequent": False,
    }
    assert DialecticOptions(query="a", include_evidence=False).body() == {"query": "a"}
