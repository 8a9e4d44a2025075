"""What changed between the parameters of an operation, or whether a body is required."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scripts.specs.changes import Change, Side
from scripts.specs.document import Doc, Json
from scripts.specs.schemas import compare_schemas, renamed_members


def compare_parameters(place: str, old: dict[str, Doc], new: dict[str, Doc]) -> Iterator[Change]:
    """The changes between two sets of parameters, by place and name."""
    gone = {key: node for key, node in old.items() if key not in new}
    come = {key: node for key, node in new.items() if key not in old}
    now = _moved(gone, come)
    for key in sorted(gone):
        what = f"the {key} is now the {now[key]}" if key in now else f"the {key} is gone"
        yield Change(place, what, True, names={str(gone[key].get("name"))})
    for key in sorted(come.keys() - set(now.values())):
        required = bool(come[key].get("required"))
        what = f"new {'required' if required else 'optional'} {key}"
        yield Change(place, what, required, names={str(come[key].get("name"))})
    for key in sorted((old.keys() & new.keys()) | now.keys()):
        one, other = old[key], new[now.get(key, key)]
        here, names = f"{place}, {now.get(key, key)}", frozenset({str(one.get("name"))})
        yield from compare_required(here, one, other, names)
        before, after = one.get("schema", {}), other.get("schema", {})
        for change in compare_schemas(here, before, after, {Side.REQUEST}):
            yield replace(change, names=change.names | names)
        if any(one.get(word) != other.get(word) for word in ("style", "explode", "allowReserved")):
            yield Change(here, "is written in another way", True, names=names)


def _moved(gone: dict[str, Doc], come: dict[str, Doc]) -> dict[str, str]:
    """Parameters that are in another place, or have another name, by what they were."""
    found = {
        key: other
        for key, node in gone.items()
        for other, new in come.items()
        if node.get("name") == new.get("name")
    }
    # Those in a path go by their order.
    in_path = [[key for key in side if key.startswith("path ")] for side in (gone, come)]
    if len(in_path[0]) == len(in_path[1]):
        found |= dict(zip(*in_path, strict=True))
    left, new_ones = (
        {str(node.get("name")): key for key, node in side.items() if key not in known}
        for side, known in ((gone, found.keys()), (come, set(found.values())))
    )
    renamed = renamed_members(
        {name: _shape(gone[key]) for name, key in left.items()},
        {name: _shape(come[key]) for name, key in new_ones.items()},
    )
    return found | {left[one]: new_ones[other] for one, other in renamed.items()}


def _shape(parameter: Doc) -> Json:
    """What has to be the same for a parameter that has only another name."""
    return {key: parameter.get(key) for key in ("in", "schema", "required")}


def compare_required(
    place: str, old: Doc, new: Doc, names: frozenset[str] = frozenset()
) -> Iterator[Change]:
    """Whether something has to be given that had not, or the other way round."""
    before, after = bool(old.get("required")), bool(new.get("required"))
    if before != after:
        yield Change(place, "is now required" if after else "is now optional", after, names=names)
