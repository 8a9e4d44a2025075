"""Validators of pydantic, built from the JSON schemas of the API document.

The real server validates with pydantic, so an invalid request gets the same list of errors here
(``type``, ``loc``, ``msg``, ``input``, ``ctx``) without any of it being written by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, cast

from pydantic_core import CoreSchema, SchemaValidator, ValidationError, core_schema

from honcho.embedded import rules
from honcho.embedded.spec import Spec

Json = dict[str, Any]


class Validator:
    """Turns a raw value into a plain one, or lists what is wrong with it."""

    def __init__(self, spec: Spec, schema: Json) -> None:
        self._validator = SchemaValidator(compile_schema(spec, schema))

    def check(self, value: Any, *loc: str, errors: list[Json]) -> Any:
        """The validated value; on failure None, and the errors are added with ``loc`` in front."""
        try:
            return self._validator.validate_python(value, from_attributes=True)
        except ValidationError as error:
            for one in error.errors(include_url=False):
                errors.append(_entry(cast(Json, one), loc))
            return None


def _entry(error: Json, loc: tuple[str, ...]) -> Json:
    context = error.get("ctx")
    if context is not None and isinstance(context.get("error"), Exception):
        context = {**context, "error": {}}
    entry = {**error, "loc": [*loc, *error["loc"]]}
    if context is not None:
        entry["ctx"] = context
    return entry


def default(schema: Json) -> Any:
    """The server's default of a property or parameter; None when it has none."""
    value = schema.get("default", schema.get("x-server-default"))
    return dict(cast(Json, value)) if isinstance(value, dict) else value


def compile_schema(spec: Spec, schema: Json, leaf: rules.Rule | None = None) -> CoreSchema:
    """The validator schema that pydantic would make for this JSON schema."""
    if "$ref" in schema:
        name, target = spec.schema(schema["$ref"])
        if "enum" in target:
            return _enum(name, target["enum"])
        if "properties" in target:
            return _model(spec, name, target)
        return compile_schema(spec, target, leaf)
    if "anyOf" in schema or "oneOf" in schema:
        return _union(spec, schema.get("anyOf") or schema["oneOf"], leaf)
    if "allOf" in schema and len(schema["allOf"]) == 1:
        return compile_schema(spec, schema["allOf"][0], leaf)
    if "enum" in schema:
        return core_schema.literal_schema(schema["enum"])
    return _plain(spec, schema, leaf)


def _plain(spec: Spec, schema: Json, leaf: rules.Rule | None) -> CoreSchema:
    match schema.get("type"):
        case "string":
            return _string(schema, leaf)
        case "integer":
            return core_schema.int_schema(ge=_int(schema, "minimum"), le=_int(schema, "maximum"))
        case "number":
            return core_schema.float_schema(ge=schema.get("minimum"), le=schema.get("maximum"))
        case "boolean":
            return core_schema.bool_schema()
        case "array":
            return core_schema.list_schema(
                compile_schema(spec, schema.get("items", {}), leaf),
                min_length=schema.get("minItems"),
                max_length=schema.get("maxItems"),
            )
        case "object":
            values = schema.get("additionalProperties", True)
            inner = compile_schema(spec, values) if isinstance(values, dict) else None
            return core_schema.dict_schema(core_schema.str_schema(), inner)
        case _:
            return core_schema.any_schema()


def _int(schema: Json, key: str) -> int | None:
    return int(schema[key]) if key in schema else None


def _string(schema: Json, leaf: rules.Rule | None) -> CoreSchema:
    if schema.get("format") == "date-time":
        return core_schema.datetime_schema()
    if schema.get("format") == "binary" or "contentMediaType" in schema:
        return core_schema.any_schema()
    # Limits of 0 are real: pydantic names a string with limits differently in unions.
    text = core_schema.str_schema(
        pattern=schema.get("pattern"),
        min_length=schema.get("minLength"),
        max_length=schema.get("maxLength"),
    )
    return core_schema.no_info_after_validator_function(leaf, text) if leaf else text


def _union(spec: Spec, choices: list[Json], leaf: rules.Rule | None) -> CoreSchema:
    some = [one for one in choices if one.get("type") != "null"]
    compiled = [compile_schema(spec, one, leaf) for one in some]
    inner = compiled[0] if len(compiled) == 1 else core_schema.union_schema(compiled)
    return inner if len(some) == len(choices) else core_schema.nullable_schema(inner)


def _enum(name: str, values: list[str]) -> CoreSchema:
    if name not in rules.OPEN_ENUMS:
        return core_schema.literal_schema(values)
    members = Enum(name, {value: value for value in values})
    schema = core_schema.enum_schema(members, list(members))
    return core_schema.no_info_after_validator_function(lambda member: member.value, schema)


def _model(spec: Spec, name: str, schema: Json) -> CoreSchema:
    required = schema.get("required", ())
    fields: dict[str, core_schema.ModelField] = {}
    for key, one in schema["properties"].items():
        if "x-since" in one:
            continue  # what only newer servers know is unknown to the one that is mimicked
        value = compile_schema(spec, one, rules.LEAVES.get(key))
        rule = rules.FIELDS.get(f"{name}.{key}") or rules.FIELDS.get(key)
        if rule is not None:
            value = _after(rule, value)
        if key not in required:
            value = core_schema.with_default_schema(value, default=default(one))
        alias = rules.ALIASES.get(key)
        fields[key] = core_schema.model_field(
            value, validation_alias=[[key], [alias]] if alias else None
        )
    extra = "allow" if schema.get("additionalProperties") else "ignore"
    model: CoreSchema = core_schema.model_fields_schema(
        fields, model_name=name, extra_behavior=extra
    )
    model = core_schema.no_info_after_validator_function(_as_dict, model)
    return _after(rules.MODELS[name], model) if name in rules.MODELS else model


def _after(rule: rules.Rule, schema: CoreSchema) -> CoreSchema:
    return core_schema.no_info_after_validator_function(rule, schema)


def _as_dict(parsed: tuple[Mapping[str, Any], Mapping[str, Any] | None, set[str]]) -> Json:
    return {**parsed[0], **(parsed[1] or {})}
