"""Ctrl-C during an ingest: what is under way is finished, and nothing more is sent."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from honcho import Honcho
from honcho.engines.exchange import WireResponse
from tests.ingest.watched import Answer, expected, rows, watched_server


def test_an_interrupt_ends_it_soon_and_it_can_go_on(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint"
    arrived, interrupted = threading.Event(), threading.Event()

    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        arrived.set()
        assert interrupted.wait(30)
        return answer()

    def records() -> Iterator[dict[str, str]]:
        yield from rows(3000, sessions=1)
        assert arrived.wait(30)
        interrupted.set()
        raise KeyboardInterrupt

    with (
        watched_server() as server,
        Honcho(base_url=server.url, workspace_id="test") as client,
    ):
        server.behaviour = behaviour
        with pytest.raises(KeyboardInterrupt):
            client.ingest(records(), checkpoint=path)
        assert 1 <= len(server.batches["s0"]) <= 3  # of the 30 that wait
        assert not [one for one in threading.enumerate() if one.name.startswith("honcho_")]
        server.revive()
        report = client.ingest(rows(3000, sessions=1), checkpoint=path)
        assert report.messages + report.skipped == 3000
        assert server.contents("s0") == expected(3000, 0, sessions=1)
