"""What changed between two documents, and what of it breaks people who call the API."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scripts.specs.building import name_operations
from scripts.specs.document import Doc, mapping, operations, references, resolve, sequence
from scripts.specs.schemas import Change, Side, compare_schemas, shown

_BOTH = frozenset(Side)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions and the changes between them, breaking ones first."""

    old_version: str
    new_version: str
    changes: tuple[Change, ...]


def compare(old: Doc, new: Doc) -> Comparison:
    """The changes from one document's facts to another's."""
    old, new = name_operations(old), name_operations(new)
    found = [*_compare_operations(old, new), *_compare_components(old, new)]
    ordered = sorted(dict.fromkeys(found), key=lambda change: not change.breaking)
    return Comparison(_version(old), _version(new), tuple(ordered))


def report(comparison: Comparison) -> str:
    """The comparison as text, one change a line."""
    changes = comparison.changes
    breaking = sum(change.breaking for change in changes)
    heading = f"{comparison.old_version} -> {comparison.new_version}: "
    if not changes:
        return heading + "nothing changed"
    plural = "s" if len(changes) > 1 else ""
    lines = [f"{heading}{len(changes)} change{plural}, {breaking or 'none'} breaking"]
    lines += [
        f"{'BREAKING    ' if change.breaking else 'not breaking'}  {change.place}: {change.what}"
        for change in changes
    ]
    return "\n".join(lines)


def _version(document: Doc) -> str:
    return str(mapping(document.get("info")).get("version"))


def _compare_operations(old: Doc, new: Doc) -> Iterator[Change]:
    before = {f"{method.upper()} {path}": node for path, method, node in operations(old)}
    after = {f"{method.upper()} {path}": node for path, method, node in operations(new)}
    for place in sorted(before.keys() - after.keys()):
        yield Change(place, f"the operation {before[place]['operationId']!r} is gone", True)
    for place in sorted(after.keys() - before.keys()):
        yield Change(place, f"new operation {after[place]['operationId']!r}", False)
    for place in sorted(before.keys() & after.keys()):
        one, other = before[place], after[place]
        if one["operationId"] != other["operationId"]:
            what = f"the operation {one['operationId']!r} is now called {other['operationId']!r}"
            yield Change(place, what, True)
        if one.get("security") != other.get("security"):
            yield Change(place, "asks for other credentials", bool(other.get("security")))
        yield from _compare_parameters(place, _parameters(old, one), _parameters(new, other))
        yield from _compare_bodies(
            place, mapping(one.get("requestBody")), mapping(other.get("requestBody"))
        )
        yield from _compare_answers(
            place, mapping(one.get("responses")), mapping(other.get("responses"))
        )


def _parameters(document: Doc, operation: Doc) -> dict[str, Doc]:
    found: dict[str, Doc] = {}
    for item in sequence(operation.get("parameters")):
        reference = mapping(item).get("$ref")
        node = mapping(resolve(document, reference) if isinstance(reference, str) else item)
        found[f"{node.get('in')} parameter {node.get('name')!r}"] = node
    return found


def _compare_parameters(place: str, old: dict[str, Doc], new: dict[str, Doc]) -> Iterator[Change]:
    for name in sorted(old.keys() - new.keys()):
        yield Change(place, f"the {name} is gone", True)
    for name in sorted(new.keys() - old.keys()):
        required = bool(new[name].get("required"))
        yield Change(place, f"new {'required' if required else 'optional'} {name}", required)
    for name in sorted(old.keys() & new.keys()):
        one, other = old[name], new[name]
        here = f"{place}, {name}"
        yield from _compare_required(here, one, other)
        yield from compare_schemas(
            here, one.get("schema", {}), other.get("schema", {}), {Side.REQUEST}
        )


def _compare_required(place: str, old: Doc, new: Doc) -> Iterator[Change]:
    before, after = bool(old.get("required")), bool(new.get("required"))
    if before != after:
        yield Change(place, "is now required" if after else "is now optional", after)


def _compare_bodies(place: str, old: Doc, new: Doc) -> Iterator[Change]:
    here = f"{place}, body"
    if old or new:
        yield from _compare_required(here, old, new)
    yield from _compare_contents(here, old, new, Side.REQUEST)


def _compare_answers(place: str, old: Doc, new: Doc) -> Iterator[Change]:
    for status in sorted(old.keys() | new.keys()):
        success = status.startswith("2")
        if status not in new:
            yield Change(place, f"no longer answers {status}", success)
        elif status not in old:
            yield Change(place, f"may answer {status}", False)
        else:
            here = f"{place}, answer {status}"
            yield from _compare_contents(
                here, mapping(old[status]), mapping(new[status]), Side.RESPONSE
            )


def _compare_contents(place: str, old: Doc, new: Doc, side: Side) -> Iterator[Change]:
    before, after = mapping(old.get("content")), mapping(new.get("content"))
    for media in sorted(before.keys() - after.keys()):
        yield Change(place, f"{media} is gone", True)
    for media in sorted(after.keys() - before.keys()):
        yield Change(place, f"{media} is new", side == Side.RESPONSE and not before)
    for media in sorted(before.keys() & after.keys()):
        one, other = (mapping(content[media]).get("schema", {}) for content in (before, after))
        yield from compare_schemas(place, one, other, {side})


def _compare_components(old: Doc, new: Doc) -> Iterator[Change]:
    before, after = _schemas(old), _schemas(new)
    sides = _sides(old), _sides(new)
    for name in sorted(before.keys() - after.keys()):
        yield Change(name, "the schema is gone", True)
    for name in sorted(after.keys() - before.keys()):
        yield Change(name, f"new schema, {shown(after[name])}", False)
    for name in sorted(before.keys() & after.keys()):
        used = sides[0].get(name, frozenset()) | sides[1].get(name, frozenset())
        yield from compare_schemas(name, before[name], after[name], used or _BOTH)


def _schemas(document: Doc) -> Doc:
    return mapping(mapping(document.get("components")).get("schemas"))


def _sides(document: Doc) -> dict[str, frozenset[Side]]:
    """Whether each schema is sent, answered or both."""
    found: dict[str, frozenset[Side]] = {}
    waiting: list[tuple[str, Side]] = []
    for _, _, operation in operations(document):
        for key, side in (
            ("parameters", Side.REQUEST),
            ("requestBody", Side.REQUEST),
            ("responses", Side.RESPONSE),
        ):
            waiting += [(name, side) for name in references(operation.get(key))]
    while waiting:
        name, side = waiting.pop()
        if side not in found.get(name, frozenset()):
            found[name] = found.get(name, frozenset()) | {side}
            waiting += [(inner, side) for inner in references(_schemas(document).get(name))]
    return found
