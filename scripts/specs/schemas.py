"""What changed between two JSON schemas, seen by somebody who sends or receives such values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Set
from dataclasses import replace

from scripts.specs.changes import Change, Side
from scripts.specs.document import Doc, Json, mapping, sequence
from scripts.specs.matching import similarity

_LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_ALIKE = 0.5
_UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")


def compare_schemas(place: str, old: Json, new: Json, sides: Set[Side]) -> Iterator[Change]:
    """The changes between two schemas for values that travel on the given sides."""
    before, after = _alternatives(old), _alternatives(new)
    if before.keys() != after.keys():
        yield Change(
            place,
            f"{shown(old)} -> {shown(new)}",
            (Side.REQUEST in sides and not _includes(after, before))
            or (Side.RESPONSE in sides and not _includes(before, after)),
        )
    one, other = mapping(old).get("default"), mapping(new).get("default")
    if json.dumps(one) != json.dumps(other):
        yield Change(place, f"default {_value(old, one)} -> {_value(new, other)}", False)
    for kind in before:
        if kind in after:
            yield from _compare_alike(place, before[kind], after[kind], sides)


def shown(schema: Json) -> str:
    """The type of a schema in few words, such as ``string | null`` or ``array of Message``."""
    found: list[str] = []
    for kind, node in _alternatives(schema).items():
        if kind == "array":
            found.append(f"array of {shown(node.get('items', {}))}")
        elif kind == "object" and isinstance(node.get("additionalProperties"), dict):
            found.append(f"object of {shown(node['additionalProperties'])}")
        else:
            found.append(kind)
    return " | ".join(found)


def _includes(wide: dict[str, Doc], narrow: dict[str, Doc]) -> bool:
    kinds = set(narrow) - ({"integer"} if "number" in wide else set())
    return "anything" in wide or kinds <= wide.keys()


def _value(schema: Json, default: Json) -> str:
    return json.dumps(default) if "default" in mapping(schema) else "none"


def _alternatives(schema: Json) -> dict[str, Doc]:
    """The kinds of values that a schema allows, each with the part that describes it."""
    node = mapping(schema)
    reference = node.get("$ref")
    if isinstance(reference, str):
        return {reference.rpartition("/")[2]: {}}
    found: dict[str, Doc] = {}
    for key in ("anyOf", "oneOf", "allOf"):
        for part in sequence(node.get(key)):
            found.update(_alternatives(part))
    kinds = node.get("type")
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        if isinstance(kind, str):
            is_file = node.get("contentMediaType") == "application/octet-stream"
            shape = "binary" if is_file else node.get("format")
            found[f"{kind} ({shape})" if isinstance(shape, str) else kind] = node
    return found or {"anything": node}


def _compare_alike(place: str, old: Doc, new: Doc, sides: Set[Side]) -> Iterator[Change]:
    yield from _compare_values(place, old, new, sides)
    yield from _compare_limits(place, old, new, sides)
    yield from _compare_fields(place, old, new, sides)
    if "items" in old or "items" in new:
        yield from compare_schemas(f"{place}[]", old.get("items", {}), new.get("items", {}), sides)
    one, other = (node.get("additionalProperties", True) for node in (old, new))
    if isinstance(one, dict) and isinstance(other, dict):
        yield from compare_schemas(f"{place}{{}}", one, other, sides)
    elif one != other:
        what = f"other members: {_members(one)} -> {_members(other)}"
        yield Change(
            place, what, Side.REQUEST in sides if other is not True else Side.RESPONSE in sides
        )


def _members(node: Json) -> str:
    return shown(node) if isinstance(node, dict) else "any" if node else "none"


def _compare_values(place: str, old: Doc, new: Doc, sides: Set[Side]) -> Iterator[Change]:
    one, other = (_enumerated(node) for node in (old, new))
    if one is None and other is None:
        return
    if one is None or other is None:
        what = "any value is allowed" if other is None else f"only {', '.join(other)} are allowed"
        yield Change(
            place, what, (Side.REQUEST in sides) if one is None else (Side.RESPONSE in sides)
        )
        return
    for value in one:
        if value not in other:
            yield Change(place, f"the value {value} is gone", Side.REQUEST in sides)
    for value in other:
        if value not in one:
            yield Change(place, f"new value {value}", False)


def _enumerated(node: Doc) -> list[str] | None:
    values = node.get("enum", [node["const"]] if "const" in node else None)
    return [json.dumps(value) for value in values] if isinstance(values, list) else None


def _compare_limits(place: str, old: Doc, new: Doc, sides: Set[Side]) -> Iterator[Change]:
    for key in (*_LOWER, *_UPPER, "multipleOf", "pattern", "uniqueItems"):
        one, other = old.get(key), new.get(key)
        if one == other:
            continue
        what = f"{key} {'none' if one is None else one} -> {'none' if other is None else other}"
        yield Change(place, what, Side.REQUEST in sides and not _loosened(key, one, other))


def _loosened(key: str, old: Json, new: Json) -> bool:
    if new is None or new is False:
        return True
    if not isinstance(old, (int, float)) or not isinstance(new, (int, float)):
        return False
    return new < old if key in _LOWER else new > old if key in _UPPER else False


def _compare_fields(place: str, old: Doc, new: Doc, sides: Set[Side]) -> Iterator[Change]:
    before, after = dict(mapping(old.get("properties"))), mapping(new.get("properties"))
    needed, needs = sequence(old.get("required")), sequence(new.get("required"))
    renamed = renamed_members(before, after)
    for name in before:
        if name in renamed:
            yield Change(f"{place}.{name}", f"renamed to {renamed[name]!r}", True, names={name})
        elif name not in after:
            yield Change(f"{place}.{name}", "the field is gone", True, names={name})
    before |= {new: before[old] for old, new in renamed.items()}
    needed = [renamed.get(str(name), name) for name in needed]
    for name, schema in after.items():
        here, required = f"{place}.{name}", name in needs
        if name not in before:
            what = f"new {'required' if required else 'optional'} field, {shown(schema)}"
            yield Change(here, what, required and Side.REQUEST in sides, names={name})
            continue
        if required != (name in needed):
            what = "is now required" if required else "is now optional"
            side = Side.REQUEST if required else Side.RESPONSE
            yield Change(here, what, side in sides, names={name})
        for change in compare_schemas(here, before[name], schema, sides):
            yield replace(change, names=change.names | {name})


def renamed_members(old: Doc, new: Doc) -> dict[str, str]:
    """Members that have another name now: of the same type, and gone where the other is new.

    Of several that could be meant, the one whose name is most like the old one, if it is alike.
    """
    gone = [name for name in old if name not in new]
    come = [name for name in new if name not in old]
    pairs = [
        (similarity(one, other), one, other)
        for one in gone
        for other in come
        if json.dumps(old[one], sort_keys=True) == json.dumps(new[other], sort_keys=True)
    ]
    found: dict[str, str] = {}
    for score, one, other in sorted(pairs, reverse=True):
        alone = len(gone) == len(come) == 1
        if one not in found and other not in found.values() and (alone or score >= _ALIKE):
            found[one] = other
    return found
