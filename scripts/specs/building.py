"""Facts and overlay become two documents: the generator's and the embedded server's."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from http import HTTPStatus
from typing import Any

import yaml

from scripts.specs.document import (
    Doc,
    Json,
    SpecError,
    check_references,
    mapping,
    objects,
    operations,
    references,
    sequence,
)
from scripts.specs.facts import FIELD_ORDER, PROSE, check_openapi
from scripts.specs.overlay import apply_action, apply_overlay, misfits, read_overlay

SERVER_DEFAULT = "x-server-default"
FREE_FORM = "#/components/schemas/JsonObject"
_SAFE_METHODS = ("get", "head", "options", "trace", "put", "delete")

# What a reader looks for first comes first; everything else follows by alphabet.
_LEADING = [
    *("openapi", "info", "servers", "operationId", "name", "in", "url", "title", "version"),
    *("summary", "description", "x-since", "x-idempotent", "x-streaming", "deprecated"),
    *("security", "tags", "paths", "components", "parameters", "requestBody", "responses"),
    *("$ref", "type", "format", "required"),
]


def build(facts: Doc, overlay: Doc, facts_name: str, overlay_name: str) -> Doc:
    """The merged document: short operation names, the actions, what every operation must have.

    Raises ``SpecError`` as the parts do, and when two operations end up with one name.
    """
    check_openapi(facts, facts_name)
    actions = read_overlay(overlay, overlay_name)
    merged = apply_overlay(name_operations(facts), actions, overlay_name)
    check_names(merged)
    try:
        check_references(merged)
    except SpecError as error:
        raise SpecError(f"after {overlay_name} was applied, {error}") from None
    _complete(merged)
    return mapping(_arrange(merged))


def build_what_fits(facts: Doc, overlay: Doc) -> Doc:
    """The merged document without the actions that do not fit, for a look at what would come."""
    merged, _ = misfits(name_operations(facts), read_overlay(overlay))
    check_names(merged)
    drop_marks_of_nothing(merged)
    _complete(merged)
    return mapping(_arrange(merged))


def drop_marks_of_nothing(merged: Doc) -> list[str]:
    """Take the mark off schemas whose text is gone or not required; which ones those were."""
    found: list[str] = []
    for key, node in mapping(mapping(merged.get("components")).get("schemas")).items():
        schema = mapping(node)
        name = schema.get("x-text")
        if isinstance(name, str):
            member = mapping(mapping(schema.get("properties")).get(name))
            if member.get("type") != "string" or name not in sequence(schema.get("required")):
                del schema["x-text"]
                found.append(key)
    return found


def short_name(operation_id: str, path: str, method: str) -> str:
    """FastAPI's operation id without its tail of path and method; any other id as it is."""
    tail = re.sub(r"\W", "_", path) + f"_{method}"
    return operation_id.removesuffix(tail) or operation_id


def name_operations(facts: Doc) -> Doc:
    """A copy in which every operation has its short id, before the overlay has its say."""
    named = deepcopy(facts)
    for path, method, operation in operations(named):
        published = operation.get("operationId")
        if isinstance(published, str) and published:
            operation["operationId"] = short_name(published, path, method)
        else:
            operation["operationId"] = re.sub(r"\W+", "_", f"{method}{path}").strip("_")
    return named


def check_names(document: Doc) -> None:
    """Refuse two operations with one name: they would become one function."""
    owners: dict[str, str] = {}
    for path, method, operation in operations(document):
        name, here = str(operation.get("operationId")), f"{method.upper()} {path}"
        if name in owners:
            raise SpecError(
                f"two operations end up with the name {name!r}: {owners[name]} and {here}; "
                "give one of them another operationId in the overlay"
            )
        owners[name] = here


def check_nameable(facts: Doc, overlay: Doc, overlay_name: str) -> None:
    """Refuse facts in which two operations get one name although the overlay may rename them."""
    named = name_operations(facts)
    for action in read_overlay(overlay, overlay_name):
        if action.kind == "update" and "operationId" in mapping(action.value):
            try:
                apply_action(named, action)
            except SpecError:
                continue  # it is build that tells about targets which are gone
    check_names(named)


def to_embedded(merged: Doc, answered: frozenset[str] | None = None) -> Doc:
    """The embedded server's view: no prose, and defaults where JSON Schema has them.

    Of an API that it answers in parts, only those operations and the schemas that they need.
    """
    document = deepcopy(merged)
    if answered is not None:
        _keep(document, answered)
    document["info"] = {"title": "Honcho API", "version": mapping(merged["info"])["version"]}
    for parts, node in objects(document):
        if parts != ("info",):
            for key in PROSE:
                node.pop(key, None)
        if SERVER_DEFAULT in node:
            node["default"] = node.pop(SERVER_DEFAULT)
        inner = node.get("allOf")
        if isinstance(inner, list) and len(inner) == 1 and "$ref" in mapping(inner[0]):
            del node["allOf"]
            node.update(mapping(inner[0]))
        if node.get("$ref") == FREE_FORM:
            del node["$ref"]
            node.update({"type": "object", "additionalProperties": True})
    schemas = mapping(mapping(document.get("components")).get("schemas"))
    schemas.pop(FREE_FORM.rpartition("/")[2], None)
    return mapping(_arrange(document))


def _keep(document: Doc, answered: frozenset[str]) -> None:
    """Drop all operations but these, and the schemas that none of them refers to."""
    for path, method, operation in list(operations(document)):
        if operation["operationId"] not in answered:
            del mapping(mapping(document["paths"])[path])[method]
    document["paths"] = {path: item for path, item in mapping(document["paths"]).items() if item}
    schemas = mapping(mapping(document.get("components")).get("schemas"))
    needed = list(references(document["paths"]))
    kept: set[str] = set()
    while needed:
        name = needed.pop()
        if name not in kept:
            kept.add(name)
            needed += references(schemas.get(name))
    for name in schemas.keys() - kept:
        del schemas[name]


def dump_facts(facts: Doc) -> str:
    """Facts as text: sorted, so that a diff shows what the server changed."""
    return json.dumps(facts, indent=1, sort_keys=True, ensure_ascii=False, allow_nan=False) + "\n"


def dump_embedded(document: Doc) -> str:
    """The embedded server's document as text."""
    return json.dumps(document, separators=(",", ":"), indent=0, ensure_ascii=False) + "\n"


def dump_yaml(document: Doc, api: str) -> str:
    """The merged document as text, with a note that it is derived."""
    header = (
        f"# Derived from openapi/{api}.facts.json and openapi/{api}.overlay.yaml by\n"
        "# `make generate` (scripts/spec.py build). Do not edit: what the server publishes is in\n"
        "# the facts, what we change and say about it is in the overlay.\n"
    )
    body = yaml.dump(
        document,
        Dumper=_Dumper,
        width=110,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
    )
    return header + body


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _complete(merged: Doc) -> None:
    info = mapping(merged["info"])
    info.setdefault("title", "API")
    for _, method, operation in operations(merged):
        operation.setdefault("x-idempotent", method in _SAFE_METHODS)
        for status, response in mapping(operation.get("responses")).items():
            if isinstance(response, dict) and "$ref" not in response:
                response.setdefault("description", _phrase(status))
    for _, node in objects(merged):
        # Many tools drop what stands beside a reference, but not what stands beside such an allOf.
        if len(node) > 1 and str(node.get("$ref")).startswith("#/components/schemas/"):
            node["allOf"] = [{"$ref": node.pop("$ref")}]


def _phrase(status: str) -> str:
    try:
        return HTTPStatus(int(status)).phrase
    except ValueError:
        return "Any other answer" if status == "default" else f"An answer with status {status}"


def _arrange(node: Json, *, named: bool = False) -> Json:
    if isinstance(node, list):
        return [_arrange(item) for item in node]
    if not isinstance(node, dict):
        return node
    order = node.get(FIELD_ORDER)
    fields = [name for name in order if isinstance(name, str)] if isinstance(order, list) else []
    arranged: Doc = {}
    for key in sorted(node, key=lambda key: (key, "") if named else _rank(key)):
        if key == FIELD_ORDER:
            continue
        value = node[key]
        if key == "properties" and not named and isinstance(value, dict):
            names = [name for name in fields if name in value]
            names += [name for name in value if name not in names]
            arranged[key] = {name: _arrange(value[name]) for name in names}
        else:
            is_map = not named and key in ("paths", "schemas", "responses", "content", "headers")
            arranged[key] = _arrange(value, named=is_map)
    return arranged


def _rank(key: str) -> tuple[str, str]:
    return (f"{_LEADING.index(key):02}", "") if key in _LEADING else ("~", key)
