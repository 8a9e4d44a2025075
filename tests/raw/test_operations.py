"""Every operation of every version: its request, and how its answer is read, by the document."""

from __future__ import annotations

import importlib
import inspect
import json
import pickle
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest

import honcho_api.v3
from honcho_api import File, Part, Request
from tests.raw.document import APIS, MOMENT, Operation, Values, name_of, operations

ALL = [pytest.param(one, id=f"{one.api} {one.name}") for api in APIS for one in operations(api)]
UPLOADING = "create_messages_with_file"
UPLOAD = File("notes.txt", "text/plain", lambda: BytesIO(b"notes"), 5)


def package(api: str) -> Any:
    return importlib.import_module(f"honcho_api.{api}")


def call(operation: Operation, *, full: bool) -> Request[Any]:
    """The operation with every argument, or with those only that it cannot do without."""
    made = Values.of(operation.api)
    function = getattr(package(operation.api), operation.name)
    path = [f"{one['name']}.1" for one in operation.parameters("path")]
    named = {
        one["name"]: python_value(operation, one["schema"], full=full, hint=one["name"])
        for one in operation.parameters("query", required_only=not full)
    }
    if operation.body and (full or operation.body_required):
        kind, schema = operation.body
        if "multipart" in kind:
            named["body"] = upload(operation.api)
        else:
            given = made.value(schema, full=full)
            named["body"] = python_value(operation, schema, given)
    request: Request[Any] = function(*path, **named)
    return request


def python_value(
    operation: Operation,
    schema: dict[str, Any],
    given: Any = ...,
    *,
    full: bool = True,
    hint: str = "",
) -> Any:
    """A JSON value as a caller would write it: models, dates, and plain data for the rest."""
    made = Values.of(operation.api)
    given = made.value(schema, hint, full=full) if given is ... else given
    plain = made.resolved(schema)
    name = name_of(schema)
    if plain.get("properties"):
        return getattr(package(operation.api), str(name)).from_dict(given)
    if isinstance(plain.get("additionalProperties"), dict):
        inner = plain["additionalProperties"]
        return {key: python_value(operation, inner, one) for key, one in given.items()}
    return datetime.fromisoformat(given) if plain.get("format") == "date-time" else given


def upload(api: str = "v3") -> Any:
    return package(api).MessageUpload(
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


@pytest.mark.parametrize(("api", "count"), [("v2", 46), ("v3", 56)])
def test_a_package_has_the_operations_of_its_document_and_no_others(api: str, count: int) -> None:
    functions = {name for name in package(api).__all__ if name.islower()}

    assert functions == {one.name for one in operations(api)}
    assert len(functions) == count


@pytest.mark.parametrize("operation", ALL)
def test_every_argument_arrives_where_the_document_says(operation: Operation) -> None:
    request, made = call(operation, full=True), Values.of(operation.api)

    path = operation.path
    for one in operation.parameters("path"):
        path = path.replace(f"{{{one['name']}}}", f"{one['name']}.1")
    assert (request.operation, request.method) == (operation.name, operation.method)
    assert (request.template, request.path) == (operation.path, path)
    assert request.idempotent is operation.raw["x-idempotent"]
    assert request.query == tuple(
        (one["name"], text)
        for one in operation.parameters("query")
        for text in query_text(made.value(one["schema"], one["name"]))
    )
    kind, schema = operation.body or ("", {})
    if "multipart" in kind:
        assert request.json is None
        assert {one.name for one in request.parts or ()} >= set(made.resolved(schema)["properties"])
    else:
        assert request.parts is None
        assert request.json == (made.value(schema) if kind else None)
        json.dumps(request.json)


@pytest.mark.parametrize("operation", ALL)
def test_what_is_not_given_is_not_sent(operation: Operation) -> None:
    request = call(operation, full=False)

    required = {one["name"] for one in operation.parameters("query", required_only=True)}
    assert {name for name, _ in request.query} == required
    if operation.body and operation.body_required and "json" in operation.body[0]:
        assert request.json == Values.of(operation.api).value(operation.body[1], full=False)
    elif not operation.body_required:
        assert request.json is None
    assert request.stream is False


@pytest.mark.parametrize("operation", ALL)
def test_paths_are_positional_and_everything_else_is_by_name(operation: Operation) -> None:
    signature = inspect.signature(getattr(package(operation.api), operation.name))

    kinds = {name: one.kind for name, one in signature.parameters.items()}
    path = [one["name"] for one in operation.parameters("path")]
    assert list(kinds)[: len(path)] == path
    assert all(kinds[name] is inspect.Parameter.POSITIONAL_OR_KEYWORD for name in path)
    named = [kind for name, kind in kinds.items() if name not in path]
    assert set(named) <= {inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize("operation", ALL)
@pytest.mark.parametrize("full", [True, False], ids=["all members", "required members"])
def test_answers_are_read_as_the_document_describes_them(operation: Operation, full: bool) -> None:
    request, made = call(operation, full=False), Values.of(operation.api)

    for schema in operation.answers:
        payload = None if schema is None else made.value(schema, full=full)
        answer = request.parse(payload)

        if schema is None or payload is None:
            assert answer is None
        elif made.resolved(schema).get("properties"):
            assert type(answer).__name__ == name_of(schema)
            assert json.loads(json.dumps(answer.to_dict())) == with_defaults(made, schema, payload)
        elif isinstance(payload, list):
            assert [one.to_dict() for one in answer] == [
                with_defaults(made, made.resolved(schema)["items"], one) for one in payload
            ]
        else:
            assert answer == payload


def with_defaults(made: Values, schema: dict[str, Any], payload: dict[str, Any]) -> dict[str, Any]:
    """An answer with what an absent member stands for: the default, or an empty container."""
    found = dict(payload)
    for name, one in made.resolved(schema)["properties"].items():
        plain = made.resolved(one)
        nullable = any(part.get("type") == "null" for part in one.get("anyOf", []))
        if name in found:
            if plain.get("properties") and found[name] is not None:
                found[name] = with_defaults(made, one, found[name])
            elif plain.get("type") == "array" and made.resolved(plain["items"]).get("properties"):
                found[name] = [with_defaults(made, plain["items"], item) for item in found[name]]
        elif "default" in one:
            found[name] = one["default"]
        elif not nullable and plain.get("type") == "array":
            found[name] = []
        elif not nullable and plain.get("type") == "object" and not plain.get("properties"):
            found[name] = {}
    return found


@pytest.mark.parametrize("operation", [one for one in ALL if UPLOADING not in str(one.id)])
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
