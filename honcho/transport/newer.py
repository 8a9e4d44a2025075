"""Explains errors of servers that are too old, from the server's own ``/openapi.json``.

The document is requested once, and only after an error that it could explain: 404 or 405 for a
missing route, or 422 for a request with a newer field.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from honcho.errors import HonchoError
from honcho.settings.typeguards import is_dict, is_list
from honcho.transport.versions import UNROUTED
from honcho_api.request import Request

_NEWER_FILTERS = {
    "list_conclusions": {"source_ids": "3.2.0"},
    "query_conclusions": {"source_ids": "3.2.0"},
}
"""By operation: newer filter columns, and the server version that added each (not in OpenAPI)."""


class ServerFacts(NamedTuple):
    """The facts in a server's ``/openapi.json``."""

    version: str
    routes: frozenset[tuple[str, str]]
    """Methods and paths, without the names of path parameters."""

    def has(self, request: Request[Any]) -> bool:
        """Whether the server has the route of a request."""
        return _route(request.method, request.template) in self.routes

    def has_api(self, api: str) -> bool:
        """Whether the server has any route of an API version, such as ``v3``."""
        return any(path.startswith(f"/{api}/") for _, path in self.routes)


def document_request() -> Request[Any]:
    """The request for ``/openapi.json``."""
    keep: Callable[[Any], Any] = lambda value: value  # noqa: E731
    path = "/openapi.json"
    return Request("read_document", "GET", path, path, keep, idempotent=True)


def facts_of(body: bytes) -> ServerFacts | None:
    """The facts in a response; ``None`` if it is not an OpenAPI document."""
    try:
        document: Any = json.loads(body)
    except (ValueError, RecursionError):
        return None
    info: Any = document.get("info") if is_dict(document) else None
    paths: Any = document.get("paths") if is_dict(document) else None
    version: Any = info.get("version") if is_dict(info) else None
    if not isinstance(version, str) or not _numbers(version) or not is_dict(paths):
        return None
    routes = [(path, item) for path, item in paths.items() if is_dict(item)]
    found = frozenset(_route(method, path) for path, item in routes for method in item)
    return ServerFacts(version[:40], found)


def may_explain(error: HonchoError, request: Request[Any]) -> bool:
    """Whether the server's version could explain its error response."""
    status, body = error.status_code, error.body
    if status == 422:
        return any(_newer_parts(request))
    said: Any = body.get("detail") if is_dict(body) else None
    return status is not None and said is not None and UNROUTED.get(status) == said


def explain(error: HonchoError, request: Request[Any], server: ServerFacts) -> None:
    """Add to an error's message what follows from the server's facts."""
    found = _explanation(request, error.status_code, server)
    if found is not None:
        error.message = f"{error.message}; {found}"
        error.args = (error.message, *error.args[1:])


def _explanation(request: Request[Any], status: int | None, server: ServerFacts) -> str | None:
    if status == 422:
        newer = [one for one in _newer_parts(request) if is_older(server.version, one[1])]
        if not newer:
            return None
        needs = ", ".join(f"{name} needs server {since} or newer" for name, since in newer)
        return f"{needs}, and this one is {server.version}"
    if server.has(request):
        return f"the server is {server.version} and has it: see whether base_url is right"
    api = request.template.split("/")[1]
    if re.fullmatch(r"v\d+", api) and not server.has_api(api):
        other = next((one for one in ("v3", "v2", "v1") if server.has_api(one)), None)
        has = "" if other is None else f", it has {other}"
        return f"the server is {server.version} and has no API {api}{has}"
    return f"the server is {server.version}"


def _newer_parts(request: Request[Any]) -> Iterator[tuple[str, str]]:
    """The parts of a request that older servers do not know, with the version that added each."""
    operation = _operations().get((request.method, request.template), {})
    given = {name for name, _ in request.query}
    for one in operation.get("parameters", ()):
        if "x-since" in one and one["name"] in given and one["name"] != "cursor":
            yield one["name"], one["x-since"]
    media: Any = operation.get("requestBody", {}).get("content", {})
    for one in media.values():
        yield from _newer_members(one["schema"], request.json, "")
    filters: Any = request.json.get("filters") if is_dict(request.json) else None
    text = json.dumps(filters, default=str)
    for name, since in _NEWER_FILTERS.get(request.operation, {}).items():
        if f'"{name}"' in text:
            yield f"filters.{name}", since


def _newer_members(schema: Any, value: Any, place: str) -> Iterator[tuple[str, str]]:
    if is_list(value):
        for one in value[:100]:
            yield from _newer_members(schema.get("items", {}), one, f"{place}[]")
        return
    if not is_dict(value):
        return
    for shape in _shapes(schema):
        for name, one in shape.get("properties", {}).items():
            if name in value:
                here = f"{place}.{name}" if place else name
                if "x-since" in one:
                    yield here, one["x-since"]
                yield from _newer_members(one, value[name], here)


def _shapes(schema: Any) -> Iterator[Any]:
    """The schema itself, or those that it combines or refers to."""
    name = schema.get("$ref", "").rpartition("/")[2]
    if name:
        yield _document()["components"]["schemas"][name]
    for one in schema.get("anyOf", ()):
        yield from _shapes(one)
    yield schema


@cache
def _document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files("honcho.embedded").joinpath("v3.json").read_bytes())
    return found


@cache
def _operations() -> dict[tuple[str, str], Any]:
    return {
        (method.upper(), path): one
        for path, item in _document()["paths"].items()
        for method, one in item.items()
    }


def _route(method: str, path: str) -> tuple[str, str]:
    return method.upper(), re.sub(r"\{[^}]*\}", "{}", path)


def is_older(version: str, since: str) -> bool:
    """Whether a server is older than another version."""
    return _numbers(version) < _numbers(since)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version)[:3])
