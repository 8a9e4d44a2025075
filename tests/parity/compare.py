"""What the official SDK has and this one lacks, from the list of its names in ``official.json``."""

from __future__ import annotations

import inspect
import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import honcho
import honcho.types

HERE = Path(__file__).parent
OFFICIAL: dict[str, Any] = json.loads((HERE / "official.json").read_text(encoding="utf-8"))
REASONS: list[dict[str, Any]] = tomllib.loads((HERE / "lacking.toml").read_text(encoding="utf-8"))[
    "lacking"
]

TYPES = {
    "ConclusionResponse": "Conclusion",
    "DialecticParams": "DialecticOptions",
    "DialecticResponse": "ChatResponse",
    "EvidenceMessageRef": "EvidenceMessage",
    "EvidenceObservation": "EvidenceConclusion",
    "MessageCreateParams": "MessageCreate",
    "MessageResponse": "Message",
    "ConclusionCreateParams": "ConclusionCreate",
    "PeerContextResponse": "PeerContext",
    "QueueStatusResponse": "QueueStatus",
    "ScopeBackfillJob": "ScopeBackfill",
    "ScopeStatusResponse": "ScopeStatus",
    "SessionConfigurationResponse": "SessionConfiguration",
    "SessionContextResponse": "SessionContext",
    "SessionSummariesResponse": "SessionSummaries",
    "WorkspaceConfigurationResponse": "WorkspaceConfiguration",
}
"""The shapes that ``honcho.types`` has under another name."""

MADE = frozenset({"Honcho"})
"""The classes that callers make: only of these each argument of the constructor counts."""


def lacks(instances: Mapping[str, object]) -> Iterator[str]:
    """One line for each thing that is there and not here.

    Args:
        instances: For official names, an object of our class. What only objects have, such as the
            items of a page, is looked for in these.
    """
    for name, described in OFFICIAL["classes"].items():
        ours = getattr(honcho, name, None)
        if ours is None:
            yield name
            continue
        for attribute in described["attributes"]:
            if not hasattr(instances.get(name, ours), attribute):
                yield f"{name}.{attribute}"
        for method, parameters in described["methods"].items():
            place = f"{name}.{method}"
            if not hasattr(ours, method):
                yield place
                continue
            found = list(_differences(place, parameters, getattr(ours, method)))
            yield from [place] if found and method == "__init__" and name not in MADE else found
    for name, fields in OFFICIAL["types"].items():
        ours = getattr(honcho.types, TYPES.get(name, name), None)
        if ours is None:
            yield f"types.{name}"
        else:
            yield from (f"types.{name}.{one}" for one in fields if not hasattr(ours, one))
    for name, attributes in OFFICIAL["errors"].items():
        error = getattr(honcho, name)("message")
        yield from (f"{name}.{one}" for one in attributes if not hasattr(error, one))


def _differences(place: str, official: list[dict[str, Any]], ours: Any) -> Iterator[str]:
    """What a call written for the official method would stumble over."""
    mine = [one for one in inspect.signature(ours).parameters.values() if one.name != "self"]
    by_name = {one.name: one for one in mine}
    for index, theirs in enumerate(official):
        name = theirs["name"]
        one = by_name.get(name)
        if one is None:
            yield f"{place}({name})"
            continue
        if theirs["kind"] == "positional_or_keyword" and (
            one.kind is not one.POSITIONAL_OR_KEYWORD or mine.index(one) != index
        ):
            yield f"{place}({name}) by position"
        if "default" in theirs and one.default != theirs["default"]:
            yield f"{place}({name}={theirs['default']!r})"
    known = {theirs["name"] for theirs in official}
    for one in mine:
        is_named = one.kind not in {one.VAR_KEYWORD, one.VAR_POSITIONAL}
        if one.name not in known and one.default is one.empty and is_named:
            yield f"{place} needs {one.name}"


def unexplained(found: list[str]) -> list[str]:
    """The lacks for which there is no written reason."""
    explained = {name for entry in REASONS for name in entry["names"]}
    return [one for one in found if one not in explained]


def outdated(found: list[str]) -> list[str]:
    """The written reasons for what is not lacking."""
    return [name for entry in REASONS for name in entry["names"] if name not in found]


def report(found: list[str]) -> str:
    """The lacks under their reasons."""
    lines = [f"{OFFICIAL['package']} {OFFICIAL['version']}: {len(found)} differences"]
    for entry in REASONS:
        lines.append(f"\n{entry['reason']}")
        lines.extend(f"  - {name}" for name in entry["names"])
    lines.extend(f"\nNO REASON: {name}" for name in unexplained(found))
    return "\n".join(lines)
