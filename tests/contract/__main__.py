"""Prints how close a server is to the recordings: ``python -m tests.contract [AREA ...] [-v]``."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from .known import KNOWN
from .recordings import RECORDINGS, load
from .replay import Report, Result, replay
from .targets import open_target


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.contract", description=__doc__)
    parser.add_argument(
        "what",
        nargs="*",
        help="areas (filters), scenarios (filters/on_messages), ids (filters-p001)",
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="show each difference")
    parser.add_argument(
        "--all", action="store_true", help="show exchanges that are not scored, too"
    )
    parser.add_argument(
        "--recordings", type=Path, default=RECORDINGS, help="another folder of recordings"
    )
    options = parser.parse_args()
    scenarios = [
        scenario
        for scenario in load(options.recordings)
        if not options.what
        or {scenario.area, f"{scenario.area}/{scenario.name}"} & set(options.what)
        or {exchange.id for exchange in scenario.exchanges} & set(options.what)
    ]
    if not options.verbose:
        logging.disable()
    target = open_target()
    try:
        report = replay(scenarios, target)
    finally:
        target.close()
    ids = {one for one in options.what if one.rpartition("-p")[2].isdigit()}
    for result in report.results:
        wanted = result.exchange.scored or options.all
        if wanted and not result.matches and (not ids or result.exchange.id in ids):
            _print_result(result, verbose=options.verbose)
    _print_score(report)
    return 1 if any(result.exchange.id not in KNOWN for result in report.mismatches) else 0


def _print_result(result: Result, *, verbose: bool) -> None:
    exchange = result.exchange
    mark = (
        "known"
        if exchange.id in KNOWN
        else ""
        if exchange.scored
        else f"not scored, {exchange.not_scored}"
    )
    print(f"{exchange.id}  {exchange.title}{f'  [{mark}]' if mark else ''}")
    shown = result.differences if verbose else result.differences[:1]
    if verbose:
        print(f"    {exchange.method} {exchange.path} {exchange.query or ''}")
    for difference in shown:
        print(f"    {difference}")


def _print_score(report: Report) -> None:
    print()
    for area, results in sorted(report.by_area().items()):
        matched = sum(result.matches for result in results)
        print(f"{area:20} {matched:5} of {len(results):5}  {100 * matched / len(results):6.1f} %")
    matched = len(report.scored) - len(report.mismatches)
    print(f"{'total':20} {matched:5} of {len(report.scored):5}  {100 * report.share:6.1f} %")


if __name__ == "__main__":
    sys.exit(main())
