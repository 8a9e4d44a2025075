"""What the official SDK has and this one lacks, from the list of its names in ``official.json``."""

from __future__ import annotations

import inspect
import json
import tomllib
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import honcho
import honcho.api_types

HERE = Path(__file__).parent
OFFICIAL: dict[str, Any] = json.loads((HERE / "official.json").read_text(encoding="utf-8"))
REASONS: list[dict[str, Any]] = tomllib.loads((HERE / "lacking.toml").read_text(encoding="utf-8"))[
    "lacking"
]

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
        ours = getattr(honcho.api_types, name, None)
        if ours is None:
            yield f"types.{name}"
        else:
            yield from (f"types.{name}.{one}" for one in fields if not hasattr(ours, one))
    for name, described in OFFICIAL["errors"].items():
        error = getattr(honcho, name)()
        yield from (f"{name}.{one}" for one in described["attributes"] if not hasattr(error, one))
        known = inspect.signature(getattr(honcho, name)).parameters
        yield from (f"{name}({one})" for one in described["parameters"] if one not in known)
    for name, names in OFFICIAL["modules"].items():
        try:
            module = import_module(name)
        except ModuleNotFoundError:
            yield name
            continue
        yield from (f"{name}.{one}" for one in names if not hasattr(module, one))


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
