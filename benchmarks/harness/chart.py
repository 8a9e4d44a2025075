"""The chart: CPU time of each contender relative to honcho-ai. Needs matplotlib.

python benchmarks/harness/chart.py results.json results.png
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("Agg")

from matplotlib import pyplot

OFFICIAL = "honcho-ai"
COLOURS = {
    OFFICIAL: "#9aa0a6",
    "httpx by hand": "#c7a252",
    "httpx2 by hand": "#8d7bb8",
    "ours (wire)": "#1f9d6b",
    "ours (httpx)": "#3b7dd8",
}


def draw(document: dict[str, Any], target: Path) -> None:
    """Bars for every case that honcho-ai takes part in, on a logarithmic axis."""
    found = {(one["case"], one["contender"]): one["best"] for one in document["figures"]}
    titles = {one["case"]: one["title"] for one in document["figures"]}
    cases = [case for case in titles if (case, OFFICIAL) in found]
    figure, axes = pyplot.subplots(figsize=(9, 0.85 * len(cases) + 1.2))
    height = 0.8 / len(COLOURS)
    for index, (contender, colour) in enumerate(COLOURS.items()):
        places, widths = [], []
        for row, case in enumerate(cases):
            if (case, contender) in found:
                places.append(row + (index - (len(COLOURS) - 1) / 2) * height)
                widths.append(max(found[case, contender], 1e-12) / found[case, OFFICIAL])
        axes.barh(places, widths, height, label=contender, color=colour)
        for place, width in zip(places, widths, strict=True):
            axes.annotate(f" {width:.3g}", (width, place), va="center", fontsize=7)
    axes.set_xscale("log")
    axes.axvline(1, color="#9aa0a6", linewidth=0.8)
    axes.set_yticks(range(len(cases)), [titles[case] for case in cases], fontsize=9)
    axes.invert_yaxis()
    axes.set_xlabel("relative to honcho-ai (less is better, logarithmic)")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=len(COLOURS), frameon=False)
    figure.savefig(target, dpi=120, bbox_inches="tight", metadata={"Software": None})


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    draw(json.loads(source.read_text(encoding="utf-8")), target)
