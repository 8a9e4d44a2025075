"""Sends scenarios to a server and keeps score."""

from __future__ import annotations

import re
import secrets
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from . import requests
from .compare import Difference, differences
from .names import Names
from .recordings import Exchange, Scenario
from .targets import Target


@dataclass(frozen=True, slots=True)
class Result:
    """How one exchange went."""

    area: str
    exchange: Exchange
    differences: list[Difference]

    @property
    def matches(self) -> bool:
        return not self.differences


@dataclass(slots=True)
class Report:
    """How all exchanges went; only the scored ones count."""

    results: list[Result] = field(default_factory=list)

    @property
    def scored(self) -> list[Result]:
        return [result for result in self.results if result.exchange.scored]

    @property
    def mismatches(self) -> list[Result]:
        return [result for result in self.scored if not result.matches]

    @property
    def share(self) -> float:
        return _share(self.scored)

    def by_area(self) -> dict[str, list[Result]]:
        areas: dict[str, list[Result]] = defaultdict(list)
        for result in self.scored:
            areas[result.area].append(result)
        return dict(areas)

    def area_shares(self) -> dict[str, float]:
        """Of each area, without what the recording calls an artefact of its server."""
        areas = {
            area: [result for result in results if not result.exchange.artefact]
            for area, results in self.by_area().items()
        }
        return {area: _share(results) for area, results in areas.items() if results}


def _share(results: list[Result]) -> float:
    return sum(result.matches for result in results) / len(results) if results else 1.0


def replay(scenarios: Iterable[Scenario], target: Target) -> Report:
    """Send every exchange; those that are not scored make the state that others need."""
    report = Report()
    for scenario in scenarios:
        report.results.extend(_scenario(scenario, target))
    return report


def _scenario(scenario: Scenario, target: Target) -> Iterable[Result]:
    # As long as the recorded prefix: positions in JSON texts are part of some answers.
    prefix = "t" + secrets.token_hex(8)[: len(scenario.prefix) - 1]
    names = Names(scenario, prefix)
    workspaces: set[str] = set()
    for exchange in scenario.exchanges:
        needs = exchange.precondition
        if needs is not None and not needs.startswith("worker frozen"):
            target.settle(sorted(workspaces))
        path, headers, body = requests.build(exchange, names)
        workspaces |= set(re.findall(rf"/v3/workspaces/({prefix}[^/?]*)", path))
        answer = target.send(exchange.method, path, headers, body)
        # Results in arbitrary order must not teach which id stands for which.
        found = [] if exchange.unstable else differences(exchange, answer, names)
        yield Result(scenario.area, exchange, found)
