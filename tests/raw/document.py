"""``openapi/v3.yaml`` as the tests see it, and values made up from its schemas.

Written against the document alone: nothing here comes from the generator.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT: dict[str, Any] = yaml.load(
    (ROOT / "openapi/v3.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
)
SCHEMAS: dict[str, Any] = DOCUMENT["components"]["schemas"]
MOMENT = "2025-05-17T12:34:56.789012+00:00"


@frozen
class Operation:
    """One operation of the document."""

    name: str
    method: str
    path: str
    raw: dict[str, Any]

    def parameters(self, place: str, *, required_only: bool = False) -> list[dict[str, Any]]:
        """The parameters in the path or in the query."""
        return [
            one
            for one in self.raw.get("parameters", [])
            if one["in"] == place and (one.get("required") or not required_only)
        ]

    @property
    def body(self) -> tuple[str, dict[str, Any]] | None:
        """Content type and schema of the body."""
        content = self.raw.get("requestBody", {}).get("content", {})
        return next(((kind, media["schema"]) for kind, media in content.items()), None)

    @property
    def body_required(self) -> bool:
        return bool(self.raw.get("requestBody", {}).get("required"))

    @property
    def answers(self) -> Iterator[dict[str, Any] | None]:
        """The schemas of the successful answers; ``None`` for an empty one."""
        for status, response in self.raw["responses"].items():
            if status.startswith("2"):
                yield response.get("content", {}).get("application/json", {}).get("schema")


def operations() -> list[Operation]:
    """Every operation of the document."""
    return [
        Operation(raw["operationId"], method.upper(), path, raw)
        for path, item in DOCUMENT["paths"].items()
        for method, raw in item.items()
    ]


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema behind a reference, through one-member ``allOf`` and the type beside null."""
    while True:
        if "$ref" in schema:
            schema = SCHEMAS[schema["$ref"].rsplit("/", 1)[1]]
            continue
        parts = schema.get("allOf") or schema.get("anyOf")
        if not parts:
            return schema
        schema = next(one for one in parts if one.get("type") != "null")


def name_of(schema: dict[str, Any]) -> str | None:
    """The component that a schema refers to, be it nullable."""
    for one in (schema, *schema.get("anyOf", []), *schema.get("allOf", [])):
        if "$ref" in one:
            return str(one["$ref"].rsplit("/", 1)[1])
    return None


def value(schema: dict[str, Any], hint: str = "value", *, full: bool = True) -> Any:
    """A JSON value that fits a schema: with every optional member, or with none."""
    schema = resolved(schema)
    if "enum" in schema:
        return schema["enum"][-1]
    match schema.get("type"):
        case "string" if schema.get("format") == "date-time":
            return MOMENT
        case "string":
            return f"{hint}-1"
        case "integer":
            return int(schema.get("minimum", 7))
        case "number":
            return 0.5
        case "boolean":
            return True
        case "array":
            return [value(schema["items"], hint, full=full)]
        case "object":
            return _object(schema, full=full)
        case "null":
            return None
        case _:
            return {"any": ["thing", None]}


def _object(schema: dict[str, Any], *, full: bool) -> dict[str, Any]:
    properties, required = schema.get("properties", {}), schema.get("required", [])
    if not properties:
        inner = schema.get("additionalProperties", True)
        inner = value(inner, full=full) if isinstance(inner, dict) else {"free": None}
        return {"some-key": inner}
    return {
        name: value(one, name, full=full)
        for name, one in properties.items()
        if full or name in required
    }
