"""From the document that a server publishes to its facts: all but the prose, in one fixed form."""

from __future__ import annotations

from copy import deepcopy

from scripts.specs.document import (
    METHODS,
    Doc,
    Json,
    Parts,
    SpecError,
    check_references,
    mapping,
    objects,
    operations,
    place,
)

# Text for people, which belongs to whoever wrote it and says nothing about what goes over the wire.
PROSE = ("description", "summary", "title", "example", "examples", "externalDocs", "termsOfService")
_INTEGER_LIMITS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")

# Keys are sorted, but a server validates fields in the order in which it declares them.
FIELD_ORDER = "x-property-order"


def to_facts(document: Doc, source: str = "the document") -> Doc:
    """The facts of a published document, without its prose and vendor extensions.

    Applied to its own result it changes nothing. Raises ``SpecError`` for what is not OpenAPI 3,
    for a reference that leads nowhere, and for one operation id on two operations.
    """
    check_openapi(document, source)
    facts = deepcopy(document)
    facts["info"] = {"version": mapping(document.get("info"))["version"]}
    for _, node in objects(facts):
        _strip(node)
    return facts


def check_openapi(document: Doc, source: str = "the document") -> None:
    """Refuse what is not a usable OpenAPI 3 document, naming what is wrong with it."""
    if "swagger" in document:
        raise SpecError(f"{source} is Swagger {document['swagger']}: only OpenAPI 3 is supported")
    version = document.get("openapi")
    if version is None:
        raise SpecError(f"{source} is not an OpenAPI document: it has no 'openapi' member")
    if not str(version).startswith("3."):
        raise SpecError(f"{source} is OpenAPI {version}: only OpenAPI 3 is supported")
    if not isinstance(mapping(document.get("info")).get("version"), str):
        raise SpecError(f"{source} does not tell its version as a text in info.version")
    for name in ("paths", "components"):
        if not isinstance(document.get(name, None if name == "paths" else {}), dict):
            raise SpecError(f"{source} is not an OpenAPI document: {name!r} is not an object")
    _check_shapes(document, source)
    try:
        check_references(document)
    except SpecError as error:
        raise SpecError(f"{source}: {error}") from None
    _check_ids(document, source)


def _check_shapes(document: Doc, source: str) -> None:
    def demand(node: Json, kind: type, parts: Parts) -> None:
        if not isinstance(node, kind):
            what = "an object" if kind is dict else "an array"
            raise SpecError(f"{source} is not an OpenAPI document: {place(parts)} is not {what}")

    for path, item in mapping(document["paths"]).items():
        demand(item, dict, ("paths", path))
        for method, operation in mapping(item).items():
            if method in METHODS:
                demand(operation, dict, ("paths", path, method))
    for path, method, operation in operations(document):
        at = ("paths", path, method)
        demand(operation.get("parameters", []), list, (*at, "parameters"))
        demand(operation.get("responses", {}), dict, (*at, "responses"))
    for name, schema in mapping(mapping(document.get("components")).get("schemas")).items():
        demand(schema, dict, ("components", "schemas", name))


def _check_ids(document: Doc, source: str) -> None:
    owners: dict[str, str] = {}
    for path, method, operation in operations(document):
        identifier = operation.get("operationId")
        if not isinstance(identifier, str):
            continue
        here = f"{method.upper()} {path}"
        if identifier in owners:
            raise SpecError(
                f"{source}: two operations have the operation id {identifier!r}: "
                f"{owners[identifier]} and {here}"
            )
        owners[identifier] = here


def _strip(node: Doc) -> None:
    order = node.get(FIELD_ORDER)
    for key in [key for key in node if key in PROSE or key.startswith("x-")]:
        del node[key]
    properties = node.get("properties")
    if isinstance(properties, dict):
        known = order if isinstance(order, list) else []
        names: list[Json] = [name for name in known if isinstance(name, str) and name in properties]
        names += [name for name in properties if name not in names]
        if names != sorted(properties):
            node[FIELD_ORDER] = names
    if node.get("type") in ("integer", ["integer", "null"]):
        for key in _INTEGER_LIMITS:
            limit = node.get(key)
            if isinstance(limit, float) and limit.is_integer():
                node[key] = int(limit)
