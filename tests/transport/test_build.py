"""A request whose answer is read another way is otherwise the same."""

from __future__ import annotations

from typing import Any

import attrs

from honcho.transport.build import read_as
from honcho_api.request import Part, Request


def test_nothing_but_the_reader_changes() -> None:
    fields: dict[str, Any] = {
        "operation": "o",
        "method": "POST",
        "template": "/{x}",
        "path": "/x",
        "parse": str,
        "idempotent": True,
        "query": (("a", "b"),),
        "json": {"c": 1},
        "parts": (Part("d", "e"),),
        "stream": True,
        "since": "3.1",
    }
    request = Request(**fields)
    assert {field.name for field in attrs.fields(Request)} == fields.keys()
    assert attrs.asdict(read_as(request, int), recurse=False) == {**fields, "parse": int}
