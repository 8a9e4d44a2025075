"""JSON null as a body, and NUL inside texts."""

from __future__ import annotations

import io
from typing import Any

import pytest

from honcho.embedded.schema.document import DOCUMENT
from honcho_api.request import File, Part
from tests.embedded.api import Api

STORED = {"workspace_id": "w", "peer_id": "alice", "session_id": "s", "scope_id": "work"}


def operations() -> list[Any]:
    """All that take a JSON body."""
    found: list[Any] = []
    for path, methods in DOCUMENT["paths"].items():
        for method, entry in methods.items():
            body = entry.get("requestBody", {"content": {}})
            if "x-since" not in entry and "application/json" in body["content"]:
                required = body.get("required", False)
                found.append(pytest.param(method.upper(), path, required, id=entry["operationId"]))
    return found


@pytest.mark.parametrize("raw", [b"null", b" null\n", b""])
@pytest.mark.parametrize(("method", "path", "required"), operations())
def test_null_counts_as_no_body(
    api: Api, method: str, path: str, required: bool, raw: bytes
) -> None:
    api.post("sessions", {"id": "s", "scopes": ["work"]})
    api.say("s", "I keep bees")
    for name, value in STORED.items():
        path = path.replace(f"{{{name}}}", value)
    answer = api.send(method, path, raw=raw, headers={"content-type": "application/json"})
    if required:
        missing = {"type": "missing", "loc": ["body"], "msg": "Field required", "input": None}
        assert (answer.status, answer.body) == (422, {"detail": [missing]})
    else:
        assert answer.status == 200
        assert answer.body == api.post(path, {})


def test_nul_is_removed_from_texts(api: Api) -> None:
    nul, metadata = "a\0b", {"k\0": ["v\0", {"\0": "\0"}]}
    kept = {"k": ["v", {"": ""}]}
    assert api.say("s", nul, metadata=metadata)[0]["content"] == "ab"
    for place in ("peers/alice", "sessions/s", ""):
        assert api.put(place, {"metadata": metadata})["metadata"] == kept
    assert api.post("scopes", {"id": "work", "metadata": metadata})["metadata"] == kept
    assert api.put("peers/alice/card", {"peer_card": [nul, "\0"]}) == {"peer_card": ["ab", ""]}
    assert api.get("peers/alice/card") == {"peer_card": ["ab", ""]}
    assert api.conclude(nul)[0]["content"] == "ab"
    pair = {"observer_id": "alice", "observed_id": "alice"}
    assert api.contents("conclusions/query", {"query": nul, "filters": pair}) == ["ab"]
    assert api.contents("search", {"query": nul}) == ["ab"]
    body = {"search_query": nul}
    assert "] ab" in api.post("peers/alice/representation", body)["representation"]
    assert "] ab" in api.get("peers/alice/context", search_query=nul)["representation"]
    assert "ab" in api.post("peers/alice/chat", {"query": nul})["content"]


@pytest.mark.parametrize("kind", ["text/plain", "application/json"])
def test_nul_is_removed_from_files(api: Api, kind: str) -> None:
    content = b"a\0b" if kind == "text/plain" else b'"ab"'
    file = File("a", kind, lambda: io.BytesIO(content))
    metadata = Part("metadata", '{"k": "a\\u0000b"}')
    parts = (Part("file", file), Part("peer_id", "alice"), metadata)
    answer = api.send("POST", "sessions/s/messages/upload", parts=parts)
    assert answer.body[0]["content"].strip('"') == "ab"
    assert answer.body[0]["metadata"] == {"k": "ab"}
