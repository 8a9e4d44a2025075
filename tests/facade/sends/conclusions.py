"""What the calls on conclusions send."""

from __future__ import annotations

from honcho.types import ConclusionCreate
from tests.facade import answers
from tests.facade.sends.rows import RECALL, REPRESENTATION, P, W, listing, row

PAIR = {"observer_id": "p", "observed_id": "q"}
CONCLUSIONS = [
    listing(
        "list",
        lambda h: h.peer.conclusions.list(),
        f"{W}/conclusions",
        {"filters": {"observer_id": "p", "observed_id": "p"}},
    ),
    listing(
        "list with all",
        lambda h: h.peer.conclusions_of("q").list(
            3, 7, h.session, filters={"level": "explicit"}, reverse=True
        ),
        f"{W}/conclusions",
        {"filters": {**PAIR, "session_id": "s", "level": "explicit"}},
        least=False,
    ),
    listing(
        "derived",
        lambda h: h.peer.conclusions_of("q").derived("c", 3, 7, reverse=True),
        f"{W}/conclusions",
        {"filters": {**PAIR, "source_ids": {"contains": "c"}}},
        least=False,
    ),
    row(
        "query",
        lambda h: h.peer.conclusions_of("q").query("tea"),
        "POST",
        f"{W}/conclusions/query",
        [],
        body={"query": "tea", "top_k": 10, "filters": PAIR},
    ),
    row(
        "query with all",
        lambda h: h.peer.conclusions_of("q").query("tea", 3, 0.5, filters={"session_id": "s"}),
        "POST",
        f"{W}/conclusions/query",
        [],
        body={"query": "tea", "top_k": 3, "distance": 0.5, "filters": {**PAIR, "session_id": "s"}},
    ),
    row(
        "create",
        lambda h: h.peer.conclusions_of("q").create(
            [
                "one",
                {"content": "two", "session_id": "s"},
                ConclusionCreate(content="three", observer_id="p", observed_id="q"),
            ]
        ),
        "POST",
        f"{W}/conclusions",
        [],
        body={
            "conclusions": [
                {"content": "one", **PAIR},
                {"content": "two", **PAIR, "session_id": "s"},
                {"content": "three", **PAIR},
            ]
        },
    ),
    row(
        "delete",
        lambda h: h.peer.conclusions.delete("c"),
        "DELETE",
        f"{W}/conclusions/c",
        None,
    ),
    row(
        "get",
        lambda h: h.peer.conclusions.get("c"),
        "GET",
        f"{W}/conclusions/c",
        answers.conclusion(),
    ),
    row(
        "get_many",
        lambda h: h.peer.conclusions_of("q").get_many(["c", "d", "c"]),
        "POST",
        f"{W}/conclusions/list",
        answers.page([]),
        query={"page": ["1"], "size": ["100"], "cursor": [""]},
        body={"filters": {**PAIR, "id": {"in": ["c", "d"]}}},
    ),
    row(
        "representation",
        lambda h: h.peer.conclusions_of("q").representation(**RECALL),
        "POST",
        f"{P}/representation",
        REPRESENTATION,
        body={"target": "q", **RECALL},
    ),
    listing(
        "workspace list",
        lambda h: h.client.conclusions.list(3, 7, filters={"level": "explicit"}, reverse=True),
        f"{W}/conclusions",
        {"filters": {"level": "explicit"}},
        least=False,
    ),
    row(
        "workspace get",
        lambda h: h.client.conclusions.get("c"),
        "GET",
        f"{W}/conclusions/c",
        answers.conclusion(),
    ),
    row(
        "workspace get_many",
        lambda h: h.client.conclusions.get_many(["c"]),
        "POST",
        f"{W}/conclusions/list",
        answers.page([answers.conclusion()]),
        query={"page": ["1"], "size": ["100"], "cursor": [""]},
        body={"filters": {"id": {"in": ["c"]}}},
    ),
]
