"""Validators of pydantic, built from the JSON schemas of the API document.

The real server validates with pydantic, so an invalid request gets the same list of errors here
(``type``, ``loc``, ``msg``, ``input``, ``ctx``) without any of it being written by hand. Rules that
the document does not state are functions that raise ``ValueError`` in the server's words.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from functools import cache
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic_core import SchemaValidator, ValidationError, core_schema

from honcho.embedded.values import PATTERN, SCOPE_PREFIX, Json, is_list, is_name, is_object
from honcho.embedded.words import MAX_EMBEDDED, count_tokens, refuse_special
from honcho_api.request import File

DOCUMENT: Json = json.loads(Path(__file__).with_name("v3.json").read_bytes())
"""What the server serves: its routes and schemas."""
SCHEMAS: Json = DOCUMENT["components"]["schemas"]

# A scope's name is shorter than others by the prefix.
_MAX_KEYS, _MAX_DEPTH, _MAX_INSTRUCTION, _MAX_SCOPE = 100, 5, 2000, 506


def check(schema: str, value: Any, *loc: str, errors: list[Json]) -> Any:
    """The value validated by a JSON text; on failure None, and errors are added, below ``loc``."""
    try:
        return _validator(schema).validate_python(value, from_attributes=True)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            shown: Json = {"ctx": {"error": {}}} if one["type"] == "value_error" else {}
            errors.append({**one, "loc": [*loc, *one["loc"]], **shown})
        return None


def _refuse(wrong: object, text: str) -> None:
    if wrong:
        raise ValueError(text)


def _upload(value: Any) -> Any:
    _refuse(not isinstance(value, File), f"Expected UploadFile, received: {type(value)}")
    return value


def _without_nul(value: Any) -> Any:
    """The JSON value without NUL characters, which the real server cannot store."""
    if isinstance(value, str):
        return value.replace("\0", "")
    if is_object(value):
        return {key.replace("\0", ""): _without_nul(one) for key, one in value.items()}
    return [_without_nul(one) for one in value] if is_list(value) else value


def _depth(value: Any) -> int:
    return 1 + max(map(_depth, value.values()), default=0) if is_object(value) else 0


def _metadata(value: Any) -> Any:
    many = len(value or ()) > _MAX_KEYS
    _refuse(many, f"Metadata exceeds maximum of {_MAX_KEYS} top-level keys")
    _refuse(_depth(value) > _MAX_DEPTH, f"Metadata nesting exceeds maximum depth of {_MAX_DEPTH}")
    return _without_nul(value)


# Its name is part of the answers.
def _validate_scope_name(value: str) -> str:
    prefix = f"the reserved prefix '{SCOPE_PREFIX}' (scope names are unprefixed)"
    _refuse(value.startswith(SCOPE_PREFIX), f"Scope name must not start with {prefix}")
    fits = 1 <= len(value) <= _MAX_SCOPE
    _refuse(not fits, f"Scope name must be between 1 and {_MAX_SCOPE} characters")
    _refuse(not is_name(value), f"Scope name must match pattern {PATTERN}")
    return value


def _scopes(value: list[str] | None) -> list[str] | None:
    return value and [*map(_validate_scope_name, value)]


def _url(value: str) -> str:
    parts = urlsplit("")
    with suppress(ValueError):
        parts = urlsplit(value)
    _refuse(not parts.scheme or not parts.netloc or "\0" in value, "Invalid URL format")
    _refuse(parts.scheme not in {"http", "https"}, "Only HTTP and HTTPS URLs are allowed")
    inside = False
    with suppress(ValueError):
        address = ip_address(str(parts.hostname))
        inside = address.is_private or address.is_multicast
    _refuse(inside, "Private/internal IP addresses are not allowed")
    return value


def _instructions(value: str | None) -> str | None:
    count = count_tokens(value or "")
    maximum = f"maximum of {_MAX_INSTRUCTION} tokens"
    _refuse(count > _MAX_INSTRUCTION, f"Custom instructions exceed {maximum} (got {count})")
    return value


def _message(value: Json) -> Json:
    refuse_special(value["content"])
    return value


def _conclusion(value: Json) -> Json:
    count = count_tokens(_message(value)["content"])
    limit = f"maximum embedding token limit of {MAX_EMBEDDED}"
    _refuse(count > MAX_EMBEDDED, f"Content exceeds {limit} (got {count} tokens)")
    return value


def _summary(value: Json) -> Json:
    short, long = value["messages_per_short_summary"], value["messages_per_long_summary"]
    if short and long and short >= long:
        raise ValueError("messages_per_short_summary must be less than messages_per_long_summary")
    return value


Rule = Callable[[Any], Any]
_RULES: dict[str, Rule] = {
    "metadata": _metadata,
    "content": _without_nul,
    "query": _without_nul,
    "scopes": _scopes,
    "url": _url,
    "custom_instructions": _instructions,
    "ScopeCreate.id": _validate_scope_name,
    "MessageCreate": _message,
    "ConclusionCreate": _conclusion,
    "SummaryConfiguration": _summary,
}
"""By property, by schema and property, or by schema for the object as a whole."""
_TEXT_RULES: dict[str, Rule] = {"scope": _validate_scope_name}
"""By property: for every text in it, so also for the alternatives of a union."""
_ALIASES = {"id": "name", "peers": "peer_names", "conclusions": "observations"}
"""Older names of properties, accepted when the new one is not there."""
_ENUM_CLASSES = {"DreamType"}
"""Named enumerations that are classes in the real server: their error is ``enum``."""
_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
_TYPES = _SCALARS | {"array": "list", "object": "dict", "date-time": "datetime"}
_LOWER = {"minLength": "min_length", "minItems": "min_length", "minimum": "ge"}
_UPPER = {"maxLength": "max_length", "maxItems": "max_length", "maximum": "le"}
_LIMITS = _LOWER | _UPPER | {"pattern": "pattern"}
_after = core_schema.no_info_after_validator_function


@cache
def _validator(schema: str) -> SchemaValidator:
    return SchemaValidator(_compiled(json.loads(schema)))


def _compiled(schema: Json, text_rule: Rule | None = None, name: str = "") -> Any:
    """The validator schema that pydantic would make for the same JSON schema."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return _compiled(SCHEMAS[name], text_rule, name)
    if "properties" in schema:
        return _model(schema, name)
    if "anyOf" in schema:
        choices = [_compiled(one, text_rule) for one in schema["anyOf"] if one != {"type": "null"}]
        return core_schema.nullable_schema(core_schema.union_schema(choices))
    if name in _ENUM_CLASSES:
        members: Any = StrEnum(name, {value: value for value in schema["enum"]})  # type: ignore[misc]  # its name is data
        return core_schema.enum_schema(members, list(members))
    if "enum" in schema:
        return core_schema.literal_schema(schema["enum"])
    if schema.get("format") == "binary":
        return core_schema.no_info_plain_validator_function(_upload)
    kind = _TYPES.get(schema.get("format") or schema.get("type", ""), "any")
    found: Any = {to: schema[key] for key, to in _LIMITS.items() if key in schema} | {"type": kind}
    if kind == "list":
        found["items_schema"] = _compiled(schema["items"], text_rule)
    if is_object(values := schema.get("additionalProperties")):
        found["values_schema"] = _compiled(values)
    return _after(text_rule, found) if text_rule and kind == "str" else found


def _model(schema: Json, name: str) -> Any:
    fields: dict[str, core_schema.ModelField] = {}
    for key, one in schema["properties"].items():
        value = _compiled(one, _TEXT_RULES.get(key) if name else None)
        if rule := name and (_RULES.get(f"{name}.{key}") or _RULES.get(key)):
            value = _after(rule, value)
        if key not in schema.get("required", ()):
            default = one.get("default", one.get("x-server-default"))
            value = core_schema.with_default_schema(value, default=default)
        names: Any = [[key], [_ALIASES[key]]] if name and key in _ALIASES else None
        fields[key] = core_schema.model_field(value, validation_alias=names)
    extra: Any = "allow" if "additionalProperties" in schema else "ignore"
    model = core_schema.model_fields_schema(fields, model_name=name, extra_behavior=extra)
    plain = _after(_as_dict, model)
    return _after(_RULES[name], plain) if name in _RULES else plain


def _as_dict(parsed: tuple[Json, Json | None, set[str]]) -> Json:
    return {**parsed[0], **(parsed[1] or {})}
