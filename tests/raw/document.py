"""The documents of ``openapi/`` as the tests see them, and values made up from their schemas.

Written against the document alone: nothing here comes from the generator.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

ROOT = Path(__file__).resolve().parents[2]
APIS = ("v2", "v3")
DOCUMENTS: dict[str, dict[str, Any]] = {
    api: yaml.load(
        (ROOT / f"openapi/{api}.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    for api in APIS
}
SCHEMAS: dict[str, Any] = DOCUMENTS["v3"]["components"]["schemas"]
MOMENT = "2025-05-17T12:34:56.789012+00:00"


@frozen
class Operation:
    """One operation of a document."""

    api: str
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


def operations(api: str = "v3") -> list[Operation]:
    """Every operation of a document."""
    return [
        Operation(api, raw["operationId"], method.upper(), path, raw)
        for path, item in DOCUMENTS[api]["paths"].items()
        for method, raw in item.items()
    ]


def name_of(schema: dict[str, Any]) -> str | None:
    """The component that a schema refers to, be it nullable."""
    for one in (schema, *schema.get("anyOf", []), *schema.get("allOf", [])):
        if "$ref" in one:
            return str(one["$ref"].rsplit("/", 1)[1])
    return None


@frozen
class Values:
    """Made up values for the schemas of one document."""

    schemas: dict[str, Any]

    @classmethod
    def of(cls, api: str) -> Values:
        return cls(DOCUMENTS[api]["components"]["schemas"])

    def resolved(self, schema: dict[str, Any]) -> dict[str, Any]:
        """The schema behind a reference, through one-member ``allOf`` and the type beside null."""
        while True:
            if "$ref" in schema:
                schema = self.schemas[schema["$ref"].rsplit("/", 1)[1]]
                continue
            parts = schema.get("allOf") or schema.get("anyOf")
            if not parts:
                return schema
            schema = next(one for one in parts if one.get("type") != "null")

    def value(self, schema: dict[str, Any], hint: str = "value", *, full: bool = True) -> Any:
        """A JSON value that fits a schema: with every optional member, or with none."""
        schema = self.resolved(schema)
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
                return [self.value(schema["items"], hint, full=full)]
            case "object":
                return self._object(schema, full=full)
            case "null":
                return None
            case _:
                return {"any": ["thing", None]}

    def _object(self, schema: dict[str, Any], *, full: bool) -> dict[str, Any]:
        properties, required = schema.get("properties", {}), schema.get("required", [])
        if not properties:
            inner = schema.get("additionalProperties", True)
            inner = self.value(inner, full=full) if isinstance(inner, dict) else {"free": None}
            return {"some-key": inner}
        return {
            name: self.value(one, name, full=full)
            for name, one in properties.items()
            if full or name in required
        }


def value(schema: dict[str, Any], hint: str = "value", *, full: bool = True) -> Any:
    """A JSON value that fits a schema of v3."""
    return Values(SCHEMAS).value(schema, hint, full=full)
