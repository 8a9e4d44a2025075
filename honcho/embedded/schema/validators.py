"""Pydantic validators, built from the JSON schemas of the API document.

The real server validates with pydantic, so an invalid request gets the same list of errors here
(``type``, ``loc``, ``msg``, ``input``, ``ctx``) without hand-written code.
"""

from __future__ import annotations

import json
from enum import StrEnum
from functools import cache
from typing import Any

from pydantic_core import SchemaValidator, ValidationError, core_schema

from honcho.embedded.schema.document import schemas_of
from honcho.embedded.schema.rules import RULES, TEXT_RULES, Rule, upload
from honcho.embedded.values import Json, is_object
from honcho.embedded.versions import OLDEST

_ALIASES = {"id": "name", "peers": "peer_names", "conclusions": "observations"}
"""Older names of properties, accepted when the new one is missing."""

_ENUM_CLASSES = {"DreamType"}
"""Enumerations that are classes in the real server: their error type is ``enum``."""

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}

_TYPES = _SCALARS | {"array": "list", "object": "dict", "date-time": "datetime"}

_LOWER = {"minLength": "min_length", "minItems": "min_length", "minimum": "ge"}

_UPPER = {"maxLength": "max_length", "maxItems": "max_length", "maximum": "le"}

_LIMITS = _LOWER | _UPPER | {"pattern": "pattern"}

_after = core_schema.no_info_after_validator_function


def check(schema: str, value: Any, *loc: str, errors: list[Json], version: str = OLDEST) -> Any:
    """Validate by a schema (a JSON text); on failure None, and errors are added below ``loc``."""
    try:
        return _validator(schema, version).validate_python(value, from_attributes=True)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            shown: Json = {"ctx": {"error": {}}} if one["type"] == "value_error" else {}
            errors.append({**one, "loc": [*loc, *one["loc"]], **shown})
        return None


@cache
def _validator(schema: str, version: str) -> SchemaValidator:
    return SchemaValidator(_compiled(schemas_of(version), json.loads(schema)))


def _compiled(schemas: Json, schema: Json, text_rule: Rule | None = None, name: str = "") -> Any:
    """The core schema that pydantic would make for the same JSON schema."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return _compiled(schemas, schemas[name], text_rule, name)
    if "properties" in schema:
        return _model(schemas, schema, name)
    if "anyOf" in schema:
        given = [one for one in schema["anyOf"] if one != {"type": "null"}]
        choices = [_compiled(schemas, one, text_rule) for one in given]
        return core_schema.nullable_schema(core_schema.union_schema(choices))
    if name in _ENUM_CLASSES:
        members: Any = StrEnum(name, {value: value for value in schema["enum"]})  # type: ignore[misc]  # its name is data
        return core_schema.enum_schema(members, list(members))
    if "enum" in schema:
        return core_schema.literal_schema(schema["enum"])
    if schema.get("format") == "binary":
        return core_schema.no_info_plain_validator_function(upload)
    kind = _TYPES.get(schema.get("format") or schema.get("type", ""), "any")
    found: Any = {to: schema[key] for key, to in _LIMITS.items() if key in schema} | {"type": kind}
    if kind == "list":
        found["items_schema"] = _compiled(schemas, schema["items"], text_rule)
    if is_object(values := schema.get("additionalProperties")):
        found["values_schema"] = _compiled(schemas, values)
    return _after(text_rule, found) if text_rule and kind == "str" else found


def _model(schemas: Json, schema: Json, name: str) -> Any:
    fields: dict[str, core_schema.ModelField] = {}
    for key, one in schema["properties"].items():
        value = _compiled(schemas, one, TEXT_RULES.get(key) if name else None)
        if rule := name and (RULES.get(f"{name}.{key}") or RULES.get(key)):
            value = _after(rule, value)
        if key not in schema.get("required", ()):
            default = one.get("default", one.get("x-server-default"))
            value = core_schema.with_default_schema(value, default=default)
        names: Any = [[key], [_ALIASES[key]]] if name and key in _ALIASES else None
        fields[key] = core_schema.model_field(value, validation_alias=names)
    extra: Any = "allow" if "additionalProperties" in schema else "ignore"
    model = core_schema.model_fields_schema(fields, model_name=name, extra_behavior=extra)
    plain = _after(_as_dict, model)
    return _after(RULES[name], plain) if name in RULES else plain


def _as_dict(parsed: tuple[Json, Json | None, set[str]]) -> Json:
    return {**parsed[0], **(parsed[1] or {})}
