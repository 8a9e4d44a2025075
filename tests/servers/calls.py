"""Requests as the generated functions make them, for tests that need no particular one."""

from __future__ import annotations

from typing import Any

from honcho_api.request import File, Part, Request


def read(path: str = "/v3/read", **changes: Any) -> Request[Any]:
    """A request that may be repeated."""
    return _request("read_thing", "GET", path, True, **changes)


def search(path: str = "/v3/search", **changes: Any) -> Request[Any]:
    """A request with a body that may be repeated."""
    return _request("search_things", "POST", path, True, **{"json": {"query": "x"}, **changes})


def write(path: str = "/v3/write", **changes: Any) -> Request[Any]:
    """A request that must not be repeated unless nothing has happened."""
    return _request("create_thing", "POST", path, False, **{"json": {"content": "x"}, **changes})


def upload(file: File, path: str = "/v3/upload", **changes: Any) -> Request[Any]:
    """A request with a file, which must not be repeated either."""
    parts = (Part("peer_id", "alice"), Part("file", file))
    return _request("create_from_file", "POST", path, False, **{"parts": parts, **changes})


def chat(path: str = "/v3/chat", **changes: Any) -> Request[Any]:
    """A request that is answered as a stream."""
    return _request("chat", "POST", path, True, json={"query": "x"}, stream=True, **changes)


def _request(operation: str, method: str, path: str, idempotent: bool, **rest: Any) -> Request[Any]:
    return Request(
        operation=operation,
        method=method,
        path=path,
        idempotent=idempotent,
        **{"template": path, "parse": lambda payload: payload, **rest},
    )
