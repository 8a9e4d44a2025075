"""What stands against a newer document, and what a CHANGELOG says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scripts.specs.building import drop_marks_of_nothing, name_operations
from scripts.specs.changes import Severity
from scripts.specs.comparing import Comparison
from scripts.specs.document import Doc
from scripts.specs.overlay import Action, misfits
from scripts.specs.stubs import Stub, stubs_for

_UNRELEASED = "## [Unreleased]\n"
_CHANGED = "### Changed\n"
_SCHEMA = re.compile(r"\$\.components\.schemas\.(\w+)")


@dataclass(frozen=True, slots=True)
class Misfit:
    """An action of the overlay that does not fit, and what may have become of its target."""

    number: int
    target: str
    problem: str
    hints: list[str]


def survey(
    published: Doc, facts: Doc, actions: list[Action], comparison: Comparison
) -> tuple[list[Misfit], list[Stub]]:
    """The actions that do not fit a document, all of them, and entries for what has none.

    Args:
        published: The document with the server's own words.
        facts: The same without them.
        actions: Our overlay.
        comparison: What changed since the facts that the overlay was written for.
    """
    merged, unfit = misfits(name_operations(facts), actions)
    found = [_misfit(action, problem, comparison) for action, problem in unfit]
    for name in drop_marks_of_nothing(merged):
        marks = [one for one in actions if name in one.target and "x-text" in str(one.value)]
        for action in marks:
            problem = f"marks a text that {name} has not, or need not have"
            found.append(_misfit(action, problem, comparison))
    names: dict[str, str] = {}
    for action in actions:
        match = _SCHEMA.fullmatch(action.target)
        if action.kind == "x-rename" and match:
            names[str(action.value)] = match[1]
    stubs = stubs_for(merged, published, names, comparison.new_version)
    known = {one.target for one in actions}
    return found, [one for one in stubs if one.target not in known]


def _misfit(action: Action, problem: str, comparison: Comparison) -> Misfit:
    words = set(re.findall(r"\w+", f"{action.target} {action.value}"))
    hints = [
        f"{one.place}: {one.what}"
        for one in comparison.changes
        if one.severity == Severity.BREAKING
        and one.names & words
        and words & {one.place.partition(".")[0], *one.functions}
    ]
    return Misfit(action.number, action.target, problem, hints)


def line_for(api: str, comparison: Comparison) -> str:
    """What CHANGELOG.md says of an update."""
    breaking = [one for one in comparison.changes if one.severity == Severity.BREAKING]
    added = [one for one in comparison.changes if one.severity == Severity.ADDITIVE]
    parts = [f"- `honcho_api.{api}` is that of server {comparison.new_version}"]
    parts += [f"  - new, {one.place}: {one.what}." for one in added if "new" in one.what]
    parts += [f"  - breaking, {one.place}: {one.what}." for one in breaking]
    return "\n".join([f"{parts[0]}:" if parts[1:] else f"{parts[0]}.", *parts[1:]]) + "\n"


def changelog_with(text: str, line: str) -> str:
    """A changelog with a line among what is not released yet; not twice."""
    if line in text:
        return text
    begin = text.index(_UNRELEASED) + len(_UNRELEASED)
    end = text.find("\n## ", begin)
    part, rest = (text[begin:], "") if end < 0 else (text[begin:end], text[end:])
    if _CHANGED in part:
        part = part.replace(_CHANGED + "\n", f"{_CHANGED}\n{line}", 1)
    else:
        part = f"\n{_CHANGED}\n{line}{part}"
    return text[:begin] + part + rest
