"""OpenAPI Overlay 1.0 documents: read one strictly, and apply its actions in order.

Besides ``update`` and ``remove`` an action may have one of two extensions, for edits that would
otherwise have to repeat in the overlay what the server publishes:

- ``x-rename: NAME`` gives the selected member another name. References to a schema follow.
- ``x-extract: NAME`` moves the selected schema to ``components.schemas`` and leaves a reference.
  When there is a schema of this name already it must be the same one. A default stays in place.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import cast

from jsonpath import JSONPathEnvironment, JSONPathError

from scripts.specs.document import Doc, Json, Parts, SpecError, mapping, objects, place

_KINDS = ("update", "remove", "x-rename", "x-extract")
_ANNOTATIONS = frozenset({"summary", "description", "title"})
_NEEDS_NO_REASON = {"x-idempotent"}
_STAYS_AT_THE_SITE = ("default", "x-server-default", "description", "deprecated")
_PATHS = JSONPathEnvironment(strict=True)


@dataclass(frozen=True, slots=True)
class Action:
    """One edit: what it selects, what it does, and why (nothing for our own prose)."""

    number: int
    target: str
    kind: str
    value: Json
    reason: str | None


def read_overlay(overlay: Doc, source: str = "the overlay") -> list[Action]:
    """The actions of an overlay document, which must hold nothing that is not known."""
    if not str(overlay.get("overlay", "")).startswith("1.0"):
        raise SpecError(f"{source} is not an OpenAPI Overlay 1.0 document ('overlay: 1.0.0')")
    _check_keys(overlay, {"overlay", "info", "extends", "actions"}, source)
    info = overlay.get("info")
    if not isinstance(info, dict) or not {"title", "version"} <= info.keys():
        raise SpecError(f"{source} needs info with a title and a version")
    _check_keys(info, {"title", "version", "description"}, f"{source}: info")
    actions = overlay.get("actions")
    if not isinstance(actions, list) or not actions:
        raise SpecError(f"{source} needs a list of actions")
    return [_read_action(item, n, source) for n, item in enumerate(actions, start=1)]


def apply_overlay(document: Doc, actions: list[Action], source: str = "the overlay") -> Doc:
    """A copy of ``document`` with the actions applied in order.

    Raises ``SpecError`` for an action that selects nothing, that describes something which does
    not exist, or that cannot be done, and names it.
    """
    result = deepcopy(document)
    for action in actions:
        try:
            apply_action(result, action)
        except SpecError as error:
            raise SpecError(f"{source}: action {action.number} {error}: {action.target}") from None
    return result


def misfits(document: Doc, actions: list[Action]) -> tuple[Doc, list[tuple[Action, str]]]:
    """A copy with all actions applied that can be, and the others, each with what is wrong."""
    result, found = deepcopy(document), list[tuple[Action, str]]()
    for action in actions:
        before = deepcopy(result)
        try:
            apply_action(result, action)
        except SpecError as error:
            result = before
            found.append((action, str(error)))
            if action.kind == "update" and isinstance(action.value, dict):
                for parts in select(result, action.target):
                    _merge_what_fits(mapping(_at(result, parts)), action.value, parts)
    return result, found


def apply_action(document: Doc, action: Action) -> None:
    """Do one action in place; ``SpecError`` tells what is wrong with it, without naming it."""
    found = select(document, action.target)
    if not found:
        raise SpecError("targets nothing in the document")
    match action.kind:
        case "update":
            for parts in found:
                _update(document, parts, action.value)
        case "remove":
            for parts in reversed(found):
                _remove(document, parts)
        case "x-rename":
            for parts in reversed(found):
                _rename(document, parts, cast(str, action.value))
        case _:
            for parts in reversed(found):
                _extract(document, parts, cast(str, action.value))


def select(document: Doc, target: str) -> list[Parts]:
    """The places that an RFC 9535 JSONPath selects."""
    try:
        return list(dict.fromkeys(match.parts for match in _PATHS.finditer(target, document)))
    except JSONPathError as error:
        reason = " ".join(str(error).split())
        raise SpecError(f"has a target that is not a JSONPath ({reason})") from None


def _read_action(item: Json, number: int, source: str) -> Action:
    where = f"{source}: action {number}"
    if not isinstance(item, dict) or not isinstance(item.get("target"), str):
        raise SpecError(f"{where} has no target")
    target = cast(str, item["target"])
    _check_keys(item, {"target", "description", *_KINDS}, where, strict=True)
    kinds = [kind for kind in _KINDS if kind in item]
    if len(kinds) != 1:
        raise SpecError(f"{where} needs exactly one of {', '.join(_KINDS)}: {target}")
    value = item[kinds[0]]
    wanted = {"update": (dict, list), "remove": (bool,), "x-rename": (str,), "x-extract": (str,)}
    if not isinstance(value, wanted[kinds[0]]) or value is False or value == "":
        raise SpecError(f"{where} has an unusable value for {kinds[0]}: {target}")
    reason = item.get("description")
    if not reason and (kinds[0] != "update" or _changes_more_than_prose(value)):
        raise SpecError(f"{where} changes the API and needs its reason as description: {target}")
    return Action(number, target, kinds[0], value, reason if isinstance(reason, str) else None)


def _changes_more_than_prose(value: Json) -> bool:
    if not isinstance(value, dict):
        return True
    rest = {key: part for key, part in value.items() if key not in _NEEDS_NO_REASON}
    return not _is_prose(rest or {"description": ""})


def _check_keys(node: Doc, known: set[str], where: str, *, strict: bool = False) -> None:
    for key in node:
        if key not in known and (strict or not key.startswith("x-")):
            raise SpecError(f"{where} has the unknown key {key!r}")


def _at(document: Doc, parts: Parts) -> Json:
    node: Json = document
    try:
        for part in parts:
            node = cast("dict[str | int, Json]", node)[part]
    except (KeyError, IndexError):
        raise SpecError(f"selects {place(parts)}, which it has moved itself") from None
    return node


def _update(document: Doc, parts: Parts, value: Json) -> None:
    node = _at(document, parts)
    if isinstance(node, list):
        _append(node, value, parts)
    elif isinstance(node, dict) and isinstance(value, dict):
        _merge(node, value, parts)
    else:
        raise SpecError(f"cannot update {place(parts)}, which is neither an object nor an array")


def _append(items: list[Json], value: Json, parts: Parts) -> None:
    new = mapping(value)
    key = (new.get("name"), new.get("in"))
    there = [(mapping(one).get("name"), mapping(one).get("in")) for one in items]
    if "x-since" in new and key in there:
        raise SpecError(f"adds {key[0]} to {place(parts)}, where the server has it by now")
    items.append(deepcopy(value))


def _merge(node: Doc, value: Doc, parts: Parts) -> None:
    for key, new in value.items():
        here = (*parts, key)
        old = node.get(key)
        if key not in node and _is_prose(new):
            raise SpecError(f"describes {place(here)}, which does not exist")
        if isinstance(old, dict) and isinstance(new, dict):
            if "x-since" in new and not _is_annotation(new):
                raise SpecError(f"adds {place(here)}, which the server publishes itself now")
            _merge(old, new, here)
        elif isinstance(old, list) and isinstance(new, list):
            old.extend(deepcopy(new))
        else:
            node[key] = deepcopy(new)


def _merge_what_fits(node: Doc, value: Doc, parts: Parts) -> None:
    for key, new in value.items():
        old = node.get(key)
        if isinstance(old, dict) and isinstance(new, dict):
            _merge_what_fits(old, new, (*parts, key))
        elif key in node or not _is_prose(new):
            node[key] = deepcopy(new)


def _is_prose(value: Json) -> bool:
    """Whether there is nothing in it but text for people: it says nothing about the wire."""
    if not isinstance(value, dict) or not value:
        return False
    return all(
        _is_prose(member) or (key in _ANNOTATIONS and isinstance(member, str))
        for key, member in value.items()
    )


def _is_annotation(value: Doc) -> bool:
    return all(key in _ANNOTATIONS or key.startswith("x-") for key in value)


def _remove(document: Doc, parts: Parts) -> None:
    if not parts:
        raise SpecError("cannot remove the whole document")
    parent, key = _at(document, parts[:-1]), parts[-1]
    del cast("dict[str | int, Json]", parent)[key]


def _rename(document: Doc, parts: Parts, name: str) -> None:
    parent = _at(document, parts[:-1]) if parts else None
    old = parts[-1] if parts else ""
    if not isinstance(parent, dict) or not isinstance(old, str):
        raise SpecError(f"cannot rename {place(parts)}, which is not a member of an object")
    if name in parent:
        raise SpecError(f"cannot rename {place(parts)}: there is a {name!r} already")
    members = [(name if key == old else key, value) for key, value in parent.items()]
    parent.clear()
    parent.update(members)
    if parts[:-1] == ("components", "schemas"):
        _point(document, f"#/components/schemas/{old}", f"#/components/schemas/{name}")


def _point(document: Doc, old: str, new: str) -> None:
    for _, node in objects(document):
        if node.get("$ref") == old:
            node["$ref"] = new
        for key, reference in mapping(node.get("discriminator")).items():
            if key == "mapping":
                node_mapping = mapping(reference)
                node_mapping.update({k: new for k, v in node_mapping.items() if v == old})


def _extract(document: Doc, parts: Parts, name: str) -> None:
    components = mapping(document.setdefault("components", {}))
    schemas = mapping(components.setdefault("schemas", {}))
    node = _at(document, parts)
    if not isinstance(node, dict) or "$ref" in node:
        raise SpecError(f"cannot extract {place(parts)}, which is not a schema of its own")
    shape = {key: value for key, value in node.items() if key not in _STAYS_AT_THE_SITE}
    if schemas.setdefault(name, shape) != shape:
        raise SpecError(f"cannot extract {place(parts)}: the schema {name!r} is another one")
    for key in shape:
        del node[key]
    node["$ref"] = f"#/components/schemas/{name}"
