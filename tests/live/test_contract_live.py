"""The recorded scenarios on the server under test, compared with the embedded one."""

from __future__ import annotations

from contextlib import closing

import pytest

from honcho.embedded.schema.versions import OLDEST
from tests.contract.recordings import Scenario, load
from tests.contract.replay import replay
from tests.contract.targets import InProcess
from tests.live.plugin import RUN
from tests.live.report import cases
from tests.live.server import KEY, facts
from tests.live.target import Live

LEAST = 0.95
"""What has to match on the recorded version. The rest needs the recording's language model."""
LEAST_OF_OTHERS = 0.8
"""The same on other versions, which changed some of it."""


def scenarios() -> list[Scenario]:
    """Those that the server can be asked for."""
    kept = [one for one in load() if KEY is None or one.area != "auth_disabled"]
    return [one for one in kept if one.area != "quirks"]


@pytest.mark.timeout(1800)
def test_the_recorded_scenarios() -> None:
    if not facts().has_api("v3"):
        pytest.skip(f"server {facts().version} has no API v3")
    with closing(InProcess()) as ours:
        embedded = replay(scenarios(), ours)
    with closing(Live()) as target:
        try:
            live = replay(scenarios(), target)
        finally:
            RUN.workspaces |= target.workspaces
    RUN.cases += cases(embedded, live)
    scored, same = len(live.scored), len(live.scored) - len(live.mismatches)
    RUN.notes.append(f"exchanges as recorded: {same} of {scored} ({100 * live.share:.1f} %)")
    RUN.notes.append(f"connections lost and made again: {target.resets}")
    assert live.share >= (LEAST if facts().version == OLDEST else LEAST_OF_OTHERS)
