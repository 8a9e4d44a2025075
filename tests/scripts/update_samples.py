"""A copy of the project, and a newer server's document that differs in ten places."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.scripts.spec_samples import ROOT

COPIED = ("openapi", "generated", "honcho", "scripts", "tests", "pyproject.toml", "CHANGELOG.md")
CREATED = "/v3/workspaces/{workspace_id}/reports"


def copied_project(folder: Path) -> Path:
    """The parts of the project that an update reads and writes."""
    ignored = shutil.ignore_patterns("__pycache__", ".*")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
        else:
            shutil.copy2(ROOT / name, folder / name)
    return folder


def run(project: Path, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A script of the copy, as a person runs it."""
    command = [sys.executable, str(project / "scripts" / script), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=project)


def newer(folder: Path) -> Path:
    """The document of a server that does not exist."""
    document: Any = json.loads((ROOT / "openapi/v3.facts.json").read_text(encoding="utf-8"))
    schemas, paths = document["components"]["schemas"], document["paths"]
    document["info"]["version"] = "3.9.0"
    status = schemas["SessionQueueStatus"]
    status["properties"]["internal_id"] = status["properties"].pop("session_id")
    status.pop("x-property-order", None)
    del paths["/v3/workspaces/{workspace_id}/webhooks/test"]
    paths[CREATED] = {"post": _create_report()}
    schemas["DreamType"]["enum"].append("nap")
    status = paths["/v3/workspaces/{workspace_id}/scopes/{scope_id}/status"]["get"]
    new = {"name": "depth", "in": "query", "required": True, "schema": {"type": "integer"}}
    status["parameters"].append({**new, "description": "How far to look."})
    schemas["MessageCreate"]["properties"]["content"]["maxLength"] = 20_000
    scopes = paths["/v3/workspaces/{workspace_id}/scopes/list"]["post"]
    scopes["parameters"] = [one for one in scopes["parameters"] if one["name"] != "reverse"]
    tone = {"enum": ["kind", "dry"], "type": "string", "description": "The tone."}
    schemas["Session"]["properties"]["tone"] = tone
    status["responses"]["404"] = {"description": "No such scope"}
    path = folder / "newer.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def _create_report() -> Any:
    def part(kind: str) -> Any:
        properties = {"kind": {"const": kind, "type": "string"}, kind: {"type": "string"}}
        return {"type": "object", "required": ["kind"], "properties": properties}

    union = {"oneOf": [part("text"), part("link")]}
    body = {
        "type": "object",
        "required": ["parts"],
        "properties": {
            "parts": {"type": "array", "items": union, "description": "What is in it."},
            "layout": {"type": "object", "properties": {"columns": {"type": "integer"}}},
        },
    }
    answer = {"type": "object", "properties": {"id": {"type": "string"}}}
    parameter = {"name": "workspace_id", "in": "path", "required": True}
    return {
        "operationId": "create_report_v3_workspaces__workspace_id__reports_post",
        "summary": "Create Report",
        "description": "Makes a report.",
        "tags": ["reports"],
        "parameters": [{**parameter, "schema": {"type": "string"}}],
        "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
        "responses": {"200": {"content": {"application/json": {"schema": answer}}}},
        "security": [{"HTTPBearer": []}],
    }
