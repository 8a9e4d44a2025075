"""Archives, read without the SDK."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any


def contents(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Everything in an archive, without what servers make themselves."""
    found: dict[str, list[dict[str, Any]]] = {}
    with zipfile.ZipFile(path) as archive:
        for name in sorted(set(archive.namelist()) - {"manifest.json"}):
            lines = [json.loads(line) for line in archive.read(name).splitlines()]
            made = {"created_at"} if name != "messages.jsonl" else {"id"}
            made |= {"id"} if name == "conclusions.jsonl" else set()
            kept = [{k: v for k, v in line.items() if k not in made} for line in lines]
            if name != "messages.jsonl":
                kept.sort(key=lambda record: json.dumps(record, sort_keys=True))
            found[name] = kept
    return found
