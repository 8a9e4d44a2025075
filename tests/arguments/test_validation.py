"""The limits that are checked before a request are those of the API's description."""

from __future__ import annotations

from typing import Any

import pytest

from honcho.arguments import options, validation
from tests.raw.document import DOCUMENTS, SCHEMAS

API = DOCUMENTS["v3"]
CONTEXT = "/v3/workspaces/{workspace_id}/sessions/{session_id}/context"


def limits(schema: dict[str, Any]) -> dict[str, Any]:
    """The limits of a schema, wherever it has them."""
    names = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "enum")
    found = {name: schema[name] for name in names if name in schema}
    for one in [*schema.get("anyOf", []), *schema.get("allOf", [])]:
        found |= limits(one)
    reference = schema.get("$ref")
    return found | (limits(SCHEMAS[reference.rpartition("/")[2]]) if reference else {})


def field(schema: str, name: str) -> dict[str, Any]:
    return limits(SCHEMAS[schema]["properties"][name])


def parameter(path: str, method: str, name: str) -> dict[str, Any]:
    (found,) = (one for one in API["paths"][path][method]["parameters"] if one["name"] == name)
    return limits(found["schema"])


@pytest.mark.parametrize("schema", ["WorkspaceCreate", "PeerCreate", "SessionCreate"])
def test_ids(schema: str) -> None:
    assert field(schema, "id") == {"minLength": 1, "maxLength": validation.MAX_ID}
    assert SCHEMAS[schema]["properties"]["id"]["pattern"] == "^[a-zA-Z0-9_-]+$"


def test_scope_ids() -> None:
    """This limit stands in the description only."""
    said = SCHEMAS["ScopeCreate"]["properties"]["id"]["description"]
    assert f"1 to {validation.MAX_SCOPE_ID} of them" in said


def test_questions() -> None:
    assert field("DialecticOptions", "query") == {
        "minLength": 1,
        "maxLength": validation.MAX_QUERY,
    }
    assert field("DialecticOptions", "reasoning_level") == {
        "enum": list(validation.REASONING_LEVELS)
    }
    assert field("DialecticOptions", "scope")["maxItems"] == options.MAX_SCOPES
    assert field("PeerRepresentationGet", "scope")["maxItems"] == options.MAX_SCOPES


def test_messages() -> None:
    assert field("MessageCreate", "content")["maxLength"] == validation.MAX_CONTENT
    assert field("MessageBatchCreate", "messages") == {
        "minItems": 1,
        "maxItems": validation.MAX_BATCH,
    }


def test_conclusions() -> None:
    assert field("ConclusionCreate", "content") == {
        "minLength": 1,
        "maxLength": validation.MAX_CONCLUSION,
    }
    assert field("ConclusionBatchCreate", "conclusions")["maxItems"] == validation.MAX_BATCH
    assert field("ConclusionQuery", "top_k") == {"minimum": 1, "maximum": validation.MAX_RESULTS}
    assert field("ConclusionQuery", "distance") == {"minimum": 0, "maximum": 1}
    assert field("ScopeSessionsAdd", "session_ids")["maxItems"] == validation.MAX_BATCH


@pytest.mark.parametrize("name", ["search_top_k", "max_conclusions"])
def test_numbers_of_conclusions(name: str) -> None:
    allowed = {"minimum": 1, "maximum": validation.MAX_RESULTS}
    assert field("PeerRepresentationGet", name) == allowed
    assert parameter(CONTEXT, "get", name) == allowed


def test_distances_and_tokens() -> None:
    assert field("PeerRepresentationGet", "search_max_distance") == {"minimum": 0, "maximum": 1}
    assert parameter(CONTEXT, "get", "search_max_distance") == {"minimum": 0, "maximum": 1}
    assert parameter(CONTEXT, "get", "tokens") == {"maximum": validation.MAX_TOKENS}


def test_pages_and_results() -> None:
    path = "/v3/workspaces/{workspace_id}/peers/list"
    assert parameter(path, "post", "page") == {"minimum": 1}
    assert parameter(path, "post", "size") == {"minimum": 1, "maximum": validation.MAX_PAGE_SIZE}
    assert field("MessageSearchOptions", "limit") == {
        "minimum": 1,
        "maximum": validation.MAX_RESULTS,
    }


def test_metadata() -> None:
    """These two limits stand in the descriptions only."""
    said = SCHEMAS["PeerCreate"]["properties"]["metadata"]["description"]
    assert f"{validation.MAX_METADATA_KEYS} keys" in said
    assert f"{validation.MAX_METADATA_DEPTH} deep" in said
