"""A document in one form: what is referred to or inherited stands where it counts."""

from __future__ import annotations

import copy

from scripts.codegen.constructs.keywords import OBJECT, check_keywords, refuse
from scripts.specs.document import METHODS, Doc, Json, Parts, mapping, objects, sequence

_BESIDE_REFERENCE = frozenset({"$ref", "description", "summary", "title", "deprecated", "default"})


def inlined(document: Doc) -> Doc:
    """A copy in which operations hold all of their parameters, their body and their answers.

    Parameters of a path go to its operations, references to other components than schemas are
    followed, and schemas that may be written in several ways are written in one.

    Raises:
        SpecError: A reference leads nowhere, or out of the document.
    """
    document = copy.deepcopy(document)
    for path, item in mapping(document.get("paths")).items():
        where: Parts = ("paths", path)
        if not isinstance(item, dict):
            refuse(where, "is no object")
        shared = _parameters(item.pop("parameters", None), document, (*where, "parameters"))
        for method in METHODS:
            operation = item.get(method)
            if isinstance(operation, dict):
                _complete(operation, shared, document, (*where, method))
    components = mapping(document.get("components"))
    for kind in ("parameters", "requestBodies", "responses", "headers"):
        components.pop(kind, None)  # nothing refers to them any more
    for where, node in list(objects(document)):
        if "$ref" in node:
            _target(document, node, where)
        _one_form(node)
    return document


def simplified(document: Doc) -> Doc:
    """A checked document without what the generator would misread; changes it in place."""
    for _, node in objects(document):
        if "const" in node:
            node.pop("type", None)  # it would make any boolean of a constant
        content = node.get("content")
        if isinstance(content, dict) and "text/event-stream" in content:
            del content["text/event-stream"]  # read by the client, event by event
    return document


def resolved(document: Doc, node: Json, where: Parts) -> Doc:
    """What a reference leads to, however often; an object that is none stays as it is."""
    seen: set[str] = set()
    while isinstance(node, dict) and "$ref" in node:
        if str(node["$ref"]) in seen:
            refuse(where, "the $ref leads back to itself")
        seen.add(str(node["$ref"]))
        node = _target(document, node, where)
    if not isinstance(node, dict):
        refuse(where, "is no object")
    return node


def _target(document: Doc, node: Doc, where: Parts) -> Json:
    reference = node["$ref"]
    check_keywords(node, _BESIDE_REFERENCE, where)
    if not isinstance(reference, str) or not reference.startswith("#/components/"):
        refuse(where, f"$ref {reference} does not lead to a component of this document")
    kind, _, name = reference.removeprefix("#/components/").partition("/")
    found = mapping(mapping(document.get("components")).get(kind)).get(name)
    if found is None:
        refuse(where, f"$ref {reference} leads nowhere")
    return found


def _complete(operation: Doc, shared: list[Doc], document: Doc, where: Parts) -> None:
    own = _parameters(operation.get("parameters"), document, (*where, "parameters"))
    named = {(str(one.get("name")), str(one.get("in"))): one for one in (*shared, *own)}
    if named:
        operation["parameters"] = [copy.deepcopy(one) for one in named.values()]
    if "requestBody" in operation:
        body = operation["requestBody"]
        operation["requestBody"] = resolved(document, body, (*where, "requestBody"))
    responses = mapping(operation.get("responses"))
    for status, response in responses.items():
        responses[status] = resolved(document, response, (*where, "responses", status))


def _parameters(listed: Json, document: Doc, where: Parts) -> list[Doc]:
    return [resolved(document, one, (*where, index)) for index, one in enumerate(sequence(listed))]


def _one_form(node: Doc) -> None:
    """Write in one way what a schema may say in several."""
    parts = node.get("allOf")
    beside = {key: node[key] for key in OBJECT if key in node}
    if isinstance(parts, list) and beside:
        # The generator forgets what stands beside an allOf of one reference.
        node["allOf"] = [*parts, {"type": "object", **{key: node.pop(key) for key in beside}}]
    values, kinds = node.get("enum"), node.get("type")
    may_be_null = node.get("nullable") is True or "null" in (
        kinds if isinstance(kinds, list) else [kinds]
    )
    if isinstance(values, list) and may_be_null and None not in values:
        values.append(None)  # 3.0 left open whether nullable says so, and servers write it
    if isinstance(values, list) and "type" in node:
        node.pop("nullable", None)
