"""What changed between two documents, and what of it breaks people who call the API."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from scripts.specs.building import name_operations
from scripts.specs.changes import Change, Severity, Side
from scripts.specs.document import Doc, Json, mapping, operations, references, resolve, sequence
from scripts.specs.matching import moved_operations, renamed_schemas, without_version
from scripts.specs.overlay import Action, apply_action
from scripts.specs.parameters import compare_parameters, compare_required
from scripts.specs.schemas import compare_schemas, shown

_BOTH = frozenset(Side)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions and the changes between them, breaking ones first."""

    old_version: str
    new_version: str
    changes: tuple[Change, ...]

    @property
    def severity(self) -> Severity:
        """The worst of the changes."""
        return max((one.severity for one in self.changes), default=Severity.COSMETIC)


def compare(old: Doc, new: Doc) -> Comparison:
    """The changes from one document's facts to another's."""
    old, new = name_operations(old), name_operations(new)
    renamed = renamed_schemas(_schemas(old), _schemas(new))
    found = [*_renamed(old, renamed), *_compare_operations(old, new), *_compare_schemas(old, new)]
    found += _compare_servers(old, new)
    ordered = sorted(dict.fromkeys(found), key=lambda change: -change.severity)
    return Comparison(_version(old), _version(new), tuple(ordered))


def _version(document: Doc) -> str:
    return str(mapping(document.get("info")).get("version"))


def _renamed(old: Doc, renamed: dict[str, str]) -> list[Change]:
    """Rename schemas in the old document, so that what is left are differences of their own."""
    users, changes = _users(old), list[Change]()
    for name, other in renamed.items():
        what = f"the schema is now called {other!r}"
        functions = frozenset(users[name])
        changes.append(Change(name, what, True, on_wire=False, functions=functions, names={name}))
        target = f"$.components.schemas['{name}']"
        apply_action(old, Action(0, target, "x-rename", other, None))
    return changes


def _compare_servers(old: Doc, new: Doc) -> Iterator[Change]:
    before, after = ([_address(one) for one in sequence(doc.get("servers"))] for doc in (old, new))
    for address in dict.fromkeys([*before, *after]):
        if (address in before) != (address in after):
            what = f"the address {address} is {'gone' if address in before else 'new'}"
            yield Change("servers", what, False, cosmetic=True)


def _address(server: Json) -> str:
    return str(mapping(server).get("url"))


def _compare_operations(old: Doc, new: Doc) -> Iterator[Change]:
    prefixes = _prefix(old), _prefix(new)
    is_other = prefixes[0] != prefixes[1] and all(prefixes)
    before, after = _by_place(old, is_other), _by_place(new, is_other)
    if is_other:
        names = frozenset(str(one["operationId"]) for one in before.values())
        what = f"every path begins with {prefixes[1]} now"
        yield Change(prefixes[0], what, True, functions=names)
    moved = moved_operations(before, after)
    for place in sorted(before.keys() - after.keys()):
        name = str(before[place]["operationId"])
        what = f"is now {moved[place]}" if place in moved else f"the operation {name!r} is gone"
        yield Change(place, what, True, functions={name}, names={name})
    for place in sorted(after.keys() - before.keys() - set(moved.values())):
        name = str(after[place]["operationId"])
        yield Change(place, f"new operation {name!r}", False, functions={name})
    for place in sorted((before.keys() & after.keys()) | moved.keys()):
        one, other = before[place], after[moved.get(place, place)]
        name = str(one["operationId"])
        for change in _compare_operation(moved.get(place, place), old, one, new, other):
            yield replace(change, functions={name})


def _prefix(document: Doc) -> str:
    """The version that the paths begin with, if it is the same for all that have one."""
    paths = list(mapping(document.get("paths")))
    found = {path[: len(path) - len(without_version(path))] for path in paths} - {""}
    return found.pop() if len(found) == 1 else ""


def _by_place(document: Doc, is_other_version: bool) -> dict[str, Doc]:
    """The operations by method and path, each with the parameters of its path item."""
    found: dict[str, Doc] = {}
    for path, method, operation in operations(document):
        shared = sequence(mapping(mapping(document["paths"])[path]).get("parameters"))
        whole: Doc = {**operation, "parameters": [*shared, *sequence(operation.get("parameters"))]}
        place = without_version(path) if is_other_version else path
        found[f"{method.upper()} {place}"] = whole
    return found


def _compare_operation(place: str, old: Doc, one: Doc, new: Doc, other: Doc) -> Iterator[Change]:
    name, new_name = str(one["operationId"]), str(other["operationId"])
    if name != new_name:
        what = f"the operation {name!r} is now called {new_name!r}"
        yield Change(place, what, True, on_wire=False, names={name})
    if one.get("security") != other.get("security"):
        yield Change(place, "asks for other credentials", bool(other.get("security")))
    if one.get("tags") != other.get("tags"):
        yield Change(place, "is in another group", False, cosmetic=True, on_wire=False)
    if bool(one.get("deprecated")) != bool(other.get("deprecated")):
        what = "is deprecated" if other.get("deprecated") else "is not deprecated any more"
        yield Change(place, what, False)
    yield from compare_parameters(place, _parameters(old, one), _parameters(new, other))
    yield from _compare_bodies(
        place, _followed(old, one.get("requestBody")), _followed(new, other.get("requestBody"))
    )
    answers = (mapping(node.get("responses")) for node in (one, other))
    before, after = (
        {status: _followed(doc, item) for status, item in found.items()}
        for doc, found in zip((old, new), answers, strict=True)
    )
    yield from _compare_answers(place, before, after)


def _followed(document: Doc, node: Json) -> Doc:
    reference = mapping(node).get("$ref")
    return mapping(resolve(document, reference) if isinstance(reference, str) else node)


def _parameters(document: Doc, operation: Doc) -> dict[str, Doc]:
    listed = (_followed(document, item) for item in sequence(operation.get("parameters")))
    return {f"{node.get('in')} parameter {node.get('name')!r}": node for node in listed}


def _compare_bodies(place: str, old: Doc, new: Doc) -> Iterator[Change]:
    here = f"{place}, body"
    if old or new:
        for change in compare_required(here, old, new):
            yield replace(change, names={"body"})
    yield from _compare_contents(here, old, new, Side.REQUEST)


def _compare_answers(place: str, old: dict[str, Doc], new: dict[str, Doc]) -> Iterator[Change]:
    gone, come = (
        [status for status in side if status.startswith("2") and status not in other]
        for side, other in ((old, new), (new, old))
    )
    if len(gone) == len(come) == 1:
        yield Change(place, f"answers {come[0]} in place of {gone[0]}", False)
        old = {come[0] if status == gone[0] else status: one for status, one in old.items()}
    for status in sorted(old.keys() | new.keys()):
        success = status.startswith("2")
        if status not in new:
            yield Change(place, f"no longer answers {status}", success)
        elif status not in old:
            yield Change(place, f"may answer {status}", False)
        else:
            here = f"{place}, answer {status}"
            yield from _compare_contents(here, old[status], new[status], Side.RESPONSE)


def _compare_contents(place: str, old: Doc, new: Doc, side: Side) -> Iterator[Change]:
    before, after = mapping(old.get("content")), mapping(new.get("content"))
    for media in sorted(before.keys() - after.keys()):
        yield Change(place, f"{media} is gone", True)
    for media in sorted(after.keys() - before.keys()):
        yield Change(place, f"{media} is new", side == Side.RESPONSE and not before)
    for media in sorted(before.keys() & after.keys()):
        one, other = (mapping(content[media]).get("schema", {}) for content in (before, after))
        yield from compare_schemas(place, one, other, {side})


def _compare_schemas(old: Doc, new: Doc) -> Iterator[Change]:
    before, after = _schemas(old), _schemas(new)
    users, new_users = _users(old), _users(new)
    for name in sorted(before.keys() | after.keys()):
        used = users[name] | new_users[name]
        for change in _compare_schema(name, before, after, frozenset[Side]().union(*used.values())):
            yield replace(change, functions=frozenset(users[name]) or frozenset(new_users[name]))


def _compare_schema(name: str, old: Doc, new: Doc, sides: frozenset[Side]) -> Iterator[Change]:
    if name not in new:
        yield Change(name, "the schema is gone", True, names={name})
    elif name not in old:
        yield Change(name, f"new schema, {shown(new[name])}", False)
    else:
        yield from compare_schemas(name, old[name], new[name], sides or _BOTH)


def _schemas(document: Doc) -> Doc:
    return mapping(mapping(document.get("components")).get("schemas"))


def _users(document: Doc) -> defaultdict[str, dict[str, frozenset[Side]]]:
    """By schema, the operations that send or answer it, in whatever depth, and which of both."""
    found: defaultdict[str, dict[str, frozenset[Side]]] = defaultdict(dict)
    schemas = _schemas(document)
    for _, _, operation in operations(document):
        name = str(operation["operationId"])
        for key, side in (
            ("parameters", Side.REQUEST),
            ("requestBody", Side.REQUEST),
            ("responses", Side.RESPONSE),
        ):
            waiting, seen = list(references(operation.get(key))), set[str]()
            while waiting:
                schema = waiting.pop()
                if schema not in seen:
                    seen.add(schema)
                    waiting += references(schemas.get(schema))
                    found[schema][name] = found[schema].get(name, frozenset()) | {side}
    return found
