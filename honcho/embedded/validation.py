"""Validators of pydantic, built from the JSON schemas of the API document.

The real server validates with pydantic, so an invalid request gets the same list of errors here
(``type``, ``loc``, ``msg``, ``input``, ``ctx``) without any of it being written by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, Literal

from pydantic_core import CoreSchema, SchemaValidator, ValidationError, core_schema

from honcho.embedded import rules
from honcho.embedded.spec import Spec
from honcho.embedded.values import Json

after = core_schema.no_info_after_validator_function


class Validator:
    """Turns a raw value into a plain one, or lists what is wrong with it."""

    def __init__(self, spec: Spec, schema: Json) -> None:
        self._validator = SchemaValidator(_Compiler(spec).compile(schema))

    def check(self, value: Any, *loc: str, errors: list[Json]) -> Any:
        """The validated value; on failure None, and the errors are added with ``loc`` in front."""
        try:
            return self._validator.validate_python(value, from_attributes=True)
        except ValidationError as error:
            for one in error.errors(include_url=False):
                entry: Json = {**one, "loc": [*loc, *one["loc"]]}
                if isinstance(entry.get("ctx", {}).get("error"), Exception):
                    entry["ctx"] = {"error": {}}
                errors.append(entry)
            return None


def default(schema: Json) -> Any:
    """The server's default of a property or parameter; None when it has none."""
    return schema.get("default", schema.get("x-server-default"))


class _Compiler:
    """Makes the validator schemas that pydantic would make for the same JSON schemas."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec

    def compile(self, schema: Json, leaf: rules.Rule | None = None) -> CoreSchema:
        if "$ref" in schema:
            name, target = self._spec.schema(schema["$ref"])
            if "properties" in target:
                return self._model(name, target)
            if name in rules.OPEN_ENUMS:
                return _enum_class(name, target["enum"])
            return self.compile(target, leaf)
        if "anyOf" in schema:
            return self._union(schema["anyOf"], leaf)
        if "enum" in schema:
            return core_schema.literal_schema(schema["enum"])
        low, high = schema.get("minimum"), schema.get("maximum")
        match schema.get("type"):
            case "string":
                return _string(schema, leaf)
            case "integer":
                whole = [None if one is None else int(one) for one in (low, high)]
                return core_schema.int_schema(ge=whole[0], le=whole[1])
            case "number":
                return core_schema.float_schema(ge=low, le=high)
            case "boolean":
                return core_schema.bool_schema()
            case "array":
                items = self.compile(schema.get("items", {}), leaf)
                limits = schema.get("minItems"), schema.get("maxItems")
                return core_schema.list_schema(items, min_length=limits[0], max_length=limits[1])
            case "object":
                values = schema.get("additionalProperties", True)
                inner = None if values is True else self.compile(values)
                return core_schema.dict_schema(core_schema.str_schema(), inner)
            case _:
                return core_schema.any_schema()

    def _union(self, choices: list[Json], leaf: rules.Rule | None) -> CoreSchema:
        some = [one for one in choices if one.get("type") != "null"]
        compiled = [self.compile(one, leaf) for one in some]
        inner = compiled[0] if len(compiled) == 1 else core_schema.union_schema([*compiled])
        return inner if len(some) == len(choices) else core_schema.nullable_schema(inner)

    def _model(self, name: str, schema: Json) -> CoreSchema:
        fields: dict[str, core_schema.ModelField] = {}
        for key, one in schema["properties"].items():
            value = self.compile(one, rules.LEAVES.get(key))
            rule = rules.FIELDS.get(f"{name}.{key}") or rules.FIELDS.get(key)
            value = after(rule, value) if rule else value
            if key not in schema.get("required", ()):
                value = core_schema.with_default_schema(value, default=default(one))
            names: list[list[str | int]] | None = None
            if key in rules.ALIASES:
                names = [[key], [rules.ALIASES[key]]]
            fields[key] = core_schema.model_field(value, validation_alias=names)
        extra: Literal["allow", "ignore"] = (
            "allow" if "additionalProperties" in schema else "ignore"
        )
        model = core_schema.model_fields_schema(fields, model_name=name, extra_behavior=extra)
        plain = after(_as_dict, model)
        return after(rules.MODELS[name], plain) if name in rules.MODELS else plain


def _string(schema: Json, leaf: rules.Rule | None) -> CoreSchema:
    if schema.get("format") == "date-time":
        return core_schema.datetime_schema()
    limits = schema.get("minLength"), schema.get("maxLength")
    pattern = schema.get("pattern")
    text = core_schema.str_schema(pattern=pattern, min_length=limits[0], max_length=limits[1])
    return after(leaf, text) if leaf else text


def _enum_class(name: str, values: list[str]) -> CoreSchema:
    members: Any = Enum(name, {value: value for value in values})  # type: ignore[misc]  # its name is data
    return after(lambda member: member.value, core_schema.enum_schema(members, list(members)))


def _as_dict(parsed: tuple[Mapping[str, Any], Mapping[str, Any] | None, set[str]]) -> Json:
    return {**parsed[0], **(parsed[1] or {})}
