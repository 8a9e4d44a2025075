"""Ids in paths: what would address something else never becomes a request."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import honcho_api.v3
from honcho_api import InvalidPathError
from tests.raw.document import operations

REFUSED = [
    *("", ".", "..", "../../victim", "a/b", "/", "a\\b", "a%2fb", "%2e%2e", "a%00"),
    *("a?b", "a#b", "a;b", "a b", " a", "a\n", "a\x00", "a\x7f", "ä", "\u202e", "a\ud800"),
    *("\uff0e\uff0e", "a:b", "a@b", "a&b", "{a}"),
]


@pytest.mark.parametrize("bad", [*REFUSED, None, 7, b"a", ["a"]])
def test_an_id_that_could_address_something_else_is_refused(bad: Any) -> None:
    with pytest.raises(InvalidPathError) as caught:
        honcho_api.v3.delete_conclusion("workspace", bad)

    assert caught.value.name == "conclusion_id"
    assert caught.value.value == bad
    assert str(caught.value).startswith("conclusion_id is ")


@pytest.mark.parametrize("good", ["a", "A-Z_0.9~", "...", ".a", "a..b", "x" * 512])
def test_an_id_of_unreserved_characters_is_taken_as_it_is(good: str) -> None:
    request = honcho_api.v3.delete_conclusion("workspace", good)

    assert request.path == f"/v3/workspaces/workspace/conclusions/{good}"


@given(st.text())
def test_whatever_is_accepted_stays_one_segment(text: str) -> None:
    try:
        path = honcho_api.v3.delete_workspace(text).path
    except InvalidPathError:
        return

    assert path.split("/") == ["", "v3", "workspaces", text]
    assert text.isascii()
    assert text not in {".", ".."}


@pytest.mark.parametrize("operation", operations(), ids=lambda one: str(one.name))
def test_every_path_parameter_of_every_operation_is_checked(operation: Any) -> None:
    function = getattr(honcho_api.v3, operation.name)
    names = [one["name"] for one in operation.parameters("path")]
    needs_body = {"body": None} if operation.body_required else {}

    for position, name in enumerate(names):
        arguments = ["fine"] * len(names)
        arguments[position] = "../x"
        with pytest.raises(InvalidPathError, match=f"^{name} is"):
            function(*arguments, **needs_body)


def test_what_a_string_holds_counts_and_not_what_its_class_prints() -> None:
    class Sly(str):
        __slots__ = ()

        def __str__(self) -> str:
            return "../victim"

        def __format__(self, _: str) -> str:
            return "../victim"

    assert honcho_api.v3.delete_workspace(Sly("alice")).path == "/v3/workspaces/alice"


def test_a_long_value_is_cut_in_the_message() -> None:
    error = InvalidPathError("peer_id", "/" * 1000)

    assert len(str(error)) < 250
