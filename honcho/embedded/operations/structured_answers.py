"""JSON schemas for answers: refuses unsupported ones, and makes values that fit the others."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from typing import Any

from attrs import frozen

from honcho.embedded.text.fitting import Unfit, fitting_number, fitting_text, limit
from honcho.embedded.values import Json, dumps, is_list, is_object, unprocessable

_TYPES = ["string", "integer", "number", "boolean", "array", "object", "null"]

_UNSUPPORTED = """
    allOf oneOf not if then else patternProperties propertyNames dependentSchemas prefixItems
    dependentRequired unevaluatedProperties unevaluatedItems contains minContains maxContains
    additionalItems dependencies contentEncoding contentMediaType contentSchema $dynamicRef
    $recursiveRef
""".split()
_MOST = 1000
"""The most items or properties that are made."""

_DEFINITIONS = ["$defs", "definitions"]


def filled(schema: Json, text: str) -> Any:
    """A value that fits the schema, with the text in every text; 422 if no value fits."""
    if _kind(schema) != "object" and "$ref" not in schema:
        raise unprocessable("Invalid response_format: root schema must have type 'object'")
    groups: list[tuple[str, Json]] = [(key, schema.get(key) or {}) for key in _DEFINITIONS]
    definitions = {f"#/{key}/{name}": one for key, group in groups for name, one in group.items()}
    try:
        return _Filler(definitions, text).fill(schema, "", ())
    except Unfit as reason:
        raise unprocessable(f"Invalid response_format: {reason}") from reason


def _kind(schema: Json) -> Any:
    return schema.get("type", "object" if "properties" in schema else None)


def _demand(path: str, condition: object, otherwise: str) -> None:
    if not condition:
        raise unprocessable(f"Invalid response_format: {otherwise} at {path or 'root'}")


@frozen
class _Filler:
    definitions: Json
    text: str

    def fill(self, schema: Any, path: str, trail: tuple[str, ...], nth: int = 0) -> Any:
        """Check a part of a schema, and make a value for it.

        Args:
            schema: The part.
            path: The path of the part, for errors.
            trail: The references that were followed to it.
            nth: The index of the value, from 0, so that the items of a set differ.

        Raises:
            Unfit: No value fits, or fewer than ``nth`` + 1.
        """
        demand, inside = partial(_demand, path), f"{path}." if path else ""
        demand(not isinstance(schema, bool), "boolean schemas are not supported")
        demand(is_object(schema), "schema must be an object")
        for key in _UNSUPPORTED + (_DEFINITIONS if path else []):
            demand(key not in schema, f"unsupported construct '{key}'")
        if "$ref" in schema:
            return self._referred(schema["$ref"], path, trail, nth)
        if key := next((key for key in ("enum", "anyOf") if key in schema), ""):
            demand(is_list(schema[key]) and schema[key], f"'{key}' must be a non-empty array")
        if key == "enum":
            for one in schema["enum"]:
                demand(not isinstance(one, (float, list, dict)), f"unsupported enum value {one!r}")
            return _one_of(schema["enum"], nth, path)
        if key == "anyOf":
            return self._first_of(schema["anyOf"], inside, trail, nth)
        if "const" in schema:
            return _one_of([schema["const"]], nth, path)
        kinds = _kind(schema)
        demand(kinds is not None, "schema must have a 'type'")
        kinds = kinds if is_list(kinds) else [kinds]
        for kind in kinds:
            demand(kind in _TYPES, f"unsupported type '{kind}'")
        values = [self._of_kind(schema, kind, path, trail, nth) for kind in kinds]
        demand(values, "'type' must name a type")
        return values[0]

    def _of_kind(self, schema: Json, kind: str, path: str, trail: tuple[str, ...], nth: int) -> Any:
        if kind == "array":
            return self._items(schema, path, trail, nth)
        if kind == "object":
            return self._properties(schema, path, trail, nth)
        if kind == "boolean":
            return _one_of([False, True], nth, path)
        if kind == "null":
            return _one_of([None], nth, path)
        with _told(path):
            if kind == "string":
                return fitting_text(schema, self.text, nth)
            return fitting_number(schema, kind, nth)

    def _first_of(self, choices: list[Any], inside: str, trail: tuple[str, ...], nth: int) -> Any:
        """A value for the first schema that has one; all of them are checked."""
        found: list[Any] = []
        reasons: list[Unfit] = []
        for at, one in enumerate(choices):
            try:
                found.append(self.fill(one, f"{inside}anyOf[{at}]", trail, nth))
            except Unfit as reason:
                reasons.append(reason)
        if not found:
            raise reasons[0]
        return found[0]

    def _items(self, schema: Json, path: str, trail: tuple[str, ...], nth: int) -> list[Any]:
        with _told(path):
            least, most = limit(schema, "minItems") or 0, limit(schema, "maxItems")
            if least > _MOST or (most is not None and least > most):
                raise Unfit(f"no array fits 'minItems' {least}")
        count = max(1, least) if most is None else min(max(1, least), most)
        inside = f"{path}.items" if path else "items"
        items: list[Any] = []
        differs = schema.get("uniqueItems") is True
        for at in range(nth, nth + count + _MOST):
            wanted = at if differs else nth
            item: Any = self.text
            if "items" in schema:
                item = self.fill(schema["items"], inside, trail, wanted)
            elif wanted:
                item = f"{self.text} {wanted + 1}"
            if not differs or dumps(item) not in map(dumps, items):
                items.append(item)
            if len(items) >= count:
                return items[:count]
        raise Unfit(f"no more items are known that fit 'uniqueItems' at {inside}")

    def _properties(self, schema: Json, path: str, trail: tuple[str, ...], nth: int) -> Json:
        demand, inside = partial(_demand, path), f"{path}." if path else ""
        extra = schema.get("additionalProperties")
        demand(not is_object(extra), "additionalProperties with a schema is not supported")
        required, properties = schema.get("required", []), schema.get("properties", {})
        texts = is_list(required) and all(isinstance(one, str) for one in required)
        demand(texts, "'required' must be an array of strings")
        demand(is_object(properties), "'properties' must be an object")
        value: Json = {}
        for name, one in properties.items():
            try:
                value[name] = self.fill(one, f"{inside}properties.{name}", trail, nth)
            except Unfit:
                if not nth:
                    raise
                value[name] = self.fill(one, f"{inside}properties.{name}", trail)
        with _told(path):
            least, most = limit(schema, "minProperties") or 0, limit(schema, "maxProperties")
            missing = [name for name in required if name not in value]
            lacking = min(least, _MOST) - len(value) - len(missing)
            missing += [f"key{at}" for at in range(1, lacking + 1)]
            if missing and extra is False:
                raise Unfit("'required' or 'minProperties' asks for what 'properties' has not")
            value |= dict.fromkeys(missing, self.text)
            for name in [name for name in value if name not in required]:
                if most is not None and len(value) > most:
                    del value[name]
            if len(value) < least or (most is not None and len(value) > most):
                raise Unfit("no object fits 'minProperties' and 'maxProperties'")
        return value

    def _referred(self, reference: Any, path: str, trail: tuple[str, ...], nth: int) -> Any:
        demand = partial(_demand, path)
        local = isinstance(reference, str) and reference.startswith("#/")
        demand(local, f"$ref {reference!r} is not a local definition")
        demand(reference in self.definitions, f"$ref '{reference}' points to an unknown definition")
        name = reference.rpartition("/")[2]
        cycle = " -> ".join([*trail[trail.index(name) :], name]) if name in trail else ""
        hint = "restructure the schema so definitions do not reference themselves"
        demand(not cycle, f"recursive $ref is not supported (cycle: {cycle}); {hint}")
        return self.fill(self.definitions[reference], path, (*trail, name), nth)


def _one_of(values: list[Any], nth: int, path: str) -> Any:
    if nth >= len(values):
        raise Unfit(f"no more values fit 'uniqueItems' at {path or 'root'}")
    return values[nth]


@contextmanager
def _told(path: str) -> Generator[None]:
    """Add the path to the error."""
    try:
        yield
    except Unfit as reason:
        raise Unfit(f"{reason} at {path or 'root'}") from reason
