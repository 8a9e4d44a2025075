"""JSON schemas for answers: refusing what no model provider is asked for, and filling them."""

from __future__ import annotations

from typing import Any

from honcho.embedded.refusals import ApiError, unprocessable
from honcho.embedded.values import Json, is_list, is_object

_TYPES = frozenset({"string", "integer", "number", "boolean", "array", "object", "null"})
_UNSUPPORTED_TEXT = """
    allOf oneOf not if then else patternProperties propertyNames dependentSchemas prefixItems
    dependentRequired unevaluatedProperties unevaluatedItems contains
"""
_UNSUPPORTED = tuple(_UNSUPPORTED_TEXT.split())
_DEFINITIONS = ("$defs", "definitions")


def _definitions_of(schema: Json) -> Json:
    groups: list[tuple[str, Json]] = [(key, schema.get(key) or {}) for key in _DEFINITIONS]
    return {f"#/{key}/{name}": one for key, group in groups for name, one in group.items()}


def check(schema: Json) -> None:
    """Refuse (422) a schema that answers cannot be made to fit."""
    kind = schema.get("type", "object" if "properties" in schema else None)
    if kind != "object" and "$ref" not in schema:
        raise unprocessable("Invalid response_format: root schema must have type 'object'")
    _check(schema, _definitions_of(schema), "", ())


def _refused(reason: str, path: str) -> ApiError:
    return unprocessable(f"Invalid response_format: {reason} at {path or 'root'}")


def _check(schema: Any, definitions: Json, path: str, trail: tuple[str, ...]) -> None:
    if not is_object(schema):
        boolean = isinstance(schema, bool)
        reason = "boolean schemas are not supported" if boolean else "schema must be an object"
        raise _refused(reason, path)
    for key in (*_UNSUPPORTED, *(_DEFINITIONS if path else ())):
        if key in schema:
            raise _refused(f"unsupported construct '{key}'", path)
    inside = f"{path}." if path else ""
    if "$ref" in schema:
        target, trail = _target(schema["$ref"], definitions, path, trail)
        _check(target, definitions, path, trail)
    elif "enum" in schema:
        _check_enum(schema["enum"], path)
    elif "anyOf" in schema:
        for at, one in enumerate(_list(schema["anyOf"], "anyOf", path)):
            _check(one, definitions, f"{inside}anyOf[{at}]", trail)
    elif "const" not in schema:
        kinds = _kinds(schema, path)
        if "array" in kinds and "items" in schema:
            _check(schema["items"], definitions, f"{inside}items", trail)
        if "object" in kinds:
            for name, one in _properties(schema, path).items():
                _check(one, definitions, f"{inside}properties.{name}", trail)


def _target(
    reference: Any, definitions: Json, path: str, trail: tuple[str, ...]
) -> tuple[Any, tuple[str, ...]]:
    if not isinstance(reference, str) or not reference.startswith("#/"):
        raise _refused(f"$ref {reference!r} is not a local definition", path)
    if reference not in definitions:
        raise _refused(f"$ref '{reference}' points to an unknown definition", path)
    name = reference.rpartition("/")[2]
    if name in trail:
        cycle = " -> ".join([*trail[trail.index(name) :], name])
        hint = "restructure the schema so definitions do not reference themselves"
        raise _refused(f"recursive $ref is not supported (cycle: {cycle}); {hint}", path)
    return definitions[reference], (*trail, name)


def _list(value: Any, key: str, path: str) -> list[Any]:
    if not is_list(value) or not value:
        raise _refused(f"'{key}' must be a non-empty array", path)
    return value


def _check_enum(value: Any, path: str) -> None:
    for one in _list(value, "enum", path):
        if isinstance(one, (float, list, dict)):
            raise _refused(f"unsupported enum value {one!r}", path)


def _kinds(node: Json, path: str) -> list[Any]:
    given = node.get("type", "object" if "properties" in node else None)
    if given is None:
        raise _refused("schema must have a 'type'", path)
    kinds = given if is_list(given) else [given]
    if unknown := [kind for kind in kinds if kind not in _TYPES]:
        raise _refused(f"unsupported type '{unknown[0]}'", path)
    return kinds


def _properties(node: Json, path: str) -> Json:
    if isinstance(node.get("additionalProperties"), dict):
        raise _refused("additionalProperties with a schema is not supported", path)
    required, properties = node.get("required", []), node.get("properties", {})
    if not is_list(required) or not all(isinstance(one, str) for one in required):
        raise _refused("'required' must be an array of strings", path)
    if not is_object(properties):
        raise _refused("'properties' must be an object", path)
    return properties


def filled(schema: Json, text: str) -> Any:
    """A value that fits a schema that passed the check, with the text wherever a text goes."""
    return _filled(schema, _definitions_of(schema), text)


def _filled(schema: Json, definitions: Json, text: str) -> Any:
    if "$ref" in schema:
        return _filled(definitions[schema["$ref"]], definitions, text)
    if "anyOf" in schema:
        return _filled(schema["anyOf"][0], definitions, text)
    if "enum" in schema or "const" in schema:
        return schema.get("enum", [schema.get("const")])[0]
    kind = schema.get("type", "object")
    kind = kind[0] if is_list(kind) else kind
    if kind == "object":
        properties: Json = schema.get("properties", {})
        return {key: _filled(one, definitions, text) for key, one in properties.items()}
    if kind == "array":
        return [_filled(schema.get("items", {"type": "string"}), definitions, text)]
    return {"string": text, "boolean": False, "null": None}.get(kind, schema.get("minimum", 0))
