"""Overlays: what each kind of action does, and which ones are refused."""

from __future__ import annotations

from typing import Any

import pytest

from scripts.specs.document import SpecError
from scripts.specs.overlay import apply_overlay, read_overlay
from tests.scripts.spec_samples import overlay, published

THING = "$.components.schemas.Thing"


def applied(*actions: dict[str, Any]) -> Any:
    return apply_overlay(published(), read_overlay(overlay(*actions), "o"), "o")


def refusal(*actions: dict[str, Any]) -> str:
    with pytest.raises(SpecError) as error:
        applied(*actions)
    return str(error.value)


def edit(target: str, **action: Any) -> dict[str, Any]:
    action = {key.replace("_", "-"): value for key, value in action.items()}
    return {"target": target, "description": "Because.", **action}


def test_update_merges_objects_and_leaves_the_rest_alone() -> None:
    thing = applied(edit(THING, update={"properties": {"title": {"maxLength": 5}}}))
    fields = thing["components"]["schemas"]["Thing"]["properties"]
    assert fields["title"]["maxLength"] == 5
    assert fields["title"]["type"] == "string"
    assert len(fields) == 4


def test_update_appends_to_a_selected_array() -> None:
    document = applied(edit("$.servers", update={"url": "http://localhost"}))
    assert [server["url"] for server in document["servers"]][-1] == "http://localhost"


def test_update_joins_arrays_inside_an_object() -> None:
    document = applied(edit(THING, update={"required": ["summary"]}))
    assert document["components"]["schemas"]["Thing"]["required"] == ["title", "summary"]


def test_update_of_several_places_shares_nothing_between_them() -> None:
    document = applied(edit("$.paths.*.*", update={"x-note": {"a": []}}))
    notes = [
        operation["x-note"] for item in document["paths"].values() for operation in item.values()
    ]
    assert len({id(note) for note in notes}) == len(notes) == 3


def test_remove_takes_away_all_that_is_selected() -> None:
    document = applied(edit(f"{THING}.properties.*.description", remove=True))
    assert "description" not in document["components"]["schemas"]["Thing"]["properties"]["title"]
    document = applied(edit("$.paths.*.get.parameters[*]", remove=True))
    assert document["paths"]["/v3/things/{thing_id}"]["get"]["parameters"] == []


def test_rename_of_a_schema_takes_its_references_along() -> None:
    document = applied(edit(THING, x_rename="Item"))
    assert "Thing" not in document["components"]["schemas"]
    body = document["paths"]["/v3/things"]["post"]["requestBody"]["content"]["application/json"]
    assert body["schema"] == {"$ref": "#/components/schemas/Item"}


def test_rename_of_a_member_keeps_its_place_and_value() -> None:
    document = applied(edit(f"{THING}.properties.*.default", x_rename="x-server-default"))
    field = document["components"]["schemas"]["Thing"]["properties"]["summary"]
    assert field == {"enum": ["short", "long"], "x-server-default": "short"}


def test_extract_leaves_a_reference_and_the_default() -> None:
    document = applied(edit(f"{THING}.properties.summary", x_extract="Length"))
    schemas = document["components"]["schemas"]
    assert schemas["Length"] == {"enum": ["short", "long"]}
    field = schemas["Thing"]["properties"]["summary"]
    assert field == {"default": "short", "$ref": "#/components/schemas/Length"}


def test_extract_into_an_existing_schema_wants_the_same_one() -> None:
    title, length = f"{THING}.properties.title", f"{THING}.properties.summary"
    same = {"application/json": {"schema": {"enum": ["short", "long"]}}}
    add = edit("$.paths['/v3/things'].post", update={"responses": {"200": {"content": same}}})
    place = "$.paths['/v3/things'].post.responses['200'].content['application/json'].schema"
    document = applied(add, edit(length, x_extract="Length"), edit(place, x_extract="Length"))
    post = document["paths"]["/v3/things"]["post"]
    content = post["responses"]["200"]["content"]["application/json"]
    assert content == {"schema": {"$ref": "#/components/schemas/Length"}}
    text = refusal(edit(length, x_extract="Length"), edit(title, x_extract="Length"))
    assert "the schema 'Length' is another one" in text


def test_the_input_is_not_changed() -> None:
    document = published()
    apply_overlay(document, read_overlay(overlay(edit(THING, remove=True))))
    assert document == published()


@pytest.mark.parametrize(
    ("action", "reason"),
    [
        (edit("$.components.schemas.Gone", remove=True), "targets nothing in the document"),
        (edit("$.components.schemas.Gone", update={"type": "object"}), "targets nothing"),
        (edit("$.[", remove=True), "not a JSONPath"),
        (edit("paths", remove=True), "not a JSONPath"),
        (edit("$", remove=True), "cannot remove the whole document"),
        (edit(f"{THING}.type", update={"a": 1}), "neither an object nor an array"),
        (edit("$.servers[0]", x_rename="first"), "not a member of an object"),
        (edit(f"{THING}.properties.title", x_rename="summary"), "there is a 'summary' already"),
        (
            edit("$.paths.*.post.requestBody.content.*.schema", x_extract="A"),
            "not a schema of its own",
        ),
        (
            edit(THING, update={"properties": {"title": {"x-since": "1.3", "type": "string"}}}),
            "adds $.components.schemas.Thing.properties.title, which the server publishes itself",
        ),
        (
            {"target": THING, "update": {"properties": {"gone": {"description": "It."}}}},
            "describes $.components.schemas.Thing.properties.gone, which does not exist",
        ),
    ],
)
def test_an_action_that_cannot_be_done_is_named(action: dict[str, Any], reason: str) -> None:
    text = refusal(action)
    assert reason in text
    assert text.startswith("o: action 1 ")
    assert action["target"] in text


def test_what_is_published_may_still_be_marked_as_new() -> None:
    mark = {"title": {"x-since": "1.3", "description": "Its title."}}
    document = applied(edit(THING, update={"properties": mark}))
    assert document["components"]["schemas"]["Thing"]["properties"]["title"]["x-since"] == "1.3"


def test_actions_see_what_earlier_ones_did() -> None:
    text = refusal(edit(THING, x_rename="Item"), edit(THING, remove=True))
    assert text == f"o: action 2 targets nothing in the document: {THING}"


def test_a_description_may_be_that_of_a_field_with_that_name() -> None:
    fields = {"properties": {"description": {"description": "What it is."}}}
    document = applied({"target": THING, "update": fields})
    field = document["components"]["schemas"]["Thing"]["properties"]["description"]
    assert field["description"] == "What it is."


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"overlay": "2.0.0"}, "not an OpenAPI Overlay 1.0 document"),
        ({"overlay": None}, "not an OpenAPI Overlay 1.0 document"),
        ({"action": []}, "the unknown key 'action'"),
        ({"info": {"title": "Ours"}}, "a title and a version"),
        ({"info": {"title": "Ours", "version": "1", "licence": "?"}}, "the unknown key 'licence'"),
        ({"actions": {}}, "a list of actions"),
        ({"actions": []}, "a list of actions"),
        ({"actions": ["x"]}, "action 1 has no target"),
        ({"actions": [{"update": {}}]}, "action 1 has no target"),
        ({"actions": [{"target": "$"}]}, "exactly one of update, remove"),
        ({"actions": [edit("$", update={}, remove=True)]}, "exactly one of update, remove"),
        ({"actions": [edit("$", remove=False)]}, "unusable value for remove"),
        ({"actions": [edit("$", update="x")]}, "unusable value for update"),
        ({"actions": [edit("$", x_rename="")]}, "unusable value for x-rename"),
        ({"actions": [edit("$", upgrade={})]}, "the unknown key 'upgrade'"),
        ({"actions": [{"target": "$.paths", "remove": True}]}, "needs its reason"),
        ({"actions": [{"target": "$", "update": {"openapi": "3.1.1"}}]}, "needs its reason"),
    ],
)
def test_an_overlay_is_read_strictly(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(SpecError) as error:
        read_overlay({**overlay(), **change}, "o")
    assert reason in str(error.value)
    assert str(error.value).startswith("o")


def test_prose_and_retry_marks_need_no_reason() -> None:
    prose = {
        "summary": "Reads.",
        "x-idempotent": True,
        "responses": {"200": {"description": "It."}},
    }
    action = {"target": "$.paths.*.get", "update": prose}
    assert read_overlay(overlay(action))[0].reason is None
