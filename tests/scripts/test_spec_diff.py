"""Comparing two documents: which changes are told, and which of them break callers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from scripts.specs.changes import Severity
from scripts.specs.comparing import compare
from scripts.specs.facts import to_facts
from tests.scripts.spec_samples import published

GET = "GET /v3/things/{thing_id}"


def operation(document: Any, path: str = "/v3/things/{thing_id}", method: str = "get") -> Any:
    return document["paths"][path][method]


def fields(document: Any) -> Any:
    return document["components"]["schemas"]["Thing"]["properties"]


def changes(change: Callable[[Any], object]) -> list[tuple[str, str, bool]]:
    document = published()
    change(document)
    found = compare(to_facts(published()), to_facts(document)).changes
    return [(one.place, one.what, one.breaking) for one in found]


def test_nothing_changed() -> None:
    comparison = compare(to_facts(published()), to_facts(published()))
    assert comparison.changes == ()
    assert comparison.severity == Severity.COSMETIC


def test_prose_is_no_change() -> None:
    assert changes(lambda doc: operation(doc).update(summary="Another", description="")) == []


@pytest.mark.parametrize(
    ("change", "place", "what", "breaking"),
    [
        (
            lambda doc: doc["paths"].update({"/v3/new": {"get": {"responses": {}}}}),
            "GET /v3/new",
            "new operation 'get_v3_new'",
            False,
        ),
        (
            lambda doc: operation(doc).update(operationId="look_v3_things__thing_id__get"),
            GET,
            "the operation 'read_thing' is now called 'look'",
            True,
        ),
        (
            lambda doc: operation(doc).update(security=[{"Key": []}]),
            GET,
            "asks for other credentials",
            True,
        ),
        (
            lambda doc: operation(doc)["parameters"].pop(),
            GET,
            "the query parameter 'depth' is gone",
            True,
        ),
        (
            lambda doc: operation(doc)["parameters"].append({"name": "a", "in": "query"}),
            GET,
            "new optional query parameter 'a'",
            False,
        ),
        (
            lambda doc: operation(doc)["parameters"].append(
                {"name": "a", "in": "query", "required": True}
            ),
            GET,
            "new required query parameter 'a'",
            True,
        ),
        (
            lambda doc: operation(doc)["parameters"][1].update(required=True),
            f"{GET}, query parameter 'depth'",
            "is now required",
            True,
        ),
        (
            lambda doc: operation(doc)["parameters"][1]["schema"].update(maximum=5),
            f"{GET}, query parameter 'depth'",
            "maximum 9 -> 5",
            True,
        ),
        (
            lambda doc: operation(doc)["parameters"][1]["schema"].update(maximum=50),
            f"{GET}, query parameter 'depth'",
            "maximum 9 -> 50",
            False,
        ),
        (
            lambda doc: operation(doc)["parameters"][1]["schema"].update(minimum=1),
            f"{GET}, query parameter 'depth'",
            "minimum none -> 1",
            True,
        ),
        (
            lambda doc: operation(doc)["parameters"][1]["schema"].update(default=4),
            f"{GET}, query parameter 'depth'",
            "default 3 -> 4",
            False,
        ),
        (
            lambda doc: operation(doc)["parameters"][1]["schema"].update(type="number"),
            f"{GET}, query parameter 'depth'",
            "integer -> number",
            False,
        ),
        (
            lambda doc: operation(doc, method="put")["requestBody"].update(required=True),
            "PUT /v3/things/{thing_id}, body",
            "is now required",
            True,
        ),
        (
            lambda doc: operation(doc, method="put").pop("requestBody"),
            "PUT /v3/things/{thing_id}, body",
            "application/json is gone",
            True,
        ),
        (
            lambda doc: operation(doc)["responses"].pop("200"),
            GET,
            "no longer answers 200",
            True,
        ),
        (
            lambda doc: operation(doc)["responses"].update({"202": {}}),
            GET,
            "may answer 202",
            False,
        ),
        (
            lambda doc: fields(doc).pop("summary"),
            "Thing.summary",
            "the field is gone",
            True,
        ),
        (
            lambda doc: fields(doc)["summary"].update(enum=["short"]),
            "Thing.summary",
            'the value "long" is gone',
            True,
        ),
        (
            lambda doc: fields(doc)["summary"]["enum"].append("medium"),
            "Thing.summary",
            'new value "medium"',
            False,
        ),
        (
            lambda doc: fields(doc)["title"].update(type=["string", "null"]),
            "Thing.title",
            "string -> string | null",
            True,
        ),
        (
            lambda doc: fields(doc)["description"].pop("maxLength"),
            "Thing.description",
            "maxLength 90 -> none",
            False,
        ),
        (
            lambda doc: doc["components"]["schemas"]["Thing"]["required"].append("summary"),
            "Thing.summary",
            "is now required",
            True,
        ),
        (
            lambda doc: doc["components"]["schemas"]["Thing"].update(required=[]),
            "Thing.title",
            "is now optional",
            True,
        ),
        (
            lambda doc: fields(doc)["extra"].update(additionalProperties={"type": "integer"}),
            "Thing.extra",
            "other members: any -> integer",
            True,
        ),
        (
            lambda doc: doc["components"]["schemas"].update(Other={"type": "string"}),
            "Other",
            "new schema, string",
            False,
        ),
    ],
)
def test_one_change(change: Callable[[Any], object], place: str, what: str, breaking: bool) -> None:
    assert (place, what, breaking) in changes(change)


@pytest.mark.parametrize(
    ("sent", "breaking"),
    [(True, False), (False, True)],
)
def test_a_wider_type_breaks_those_who_receive_it(sent: bool, breaking: bool) -> None:
    def document(kinds: list[str]) -> Any:
        changed = published()
        thing = {"application/json": {"schema": {"type": kinds}}}
        post = operation(changed, "/v3/things", "post")
        post["requestBody" if sent else "responses"] = (
            {"content": thing} if sent else {"201": {"content": thing}}
        )
        return to_facts(changed)

    found = compare(document(["string"]), document(["string", "null"])).changes
    assert [(one.what, one.breaking) for one in found] == [("string -> string | null", breaking)]


def test_a_schema_that_is_only_answered_may_get_required_fields() -> None:
    def document(required: list[str]) -> Any:
        changed = published()
        del changed["paths"]["/v3/things"]
        del changed["paths"]["/v3/things/{thing_id}"]["put"]
        changed["components"]["schemas"]["Thing"]["required"] = required
        return to_facts(changed)

    found = compare(document(["title"]), document(["title", "summary"])).changes
    assert [(one.what, one.breaking) for one in found] == [("is now required", False)]
