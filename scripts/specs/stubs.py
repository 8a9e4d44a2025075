"""Entries of the overlay for what it says nothing about yet: to be filled in by a person."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.specs.building import FREE_FORM
from scripts.specs.document import Doc, Json, Parts, mapping, objects, sequence
from scripts.specs.document import operations as operations_of
from scripts.specs.overlay import Action, apply_action

_COMPONENTS = ("components", "schemas")
_WORDS = re.compile(r"[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Stub:
    """One entry, and what the server publishes about the same thing."""

    target: str
    update: dict[str, Json]
    published: str = ""
    reason: str = ""

    @property
    def text(self) -> str:
        """As it stands in the overlay."""
        lines = [f"- target: {self.target}"]
        if self.published:
            lines.append(f"  # Published: {self.published}")
        if self.reason:
            lines.append(f"  description: {self.reason}")
        values = ", ".join(f"{key}: {json.dumps(value)}" for key, value in self.update.items())
        name = self.update.get("x-extract")
        lines.append(f"  x-extract: {name}" if name else f"  update: {{{values}}}")
        return "\n".join(lines) + "\n"


def unfilled(actions: list[Action]) -> list[str]:
    """The targets of entries in which something still has to be said."""
    return [one.target for one in actions if _is_empty(one.value)]


def _is_empty(value: Json) -> bool:
    if not isinstance(value, dict):
        return False
    words = (value.get("description"), value.get("summary"))
    undecided = "x-idempotent" in value and value["x-idempotent"] is None
    return "" in words or undecided or any(map(_is_empty, value.values()))


def stubs_for(merged: Doc, published: Doc, renamed: dict[str, str], since: str) -> list[Stub]:
    """What is missing: names for shapes, then words for everything.

    Args:
        merged: Facts and overlay; the shapes that get names are moved in place.
        published: The document with the server's own words.
        renamed: What our schemas are called there.
        since: The server version that has what is new.
    """
    places: dict[str, Parts] = {
        name: (*_COMPONENTS, renamed.get(name, name)) for name in _schemas(merged)
    }
    found = list(_names(merged, places))
    for path, method, operation in operations_of(merged):
        name = operation["operationId"]
        target = f"$.paths.*[?@.operationId=='{name}']"
        theirs = mapping(_at(published, ("paths", path, method)))
        if not operation.get("summary") or "x-idempotent" not in operation:
            update: dict[str, Json] = {"x-since": since, "x-idempotent": None, "summary": ""}
            words = _words(theirs.get("description") or theirs.get("summary"))
            found.append(Stub(target, update, words, f"New in server {since}."))
        new = {"x-since": since} if operation.get("summary") else {}
        given = {
            mapping(one).get("name"): mapping(one) for one in sequence(theirs.get("parameters"))
        }
        for one in sequence(operation.get("parameters")):
            key = mapping(one).get("name")
            if "$ref" not in mapping(one) and not mapping(one).get("description"):
                words = _words(given.get(key, {}).get("description"))
                here = f"{target}.parameters[?@.name=='{key}']"
                found.append(_described(here, new, words, since))
    for name, schema in _schemas(merged).items():
        found += _of_schema(name, mapping(schema), mapping(_at(published, places[name])), since)
    return found


def _of_schema(name: str, schema: Doc, theirs: Doc, since: str) -> Iterator[Stub]:
    target = f"$.components.schemas.{name}"
    new = {"x-since": since} if schema.get("description") else {}
    if not new:
        yield Stub(target, {"description": ""}, _words(theirs.get("description")))
    members = mapping(theirs.get("properties"))
    for key, member in mapping(schema.get("properties")).items():
        if not mapping(member).get("description"):
            words = _words(mapping(members.get(key)).get("description"))
            yield _described(f"{target}.properties['{key}']", new, words, since)


def _described(target: str, new: dict[str, str], words: str, since: str) -> Stub:
    reason = f"New in server {since}." if new else ""
    return Stub(target, {**new, "description": ""}, words, reason)


def _names(merged: Doc, places: dict[str, Parts]) -> Iterator[Stub]:
    """Move shapes without a name to the components, as long as there are any."""
    while (parts := next(_anonymous(merged), None)) is not None:
        name = _name_for(merged, parts)
        target = "$" + "".join(
            f"['{one}']" if isinstance(one, str) else f"[{one}]" for one in parts
        )
        apply_action(merged, Action(0, target, "x-extract", name, None))
        begin = places.get(str(parts[2])) if parts[:2] == _COMPONENTS else parts[:3]
        places[name] = (*(begin or parts[:3]), *parts[3:])
        yield Stub(
            target, {"x-extract": name}, reason="Inline, where it would be named after the place."
        )


def _anonymous(merged: Doc) -> Iterator[Parts]:
    for parts, node in objects(merged):
        is_shape = "enum" in node or node.get("type") == "object"
        if is_shape and not (len(parts) == 3 and parts[:2] == _COMPONENTS):
            yield parts


def _name_for(merged: Doc, parts: Parts) -> str:
    """Made of the schema or operation and the field, as a class would be called."""
    free = FREE_FORM.rpartition("/")[2]
    node = mapping(_at(merged, parts))
    is_free = node == {"type": "object", "additionalProperties": True}
    if is_free and free in _schemas(merged):
        return free
    if parts[:2] == _COMPONENTS:
        begin = str(parts[2])
    else:
        node = mapping(_at(merged, parts[:3]))
        suffix = "Body" if "requestBody" in parts else "Answer" if "responses" in parts else ""
        begin = f"{node.get('operationId')} {suffix}"
    skipped = {"properties", "items", "anyOf", "oneOf", "allOf", "schema", "content"}
    rest = [str(one) for one in parts[3:] if isinstance(one, str) and one not in skipped]
    rest = [one for one in rest if one.isidentifier() and one not in {"requestBody", "responses"}]
    words = _WORDS.findall(re.sub(r"([a-z])([A-Z])", r"\1 \2", " ".join([begin, *rest])))
    wanted = "".join(one[0].upper() + one[1:] for one in words)
    name, number = wanted, 2
    while name in _schemas(merged):
        name, number = f"{wanted}{number}", number + 1
    return name


def _schemas(document: Doc) -> Doc:
    return mapping(mapping(document.get("components")).get("schemas"))


def _at(document: Doc, parts: Parts) -> Json:
    node: Json = document
    for part in parts:
        if isinstance(node, dict) and part in node:
            node = node[str(part)]
        elif isinstance(node, list) and isinstance(part, int) and part < len(node):
            node = node[part]
        else:
            return None
    return node


def _words(text: Json) -> str:
    return " ".join(text.split())[:300] if isinstance(text, str) else ""
