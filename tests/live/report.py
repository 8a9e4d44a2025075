"""What differs between the embedded and the live server, case by case, as Markdown and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.contract.replay import Report, Result

FOLDER = Path(__file__).parents[2] / "live-report"


class Case(NamedTuple):
    """One exchange on which the two servers do not agree."""

    id: str
    title: str
    request: str
    embedded: list[str]
    """Where the embedded server differs from the recording; empty where it does not."""
    live: list[str]


class Outcome(NamedTuple):
    """How a test of the facade went."""

    test: str
    outcome: str
    reason: str


def cases(embedded: Report, live: Report) -> list[Case]:
    """The exchanges that the live server answers otherwise than the embedded one."""
    ours = {one.exchange.id: one for one in embedded.results}
    return [
        Case(
            theirs.exchange.id,
            theirs.exchange.title,
            f"{theirs.exchange.method} {theirs.exchange.path}",
            _places(ours[theirs.exchange.id]),
            _places(theirs),
        )
        for theirs in live.results
        if theirs.exchange.scored and _kinds(ours[theirs.exchange.id]) != _kinds(theirs)
    ]


def _kinds(result: Result) -> list[tuple[str, str]]:
    """Where a result differs, and how, without the ids and times that each server makes."""
    return [(one.place, one.why or type(one.got).__name__) for one in result.differences]


def _places(result: Result) -> list[str]:
    return [str(one) for one in result.differences[:10]]


def write(
    folder: Path,
    server: str,
    found: Sequence[Case],
    outcomes: Sequence[Outcome],
    notes: Sequence[str],
) -> Path:
    """Write ``report.md`` and ``report.json``; gives the former."""
    folder.mkdir(parents=True, exist_ok=True)
    data = {
        "server": server,
        "notes": list(notes),
        "cases": [one._asdict() for one in found],
        "tests": [one._asdict() for one in outcomes],
    }
    text = json.dumps(data, indent=1, ensure_ascii=False)
    (folder / "report.json").write_text(text + "\n", encoding="utf-8")
    counts = {one.outcome: 0 for one in outcomes}
    for one in outcomes:
        counts[one.outcome] += 1
    summary = ", ".join(f"{number} {name}" for name, number in sorted(counts.items()))
    lines = [f"# Live suite on {server}", "", *(f"- {one}" for one in notes)]
    lines += [f"- tests: {summary or 'none'}", f"- cases that differ: {len(found)}", ""]
    for case in found:
        lines += [f"## {case.id}: {case.title}", "", f"`{case.request}`", ""]
        for name, places in (("embedded", case.embedded), ("live", case.live)):
            lines += [f"- {name}: {'as recorded' if not places else ''}".rstrip()]
            lines += [f"    - {one}" for one in places]
        lines.append("")
    others = [one for one in outcomes if one.outcome != "passed"]
    if others:
        lines += ["## Tests that did not pass", ""]
        lines += [f"- {one.outcome}: `{one.test}`: {one.reason}" for one in others]
        lines.append("")
    path = folder / "report.md"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
