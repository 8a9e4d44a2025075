"""OpenAPI documents as plain JSON data: the types, where things are, and walking over them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias
from urllib.parse import unquote

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Doc: TypeAlias = "dict[str, Json]"
Parts: TypeAlias = "tuple[str | int, ...]"

SCHEMAS = "#/components/schemas/"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# Members whose keys are names that somebody chose ("description" is then a name like any other).
NAME_MAPS = frozenset(
    {
        *("$defs", "callbacks", "content", "definitions", "dependentSchemas", "encoding"),
        *("headers", "links", "parameters", "pathItems", "paths", "patternProperties"),
        *("properties", "requestBodies", "responses", "schemas", "securitySchemes"),
        *("variables", "webhooks"),
    }
)
# Members that hold data of the API's users, not parts of the description.
DATA = frozenset({"const", "default", "enum", "example", "examples", "required"})

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


class SpecError(Exception):
    """Input that cannot be used, in one sentence for the person who gave it."""


def mapping(node: Json) -> Doc:
    """``node`` if it is an object, else an empty one, for reading what may be absent."""
    return node if isinstance(node, dict) else {}


def sequence(node: Json) -> list[Json]:
    """``node`` if it is an array, else an empty one, for reading what may be absent."""
    return node if isinstance(node, list) else []


def place(parts: Parts) -> str:
    """Where something is, as a JSONPath that a person can read."""
    text = "$"
    for part in parts:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if _PLAIN.fullmatch(part) else f"['{part}']"
    return text


def objects(node: Json, parts: Parts = ()) -> Iterator[tuple[Parts, Doc]]:
    """Every object of the description (schemas, operations, ...), outermost first, with its place.

    Maps from names to objects are not objects themselves, and data such as defaults is left out.
    The consumer may change an object's members before it asks for the next one.
    """
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from objects(item, (*parts, index))
    if not isinstance(node, dict):
        return
    yield parts, node
    for key, value in node.items():
        if key in DATA or key.startswith("x-"):
            continue
        if key in NAME_MAPS and isinstance(value, dict):
            for name, member in value.items():
                yield from objects(member, (*parts, key, name))
        else:
            yield from objects(value, (*parts, key))


def operations(document: Doc) -> Iterator[tuple[str, str, Doc]]:
    """Path, method and operation object of every operation."""
    for path, item in mapping(document.get("paths")).items():
        for method, operation in mapping(item).items():
            if method in METHODS and isinstance(operation, dict):
                yield path, method, operation


def references(node: Json) -> Iterator[str]:
    """The names of the schemas that are referred to in a part of a document."""
    # A map such as `responses` is walked like an object here: only references matter.
    for _, inner in objects(node):
        reference = inner.get("$ref")
        if isinstance(reference, str) and reference.startswith(SCHEMAS):
            yield reference.removeprefix(SCHEMAS)


def resolve(document: Doc, reference: str) -> Json:
    """What a ``#/...`` reference points to; ``KeyError`` when there is nothing."""
    if not reference.startswith("#"):
        raise KeyError(reference)
    node: Json = document
    for step in unquote(reference[1:]).split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        if isinstance(node, dict):
            node = node[name]
        elif isinstance(node, list) and name.isdecimal() and int(name) < len(node):
            node = node[int(name)]
        else:
            raise KeyError(reference)
    return node


def check_references(document: Doc) -> None:
    """Refuse a ``$ref`` that leads nowhere or out of the document."""
    for parts, node in objects(document):
        reference = node.get("$ref")
        if not isinstance(reference, str):
            continue
        if not reference.startswith("#"):
            raise SpecError(
                f"{place(parts)} refers to {reference!r}, which is outside of the document"
            )
        try:
            resolve(document, reference)
        except KeyError:
            raise SpecError(
                f"{place(parts)} refers to {reference!r}, which does not exist"
            ) from None
