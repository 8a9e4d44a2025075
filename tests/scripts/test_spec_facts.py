"""Facts: what of a published document is kept, and in which form."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.specs.building import dump_facts
from scripts.specs.document import SpecError, mapping, objects
from scripts.specs.facts import PROSE, to_facts
from tests.scripts.spec_samples import published


def thing_of(document: Any) -> Any:
    facts: Any = to_facts(document)
    return facts["components"]["schemas"]["Thing"]


def test_prose_is_gone_from_every_object() -> None:
    facts = to_facts(published())
    for parts, node in objects(facts):
        assert not node.keys() & set(PROSE), parts
    assert facts["info"] == {"version": "1.2.3"}
    assert facts["servers"] == [{"url": "https://things.example"}]


def test_fields_with_the_names_of_prose_are_fields() -> None:
    thing = thing_of(published())
    assert thing["properties"]["title"] == {"type": "string"}
    assert thing["properties"]["description"] == {"type": "string", "maxLength": 90}
    assert thing["properties"]["summary"] == {"enum": ["short", "long"], "default": "short"}


def test_data_is_kept_as_it_is() -> None:
    thing = thing_of(published())
    assert thing["properties"]["extra"]["default"] == {"description": "kept"}


def test_the_declared_order_of_fields_is_a_fact() -> None:
    facts = to_facts(published())
    thing = json.loads(dump_facts(facts))["components"]["schemas"]["Thing"]
    assert list(thing["properties"]) == ["description", "extra", "summary", "title"]
    assert thing["x-property-order"] == ["title", "description", "summary", "extra"]


def test_a_sorted_order_is_not_worth_a_note() -> None:
    document = published()
    thing = document["components"]["schemas"]["Thing"]
    thing["properties"] = dict(sorted(thing["properties"].items()))
    assert "x-property-order" not in thing_of(document)


def test_limits_of_integers_are_integers() -> None:
    text = dump_facts(to_facts(published()))
    assert '"maximum": 9,' in text


def test_vendor_extensions_are_left_out() -> None:
    document = published()
    document["x-logo"] = {"url": "https://things.example/logo"}
    document["paths"]["/v3/things"]["post"]["x-codeSamples"] = ["buy things"]
    assert to_facts(document) == to_facts(published())


def test_the_input_is_not_changed() -> None:
    document = published()
    before = deepcopy(document)
    to_facts(document)
    assert document == before


def _names() -> st.SearchStrategy[str]:
    usual = ["title", "description", "summary", "default", "properties", "required", "type", "x-y"]
    return st.sampled_from(usual) | st.text(min_size=1, max_size=5)


def _schemas() -> st.SearchStrategy[dict[str, Any]]:
    prose = st.fixed_dictionaries({}, optional={"title": st.text(), "description": st.text()})
    plain = st.builds(
        lambda words, kind: {**words, "type": kind}, prose, st.sampled_from(["string", "integer"])
    )
    return st.recursive(
        plain,
        lambda inner: (
            st.builds(
                lambda words, fields: {**words, "type": "object", "properties": fields},
                prose,
                st.dictionaries(_names(), inner, max_size=4),
            )
            | st.builds(
                lambda words, items: {**words, "type": "array", "items": items}, prose, inner
            )
        ),
        max_leaves=8,
    )


@given(_schemas())
def test_importing_facts_changes_nothing_whatever_the_names_of_fields(schema: Any) -> None:
    document = published()
    document["components"]["schemas"]["Any"] = schema
    text = dump_facts(to_facts(document))
    assert dump_facts(to_facts(json.loads(text))) == text


@given(_schemas())
def test_no_field_is_lost_whatever_its_name(schema: Any) -> None:
    document = published()
    document["components"]["schemas"]["Any"] = schema
    kept: Any = to_facts(document)
    before, after = (
        [sorted(mapping(node.get("properties"))) for _, node in objects(root)]
        for root in (schema, kept["components"]["schemas"]["Any"])
    )
    assert before == after


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"openapi": None}, "not an OpenAPI document"),
        ({"openapi": "4.0.0"}, "only OpenAPI 3"),
        ({"swagger": "2.0"}, "Swagger 2.0"),
        ({"info": {"title": "Things"}}, "info.version"),
        ({"paths": []}, "'paths' is not an object"),
        ({"paths": {"/x": []}}, "$.paths['/x'] is not an object"),
        ({"paths": {"/x": {"get": []}}}, "$.paths['/x'].get is not an object"),
        ({"paths": {"/x": {"get": {"parameters": {}}}}}, "parameters is not an array"),
        ({"components": []}, "'components' is not an object"),
        ({"components": {"schemas": {"A": []}}}, "$.components.schemas.A is not an object"),
    ],
)
def test_what_is_not_openapi_3_is_refused(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(SpecError) as error:
        to_facts({**published(), **change}, "it")
    assert reason in str(error.value)
    assert str(error.value).startswith("it ")
