"""Every operation: the request it builds, and how its answer is read, against the document."""

from __future__ import annotations

import inspect
import json
import pickle
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest

import honcho_api.v3
from honcho_api import File, Part, Request
from tests.raw.document import MOMENT, Operation, name_of, operations, resolved, value

ALL = [pytest.param(one, id=one.name) for one in operations()]
UPLOADING = "create_messages_with_file"
UPLOAD = File("notes.txt", "text/plain", lambda: BytesIO(b"notes"), 5)


def call(operation: Operation, *, full: bool) -> Request[Any]:
    """The operation with every argument, or with those only that it cannot do without."""
    function = getattr(honcho_api.v3, operation.name)
    path = [f"{one['name']}.1" for one in operation.parameters("path")]
    named = {
        one["name"]: python_value(one["schema"], value(one["schema"], one["name"], full=full))
        for one in operation.parameters("query", required_only=not full)
    }
    if operation.body and (full or operation.body_required):
        kind, schema = operation.body
        named["body"] = upload() if "multipart" in kind else body(schema, full=full)
    request: Request[Any] = function(*path, **named)
    return request


def body(schema: dict[str, Any], *, full: bool) -> Any:
    return python_value(schema, value(schema, full=full))


def python_value(schema: dict[str, Any], given: Any) -> Any:
    """A JSON value as a caller would write it: models, dates, and plain data for the rest."""
    plain = resolved(schema)
    name = name_of(schema)
    if plain.get("properties"):
        return getattr(honcho_api.v3, str(name)).from_dict(given)
    if isinstance(plain.get("additionalProperties"), dict):
        return {key: python_value(plain["additionalProperties"], one) for key, one in given.items()}
    return datetime.fromisoformat(given) if plain.get("format") == "date-time" else given


def upload() -> honcho_api.v3.MessageUpload:
    return honcho_api.v3.MessageUpload(
        file=UPLOAD,
        peer_id="alice",
        metadata='{"a": 1}',
        configuration="{}",
        created_at=MOMENT,
        additional_properties={"later": "field"},
    )


def query_text(given: Any) -> list[str]:
    if isinstance(given, list):
        return [text for one in given for text in query_text(one)]
    return [json.dumps(given) if isinstance(given, bool) else str(given)]


def test_the_package_has_the_operations_of_the_document_and_no_others() -> None:
    functions = {name for name in honcho_api.v3.__all__ if name.islower()}

    assert functions == {one.name for one in operations()}


@pytest.mark.parametrize("operation", ALL)
def test_every_argument_arrives_where_the_document_says(operation: Operation) -> None:
    request = call(operation, full=True)

    path = operation.path
    for one in operation.parameters("path"):
        path = path.replace(f"{{{one['name']}}}", f"{one['name']}.1")
    assert (request.operation, request.method) == (operation.name, operation.method)
    assert (request.template, request.path) == (operation.path, path)
    assert request.idempotent is operation.raw["x-idempotent"]
    assert request.query == tuple(
        (one["name"], text)
        for one in operation.parameters("query")
        for text in query_text(value(one["schema"], one["name"]))
    )
    kind, schema = operation.body or ("", {})
    if "multipart" in kind:
        assert request.json is None
        assert {one.name for one in request.parts or ()} >= set(resolved(schema)["properties"])
    else:
        assert request.parts is None
        assert request.json == (value(schema) if kind else None)
        json.dumps(request.json)


@pytest.mark.parametrize("operation", ALL)
def test_what_is_not_given_is_not_sent(operation: Operation) -> None:
    request = call(operation, full=False)

    required = {one["name"] for one in operation.parameters("query", required_only=True)}
    assert {name for name, _ in request.query} == required
    if operation.body and operation.body_required and "json" in operation.body[0]:
        assert request.json == value(operation.body[1], full=False)
    elif not operation.body_required:
        assert request.json is None
    assert request.stream is False


@pytest.mark.parametrize("operation", ALL)
def test_paths_are_positional_and_everything_else_is_by_name(operation: Operation) -> None:
    signature = inspect.signature(getattr(honcho_api.v3, operation.name))

    kinds = {name: one.kind for name, one in signature.parameters.items()}
    path = [one["name"] for one in operation.parameters("path")]
    assert list(kinds)[: len(path)] == path
    assert all(kinds[name] is inspect.Parameter.POSITIONAL_OR_KEYWORD for name in path)
    named = [kind for name, kind in kinds.items() if name not in path]
    assert set(named) <= {inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize("operation", ALL)
@pytest.mark.parametrize("full", [True, False], ids=["all members", "required members"])
def test_answers_are_read_as_the_document_describes_them(operation: Operation, full: bool) -> None:
    request = call(operation, full=False)

    for schema in operation.answers:
        payload = None if schema is None else value(schema, full=full)
        answer = request.parse(payload)

        if schema is None or payload is None:
            assert answer is None
        elif resolved(schema).get("properties"):
            assert type(answer).__name__ == name_of(schema)
            assert json.loads(json.dumps(answer.to_dict())) == with_defaults(schema, payload)
        elif isinstance(payload, list):
            assert [one.to_dict() for one in answer] == [
                with_defaults(resolved(schema)["items"], one) for one in payload
            ]
        else:
            assert answer == payload


def with_defaults(schema: dict[str, Any], payload: dict[str, Any]) -> dict[str, Any]:
    """An answer with what an absent member stands for: the default, or an empty container."""
    found = dict(payload)
    for name, one in resolved(schema)["properties"].items():
        plain = resolved(one)
        nullable = any(part.get("type") == "null" for part in one.get("anyOf", []))
        if name in found:
            if plain.get("properties") and found[name] is not None:
                found[name] = with_defaults(one, found[name])
            elif plain.get("type") == "array" and resolved(plain["items"]).get("properties"):
                found[name] = [with_defaults(plain["items"], item) for item in found[name]]
        elif "default" in one:
            found[name] = one["default"]
        elif not nullable and plain.get("type") == "array":
            found[name] = []
        elif not nullable and plain.get("type") == "object" and not plain.get("properties"):
            found[name] = {}
    return found


@pytest.mark.parametrize("operation", [one for one in ALL if one.id != UPLOADING])
def test_requests_survive_pickling(operation: Operation) -> None:
    request = call(operation, full=True)

    assert pickle.loads(pickle.dumps(request)) == request


def test_the_upload_sends_text_fields_first_and_the_file_last() -> None:
    request = honcho_api.v3.create_messages_with_file("w", "s", body=upload())

    assert request.parts == (
        Part("peer_id", "alice"),
        Part("metadata", '{"a": 1}'),
        Part("configuration", "{}"),
        Part("created_at", MOMENT),
        Part("later", "field"),
        Part("file", UPLOAD),
    )
    assert request.idempotent is False


@pytest.mark.parametrize(("stream", "expected"), [(True, True), (False, False), (None, False)])
def test_chat_streams_when_its_body_asks_for_it(stream: bool | None, expected: bool) -> None:
    options = honcho_api.v3.DialecticOptions(query="Where does she live?", stream=stream)

    assert honcho_api.v3.chat("w", "alice", body=options).stream is expected


@pytest.mark.parametrize("scope", ["work", ["work", "home"], None])
def test_a_field_of_several_types_takes_each(scope: str | list[str] | None) -> None:
    sent = honcho_api.v3.DialecticOptions(query="?", scope=scope).to_dict()

    assert sent == ({"query": "?"} if scope is None else {"query": "?", "scope": scope})


def test_an_explicit_null_is_an_additional_property() -> None:
    update = honcho_api.v3.PeerUpdate(additional_properties={"metadata": None})

    assert honcho_api.v3.update_peer("w", "p", body=update).json == {"metadata": None}
