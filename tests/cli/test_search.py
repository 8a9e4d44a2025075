"""``search`` on a real server."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.conftest import Command, Run


@pytest.fixture
def search(run: Command, honcho_server: Any, honcho_seed: Any) -> Any:
    honcho_seed(
        {
            "peers": ["ann", "bob"],
            "sessions": {
                "garden": {"messages": [("ann", "I keep bees."), ("bob", "How many bees?")]},
                "shed": {"messages": [("ann", "Bees are \x1b[31mred\x1b]0;title\x07.\u202e")]},
            },
        }
    )

    def command(*arguments: str) -> Run:
        where = ("--url", honcho_server.url, "--workspace", "test")
        return run("search", *arguments, *where)

    return command


def test_hits_are_shown_with_who_and_where(search: Any) -> None:
    done = search("bees", "--session", "garden")
    assert done.code == 0
    assert "ann  garden  20" in done.out
    assert "How many bees?" in done.out
    assert done.out.endswith("2 found\n")


def test_nothing_found(search: Any) -> None:
    assert search("bees", "--peer", "nobody").out == "Nothing found.\n"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], 3),
        (["--limit", "1"], 1),
        (["--peer", "ann"], 2),
        (["--session", "garden"], 2),
        (["--session", "garden", "--peer", "bob"], 1),
        (["--session", "garden", "--peer", "bob", "--filters", '{"token_count": {"gte": 1}}'], 1),
        (["--filters", '{"peer_id": "bob"}'], 1),
    ],
)
def test_what_is_searched(search: Any, arguments: list[str], expected: int) -> None:
    assert len(search("bees", "--json", *arguments).json) == expected


def test_json_has_whole_messages(search: Any) -> None:
    (found,) = search("many", "--json", "--limit", "1").json
    assert found["content"] == "How many bees?"
    assert found["workspace_id"] == "test"


@pytest.mark.parametrize("filters", ["{", "[]", "null"])
def test_a_filter_that_is_none_is_refused(search: Any, filters: str) -> None:
    done = search("bees", "--filters", filters)
    assert done.code == 2
    assert "--filters" in done.err


def test_stored_control_characters_do_not_reach_the_terminal(search: Any) -> None:
    out = search("bees", "--session", "shed").out
    assert not {"\x1b", "\x07", "\u202e"} & set(out)
    assert "\N{REPLACEMENT CHARACTER}[31mred" in out
