"""JSON schemas for answers: refusing what no model provider is asked for, and filling them."""

from __future__ import annotations

from functools import partial
from typing import Any

from attrs import frozen

from honcho.embedded.values import Json, is_list, is_object, unprocessable

_TYPES = ["string", "integer", "number", "boolean", "array", "object", "null"]

_UNSUPPORTED = """
    allOf oneOf not if then else patternProperties propertyNames dependentSchemas prefixItems
    dependentRequired unevaluatedProperties unevaluatedItems contains
""".split()

_DEFINITIONS = ["$defs", "definitions"]


def filled(schema: Json, text: str) -> Any:
    """A value that fits the schema, with the text wherever a text goes; 422 where none can."""
    if _kind(schema) != "object" and "$ref" not in schema:
        raise unprocessable("Invalid response_format: root schema must have type 'object'")
    groups: list[tuple[str, Json]] = [(key, schema.get(key) or {}) for key in _DEFINITIONS]
    definitions = {f"#/{key}/{name}": one for key, group in groups for name, one in group.items()}
    return _Filler(definitions, text).fill(schema, "", ())


def _kind(schema: Json) -> Any:
    return schema.get("type", "object" if "properties" in schema else None)


def _demand(path: str, condition: object, otherwise: str) -> None:
    if not condition:
        raise unprocessable(f"Invalid response_format: {otherwise} at {path or 'root'}")


@frozen
class _Filler:
    definitions: Json
    text: str

    def fill(self, schema: Any, path: str, trail: tuple[str, ...]) -> Any:
        """Check and fill a part of a schema; ``trail`` names the definitions that led to it."""
        demand, inside = partial(_demand, path), f"{path}." if path else ""
        demand(not isinstance(schema, bool), "boolean schemas are not supported")
        demand(is_object(schema), "schema must be an object")
        for key in _UNSUPPORTED + (_DEFINITIONS if path else []):
            demand(key not in schema, f"unsupported construct '{key}'")
        if "$ref" in schema:
            return self._referred(schema["$ref"], path, trail)
        if key := next((key for key in ("enum", "anyOf") if key in schema), ""):
            demand(is_list(schema[key]) and schema[key], f"'{key}' must be a non-empty array")
        if key == "enum":
            for one in schema["enum"]:
                demand(not isinstance(one, (float, list, dict)), f"unsupported enum value {one!r}")
            return schema["enum"][0]
        if key == "anyOf":
            choices = enumerate(schema["anyOf"])
            first, *_ = [self.fill(one, f"{inside}anyOf[{at}]", trail) for at, one in choices]
            return first
        if "const" in schema:
            return schema["const"]
        kinds = _kind(schema)
        demand(kinds is not None, "schema must have a 'type'")
        kinds = kinds if is_list(kinds) else [kinds]
        for kind in kinds:
            demand(kind in _TYPES, f"unsupported type '{kind}'")
        values: Json = {"string": self.text, "boolean": False, "null": None, "array": [self.text]}
        if "array" in kinds and "items" in schema:
            values["array"] = [self.fill(schema["items"], f"{inside}items", trail)]
        if "object" in kinds:
            plain = not is_object(schema.get("additionalProperties"))
            demand(plain, "additionalProperties with a schema is not supported")
            required, properties = schema.get("required", []), schema.get("properties", {})
            texts = is_list(required) and all(isinstance(one, str) for one in required)
            demand(texts, "'required' must be an array of strings")
            demand(is_object(properties), "'properties' must be an object")
            values["object"] = {
                name: self.fill(one, f"{inside}properties.{name}", trail)
                for name, one in properties.items()
            }
        return values.get(next(iter(kinds), ""), schema.get("minimum", 0))

    def _referred(self, reference: Any, path: str, trail: tuple[str, ...]) -> Any:
        demand = partial(_demand, path)
        local = isinstance(reference, str) and reference.startswith("#/")
        demand(local, f"$ref {reference!r} is not a local definition")
        demand(reference in self.definitions, f"$ref '{reference}' points to an unknown definition")
        name = reference.rpartition("/")[2]
        cycle = " -> ".join([*trail[trail.index(name) :], name]) if name in trail else ""
        hint = "restructure the schema so definitions do not reference themselves"
        demand(not cycle, f"recursive $ref is not supported (cycle: {cycle}); {hint}")
        return self.fill(self.definitions[reference], path, (*trail, name))
