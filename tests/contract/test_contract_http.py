"""Over HTTP the embedded server answers as it does inside the process."""

from __future__ import annotations

import os
from contextlib import closing

import pytest

from honcho.embedded.serve import running_server

from .known import KNOWN
from .recordings import load
from .replay import replay
from .targets import Frozen, Http

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif("HONCHO_TEST_URL" in os.environ, reason="a server of its own is tested"),
]


class Served(Http):
    """A server behind HTTP whose background work can be waited for."""

    def __init__(self, url: str, frozen: Frozen) -> None:
        super().__init__(url)
        self._frozen = frozen

    def settle(self, workspaces: list[str]) -> None:
        self._frozen.settle()


def test_the_answers_are_the_same_over_http() -> None:
    with closing(Frozen()) as frozen, running_server(frozen.server) as url:
        target = Served(url, frozen)
        report = replay(load(), target)
        target.close()
    differing = {one.exchange.id: str(one.differences[0]) for one in report.mismatches}
    assert {id: why for id, why in differing.items() if id not in KNOWN} == {}
    assert differing.keys() == KNOWN.keys()
