"""A document as server 3.3.0 publishes it: lists answer with a page or with a cursor page."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from scripts.codegen.build import write_package
from scripts.specs.building import build, name_operations
from scripts.specs.loading import load_document
from scripts.specs.overlay import misfits, read_overlay
from tests.raw.document import ROOT

CHECK = """
from honcho_api import MalformedValueError
from honcho_api.v3 import *
read = get_peers("w", page=1, cursor="").parse
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
CURSOR = {"name": "cursor", "in": "query", "required": False, "schema": {"type": "string"}}


def published() -> tuple[dict[str, Any], list[str]]:
    """Our facts as 3.3.0 has them, in FastAPI's spelling; and the names of the kinds of items."""
    facts: Any = json.loads((ROOT / "openapi/v3.facts.json").read_text(encoding="utf-8"))
    facts["info"]["version"] = "3.3.0"
    schemas = facts["components"]["schemas"]
    pages = [one for one in schemas if one.startswith("Page_")]
    for name in pages:
        text = {"anyOf": [{"type": "string"}, {"type": "null"}]}
        places = ("current_page", "current_page_backwards", "previous_page", "next_page")
        schemas[f"Cursor{name}"] = {
            "type": "object",
            "required": ["items"],
            "properties": {
                "items": schemas[name]["properties"]["items"],
                "total": {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "null"}]},
                **dict.fromkeys(places, text),
            },
        }
    for item in facts["paths"].values():
        for operation in item.values():
            media = operation["responses"].get("200", {}).get("content", {})
            schema = media.get("application/json", {}).get("schema", {})
            name = schema.get("$ref", "").rpartition("/")[2]
            if name in pages:
                both = [{"$ref": f"#/components/schemas/{one}{name}"} for one in ("", "Cursor")]
                media["application/json"]["schema"] = {"anyOf": both}
                operation["parameters"].append(CURSOR)
    return facts, [one.removeprefix("Page_").removesuffix("_") for one in pages]


def decided(overlay: dict[str, Any], unfit: list[int], kinds: list[str]) -> dict[str, Any]:
    """The overlay as a person leaves it: without what is published now, and with its names."""
    actions = [one for at, one in enumerate(overlay["actions"], start=1) if at not in unfit]
    ours = [one for one in actions if "PeerCursorPage" in one.get("update", {})]
    same = [one for one in actions if "previous_page" in one.get("update", {})]
    names = [
        {
            "target": f"$.components.schemas.CursorPage_{kind}_",
            "description": "The published name is FastAPI's spelling of a generic type.",
            "x-rename": f"{kind}CursorPage",
        }
        for kind in kinds
    ]
    assert len(ours) == len(same) == 1
    rest = [one for one in actions if one not in (*ours, *same)]
    return {**overlay, "actions": [*names, *rest]}


def test_the_document_of_3_3_0_goes_through_the_pipeline(tmp_path: Path) -> None:
    facts, kinds = published()
    overlay: Any = load_document(str(ROOT / "openapi/v3.overlay.yaml"))

    _, found = misfits(name_operations(facts), read_overlay(overlay))

    # Whatever we added ourselves is named, and nothing else.
    assert "adds cursor to" in found[0][1]
    assert all("CursorPage" in str(action.value) for action, _ in found[1:-1])
    assert found[-1][0].kind == "remove"
    assert len(found) == 1 + len(kinds) + 1
    unfit = [action.number for action, _ in found]
    document = build(facts, decided(overlay, unfit, kinds), "facts", "overlay")
    write_package(document, "v3", "openapi/v3.yaml", ROOT / "openapi", tmp_path)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CHECK],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_our_own_lists_answer_so_by_now() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CHECK], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
