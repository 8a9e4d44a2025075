"""JSON schemas for answers: refusing what no model provider is asked for."""

from __future__ import annotations

from typing import Any, cast

from honcho.embedded.errors import unprocessable

_TYPES = frozenset({"string", "integer", "number", "boolean", "array", "object", "null"})
_UNSUPPORTED = (
    "allOf", "oneOf", "not", "if", "then", "else", "patternProperties", "propertyNames",
    "dependentSchemas", "dependentRequired", "prefixItems", "unevaluatedProperties",
    "unevaluatedItems", "contains",
)  # fmt: skip
_DEFINITIONS = ("$defs", "definitions")


def check(schema: dict[str, Any]) -> None:
    """Refuse (422) a schema that answers cannot be made to fit."""
    kind = schema.get("type", "object" if "properties" in schema else None)
    if kind != "object" and "$ref" not in schema:
        raise unprocessable("Invalid response_format: root schema must have type 'object'")
    definitions = {
        f"#/{key}/{name}": one
        for key in _DEFINITIONS
        for name, one in cast(dict[str, Any], schema.get(key) or {}).items()
    }
    _Checker(definitions).schema(schema, "", ())


class _Checker:
    def __init__(self, definitions: dict[str, Any]) -> None:
        self._definitions = definitions

    def schema(self, schema: Any, path: str, trail: tuple[str, ...]) -> None:
        if isinstance(schema, bool):
            raise _refused("boolean schemas are not supported", path)
        if not isinstance(schema, dict):
            raise _refused("schema must be an object", path)
        node = cast(dict[str, Any], schema)
        for key in _UNSUPPORTED:
            if key in node:
                raise _refused(f"unsupported construct '{key}'", path)
        if path and (key := next((one for one in _DEFINITIONS if one in node), None)):
            raise _refused(f"unsupported construct '{key}'", path)
        if "$ref" in node:
            self._reference(node["$ref"], path, trail)
            return
        if "enum" in node or "const" in node:
            _enum(node, path)
            return
        if "anyOf" in node:
            self._any_of(node["anyOf"], path, trail)
            return
        self._typed(node, path, trail)

    def _reference(self, reference: Any, path: str, trail: tuple[str, ...]) -> None:
        if not isinstance(reference, str) or not reference.startswith("#/"):
            raise _refused(f"$ref {reference!r} is not a local definition", path)
        target = self._definitions.get(reference)
        if target is None:
            raise _refused(f"$ref '{reference}' points to an unknown definition", path)
        name = reference.rpartition("/")[2]
        if name in trail:
            cycle = " -> ".join([*trail[trail.index(name) :], name])
            raise _refused(
                f"recursive $ref is not supported (cycle: {cycle}); restructure the schema so "
                "definitions do not reference themselves",
                path,
            )
        self.schema(target, path, (*trail, name))

    def _any_of(self, choices: Any, path: str, trail: tuple[str, ...]) -> None:
        if not isinstance(choices, list) or not choices:
            raise _refused("'anyOf' must be a non-empty array", path)
        for at, one in enumerate(cast(list[Any], choices)):
            self.schema(one, _join(path, f"anyOf[{at}]"), trail)

    def _typed(self, node: dict[str, Any], path: str, trail: tuple[str, ...]) -> None:
        given = node.get("type", "object" if "properties" in node else None)
        if given is None:
            raise _refused("schema must have a 'type'", path)
        kinds = cast(list[Any], given) if isinstance(given, list) else [given]
        for kind in kinds:
            if kind not in _TYPES:
                raise _refused(f"unsupported type '{kind}'", path)
        if "array" in kinds and "items" in node:
            self.schema(node["items"], _join(path, "items"), trail)
        if "object" in kinds:
            self._object(node, path, trail)

    def _object(self, node: dict[str, Any], path: str, trail: tuple[str, ...]) -> None:
        if isinstance(node.get("additionalProperties"), dict):
            raise _refused("additionalProperties with a schema is not supported", path)
        required = node.get("required", [])
        if not isinstance(required, list) or not all(
            isinstance(one, str) for one in cast(list[Any], required)
        ):
            raise _refused("'required' must be an array of strings", path)
        properties = node.get("properties", {})
        if not isinstance(properties, dict):
            raise _refused("'properties' must be an object", path)
        for name, one in cast(dict[str, Any], properties).items():
            self.schema(one, _join(path, f"properties.{name}"), trail)


def _enum(node: dict[str, Any], path: str) -> None:
    values = node.get("enum", [node.get("const")])
    if not isinstance(values, list) or not values:
        raise _refused("'enum' must be a non-empty array", path)
    for value in cast(list[Any], values):
        if isinstance(value, (float, list, dict)):
            raise _refused(f"unsupported enum value {value!r}", path)


def _join(path: str, part: str) -> str:
    return f"{path}.{part}" if path else part


def _refused(reason: str, path: str) -> Exception:
    return unprocessable(f"Invalid response_format: {reason} at {path or 'root'}")
