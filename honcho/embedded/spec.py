"""The served API: routes and schemas, read from the OpenAPI document beside this module."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from attrs import field, frozen

from honcho.embedded.errors import ApiError, not_found

DOCUMENT = Path(__file__).with_name("v3.json")
_METHODS = ("post", "get", "put", "delete", "patch")


@frozen
class Operation:
    """One method on one path."""

    id: str
    method: str
    template: str
    status: int
    """The status of success."""
    query: tuple[dict[str, Any], ...] = field(repr=False)
    body: dict[str, Any] | None = field(repr=False)
    """Schema of the JSON or form body."""
    body_required: bool
    multipart: bool


@frozen
class Match:
    """An operation with the path parameters of one request."""

    operation: Operation
    path: dict[str, str]


@frozen
class Spec:
    """The document, its operations by the number of path segments, and its named schemas."""

    document: dict[str, Any] = field(repr=False)
    routes: dict[int, list[tuple[list[str], Operation]]] = field(repr=False)

    def schema(self, reference: str) -> tuple[str, dict[str, Any]]:
        """Name and content of ``#/components/schemas/NAME``."""
        name = reference.rpartition("/")[2]
        return name, self.document["components"]["schemas"][name]

    def match(self, method: str, raw_path: str) -> Match:
        """The operation that answers; 404, 405 or 307 when there is none."""
        path = unquote(raw_path)
        found, allowed = self._find(method, path)
        if found is None and path.endswith("/messages/") and method == "POST":
            found, _ = self._find(method, path[:-1])
        if found is not None:
            return found
        if allowed is not None:
            raise ApiError(405, "Method Not Allowed", {"allow": allowed.method})
        other = path[:-1] if path.endswith("/") else f"{path}/"
        if path != "/" and self._find(method, other) != (None, None):
            toggled = raw_path[:-1] if raw_path.endswith("/") else f"{raw_path}/"
            raise ApiError(307, None, {"location": toggled})
        raise not_found("Not Found")

    def _find(self, method: str, path: str) -> tuple[Match | None, Operation | None]:
        """The match, and failing that the first operation on this path with another method."""
        segments = path.split("/")
        other: Operation | None = None
        for parts, operation in self.routes.get(len(segments), ()):
            values: dict[str, str] = {}
            for part, segment in zip(parts, segments, strict=True):
                if part.startswith("{") and segment:
                    values[part[1:-1]] = segment
                elif part != segment:
                    break
            else:
                if operation.method == method:
                    return Match(operation, values), None
                other = other or operation
        return None, other


def _operation(method: str, template: str, entry: dict[str, Any]) -> Operation:
    body = entry.get("requestBody")
    content: dict[str, Any] = body["content"] if body else {}
    media = next(iter(content), "")
    return Operation(
        id=entry["operationId"],
        method=method.upper(),
        template=template,
        status=min(int(status) for status in entry["responses"] if status.startswith("2")),
        query=tuple(one for one in entry.get("parameters", ()) if one["in"] == "query"),
        body=content[media]["schema"] if media else None,
        body_required=bool(body and body.get("required")),
        multipart=media == "multipart/form-data",
    )


@cache
def load(path: Path) -> Spec:
    """Read the document (once per process)."""
    document: dict[str, Any] = json.loads(path.read_bytes())
    routes: dict[int, list[tuple[list[str], Operation]]] = {}
    # Operations marked with x-since are those of newer servers than the one that is mimicked.
    # Fixed texts go before parameters: /peers/list is not a peer named "list".
    for template in sorted(document["paths"], key=lambda one: one.replace("{", "~")):
        entries = document["paths"][template]
        for method in sorted(_METHODS, key=lambda one: _precedence(template, one)):
            if method in entries and "x-since" not in entries[method]:
                parts = template.split("/")
                routes.setdefault(len(parts), []).append(
                    (parts, _operation(method, template, entries[method]))
                )
    return Spec(document, routes)


def _precedence(template: str, method: str) -> int:
    # In the order in which the real server registers them, which shows in `allow`.
    order = "post put delete get" if template.endswith("/peers") else "post get put delete patch"
    return order.find(method)
