"""Values of any size: an answer or a refusal, never a failure of the server.

Every operation gets each of these values in each place of its path, query and body.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from honcho.embedded import EmbeddedServer
from honcho.embedded.schema.document import DOCUMENT, SCHEMAS
from honcho.engines.exchange import WireRequest
from tests.embedded.api import Api

STORED = {"workspace_id": "w", "peer_id": "alice", "session_id": "s", "scope_id": "work"}

PLACE = '"<here>"'
"""Stands in a body for one of the values: numbers of 5,000 digits are no Python values."""


def nested(opening: str, closing: str, depth: int) -> str:
    return opening * depth + "1" + closing * depth


VALUES = {
    "5,000 digits": "9" * 5000,
    "5,000 digits below zero": "-" + "9" * 5000,
    "4,000 digits": "9" * 4000,
    "a float without end": "1e400",
    "a long fraction": "0." + "3" * 5000,
    "300 lists": nested("[", "]", 300),
    "900 lists": nested("[", "]", 900),
    "5,000 lists": nested("[", "]", 5000),
    "300 objects": nested('{"a":', "}", 300),
    "900 objects": nested('{"a":', "}", 900),
    "5,000 objects": nested('{"a":', "}", 5000),
}
MANY = {
    "texts": json.dumps([f"p{at}" for at in range(33_000)]),
    "keys": json.dumps({f"p{at}": {} for at in range(33_000)}),
    "words": json.dumps("word " * 20_000),
    "wide characters": json.dumps("東" * 100_000),
}
"""More than the database takes as parameters of one statement, and than a text may hold."""
FILTERS = {
    "OR of 1,000": {"OR": [{"peer_id": f"p{at}"} for at in range(1000)]},
    "AND of 1,000": {"AND": [{"metadata": {"k": {"gt": at}}} for at in range(1000)]},
    "NOT of 1,000": {"NOT": [{"metadata": {"k": at}} for at in range(1000)]},
    "OR of 50,000": {"OR": [{"peer_id": "p"}] * 50_000},
    "1,000 keys": {"metadata": {f"k{at}": at for at in range(1000)}},
    "1,000 compared keys": {"metadata": {f"k{at}": {"lt": at} for at in range(1000)}},
    "in 20,000": {"peer_id": {"in": [f"p{at}" for at in range(20_000)]}},
    "in 40,000": {"peer_id": {"in": [f"p{at}" for at in range(40_000)]}},
    "contains 100,000": {"peer_id": {"contains": "p" * 100_000}},
    "4,000 digits": {"token_count": {"gt": 10**4000}},
    "metadata of 4,000 digits": {"metadata": {"k": {"gt": 10**4000}}},
    "metadata is 4,000 digits": {"metadata": {"k": 10**4000}},
}


@pytest.fixture(scope="module")
def stored() -> Iterator[Api]:
    with EmbeddedServer() as server:
        api = Api(server)
        api.post("sessions", {"id": "s", "scopes": ["work"]})
        api.say("s", "I keep bees", metadata={"k": 1})
        yield api


def operations(part: str) -> list[Any]:
    found: list[Any] = []
    for path, methods in DOCUMENT["paths"].items():
        for method, entry in methods.items():
            if "x-since" not in entry and entry.get(part):
                found.append(pytest.param(method.upper(), path, entry, id=entry["operationId"]))
    return found


def target(path: str, **values: str) -> str:
    for name, value in {**STORED, **values}.items():
        path = path.replace(f"{{{name}}}", value)
    return path.replace("{", "").replace("}", "")


def places(schema: dict[str, Any], depth: int = 3) -> Iterator[Any]:
    """Bodies that fit a schema but for one place, in which the value is to be put."""
    yield "<here>"
    if "$ref" in schema:
        schema = SCHEMAS[schema["$ref"].rpartition("/")[2]]
    for one in schema.get("anyOf", ()):
        yield from places(one, depth)
    if depth and schema.get("type") == "array":
        yield from ([one] for one in places(schema["items"], depth - 1))
    properties: dict[str, Any] = schema.get("properties", {}) if depth else {}
    usual = {"content": "hello", "id": "x", "query": "hello", "observer_id": "alice"}
    usual |= {"observed_id": "alice", "peer_id": "alice", "observer": "alice", "dream_type": "omni"}
    fitting = {name: one for name, one in usual.items() if name in properties}
    for name, one in properties.items():
        yield from ({**fitting, name: body} for body in places(one, depth - 1))
    if depth and properties.keys() & {"metadata", "configuration", "filters"}:
        for name in ("metadata", "configuration", "filters"):
            if name in properties:
                yield {**fitting, name: {"metadata": {"k": "<here>"}, "token_count": "<here>"}}
                yield {**fitting, name: {"k": "<here>"}}


def ask(api: Api, method: str, path: str, body: bytes | None = None) -> int:
    answer = api.server.handle(WireRequest(method, path, {}, body))
    for _ in answer.stream or ():
        pass
    return answer.status


@pytest.mark.slow
@pytest.mark.parametrize(("method", "path", "entry"), operations("requestBody"))
def test_a_body(stored: Api, method: str, path: str, entry: Any) -> None:
    ((media, content),) = entry["requestBody"]["content"].items()
    if media == "application/json":
        for body in sorted({json.dumps(body) for body in places(content["schema"])}):
            for name, value in VALUES.items():
                raw = body.replace(PLACE, value).encode()
                assert ask(stored, method, target(path), raw) < 500, (body, name)


@pytest.mark.slow
@pytest.mark.parametrize("name", MANY)
def test_a_body_with_much_in_it(api: Api, name: str) -> None:
    api.post("sessions", {"id": "s"})
    said = '{"messages": [{"peer_id": "alice", "content": <here>}]}'
    for method, path, body in (
        ("POST", "sessions/s/peers", "<here>"),
        ("PUT", "sessions/s/peers", "<here>"),
        ("DELETE", "sessions/s/peers", "<here>"),
        ("POST", "sessions", '{"id": "t", "peers": <here>}'),
        ("PUT", "peers/alice/card", '{"peer_card": <here>}'),
        ("PUT", "peers/alice", '{"configuration": <here>}'),
        ("POST", "sessions/s/messages", said),
        ("POST", "search", '{"query": <here>}'),
        ("POST", "peers/alice/chat", '{"query": "x", "filters": {"session_id": <here>}}'),
        ("POST", "conclusions/query", '{"query": <here>}'),
    ):
        raw = body.replace("<here>", MANY[name]).encode()
        assert api.send(method, path, raw=raw).status < 500, path


@pytest.mark.parametrize("name", FILTERS)
@pytest.mark.parametrize("path", ["sessions/s/messages/list", "search"])
def test_a_filter(stored: Api, path: str, name: str) -> None:
    answer = stored.send("POST", path, {"query": "bees", "filters": FILTERS[name]})
    assert answer.status in {200, 422}, answer.body
    assert (answer.status == 422) == name.endswith(("50,000", "40,000"))


def test_a_filter_of_1000_conditions_finds_what_it_asks_for(api: Api) -> None:
    api.say("s", "I keep bees")
    wanted = [{"peer_id": f"p{at}"} for at in range(999)]
    body = {"filters": {"OR": [*wanted, {"peer_id": "alice"}]}}
    assert api.contents("sessions/s/messages/list", body) == ["I keep bees"]
    assert api.contents("sessions/s/messages/list", {"filters": {"OR": wanted}}) == []


@pytest.mark.parametrize("value", ["9" * 5000, "-" + "9" * 5000, "1e400", "x" * 100_000])
@pytest.mark.parametrize(("method", "path", "entry"), operations("parameters"))
def test_a_path_and_a_query(stored: Api, method: str, path: str, entry: Any, value: str) -> None:
    body = None if "requestBody" not in entry else b"{}"
    for one in entry["parameters"]:
        name = one["name"]
        if one["in"] == "path":
            sent = target(path, **{name: quote(value)})
        else:
            sent = f"{target(path)}?{name}={quote(value)}"
        assert ask(stored, method, sent, body) < 500, sent[:200]


def test_what_is_said_of_a_number_that_is_too_long(api: Api) -> None:
    body = b'{"id": "w", "metadata": {"a": %s}}'
    answer = api.send("POST", "/v3/workspaces", raw=body % (b"9" * 5000))
    assert answer.status == 422
    (error,) = answer.body["detail"]
    assert (error["type"], error["loc"]) == ("json_invalid", ["body", 30])
    assert api.send("POST", "/v3/workspaces", raw=body % b"1e400").status == 422
