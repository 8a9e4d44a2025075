"""The embedded server answers as the recorded server did."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from .known import KNOWN
from .recordings import load
from .replay import Report, replay
from .targets import open_target

SCENARIOS = load()
AREAS = sorted(
    {
        scenario.area
        for scenario in SCENARIOS
        if any(one.scored and not one.artefact for one in scenario.exchanges)
    }
)

embedded = pytest.mark.skipif(
    "HONCHO_TEST_URL" in os.environ, reason="the list is that of the embedded server"
)
pytestmark = [pytest.mark.xdist_group("contract"), pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def report() -> Iterator[Report]:
    target = open_target()
    try:
        yield replay(SCENARIOS, target)
    finally:
        target.close()


def test_at_least_97_percent_match(report: Report) -> None:
    assert report.share >= 0.97


@pytest.mark.parametrize("area", AREAS)
def test_at_least_90_percent_of_an_area_match(report: Report, area: str) -> None:
    assert report.area_shares()[area] >= 0.90


@embedded
def test_every_mismatch_is_listed_with_its_reason(report: Report) -> None:
    unlisted = [one for one in report.mismatches if one.exchange.id not in KNOWN]
    shown = [f"{one.exchange.id} {one.exchange.title}: {one.differences[0]}" for one in unlisted]
    assert not shown, "\n".join(["python -m tests.contract -v shows more", *shown])


@embedded
def test_every_listed_mismatch_is_still_one(report: Report) -> None:
    differing = {one.exchange.id for one in report.mismatches}
    assert sorted(KNOWN.keys() - differing) == []


def test_every_listed_mismatch_has_a_reason() -> None:
    assert [exchange for exchange, reason in KNOWN.items() if len(reason) < 20] == []
