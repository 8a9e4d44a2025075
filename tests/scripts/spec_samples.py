"""A small published document and an overlay for it, and how to run ``scripts/spec.py`` on them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
APIS = ("v2", "v3")
FACTS = ROOT / "openapi/v3.facts.json"
OVERLAY = ROOT / "openapi/v3.overlay.yaml"
MERGED = ROOT / "openapi/v3.yaml"
EMBEDDED = ROOT / "honcho/embedded/v3.json"


def published() -> dict[str, Any]:
    """A document as FastAPI publishes them, with prose in every place where there can be some."""
    thing = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Things",
            "description": "All about things.",
            "contact": {"name": "Somebody"},
            "license": {"name": "Some"},
            "version": "1.2.3",
        },
        "servers": [{"url": "https://things.example", "description": "Where things are"}],
        "tags": [{"name": "things", "description": "Things."}],
        "paths": {
            "/v3/things/{thing_id}": {
                "get": {
                    "operationId": "read_thing_v3_things__thing_id__get",
                    "summary": "Read Thing",
                    "description": "Reads a thing.",
                    "parameters": [
                        {
                            "name": "thing_id",
                            "in": "path",
                            "required": True,
                            "description": "The thing.",
                            "schema": {"type": "string", "title": "Thing Id"},
                        },
                        {
                            "name": "depth",
                            "in": "query",
                            "schema": {"type": "integer", "maximum": 9.0, "default": 3},
                        },
                    ],
                    "responses": {"200": {"description": "A thing", "content": thing}},
                },
                "put": {
                    "operationId": "write_thing_v3_things__thing_id__put",
                    "requestBody": {"content": thing, "description": "The new thing"},
                    "responses": {"204": {"description": "Done"}},
                },
            },
            "/v3/things": {
                "post": {
                    "operationId": "make_thing_v3_things_post",
                    "requestBody": {"content": thing, "required": True},
                    "responses": {"201": {"description": "Made", "content": thing}},
                }
            },
        },
        "components": {
            "schemas": {
                "Thing": {
                    "title": "Thing",
                    "description": "A thing.",
                    "type": "object",
                    "required": ["title"],
                    "properties": {
                        "title": {"type": "string", "title": "Title", "description": "Its title."},
                        "description": {"type": "string", "maxLength": 90},
                        "summary": {"enum": ["short", "long"], "default": "short"},
                        "extra": {
                            "type": "object",
                            "additionalProperties": True,
                            "default": {"description": "kept"},
                            "examples": [{"a": 1}],
                        },
                    },
                }
            }
        },
    }


def overlay(*actions: dict[str, Any]) -> dict[str, Any]:
    """An overlay with these actions."""
    return {"overlay": "1.0.0", "info": {"title": "Ours", "version": "1"}, "actions": list(actions)}


IDLE = overlay({"target": "$.info", "update": {"title": "Things"}})
"""An overlay that changes nothing of weight."""


def write_json(path: Path, document: object) -> Path:
    """``document`` in a file."""
    path.write_text(json.dumps(document))
    return path


def write_yaml(path: Path, document: object) -> Path:
    """``document`` in a file."""
    path.write_text(yaml.safe_dump(document, sort_keys=False))
    return path


def spec(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the script as a person or make does."""
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts/spec.py"), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def refused(*arguments: object) -> str:
    """The one sentence with which the script refuses its input."""
    result = spec(*arguments)
    assert result.returncode == 2, result
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert result.stderr.count("\n") == 1
    return result.stderr.strip()
