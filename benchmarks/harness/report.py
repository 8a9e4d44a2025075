"""From figures to ``results.json`` and to a table in Markdown."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from harness.plan import ALL, BARS, CASES, OFFICIAL, Case
from harness.rounds import Figures

COMMAND = "make bench"


def machine() -> dict[str, Any]:
    """What all this ran on."""
    name = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        lines = cpuinfo.read_text(encoding="utf-8").splitlines()
        name = next((line.split(":")[1].strip() for line in lines if "model name" in line), name)
    return {
        "processor": name,
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
    }


def results(
    figures: Figures, versions: Mapping[str, str], rounds: int, scale: float
) -> dict[str, Any]:
    """Everything in one document: best and spread of each figure, ratios, and the bars."""
    best = {key: min(values) for key, values in figures.items()}
    bars: list[dict[str, Any]] = []
    for bar in BARS:
        against = bar.against if isinstance(bar.against, float) else best.get(bar.against)
        if bar.measured in best and against is not None:
            ratio = best[bar.measured] / max(against, 1e-12)
            found = {"title": bar.title, "ratio": ratio, "limit": bar.limit}
            bars.append({**found, "holds": ratio <= bar.limit})
    return {
        "rounds": rounds,
        "scale": scale,
        "machine": machine(),
        "versions": dict(versions),
        "figures": [
            {
                "case": case.name,
                "title": case.title,
                "unit": case.unit,
                "contender": contender,
                "best": best[case.name, contender],
                "spread": _spread(figures[case.name, contender]),
                "rounds": figures[case.name, contender],
            }
            for case in CASES
            for contender in case.contenders
            if (case.name, contender) in best
        ],
        "bars": bars,
    }


def _spread(values: list[float]) -> float:
    """How far the median is above the best, as a part of the best."""
    return statistics.median(values) / max(min(values), 1e-12) - 1


def table(document: Mapping[str, Any]) -> str:
    """The document as Markdown."""
    here = document["machine"]
    packages = ", ".join(f"{name} {version}" for name, version in document["versions"].items())
    how = (
        f"Made with `{COMMAND}`: {document['rounds']} rounds in which the contenders take turns, "
        "each measurement in a process of its own; the best round counts, and of blocking calls "
        "the best fifth of a round. CPU time is that of the whole process, all threads; the server "
        "is another process and answers with prepared bytes. Each core is kept awake by a process "
        "that gives way to all others. In brackets: the ratio to honcho-ai, and how far the median "
        "round is above the best."
    )
    if document["scale"] != 1:
        how += f" **All counts were multiplied with {document['scale']}.**"
    where = (
        f"{here['processor']}, {here['cores']} cores, {here['system']}, Python {here['python']}; "
        f"{packages}. The load average at the end of the run was {here['load']}; much more than "
        "one above the number of cores means that others were at work, and that wall times say "
        "little."
    )
    lines = [
        "# What a call costs",
        "",
        how,
        "",
        where,
        "",
        *figures_table(document),
        "",
        "## Bars",
        "",
        "| ratio | measured | bar | |",
        "|---|---:|---:|---|",
    ]
    for bar in document["bars"]:
        verdict = "holds" if bar["holds"] else "**missed**"
        lines.append(f"| {bar['title']} | {bar['ratio']:.3f} | {bar['limit']} | {verdict} |")
    return "\n".join(lines) + "\n"


BEGIN, END = "<!-- begin: make bench -->", "<!-- end: make bench -->"


def into_readme(text: str, document: Mapping[str, Any]) -> str:
    """The README with the figures of a whole run between its two marks."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    here = document["machine"]
    held = sum(bar["holds"] for bar in document["bars"])
    footer = (
        f"Best of {document['rounds']} rounds on {here['cores']} cores ({here['processor']}), "
        f"Python {here['python']}; {held} of {len(document['bars'])} bars hold."
    )
    lines = [
        BEGIN,
        *figures_table(document),
        "",
        footer,
        END,
    ]
    return before + "\n".join(lines) + after


def figures_table(document: Mapping[str, Any]) -> list[str]:
    """The lines of the table of all figures."""
    found = {(one["case"], one["contender"]): one for one in document["figures"]}
    contenders = [name for name in ALL if any(name == contender for _, contender in found)]
    lines = [f"| | {' | '.join(contenders)} |", f"|---|{'---:|' * len(contenders)}"]
    for case in CASES:
        cells = [_cell(case, found, contender) for contender in contenders]
        if any(cells):
            lines.append(f"| {case.title} | {' | '.join(cells)} |")
    return lines


def _cell(case: Case, found: Mapping[tuple[str, str], Any], contender: str) -> str:
    one = found.get((case.name, contender))
    if one is None:
        return ""
    peer = found.get((case.name, OFFICIAL))
    notes = [f"+{one['spread']:.0%}"]
    if peer is not None and contender != OFFICIAL:
        notes.insert(0, f"{one['best'] / max(peer['best'], 1e-12):.3f}")
    return f"{amount(one['best'], case.unit)} ({', '.join(notes)})"


def amount(value: float, unit: str) -> str:
    """A figure for people."""
    if unit == "memory":
        return f"{value / 2**20:.1f} MiB"
    if value >= 1:
        return f"{value:.1f} s"
    return f"{value * 1000:.1f} ms" if value >= 0.001 else f"{value * 1e6:.0f} µs"
