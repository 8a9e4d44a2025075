"""Building: names of operations, what every operation gets, the two derived documents."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from scripts.specs import building
from scripts.specs.document import SpecError
from scripts.specs.facts import to_facts
from tests.scripts.spec_samples import IDLE, overlay, published


def built(document: dict[str, Any], edits: dict[str, Any] = IDLE) -> Any:
    return building.build(to_facts(document), edits, "facts", "overlay")


def with_second_reader(document: dict[str, Any]) -> dict[str, Any]:
    document["paths"]["/v3/others/{id}"] = {
        "get": {"operationId": "read_thing_v3_others__id__get", "responses": {}}
    }
    return document


@pytest.mark.parametrize(
    ("published_id", "path", "method", "name"),
    [
        ("health_check_health_get", "/health", "get", "health_check"),
        ("read_v3_things__thing_id__get", "/v3/things/{thing_id}", "get", "read"),
        ("add_v3_things_post", "/v3/things/", "post", "add_v3_things_post"),
        ("add_v3_things__post", "/v3/things/", "post", "add"),
        ("readThing", "/v3/things/{thing_id}", "get", "readThing"),
        ("_health_get", "/health", "get", "_health_get"),
    ],
)
def test_short_names(published_id: str, path: str, method: str, name: str) -> None:
    assert building.short_name(published_id, path, method) == name


def test_an_operation_without_an_id_is_named_after_its_place() -> None:
    document = published()
    del document["paths"]["/v3/things"]["post"]["operationId"]
    assert built(document)["paths"]["/v3/things"]["post"]["operationId"] == "post_v3_things"


def test_two_operations_with_one_name_are_both_named() -> None:
    with pytest.raises(SpecError) as error:
        built(with_second_reader(published()))
    text = str(error.value)
    assert "'read_thing'" in text
    assert "GET /v3/things/{thing_id} and GET /v3/others/{id}" in text


def test_the_overlay_may_give_one_of_them_another_name() -> None:
    rename = {
        "target": "$.paths['/v3/others/{id}'].get",
        "description": "There is one of this name.",
        "update": {"operationId": "read_other"},
    }
    document = with_second_reader(published())
    facts = to_facts(document)
    building.check_nameable(facts, overlay(rename), "overlay")
    assert built(document, overlay(rename))["paths"]["/v3/others/{id}"]["get"]["operationId"] == (
        "read_other"
    )
    with pytest.raises(SpecError):
        building.check_nameable(facts, IDLE, "overlay")


def test_an_operation_that_the_overlay_does_not_know_gets_cautious_defaults() -> None:
    paths = built(published())["paths"]
    assert paths["/v3/things/{thing_id}"]["get"]["x-idempotent"] is True
    assert paths["/v3/things/{thing_id}"]["put"]["x-idempotent"] is True
    assert paths["/v3/things"]["post"]["x-idempotent"] is False
    assert "summary" not in paths["/v3/things"]["post"]
    assert paths["/v3/things"]["post"]["responses"]["201"]["description"] == "Created"


def test_fields_come_in_the_order_in_which_the_server_declares_them() -> None:
    thing = built(published())["components"]["schemas"]["Thing"]
    assert list(thing["properties"]) == ["title", "description", "summary", "extra"]
    assert "x-property-order" not in thing


def test_what_stands_beside_a_reference_is_put_where_tools_see_it() -> None:
    edit = {
        "target": "$.components.schemas.Thing.properties.summary",
        "description": "A name for it.",
        "x-extract": "Length",
    }
    field = built(published(), overlay(edit))["components"]["schemas"]["Thing"]["properties"]
    assert field["summary"] == {
        "allOf": [{"$ref": "#/components/schemas/Length"}],
        "default": "short",
    }


def test_an_edit_that_breaks_a_reference_is_refused() -> None:
    edit = {"target": "$.components.schemas.Thing", "description": "Gone.", "remove": True}
    with pytest.raises(SpecError, match=r"'#/components/schemas/Thing', which does not exist"):
        built(published(), overlay(edit))


def test_the_embedded_document_has_defaults_and_no_prose() -> None:
    thing = "$.components.schemas.Thing"
    edits = overlay(
        {"target": thing, "update": {"description": "A thing."}},
        {
            "target": f"{thing}.properties.*.default",
            "description": "Not to be sent.",
            "x-rename": "x-server-default",
        },
        {"target": f"{thing}.properties.extra", "description": "One.", "x-extract": "JsonObject"},
    )
    merged = built(published(), edits)
    assert merged["components"]["schemas"]["Thing"]["description"] == "A thing."
    embedded: Any = building.to_embedded(merged)
    found = embedded["components"]["schemas"]
    assert found.keys() == {"Thing"}
    assert "description" not in found["Thing"]
    assert found["Thing"]["properties"]["summary"] == {
        "enum": ["short", "long"],
        "default": "short",
    }
    assert found["Thing"]["properties"]["extra"] == {
        "type": "object",
        "additionalProperties": True,
        "default": {"description": "kept"},
    }


def test_the_merged_document_reads_back_as_it_was() -> None:
    merged = built(published())
    text = building.dump_yaml(merged, "v3")
    assert yaml.safe_load(text) == merged
    assert text.startswith("# Derived from ")
    assert "&id" not in text


@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_in_the_published_document_changes_nothing(random: Any) -> None:
    def shuffled(node: Any, key: str = "") -> Any:
        if isinstance(node, list):
            return [shuffled(item) for item in node]
        if not isinstance(node, dict):
            return node
        names = list(node)
        if key != "properties":
            random.shuffle(names)
        return {name: shuffled(node[name], name) for name in names}

    assert building.dump_facts(to_facts(shuffled(published()))) == building.dump_facts(
        to_facts(published())
    )
    assert building.dump_yaml(built(shuffled(published())), "v3") == building.dump_yaml(
        built(published()), "v3"
    )
