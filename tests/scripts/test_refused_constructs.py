"""What of OpenAPI is not generated: one sentence that names the place and the construct."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from scripts.codegen.build import write_package
from scripts.specs.document import SpecError
from tests.scripts.generate_samples import ROOT

REF = "#/components/schemas/"
TEXT: dict[str, Any] = {"type": "string"}
LIST: dict[str, Any] = {"type": "array", "items": TEXT}
BASE: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Small", "version": "1"},
    "paths": {
        "/things/{id}": {
            "get": {
                "operationId": "get_thing",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": TEXT}],
                "responses": {
                    "200": {
                        "description": "OK",
                        "content": {"application/json": {"schema": {"$ref": f"{REF}Thing"}}},
                    }
                },
            }
        }
    },
    "components": {"schemas": {"Thing": {"type": "object", "properties": {"a": TEXT, "b": TEXT}}}},
}
A = {"type": "object", "required": ["k"], "properties": {"k": TEXT}}
TWO = [{"$ref": f"{REF}Cat"}, {"$ref": f"{REF}Dog"}]
PETS: dict[str, Any] = {
    "Cat": A,
    "Dog": copy.deepcopy(A),
    "Sub": {"type": "object", "required": ["k"], "properties": {"k": TEXT, "more": TEXT}},
    "K1": {"type": "object", "required": ["k"], "properties": {"k": {"const": "1"}}},
    "K2": {"type": "object", "required": ["k"], "properties": {"k": {"enum": ["2", "3"]}}},
}


def refused(tmp_path: Path, change: Any) -> str:
    """The sentence with which a changed document is refused."""
    document = copy.deepcopy(BASE)
    change(document)
    with pytest.raises(SpecError) as caught:
        write_package(document, "v9", "openapi/v9.yaml", ROOT / "openapi", tmp_path)
    return str(caught.value)


SCHEMAS: list[tuple[dict[str, Any], str]] = [
    ({"not": TEXT}, "a.not: not is not supported"),
    ({"if": TEXT, "then": TEXT}, "a.if: if is not supported"),
    ({"type": "array", "prefixItems": [TEXT]}, "a.prefixItems"),
    ({"type": "object", "patternProperties": {"x": TEXT}}, "a.patternProperties"),
    ({"type": "object", "propertyNames": TEXT}, "a.propertyNames"),
    ({"type": "object", "dependentRequired": {}}, "a.dependentRequired"),
    ({"type": "object", "unevaluatedProperties": False}, "a.unevaluatedProperties"),
    ({"$defs": {}, "type": "string"}, "a['$defs']"),
    ({"type": "string", "contentMediaType": "image/png"}, "a.contentMediaType"),
    ({"type": "string", "readOnly": True}, "a.readOnly"),
    ({"type": "string", "writeOnly": True}, "a.writeOnly"),
    ({"type": "string", "newKeyword": 1}, "a.newKeyword: newKeyword is not supported"),
    ({"type": "tuple"}, "a.type: tuple is no type"),
    ({"type": "string", "format": "made-up"}, "a.format: the format made-up"),
    ({"type": "string", "format": "binary"}, "a file, in another place"),
    ({"type": "array"}, "a: an array without items"),
    ({"type": "array", "items": False}, "a.items: the schema false"),
    ({"type": "string", "items": TEXT}, "a.items: items beside the type string"),
    ({"type": "string", "properties": {"x": TEXT}}, "a.properties: properties beside the type"),
    ({"additionalProperties": TEXT}, "a: the keywords of an object without its type"),
    ({"type": "object", "required": ["x"]}, "a.required: x is required and has no schema"),
    (
        {"type": "object", "properties": {"x": TEXT}, "additionalProperties": TEXT},
        "a.additionalProperties: types of members beside properties",
    ),
    ({"const": None}, "a.const: a const that is neither"),
    ({"const": {"x": 1}}, "a.const: a const that is neither"),
    ({"type": "string", "const": 1}, "a.const: 1 is no string"),
    ({"enum": [True, False]}, "a.enum: an enum whose values"),
    ({"enum": ["x", 1]}, "a.enum: an enum whose values"),
    ({"enum": [1.5]}, "a.enum: an enum whose values"),
    ({"enum": []}, "a.enum: an enum whose values"),
    ({"type": "integer", "enum": ["x"]}, "a.enum: x is no integer"),
    ({"oneOf": []}, "a.oneOf: an empty oneOf"),
    ({"oneOf": [TEXT], "anyOf": [TEXT]}, "a.oneOf: oneOf beside anyOf"),
    ({"oneOf": [TEXT], "properties": {"x": TEXT}}, "a.properties: properties beside oneOf"),
    ({"oneOf": [TWO[0], {"not": TEXT}]}, "a.oneOf[1].not: not is not supported"),
    ({"allOf": [TEXT, {"type": "string"}]}, "a.allOf[0]: allOf of several schemas that are not"),
    ({"type": "object", "discriminator": {"propertyName": "k"}}, "a.discriminator"),
    ({"oneOf": TWO}, "a union of Cat and Dog: nothing tells them apart"),
    ({"oneOf": [TWO[0], {"$ref": f"{REF}Sub"}]}, "a union of Cat and Sub: nothing tells them"),
    ({"anyOf": [{"$ref": f"{REF}K1"}, {"$ref": f"{REF}K2"}, TWO[0]]}, "K1 and K2 are told apart"),
    ({"oneOf": TWO, "discriminator": {"propertyName": "z"}}, "Cat does not require z"),
    (
        {"oneOf": TWO, "discriminator": {"propertyName": "k", "mapping": {"c": f"{REF}Thing"}}},
        "a.discriminator.mapping.c",
    ),
    ({"oneOf": [A, TWO[0]], "discriminator": {"propertyName": "k"}}, "that are no components"),
    ({"anyOf": [{"type": "array", "items": one} for one in TWO]}, "several lists of objects"),
    ({"$ref": f"{REF}Cat", "nullable": True}, "a.nullable: nullable is not supported"),
    ({"$ref": "other.yaml#/Cat"}, "does not lead to a component of this document"),
    ({"$ref": f"{REF}Lost"}, "leads nowhere"),
]


@pytest.mark.parametrize(("schema", "words"), SCHEMAS, ids=lambda one: str(one)[:50])
def test_schemas(tmp_path: Path, schema: dict[str, Any], words: str) -> None:
    def change(document: dict[str, Any]) -> None:
        schemas = document["components"]["schemas"]
        schemas |= copy.deepcopy(PETS)
        schemas["Thing"]["properties"]["a"] = copy.deepcopy(schema)

    found = refused(tmp_path, change)

    assert words in found
    assert "Thing" in found


def test_fields_that_would_have_one_name(tmp_path: Path) -> None:
    def change(document: dict[str, Any]) -> None:
        document["components"]["schemas"]["Thing"]["properties"] = {"data": TEXT, "data_": TEXT}

    assert "Thing: two fields would be called data_" in refused(tmp_path, change)


QUERY = {"name": "q", "in": "query"}
PARAMETERS: list[tuple[dict[str, Any], str]] = [
    ({**QUERY, "content": {"application/json": {"schema": TEXT}}}, "[1].content: content is not"),
    (QUERY, "[1]: the parameter has no schema"),
    ({**QUERY, "schema": TEXT, "style": "deepObject"}, "[1].style: the style deepObject"),
    ({**QUERY, "schema": LIST, "style": "pipeDelimited"}, "[1].style: the style pipeDelimited"),
    ({**QUERY, "schema": TEXT, "allowReserved": True}, "[1].allowReserved"),
    ({**QUERY, "schema": TEXT, "future": 1}, "[1].future: future is not supported"),
    ({**QUERY, "schema": {"type": "object"}}, "get_thing: q is an object"),
    ({**QUERY, "schema": {}}, "get_thing: q is a value"),
    (
        {**QUERY, "schema": {"type": "array", "items": {"type": ["string", "null"]}}},
        "get_thing: q is a list",
    ),
    ({"name": "body", "in": "query", "schema": TEXT}, "get_thing: a parameter is called body"),
    ({"name": "X", "in": "header", "schema": TEXT}, "[1]: a header parameter"),
    ({"name": "c", "in": "cookie", "schema": TEXT}, "[1]: a cookie parameter"),
    ({"name": "z", "in": "path", "required": True, "schema": TEXT}, "its parameters are id, z"),
    ({"name": "z", "in": "path", "schema": TEXT}, "[1]: a parameter in the path has to be"),
    ({"$ref": "#/components/parameters/Lost"}, "leads nowhere"),
]


@pytest.mark.parametrize("shared", [False, True], ids=["operation", "path-item"])
@pytest.mark.parametrize(("parameter", "words"), PARAMETERS, ids=lambda one: str(one)[:60])
def test_parameters(tmp_path: Path, parameter: dict[str, Any], words: str, shared: bool) -> None:
    def change(document: dict[str, Any]) -> None:
        item = document["paths"]["/things/{id}"]
        if shared:
            item["parameters"] = item["get"].pop("parameters")
        (item if shared else item["get"])["parameters"].append(parameter)

    assert words in refused(tmp_path, change)


@pytest.mark.parametrize(
    ("schema", "words"),
    [({"type": "boolean"}, "id, a parameter in the path"), (LIST, "id, a parameter in the path")],
)
def test_what_cannot_stand_in_a_path(tmp_path: Path, schema: dict[str, Any], words: str) -> None:
    def change(document: dict[str, Any]) -> None:
        parameters = document["paths"]["/things/{id}"]["get"]["parameters"]
        parameters[0] = {**parameters[0], "schema": schema}

    assert words in refused(tmp_path, change)


OK = {"description": "OK"}
OPERATIONS: list[tuple[dict[str, Any], str]] = [
    ({"callbacks": {}}, "get.callbacks: callbacks is not supported"),
    ({"servers": []}, "get.servers: servers is not supported"),
    ({"operationId": None}, "has no operationId"),
    ({"responses": {"default": OK}}, "get.responses: there is no answer for success"),
    ({"responses": {"200": OK, "302": OK}}, "neither a success nor an error"),
    ({"responses": {"200": OK, "2": OK}}, "is no status code"),
    ({"responses": {"200": {**OK, "links": {}}}}, "links is not supported"),
    ({"responses": {"200": {**OK, "content": {"text/plain": {"schema": TEXT}}}}}, "not JSON"),
    ({"responses": {"200": {**OK, "content": {"application/json": {}}}}}, "has no schema"),
    (
        {
            "responses": {
                code: {**OK, "content": {"application/json": {"schema": schema}}}
                for code, schema in (("200", TEXT), ("201", LIST))
            }
        },
        "several successful answers of different types",
    ),
    ({"requestBody": {"content": {}}}, "a body of 0 content types"),
    ({"requestBody": {"content": {"text/plain": {"schema": TEXT}}}}, "neither JSON nor multipart"),
    (
        {"requestBody": {"content": {"application/json": {"schema": TEXT, "encoding": {}}}}},
        "encoding is not supported",
    ),
]


@pytest.mark.parametrize(("members", "words"), OPERATIONS, ids=lambda one: str(one)[:60])
def test_operations(tmp_path: Path, members: dict[str, Any], words: str) -> None:
    def change(document: dict[str, Any]) -> None:
        document["paths"]["/things/{id}"]["get"] |= members

    found = refused(tmp_path, change)

    assert words in found
    assert "$.paths['/things/{id}'].get" in found


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({"openapi": "3.2.0"}, "$.openapi: 3.2.0 is neither 3.0 nor 3.1"),
        ({"webhooks": {}}, "$.webhooks: webhooks is not supported"),
        ({"jsonSchemaDialect": "x"}, "$.jsonSchemaDialect"),
        ({"servers": [{"url": "https://a.example/api"}]}, "$.servers[0].url"),
        ({"servers": [{"url": "/", "variables": {"a": {}}}]}, "$.servers[0].variables"),
        ({"components": {"pathItems": {}}}, "$.components.pathItems"),
        (
            {"components": {"securitySchemes": {"k": {"type": "apiKey"}}}},
            "$.components.securitySchemes.k: the client sends bearer tokens only",
        ),
    ],
)
def test_documents(tmp_path: Path, members: dict[str, Any], words: str) -> None:
    def change(document: dict[str, Any]) -> None:
        components = document["components"] | members.get("components", {})
        document |= {**members, "components": components}

    assert words in refused(tmp_path, change)


@pytest.mark.parametrize("method", ["head", "options", "trace"])
def test_methods(tmp_path: Path, method: str) -> None:
    def change(document: dict[str, Any]) -> None:
        item = document["paths"]["/things/{id}"]
        item[method] = item.pop("get")

    assert f"{method} is not supported" in refused(tmp_path, change)


FILE = {"type": "string", "format": "binary"}
FORMS: list[tuple[dict[str, Any], str]] = [
    (LIST, "the body of an upload is no object"),
    ({"type": "object"}, "the body of an upload is no object"),
    ({"type": "object", "properties": {"f": {"type": "array", "items": FILE}}}, "map of files"),
    ({"type": "object", "properties": {"f": {"anyOf": [FILE, TEXT]}}}, "a union of a file"),
    ({"type": "object", "properties": {"f": LIST}}, "f is a list: no way to send it"),
    (
        {
            "type": "object",
            "required": ["f"],
            "properties": {"f": {"type": ["string", "null"]}},
        },
        "f is required and may be null",
    ),
    ({"$ref": f"{REF}Thing"}, "a body of an upload, or a file, in another place"),
]


@pytest.mark.parametrize(("schema", "words"), FORMS, ids=lambda one: str(one)[:60])
def test_uploads(tmp_path: Path, schema: dict[str, Any], words: str) -> None:
    def change(document: dict[str, Any]) -> None:
        content = {"multipart/form-data": {"schema": schema}}
        document["paths"]["/things/{id}"]["get"]["requestBody"] = {"content": content}

    assert words in refused(tmp_path, change)
