"""Copies of the document and of the package, and changes to them, for the generator's tests."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
MERGED = ROOT / "openapi/v3.yaml"
PUBLISHED = ROOT / "openapi/v3.facts.json"
GENERATED = ROOT / "generated"
Change = Callable[[dict[str, Any]], None]


def files(folder: Path) -> dict[str, bytes]:
    """Every generated file below a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted((folder / "honcho_api").rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def document_with(folder: Path, change: Change) -> Path:
    """A copy of the merged document, changed."""
    document = yaml.load(MERGED.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    change(document)
    path = folder / "changed.yaml"
    path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return path


def copied_package(folder: Path) -> Path:
    """A folder with a copy of the committed package."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(GENERATED / "honcho_api", folder / "out/honcho_api", ignore=ignored)
    return folder / "out"


def published_with(folder: Path, change: Change) -> Path:
    """A copy of what the server publishes, changed."""
    document = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    change(document)
    path = folder / "published.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def add_field(document: dict[str, Any]) -> None:
    """A message that knows when it was edited."""
    properties = document["components"]["schemas"]["Message"]["properties"]
    properties["edited_at"] = {
        "anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]
    }


def add_endpoint(document: dict[str, Any]) -> None:
    """A message that can be pinned."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Message"}}}
    document["paths"]["/v3/workspaces/{workspace_id}/messages/{message_id}/pin"] = {
        "put": {
            "operationId": "pin_message",
            "tags": ["messages"],
            "parameters": [
                {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
                for name in ("workspace_id", "message_id")
            ],
            "responses": {"200": {"description": "OK", "content": content}},
        }
    }
