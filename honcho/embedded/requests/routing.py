"""Finds the operation for a path and a method, by the API document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from urllib.parse import unquote

from attrs import frozen

from honcho.embedded.schema.document import OLDER, SCHEMAS, document_of
from honcho.embedded.values import ApiError, Json, dumps

FORM = "multipart/form-data"
OLD = "v2 "
"""The prefix of the ids of API v2's operations here."""

_ONLY_CHAT = (
    "This server has API v3. Of API v2 it answers POST {path} and nothing else: use the same path "
    "under /v3, or a server of version 2"
)


@frozen
class Operation:
    """An operation of the API document; its schemas are JSON texts, as ``check`` takes them."""

    id: str
    status: int
    query: str
    lists: set[str]
    """Query parameters that may be repeated."""
    media: str | None
    body: str
    needs_body: bool

    @classmethod
    def of(cls, entry: Json) -> Operation:
        """The operation of an entry in the document."""
        parameters = [one for one in entry.get("parameters", ()) if one["in"] == "query"]
        schemas: Json = {one["name"]: one["schema"] for one in parameters}
        lists = {name for name, one in schemas.items() if '"type":"array"' in dumps(one)}
        status, query = int(min(entry["responses"])), dumps({"properties": schemas})
        body: Json = entry.get("requestBody", {"content": {None: {"schema": {}}}})
        ((media, content),) = body["content"].items()
        schema: Json = content["schema"]
        if media == FORM:
            form = SCHEMAS[schema["$ref"].rpartition("/")[2]]
            files_last = sorted(form["properties"].items(), key=lambda one: "format" in one[1])
            schema = {**form, "properties": dict(files_last)}
        needs = bool(body.get("required"))
        return cls(entry["operationId"], status, query, lists, media, dumps(schema), needs)


def _fixed_first(path: str) -> list[tuple[bool, str]]:
    """Sorts fixed texts before parameters: ``/peers/list`` is not a peer named "list"."""
    return [(part.startswith("{"), part) for part in path.split("/")]


def _read(version: str) -> Iterator[tuple[re.Pattern[str], dict[str, Operation]]]:
    paths: Json = document_of(version)["paths"]
    for path in sorted(paths, key=_fixed_first):
        entries: Json = paths[path]
        # The order of the real server, which is visible in the `allow` header.
        order = "post put delete get" if path.endswith("/peers") else "post get put delete"
        ordered = [(method, entries[method]) for method in order.split() if method in entries]
        known = {name.upper(): Operation.of(one) for name, one in ordered}
        pattern = re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", path)
        # Messages are also served with a trailing slash.
        yield re.compile(pattern + "/?" if path.endswith("/messages") else pattern), known


Routes = Mapping[re.Pattern[str], dict[str, Operation]]


@cache
def routes_of(version: str) -> Routes:
    """The operations of a server's document, by path and method."""
    return dict(_read(version))


def _older() -> Iterator[tuple[re.Pattern[str], dict[str, Operation]]]:
    """The supported operations of API v2, which have their own schemas for bodies."""
    for path, entries in OLDER["paths"].items():
        known: dict[str, Operation] = {}
        for method, entry in entries.items():
            media: Json = entry["requestBody"]["content"]["application/json"]
            schema = OLDER["components"]["schemas"][media["schema"]["$ref"].rpartition("/")[2]]
            body = {"required": True, "content": {"application/json": {"schema": schema}}}
            own = {**entry, "operationId": f"{OLD}{entry['operationId']}", "requestBody": body}
            known[method.upper()] = Operation.of(own)
        yield re.compile(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", path)), known


OLDER_ROUTES = dict(_older())


def route(method: str, target: str, version: str) -> tuple[Operation, dict[str, str]]:
    """The operation for a request, with its path parameters; 404, 405 or 307 if there is none."""
    raw, _, query = target.partition("?")
    if raw.startswith("/v2/"):
        return _older_route(method, unquote(raw))
    allowed, routes = "", routes_of(version)
    for methods, values in _on(routes, unquote(raw)):
        if method in methods:
            return methods[method], values
        allowed = allowed or next(iter(methods))
    if allowed:
        raise ApiError(405, "Method Not Allowed", {"allow": allowed})
    toggled = raw[:-1] if raw.endswith("/") else f"{raw}/"
    if any(_on(routes, unquote(toggled))):
        raise ApiError(307, None, {"location": f"{toggled}?{query}" if query else toggled})
    raise ApiError(404, "Not Found")


def _older_route(method: str, path: str) -> tuple[Operation, dict[str, str]]:
    for pattern, methods in OLDER_ROUTES.items():
        if method in methods and (found := pattern.fullmatch(path)):
            return methods[method], found.groupdict()
    raise ApiError(404, _ONLY_CHAT.format(path=", ".join(OLDER["paths"])))


def _on(routes: Routes, path: str) -> Iterator[tuple[dict[str, Operation], dict[str, str]]]:
    """The operations of a path by method, and the path's parameters."""
    for pattern, methods in routes.items():
        if found := pattern.fullmatch(path):
            yield methods, found.groupdict()
