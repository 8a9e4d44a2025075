"""The recorded exchanges: what is in a file, what belongs together, what is scored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

RECORDINGS = Path(__file__).with_name("exchanges")

MISSING: Any = object()
"""Stands for "the recording has no such body", which is not the same as a JSON null."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and the answer of the recorded server."""

    id: str
    title: str
    method: str
    path: str
    query: list[tuple[str, str]]
    headers: dict[str, str]
    json: Any
    text: str | None
    multipart: dict[str, Any] | None
    status: int
    answer_headers: dict[str, str]
    answer_json: Any
    answer_text: str | None
    precondition: str | None
    unstable: bool
    artefact: bool
    """The recording says that it is not a behaviour to reproduce. It is scored all the same."""
    not_scored: str | None
    """Why a difference does not count; ``None`` when it does."""

    @property
    def scored(self) -> bool:
        return self.not_scored is None


@dataclass(frozen=True, slots=True)
class Scenario:
    """Exchanges that depend on each other, in the order of replay."""

    area: str
    name: str
    prefix: str
    exchanges: list[Exchange] = field(default_factory=list)


def load(folder: Path = RECORDINGS) -> list[Scenario]:
    """Every scenario in ``folder``; exchanges that need authentication are left out."""
    return [scenario for file in sorted(folder.glob("*.json")) for scenario in _scenarios(file)]


def _scenarios(file: Path) -> Iterator[Scenario]:
    document = json.loads(file.read_text(encoding="utf-8"))
    found: dict[str, Scenario] = {}
    for raw in document["exchanges"]:
        if raw.get("server") == "auth" or raw.get("direction") == "from_server":
            continue
        name = raw["scenario"]
        if name not in found:
            found[name] = Scenario(document["area"], name, document["workspace_prefix"])
        found[name].exchanges.append(_exchange(expand(raw)))
    yield from found.values()


def _exchange(raw: dict[str, Any]) -> Exchange:
    request, response = raw["request"], raw["response"]
    query = request.get("query") or []
    pairs = query.items() if isinstance(query, dict) else query
    return Exchange(
        id=raw["id"],
        title=raw["title"],
        method=request["method"],
        path=request["path"],
        query=[(name, str(value)) for name, value in pairs],
        headers={name.lower(): value for name, value in request.get("headers", {}).items()},
        json=request.get("json", MISSING),
        text=request.get("text"),
        multipart=request.get("multipart"),
        status=response["status"],
        answer_headers=response.get("headers", {}),
        answer_json=response.get("json", MISSING),
        answer_text=response.get("text"),
        precondition=raw.get("precondition"),
        unstable="unstable" in raw,
        artefact="not a behaviour to reproduce" in raw.get("note", ""),
        not_scored=_why_not_scored(raw),
    )


def _why_not_scored(raw: dict[str, Any]) -> str | None:
    if "unstable" in raw:
        return f"unstable: {raw['unstable']}"
    if "parallel" in raw:
        return "parallel"
    if raw["response"]["status"] >= 500:
        return "the recorded server failed"
    if raw.get("precondition") not in {None, "messages embedded"}:
        return f"precondition: {raw['precondition']}"
    return None


def expand(value: Any) -> Any:
    """Unpack long texts: ``{"$repeat": [unit, times, tail]}`` and ``{"$concat": [...]}``."""
    if isinstance(value, list):
        return [expand(one) for one in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"$repeat"}:
        unit, times, tail = value["$repeat"]
        return unit * times + tail
    if set(value) == {"$concat"}:
        return "".join(expand(one) for one in value["$concat"])
    return {key: expand(one) for key, one in value.items()}
