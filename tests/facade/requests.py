"""What arrived at an ``httpserver``, as plain data."""

from __future__ import annotations

import json
from typing import Any

from pytest_httpserver import HTTPServer

CREATE_WORKSPACE = ("POST", "/v3/workspaces")
CONTEXT = "/v3/workspaces/w/sessions/s/context"


def received(server: HTTPServer) -> list[tuple[str, str, dict[str, list[str]], Any]]:
    """Method, path, query and JSON body of each request, without the creation of the workspace."""
    return [
        (
            request.method,
            request.path,
            request.args.to_dict(flat=False),
            json.loads(request.data) if request.data else None,
        )
        for request, _ in server.log
        if (request.method, request.path) != CREATE_WORKSPACE
    ]


def queries(server: HTTPServer, path: str) -> list[dict[str, list[str]]]:
    """The queries of the requests for one path."""
    return [query for _, one, query, _ in received(server) if one == path]
