"""The served API: routes and schemas, read from the OpenAPI document beside this module."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from attrs import field, frozen

from honcho.embedded.refusals import ApiError, not_found
from honcho.embedded.values import Json

DOCUMENT = Path(__file__).with_name("v3.json")


@frozen
class Operation:
    """One method on one path."""

    id: str
    method: str
    status: int
    """The status of success."""
    query: tuple[Json, ...] = field(repr=False)
    body: Json | None = field(repr=False)
    """Schema of the JSON or form body."""
    body_required: bool
    multipart: bool


@frozen
class Spec:
    """The document, and its operations by the number of path segments."""

    document: Json = field(repr=False)
    routes: dict[int, list[tuple[list[str], Operation]]] = field(repr=False)

    def schema(self, reference: str) -> tuple[str, Json]:
        """Name and content of ``#/components/schemas/NAME``."""
        name = reference.rpartition("/")[2]
        return name, self.document["components"]["schemas"][name]

    def match(self, method: str, target: str) -> tuple[Operation, dict[str, str]]:
        """The operation that answers, with its path parameters; 404, 405 or 307 without one."""
        raw, _, query = target.partition("?")
        path = unquote(raw)
        found, other = self._find(method, path)
        if found is None and other is None and method == "POST" and path.endswith("/messages/"):
            found, other = self._find(method, path[:-1])
        if found is not None:
            return found
        if other is not None:
            raise ApiError(405, "Method Not Allowed", {"allow": other.method})
        toggled = raw[:-1] if raw.endswith("/") else f"{raw}/"
        if self._find(method, unquote(toggled)) != (None, None):
            raise ApiError(307, None, {"location": f"{toggled}?{query}" if query else toggled})
        raise not_found("Not Found")

    def _find(
        self, method: str, path: str
    ) -> tuple[tuple[Operation, dict[str, str]] | None, Operation | None]:
        """The match, and failing that the first operation on this path with another method."""
        segments = path.split("/")
        other: Operation | None = None
        for parts, operation in self.routes.get(len(segments), ()):
            pairs = list(zip(parts, segments, strict=True))
            if all(segment if part[:1] == "{" else part == segment for part, segment in pairs):
                if operation.method == method:
                    values = {part[1:-1]: one for part, one in pairs if part[:1] == "{"}
                    return (operation, values), None
                other = other or operation
        return None, other


def _operation(method: str, entry: Json) -> Operation:
    body = entry.get("requestBody", {})
    media, content = next(iter(body.get("content", {"": {}}).items()))
    return Operation(
        id=entry["operationId"],
        method=method.upper(),
        status=min(int(status) for status in entry["responses"] if status[0] == "2"),
        query=tuple(one for one in entry.get("parameters", ()) if one["in"] == "query"),
        body=content.get("schema"),
        body_required=body.get("required", False),
        multipart=media == "multipart/form-data",
    )


@cache
def load(path: Path) -> Spec:
    """Read the document (once per process)."""
    document: Json = json.loads(path.read_bytes())
    routes: dict[int, list[tuple[list[str], Operation]]] = {}
    # Fixed texts go before parameters: /peers/list is not a peer named "list".
    for template in sorted(document["paths"], key=lambda one: one.replace("{", "~")):
        # The order in which the real server has them, which shows in `allow`.
        order = "post put delete get" if template.endswith("/peers") else "post get put delete"
        entries: Json = document["paths"][template]
        for method in order.split():
            # Operations marked with x-since are those of newer servers than the mimicked one.
            if method in entries and "x-since" not in entries[method]:
                parts = template.split("/")
                operation = _operation(method, entries[method])
                routes.setdefault(len(parts), []).append((parts, operation))
    return Spec(document, routes)
