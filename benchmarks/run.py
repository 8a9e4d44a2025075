"""What a call costs, against honcho-ai and plain httpx, side by side in one run.

    python benchmarks/run.py                 # everything, as `make bench` does
    python benchmarks/run.py --no-peers      # this SDK alone: installs nothing
    python benchmarks/run.py --only walk walk_json --rounds 3

Writes ``RESULTS.md``, ``results.json`` and ``results.png`` into the folder of this file, or the one
given, and the figures of a whole run into the README. Prints which bars hold; that one is missed is
not an error of the run.
"""

from __future__ import annotations

import argparse
import compileall
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from harness import environments, report
from harness.plan import CASES, OFFICIAL, OURS, PLAIN, PLAIN2
from harness.rounds import measure

OUR_PACKAGES = ("honcho-sdk", "attrs", "h11", "msgspec")
PLAIN_PACKAGES = ("httpx", "httpx2")


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale", type=float, default=1.0, help="multiplies all counts")
    parser.add_argument("--only", nargs="+", choices=[case.name for case in CASES])
    parser.add_argument("--no-peers", action="store_true", help="measure this SDK alone")
    parser.add_argument("--output", type=Path, default=HERE, help="the folder of the results")
    return parser.parse_args()


def main() -> None:
    """Run everything and write the results."""
    chosen = options()
    for package in (
        "honcho",
        "generated",
    ):  # as pip leaves it, which is how the others are measured
        compileall.compile_dir(HERE.parent / package, quiet=1)
    pythons = dict.fromkeys(OURS, sys.executable)
    versions = environments.versions(sys.executable, OUR_PACKAGES)
    if not chosen.no_peers:
        pythons[OFFICIAL] = str(environments.python_of("honcho-ai"))
        pythons[PLAIN] = pythons[PLAIN2] = str(environments.python_of("httpx"))
        versions |= environments.versions(pythons[PLAIN], PLAIN_PACKAGES)
        versions |= environments.versions(pythons[OFFICIAL], ("honcho-ai", "pydantic"))
    cases = tuple(case for case in CASES if not chosen.only or case.name in chosen.only)
    figures = measure(cases, pythons, chosen.rounds, chosen.scale)
    document = report.results(figures, versions, chosen.rounds, chosen.scale)
    text = report.table(document)
    chosen.output.mkdir(parents=True, exist_ok=True)
    source = chosen.output / "results.json"
    source.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    (chosen.output / "RESULTS.md").write_text(text, encoding="utf-8")
    is_whole = not (chosen.no_peers or chosen.only or chosen.scale != 1)
    if is_whole and chosen.output == HERE:
        readme = HERE.parent / "README.md"
        page = readme.read_text(encoding="utf-8")
        readme.write_text(report.into_readme(page, document), encoding="utf-8")
    if not chosen.no_peers:
        chart = [str(environments.python_of("chart")), str(HERE / "harness" / "chart.py")]
        subprocess.run([*chart, str(source), str(chosen.output / "results.png")], check=True)
    print(f"\n{text}")


if __name__ == "__main__":
    main()
