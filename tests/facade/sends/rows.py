"""How the tables of this package say what a call sends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from attrs import frozen

from tests.facade import answers

W = "/v3/workspaces/w"
P = f"{W}/peers/p"
S = f"{W}/sessions/s"
X = f"{W}/scopes/x"
FIRST = {"page": ["1"], "size": ["50"], "cursor": [""]}
THIRD = {"page": ["3"], "size": ["7"], "reverse": ["true"]}
OFF = {"reasoning": {"enabled": False}}
SCHEMA: dict[str, Any] = {"type": "object", "properties": {"drink": {"type": "string"}}}
DRINK = {"content": '{"drink": "tea"}'}
RECALL: dict[str, Any] = {
    "search_query": "tea",
    "search_top_k": 5,
    "search_max_distance": 0.5,
    "include_most_frequent": True,
    "max_conclusions": 9,
}
RECALL_QUERY = {
    "search_query": ["tea"],
    "search_top_k": ["5"],
    "search_max_distance": ["0.5"],
    "include_most_frequent": ["true"],
    "max_conclusions": ["9"],
}
REPRESENTATION = {"representation": "tea"}
EMPTY = answers.page([], page=3, size=7)


@frozen
class Handles:
    """Handles of either half, made without a request."""

    client: Any
    peer: Any
    session: Any
    scope: Any


@frozen
class Sends:
    """One call and its one request."""

    call: Callable[[Handles], Any]
    method: str
    path: str
    query: dict[str, list[str]]
    body: Any
    answer: Any


def row(
    name: str,
    call: Callable[[Handles], Any],
    method: str,
    path: str,
    answer: Any,
    *,
    query: dict[str, list[str]] | None = None,
    body: Any = None,
) -> Any:
    return pytest.param(Sends(call, method, path, query or {}, body, answer), id=name)


def listing(
    name: str, call: Callable[[Handles], Any], path: str, body: Any, *, least: bool = True
) -> Any:
    return row(
        name,
        call,
        "POST",
        f"{path}/list",
        answers.page([]) if least else EMPTY,
        query=FIRST if least else THIRD,
        body=body,
    )
