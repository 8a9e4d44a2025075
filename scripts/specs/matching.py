"""Which schema or operation of one document is which of another, although its name has changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from scripts.specs.document import SCHEMAS, Doc, Json, mapping, references, sequence

_SAME_SCHEMA = 0.6
_SAME_OPERATION = 0.7
_PARAMETER = re.compile(r"{\w+}")
_VERSION = re.compile(r"^/v\d+(?=/|$)")


def similarity(one: str, other: str) -> float:
    """How alike two names are, 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def without_version(path: str) -> str:
    """A path without the version of the API that it begins with."""
    return _VERSION.sub("", path)


def renamed_schemas(old: Doc, new: Doc) -> dict[str, str]:
    """Schemas that are called otherwise now, by their old names.

    Those have the same members, or most of them, and the old name is gone where the new one is new.
    """
    gone = [name for name in old if name not in new]
    come = [name for name in new if name not in old]
    found = _best(
        ((_schema_score(old, one, new, other), one, other) for one in gone for other in come),
        _SAME_SCHEMA,
    )
    # Pages and batches have one member of note, the schema that they hold.
    return found | _best(
        (
            (_holder_score(old[one], new[other], found), one, other)
            for one in gone
            for other in come
            if one not in found and other not in found.values()
        ),
        _SAME_SCHEMA,
    )


def moved_operations(old: dict[str, Doc], new: dict[str, Doc]) -> dict[str, str]:
    """Operations that have another path or method now; both by ``METHOD path``."""
    gone = [place for place in old if place not in new]
    come = [place for place in new if place not in old]
    pairs = (
        (_operation_score(one, old[one], other, new[other]), one, other)
        for one in gone
        for other in come
    )
    return _best(pairs, _SAME_OPERATION)


def _best(pairs: Iterable[tuple[float, str, str]], least: float) -> dict[str, str]:
    found: dict[str, str] = {}
    for score, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if score >= least and one not in found and other not in found.values():
            found[one] = other
    return found


def _schema_score(old: Doc, one: str, new: Doc, other: str) -> float:
    before, after = mapping(old[one]), mapping(new[other])
    if before == after:
        return 0.9 + similarity(one, other) / 10
    fields = [set(mapping(node.get("properties"))) for node in (before, after)]
    if not all(fields) or before.get("type") != after.get("type"):
        return 0.0
    shared = len(fields[0] & fields[1]) / len(fields[0] | fields[1])
    return 0.8 * shared + 0.2 * similarity(one, other)


def _holder_score(one: Json, other: Json, renamed: dict[str, str]) -> float:
    held = [renamed.get(name, name) for name in references(one)]
    if not held or held != list(references(other)):
        return 0.0
    fields = [len(mapping(mapping(node).get("properties"))) for node in (one, other)]
    return 0.8 if fields[0] == fields[1] else 0.0


def _operation_score(one: str, before: Doc, other: str, after: Doc) -> float:
    method, _, path = one.partition(" ")
    new_method, _, new_path = other.partition(" ")
    name, new_name = str(before.get("operationId")), str(after.get("operationId"))
    if path == new_path:
        return 0.7 + 0.3 * similarity(name, new_name)
    parts, new_parts = (_PARAMETER.sub("{}", one).split("/") for one in (path, new_path))
    if len(parts) != len(new_parts) or method != new_method:
        return 0.6 + 0.2 * _shape(before, after) if name == new_name else 0.0
    same = sum(part == new for part, new in zip(parts, new_parts, strict=True)) / len(parts)
    alike = 0.3 * _shape(before, after) + 0.2 * similarity(name, new_name)
    return 0.5 * same + alike if same >= 0.5 else 0.0


def _shape(one: Doc, other: Doc) -> float:
    """How much two operations have the same parameters, bodies and answers."""
    parts = [_parts(node) for node in (one, other)]
    return len(parts[0] & parts[1]) / max(len(parts[0] | parts[1]), 1)


def _parts(operation: Doc) -> set[str]:
    found = {
        f"{mapping(one).get('in')} {mapping(one).get('name')}"
        for one in sequence(operation.get("parameters"))
    }
    for key in ("requestBody", "responses"):
        found |= {f"{key} {SCHEMAS}{name}" for name in references(operation.get(key))}
        found |= {f"{key} {status}" for status in mapping(operation.get(key)) if key[0] == "r"}
    return found
