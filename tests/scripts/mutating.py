"""How a document is changed, and what is to be said of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from attrs import frozen

from scripts.specs.changes import Severity

W = "/v3/workspaces/{workspace_id}"
Document = dict[str, Any]


@frozen
class Mutation:
    """A change of the document, and what is to be said of it."""

    name: str
    change: Callable[[Document], object]
    place: str
    what: str
    raw: Severity
    facade: Severity
    unfit: tuple[str, ...] = ()
    """Code of the facade that stops to type-check; there may be more of it."""
    refused: str | None = None
    """With which words the generator refuses it, if it does."""


def fields(document: Document, schema: str) -> Any:
    return document["components"]["schemas"][schema]["properties"]


def rename_field(document: Document, schema: str, old: str, new: str) -> None:
    node = document["components"]["schemas"][schema]
    node["properties"][new] = node["properties"].pop(old)
    node["required"] = [new if one == old else one for one in node.get("required", [])]
    node.pop("x-property-order", None)


def drop_field(document: Document, schema: str, name: str) -> None:
    node = document["components"]["schemas"][schema]
    del node["properties"][name]
    node["required"] = [one for one in node.get("required", []) if one != name]
    node.pop("x-property-order", None)


def add_field(document: Document, schema: str, name: str, *, required: bool) -> None:
    node = document["components"]["schemas"][schema]
    node["properties"][name] = {"type": "string"}
    node["required"] = [*node.get("required", []), *([name] if required else [])]


def operation(document: Document, path: str, method: str = "get") -> Any:
    return document["paths"][path][method]


def parameters(document: Document, path: str, method: str = "get") -> Any:
    return operation(document, path, method)["parameters"]


def parameter(document: Document, path: str, name: str, method: str = "get") -> Any:
    return next(one for one in parameters(document, path, method) if one["name"] == name)


def drop_parameter(document: Document, path: str, name: str, method: str = "get") -> None:
    item = operation(document, path, method)
    item["parameters"] = [one for one in item["parameters"] if one["name"] != name]


def query(name: str, *, required: bool = False) -> Document:
    return {"name": name, "in": "query", "required": required, "schema": {"type": "string"}}


def change_verb(document: Document, path: str, old: str, new: str) -> None:
    item = document["paths"][path]
    item[new] = item.pop(old)
    item[new]["operationId"] = item[new]["operationId"].removesuffix(old) + new


def share_parameter(document: Document) -> None:
    item = document["paths"][f"{W}/sessions/{{session_id}}/summaries"]
    item["parameters"] = [query("detail", required=True)]


def move_path(document: Document) -> None:
    messages = f"{W}/sessions/{{session_id}}/messages"
    item = document["paths"].pop(f"{messages}/list")
    document["paths"][f"{messages}/page"] = item
    item["post"]["operationId"] = item["post"]["operationId"].replace("_list_post", "_page_post")


def rename_schema(document: Document) -> None:
    text = json.dumps(document["paths"]), json.dumps(document["components"])
    old, new = '#/components/schemas/ValidationError"', '#/components/schemas/Mistake"'
    document["paths"], document["components"] = (json.loads(one.replace(old, new)) for one in text)
    schemas = document["components"]["schemas"]
    schemas["Mistake"] = schemas.pop("ValidationError")


def make_constant(document: Document) -> None:
    fields(document, "PeerGet")["kind"]["anyOf"][0] = {"type": "string", "const": "scope"}


def change_media(document: Document, path: str, method: str) -> None:
    content = operation(document, path, method)["requestBody"]["content"]
    content["application/xml"] = content.pop("application/json")


def rename_parameter(document: Document) -> None:
    path = f"{W}/sessions/{{session_id}}/clone"
    parameter(document, path, "message_id", "post").update(name="last_message_id")
