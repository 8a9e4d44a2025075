"""The keywords that are known, by kind of object. A keyword that is in no list is refused."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from scripts.specs.document import Doc, Parts, SpecError, place

PROSE = frozenset({"title", "description", "summary", "externalDocs", "deprecated"})
SAMPLES = frozenset({"example", "examples"})

DOCUMENT = PROSE | {"openapi", "info", "servers", "paths", "components", "security", "tags"}
COMPONENTS = frozenset(
    {"schemas", "parameters", "requestBodies", "responses", "headers", "securitySchemes"} | SAMPLES
)
PATH_ITEM = PROSE | {"parameters", "get", "put", "post", "delete", "patch"}
OPERATION = PROSE | {
    *("operationId", "tags", "parameters", "requestBody", "responses", "security"),
}
PARAMETER = (
    PROSE
    | SAMPLES
    | {
        *(
            "name",
            "in",
            "required",
            "schema",
            "style",
            "explode",
            "allowEmptyValue",
            "allowReserved",
        ),
    }
)
REQUEST_BODY = PROSE | {"content", "required"}
RESPONSE = PROSE | {"content", "headers"}
MEDIA_TYPE = SAMPLES | {"schema"}

LIMITS = frozenset(
    {
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
        *("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"),
        *("minProperties", "maxProperties"),
    }
)
"""What the server checks and docstrings tell; it changes no type."""
NOTES = PROSE | SAMPLES | {"default", "$comment", "xml"}
"""What changes no type either."""
UNIONS = frozenset({"anyOf", "oneOf"})
OBJECT = frozenset({"properties", "required", "additionalProperties"})
SCHEMA = (
    NOTES
    | LIMITS
    | OBJECT
    | UNIONS
    | {"$ref", "type", "format", "enum", "const", "items", "nullable", "allOf", "discriminator"}
)

TYPES = frozenset({"string", "integer", "number", "boolean", "object", "array", "null"})
FORMATS = frozenset(
    {
        *("date-time", "date", "time", "duration", "uuid", "email", "idn-email", "hostname"),
        *("idn-hostname", "ipv4", "ipv6", "uri", "uri-reference", "iri", "iri-reference"),
        *("uri-template", "json-pointer", "regex", "byte", "password", "binary", "char"),
        *("int32", "int64", "float", "double"),
    }
)


def refuse(where: Parts, problem: str) -> NoReturn:
    """End with one sentence that names the place and the construct."""
    raise SpecError(f"{place(where)}: {problem}")


def check_keywords(node: Doc, known: Iterable[str], where: Parts) -> None:
    """Refuse a keyword that is not known; extensions (``x-...``) carry no meaning for others."""
    unknown = sorted(key for key in node if key not in known and not key.startswith("x-"))
    if unknown:
        refuse((*where, unknown[0]), f"{unknown[0]} is not supported")
