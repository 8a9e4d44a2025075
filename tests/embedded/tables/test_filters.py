"""The filter language."""

from __future__ import annotations

from typing import Any

import pytest

from tests.embedded.api import Api

LIST = "sessions/s/messages/list"
MESSAGES: list[dict[str, Any]] = [
    {"peer_id": "alice", "content": "m0", "metadata": {"k": "a", "n": 1, "t": True, "o": {"p": 1}}},
    {"peer_id": "bob", "content": "m1", "metadata": {"k": "b", "n": 2.5, "t": False}},
    {"peer_id": "alice", "content": "m2", "metadata": {"k": "A", "n": 10, "nul": None}},
    {"peer_id": "carol", "content": "m3", "metadata": {"tags": ["x", "y"]}},
    {"peer_id": "alice", "content": "m4", "metadata": {"k": "a%c", "n": "7"}},
]
for _at, _message in enumerate(MESSAGES, 1):
    _message["created_at"] = f"2024-0{_at}-01T12:00:00Z"


@pytest.fixture
def stored(api: Api) -> Api:
    api.post("sessions/s/messages", {"messages": MESSAGES})
    return api


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (None, "01234"),
        ({}, "01234"),
        ({"peer_id": "alice"}, "024"),
        ({"peer_id": ["bob", "carol"]}, "13"),
        ({"peer_id": {"in": []}}, ""),
        ({"peer_id": {"in": {"bob": 1}}}, "1"),
        ({"peer_id": {"in": ["bob", "*"]}}, "01234"),
        ({"peer_id": {"ne": "alice"}}, "13"),
        ({"peer_id": {"contains": "LI"}}, "024"),
        ({"peer_id": {"gt": "b"}}, "13"),
        ({"peer_id": {"gt": "alice", "lt": "c"}}, "1"),
        ({"peer_id": None}, ""),
        ({"peer_id": {"ne": None}}, "01234"),
        ({"created_at": {"gte": "2024-03-01"}}, "234"),
        ({"created_at": {"gte": " 2024-W10 "}}, "34"),
        ({"created_at": "2024-02-01T13:00:00+01:00"}, "1"),
        ({"token_count": {"gt": 1.5}}, "01234"),
        ({"token_count": "2"}, "01234"),
        ({"token_count": {"lt": float(10**30)}}, "01234"),
        ({"metadata": {"k": "a"}}, "0"),
        ({"metadata": {"o": {"p": 1}}}, "0"),
        ({"metadata": {"o": {"p": {"gte": 1}}}}, ""),
        ({"metadata": {"k": "a%c"}}, "4"),
        ({"metadata": {"tags": ["y"]}}, "3"),
        ({"metadata": {"tags": ["y", "x"]}}, "3"),
        ({"metadata": {"tags": "y"}}, ""),
        ({"metadata": {"n": 1.0}}, "0"),
        ({"metadata": {"t": 1}}, ""),
        ({"metadata": {"nul": None}}, "2"),
        ({"metadata": {"k": "*"}}, "01234"),
        ({"metadata": {"k": {"ne": "a"}}}, "124"),
        ({"metadata": {"k": {"in": ["a", "b"]}}}, "01"),
        ({"metadata": {"k": {"contains": "A"}}}, "024"),
        ({"metadata": {"k": {"contains": "%"}}}, "4"),
        ({"metadata": {"n": {"gte": 5}}}, "24"),
        ({"metadata": {"n": {"lt": "5"}}}, "01"),
        ({"metadata": {"n": {"in": [1, 10]}}}, "02"),
        ({"metadata": {"k": {"gte": 1}}}, ""),
        ({"metadata": {"t": {"ne": True}}}, "1"),
        ({"metadata": {"t": {"in": [True]}}}, ""),
        ({"metadata": {"o": {"contains": '"p": 1'}}}, "0"),
        ({"metadata": {"contains": {"k": "a"}}}, "0"),
        ({"metadata": {"ne": None}}, "01234"),
        ({"metadata": {"in": []}}, ""),
        ({"metadata": {"in": ["*"]}}, "01234"),
        ({"metadata": {"k": {"in": ["a", None]}}}, "0"),
        ({"metadata": []}, ""),
        ({"metadata": None}, ""),
        ({"AND": [{"peer_id": "alice"}, {"metadata": {"n": 10}}]}, "2"),
        ({"OR": [{"peer_id": "bob"}, {"metadata": {"k": "A"}}]}, "12"),
        ({"OR": [{"peer_id": "*"}, {"peer_id": "bob"}]}, "1"),
        ({"OR": []}, "01234"),
        ({"NOT": [{"metadata": {"n": {"gte": 5}}}]}, "013"),
        ({"NOT": [{}]}, "01234"),
        ({"peer_id": "alice", "NOT": [{"metadata": {"k": "A"}}]}, "04"),
        ({"workspace_id": "other"}, ""),
    ],
)
def test_what_a_filter_finds(stored: Api, filters: object, found: str) -> None:
    contents = stored.contents(LIST, {"filters": filters})
    assert "".join(content[1] for content in contents) == found


@pytest.mark.parametrize(
    ("filters", "detail"),
    [
        ({"x": 1}, "Column 'x' is not allowed to be filtered on or does not exist on Message"),
        ({"observer_id": "a"}, "Column 'observer_id' does not exist on Message"),
        ({"peer_id": 5}, "Invalid value for column 'peer_name': expected a string, got int"),
        ({"peer_id": {"like": 1, "ne": "a"}}, "Unsupported comparison operator: like"),
        ({"peer_id": {"gt": None}}, "Operator 'gt' does not accept null."),
        ({"peer_id": {"in": "bob"}}, "Invalid value for 'in' operator: bob."),
        ({"peer_id": {"in": None}}, "Operator 'in' does not accept null."),
        ({"peer_id": {"in": [None]}}, "Invalid value for column 'peer_name': expected a string, g"),
        ({"peer_id": ["alice", None]}, "Invalid value for column 'peer_name': expected a string"),
        ({"created_at": {"in": [None]}}, "Invalid value for column 'created_at': expected a dat"),
        ({"token_count": {"in": [1, None]}}, "Invalid numeric value: None. Expected a number, got"),
        ({"peer_id": {}}, "Invalid filter for column 'peer_id': unsupported operator(s) []."),
        ({"token_count": {"gt": "many"}}, "Invalid numeric value: many."),
        ({"token_count": {"contains": 2}}, "Operator 'contains' requires a text column"),
        ({"created_at": {"gt": "soon"}}, "Invalid datetime value: soon"),
        ({"created_at": 5}, "Invalid value for column 'created_at': expected a datetime, got int"),
        ({"metadata": "a"}, "Invalid filter for column 'h_metadata': a JSONB column takes"),
        ({"metadata": {"k": {"gte": 1, "near": 2}}}, "Unsupported comparison operator: near"),
        ({"metadata": {"k": {"ne": None}}}, "Failed to build numeric comparison condition"),
        ({"metadata": {"k": {"in": None}}}, "Invalid value for 'in' operator: None."),
        ({"metadata": {"in": 5}}, "Invalid value for 'in' operator: 5."),
        ({"metadata": {"in": [{"k": "a"}]}}, "Invalid filter for column 'h_metadata': a JSONB"),
        ({"metadata": {"in": ["k"]}}, "Invalid filter for column 'h_metadata': a JSONB"),
        ({"metadata": {"in": {"k": 1}}}, "Invalid filter for column 'h_metadata': a JSONB"),
        ({"metadata": {"in": [None]}}, "Invalid filter for column 'h_metadata': a JSONB"),
        ({"metadata": {"in": None}}, "Operator 'in' does not accept null."),
        ({"metadata": {"ne": {"k": "a"}}}, "Invalid filter for column 'h_metadata': a JSONB"),
        ({"metadata": {"icontains": {"k": "a"}}}, "Invalid filter for column 'h_metadata'"),
        ({"metadata": {"gt": 1}}, "Invalid filter for column 'h_metadata': a JSONB"),
        ({"AND": {}}, "AND operator must contain a list, got dict"),
        ({"NOT": None}, "NOT operator cannot be None"),
        ({"OR": [None]}, "Invalid filter configuration"),
        ({"peer_id": "a\0"}, "Filter values must not contain NUL"),
        ({"metadata": {"k": ["\0"]}}, "Filter values must not contain NUL"),
    ],
)
def test_what_is_refused(stored: Api, filters: object, detail: str) -> None:
    status, text = stored.refused("POST", LIST, {"filters": filters})
    assert status == 422
    assert text.startswith(detail)


def test_nesting_is_limited(stored: Api) -> None:
    filters: dict[str, Any] = {"peer_id": "bob"}
    for _ in range(5):
        filters = {"AND": [filters]}
    assert stored.contents(LIST, {"filters": filters}) == ["m1"]
    assert stored.refused("POST", LIST, {"filters": {"AND": [filters]}}) == (
        422,
        "Filter nesting exceeds maximum depth of 5",
    )


def test_conclusions_know_their_raw_columns(api: Api) -> None:
    api.post("sessions", {"id": "s"})
    api.conclude("tea", session_id="s")
    api.conclude("tall", of="bob", by="alice")
    for filters, found in (
        ({"observer": "alice", "observed": "bob"}, ["tall"]),
        ({"session_id": None}, ["tall"]),
        ({"session_name": {"ne": "x"}}, ["tall", "tea"]),
        ({"level": {"contains": "plic"}, "content": {"icontains": "TEA"}}, ["tea"]),
        ({"times_derived": "1", "deleted_at": None, "sync_state": "synced"}, ["tall", "tea"]),
        ({"embedding": None}, ["tall", "tea"]),
        ({"deleted_at": {"ne": None}}, []),
    ):
        assert api.contents("conclusions/list", {"filters": filters}) == found
    for filters, detail in (
        ({"level": "guess"}, "Invalid value for column 'level': 'guess'."),
        ({"embedding": [1]}, "Column 'embedding' cannot be filtered on"),
        ({"colour": 1}, "Column 'colour' does not exist on Document"),
        ({"source_ids": ["x"]}, "Invalid filter for column 'source_ids'"),
    ):
        assert api.refused("POST", "conclusions/list", {"filters": filters})[1].startswith(detail)
