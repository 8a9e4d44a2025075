"""The committed documents: derived from their sources, and complete."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from scripts import spec
from scripts.specs import building
from scripts.specs.document import METHODS, check_references, mapping, objects, operations, sequence
from scripts.specs.facts import PROSE, to_facts
from scripts.specs.loading import load_document
from scripts.specs.overlay import apply_overlay, read_overlay
from tests.scripts.spec_samples import APIS, EMBEDDED, FACTS, MERGED, ROOT

PATTERN_OF_NAMES = re.compile(r"[a-z][a-z0-9_]*")


@pytest.fixture(scope="module", params=APIS)
def api(request: pytest.FixtureRequest) -> str:
    """An API version, for what has to be true of each."""
    return str(request.param)


@pytest.fixture(scope="module")
def facts_of(api: str) -> Any:
    return load_document(str(ROOT / f"openapi/{api}.facts.json"))


@pytest.fixture(scope="module")
def overlay_of(api: str) -> Any:
    return load_document(str(ROOT / f"openapi/{api}.overlay.yaml"))


@pytest.fixture(scope="module")
def merged_of(api: str) -> Any:
    return load_document(str(ROOT / f"openapi/{api}.yaml"))


@pytest.fixture(scope="module")
def facts() -> Any:
    return load_document(str(FACTS))


@pytest.fixture(scope="module")
def merged() -> Any:
    return load_document(str(MERGED))


@pytest.fixture(scope="module")
def embedded() -> Any:
    return json.loads(EMBEDDED.read_text())


def test_the_facts_are_in_the_form_that_import_writes(api: str, facts_of: Any) -> None:
    assert (ROOT / f"openapi/{api}.facts.json").read_text() == building.dump_facts(
        to_facts(facts_of)
    )


def test_the_facts_hold_no_prose(facts_of: Any) -> None:
    for parts, node in objects(facts_of):
        assert not node.keys() & set(PROSE), parts


def test_the_derived_documents_are_what_build_writes(
    api: str, facts_of: Any, overlay_of: Any, merged_of: Any
) -> None:
    again = building.build(facts_of, overlay_of, "facts", "overlay")
    assert (ROOT / f"openapi/{api}.yaml").read_text() == building.dump_yaml(again, api)
    view = building.to_embedded(again, spec.EMBEDDED[api])
    embedded = ROOT / f"honcho/embedded/{api}.json"
    assert embedded.read_text() == building.dump_embedded(view)
    assert again == merged_of


def test_every_action_is_needed_where_it_stands(facts_of: Any, overlay_of: Any) -> None:
    actions = read_overlay(overlay_of)
    document = building.name_operations(facts_of)
    for action in actions:
        changed = apply_overlay(document, [action])
        assert changed != document, action
        document = changed


def test_server_3_0_12_has_53_operations(facts: Any, merged: Any) -> None:
    assert facts["info"]["version"] == merged["info"]["version"]
    if facts["info"]["version"] == "3.0.12":
        assert len(list(operations(facts))) == 53
        assert len(facts["components"]["schemas"]) == 61
        assert sum("x-since" not in op for _, _, op in operations(merged)) == 53


def test_every_operation_is_named_described_and_says_whether_it_may_be_repeated(
    merged_of: Any,
) -> None:
    for path, method, operation in operations(merged_of):
        where = f"{method} {path}"
        assert PATTERN_OF_NAMES.fullmatch(str(operation["operationId"])), where
        assert operation.get("summary"), where
        assert isinstance(operation.get("x-idempotent"), bool), where
        for parameter in sequence(operation.get("parameters")):
            assert mapping(parameter).get("description"), (where, parameter)
        for status, response in mapping(operation["responses"]).items():
            assert mapping(response).get("description"), (where, status)


def test_the_overlay_says_of_every_operation_whether_it_may_be_repeated(
    facts_of: Any, overlay_of: Any
) -> None:
    document = building.name_operations(facts_of)
    edited: Any = apply_overlay(document, read_overlay(overlay_of))
    missing = [op["operationId"] for _, _, op in operations(edited) if "x-idempotent" not in op]
    assert missing == []


def test_server_2_5_1_has_46_operations() -> None:
    facts = load_document(str(ROOT / "openapi/v2.facts.json"))
    assert mapping(facts["info"])["version"] == "2.5.1"
    assert len(list(operations(facts))) == 46


def test_writes_that_must_not_be_repeated_are_marked(merged: Any) -> None:
    once = {op["operationId"] for _, _, op in operations(merged) if op["x-idempotent"] is False}
    assert once == {
        "create_messages_for_session",
        "create_messages_with_file",
        "create_conclusions",
        "clone_session",
        "create_key",
        "test_emit",
    }


def test_chat_streams_and_so_does_every_other_answer_in_events(merged_of: Any) -> None:
    names: set[str] = set()
    for _, _, operation in operations(merged_of):
        content = mapping(mapping(mapping(operation["responses"]).get("200")).get("content"))
        assert ("x-streaming" in operation) == ("text/event-stream" in content)
        if "x-streaming" in operation:
            assert operation["x-streaming"] == {"when": "stream", "media": "text/event-stream"}
            names.add(str(operation["operationId"]))
    assert "chat" in names


def test_every_shape_and_field_is_described(merged_of: Any) -> None:
    for name, schema in merged_of["components"]["schemas"].items():
        assert schema.get("description"), name
        for field, inner in schema.get("properties", {}).items():
            assert inner.get("description"), f"{name}.{field}"


def test_descriptions_are_sentences(merged_of: Any) -> None:
    for parts, node in objects(merged_of):
        for key in ("summary", "description"):
            text = node.get(key)
            if isinstance(text, str):
                assert re.match(r"[A-Z0-9`]", text), (parts, text)
                assert text.endswith("."), (parts, text)
                assert "  " not in text, (parts, text)
                assert "\n" not in text, (parts, text)


def test_nothing_that_is_sent_has_a_default(merged: Any) -> None:
    found = {
        ".".join(map(str, parts[2:]))
        for parts, node in objects(merged)
        if "default" in node and parts[-1] != "properties"
    }
    assert found == {"Conclusion.properties.level"}


def test_shapes_with_fields_or_values_have_names(merged_of: Any) -> None:
    for parts, node in objects(merged_of):
        is_named = len(parts) == 3 and parts[:2] == ("components", "schemas")
        if not is_named:
            assert "enum" not in node, parts
            assert node.get("type") != "object", parts


def test_the_names_that_the_sdk_is_written_against(merged: Any) -> None:
    wanted = {
        *("DialecticResponse", "SessionPeerMap", "SessionQueueStatusMap", "PeerKind"),
        *("ReasoningLevel", "ConclusionLevel", "MessageUpload", "JsonObject"),
        *(f"{item}Page" for item in ("Workspace", "Peer", "Session", "Message")),
        *(f"{item}Page" for item in ("Conclusion", "Scope", "WebhookEndpoint")),
    }
    assert wanted <= merged["components"]["schemas"].keys()


def test_the_embedded_document_says_the_same_of_the_wire(merged: Any, embedded: Any) -> None:
    check_references(embedded)
    assert [
        (path, method, op["operationId"], op["x-idempotent"])
        for path, method, op in operations(embedded)
    ] == [
        (path, method, op["operationId"], op["x-idempotent"])
        for path, method, op in operations(merged)
    ]
    for parts, node in objects(embedded):
        assert "x-server-default" not in node, parts
        if parts != ("info",):
            assert not node.keys() & set(PROSE), parts


def test_the_embedded_document_has_the_published_defaults(facts: Any, embedded: Any) -> None:
    def defaults(document: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for path, item in document["paths"].items():
            for method in item.keys() & set(METHODS):
                for parameter in item[method].get("parameters", []):
                    if "default" in parameter["schema"]:
                        name = f"{method} {path} {parameter['name']}"
                        found[name] = parameter["schema"]["default"]
        schemas = document["components"]["schemas"]
        for name in [one for one in schemas if "x-since" not in schemas[one]]:
            for field, inner in schemas[name].get("properties", {}).items():
                if "default" in inner and "x-since" not in inner:
                    found[f"{name}.{field}"] = inner["default"]
        return found

    assert defaults(embedded) == defaults(facts) != {}


def test_what_the_server_does_not_publish_says_which_one_has_it(facts: Any, merged: Any) -> None:
    known = {(path, method) for path, method, _ in operations(facts)}
    newer = {(path, method) for path, method, op in operations(merged) if "x-since" in op}
    assert {(path, method) for path, method, _ in operations(merged)} == known | newer
    for parts, node in objects(merged):
        if "x-since" in node:
            assert re.fullmatch(r"3\.\d+(\.\d+)?", str(node["x-since"])), parts


def test_no_file_names_the_place_where_it_was_made() -> None:
    for path in [EMBEDDED, *(ROOT / "openapi").glob("v*.*")]:
        text = path.read_text()
        assert str(ROOT) not in text
        assert "/root" not in text
