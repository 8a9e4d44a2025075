"""Our own document, with lists that answer with a page or with a cursor page."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from scripts.codegen.build import write_package
from scripts.specs.loading import load_document
from tests.raw.document import ROOT, SCHEMAS

CHECK = """
from honcho_api import MalformedValueError
from honcho_api.v3 import *
read = get_peers("w", page=1).parse
item = {"id": "p", "workspace_id": "w", "created_at": "2026-01-31T12:00:00Z"}
page = read({"items": [item], "total": 1, "page": 1, "size": 50, "pages": 1})
assert type(page) is PeerPage and page.items[0].id == "p" and page.pages == 1
more = {"current_page": "a", "previous_page": None, "next_page": "b"}
page = read({"items": [item], "total": None, **more, "current_page_backwards": "c"})
assert type(page) is PeerCursorPage and type(page.items[0]) is Peer
assert (page.total, page.next_page, page.previous_page) == (None, "b", None)
assert read({"items": [], "page": 1, "size": 50, "total": 0, "pages": 0}).items == []
assert type(read({"items": []})) is PeerCursorPage
for bad in (None, [], {"items": [1]}, {"items": [{**item, "id": 1}], "page": 1}):
    try:
        read(bad)
    except MalformedValueError:
        continue
    raise AssertionError(bad)
"""


def with_cursor_pages(document: dict[str, Any]) -> int:
    """Let every list answer with either page; how many lists there are."""
    schemas = document["components"]["schemas"]
    found = 0
    for name in [one for one in schemas if one.endswith("Page")]:
        text = {"anyOf": [{"type": "string"}, {"type": "null"}]}
        places = ("current_page", "current_page_backwards", "previous_page", "next_page")
        schemas[name.replace("Page", "CursorPage")] = {
            "type": "object",
            "required": ["items"],
            "properties": {
                "items": schemas[name]["properties"]["items"],
                "total": {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "null"}]},
                **dict.fromkeys(places, text),
            },
        }
        reference = f"#/components/schemas/{name}"
        for item in document["paths"].values():
            for operation in item.values():
                media = operation["responses"].get("200", {}).get("content", {})
                media = media.get("application/json", {})
                if media.get("schema") == {"$ref": reference}:
                    other = reference.replace("Page", "CursorPage")
                    media["schema"] = {"anyOf": [{"$ref": reference}, {"$ref": other}]}
                    found += 1
    return found


def test_lists_answer_with_a_page_or_a_cursor_page(tmp_path: Path) -> None:
    document: Any = load_document(str(ROOT / "openapi/v3.yaml"))
    lists = with_cursor_pages(document)
    write_package(document, "v3", "openapi/v3.yaml", ROOT / "openapi", tmp_path)

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CHECK],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert lists >= len([one for one in SCHEMAS if one.endswith("Page")]) > 4
    assert done.returncode == 0, done.stderr
