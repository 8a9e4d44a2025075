"""Processes are killed at random: what was acknowledged is delivered once, in order."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from random import Random

import pytest

from honcho import Honcho
from honcho.engines.exchange import WireResponse
from tests.ingest.watched import Answer, watched_server
from tests.outbox.processes import Server, Writer
from tests.outbox.writing import SESSIONS

COUNT = 10_000
KILLS = 10
RESTARTS = 5


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path)
    server.start()
    yield server
    server.kill()


def stored(url: str, session: str) -> list[str]:
    with Honcho(base_url=url, workspace_id="test") as client:
        return [one.content for one in client.session(session).messages(size=100)]


@pytest.mark.slow
def test_kills_of_the_server_and_the_writer(tmp_path: Path, server: Server) -> None:
    """10,000 additions; the writer is killed ten times, the server five times.

    A writer of the other half goes on where one was killed.
    """
    random, halves = Random(16), cycle(["async", "blocking"])
    writer = Writer("blocking", server.url, tmp_path, 0, COUNT)
    moments = sorted(random.sample(range(COUNT), KILLS))
    ended = threading.Event()

    def restart() -> None:
        for count in sorted(random.sample(range(COUNT), RESTARTS)):
            while writer.added < count and not ended.wait(0.001):
                pass
            server.kill()
            server.start()

    restarting = threading.Thread(target=restart)
    writer.start()
    restarting.start()
    try:
        for count in moments:
            writer.wait_for(count)
            writer.kill()
            writer.start(next(halves))
        assert writer.join() == 0
    finally:
        ended.set()
        restarting.join()
    assert writer.added == COUNT
    with (
        Honcho(base_url=server.url, workspace_id="test") as client,
        client.outbox(tmp_path / "turns.db") as outbox,
    ):
        assert outbox.status.delivered == COUNT
        assert (outbox.status.pending, outbox.status.refused) == (0, 0)
    for session in range(SESSIONS):
        wanted = [str(number) for number in range(session, COUNT, SESSIONS)]
        assert stored(server.url, f"s{session}") == wanted


@pytest.mark.slow
def test_two_processes_on_one_file(tmp_path: Path, server: Server) -> None:
    """Each is killed once, whichever delivers at that time, and goes on."""
    count = 1500
    writers = [
        Writer(half, server.url, tmp_path, first, first + count)
        for half, first in (("blocking", 0), ("async", count))
    ]
    for writer in writers:
        writer.start()
    for number, writer in enumerate(writers):
        writer.wait_for(400 * (number + 1))
        writer.kill()
        writer.start()
    assert [writer.join() for writer in writers] == [0, 0]
    for session in range(SESSIONS):
        found = stored(server.url, f"s{session}")
        wanted = [str(number) for number in range(session, 2 * count, SESSIONS)]
        assert sorted(found, key=int) == wanted
        for first in (0, count):  # what one process added keeps its order
            mine = [text for text in found if first <= int(text) < first + count]
            assert mine == sorted(mine, key=int)


@pytest.mark.parametrize("half", ["blocking", "async"])
@pytest.mark.parametrize("is_stored", [True, False], ids=["stored", "not stored"])
def test_a_kill_while_a_write_is_under_way(tmp_path: Path, half: str, is_stored: bool) -> None:
    """The writer dies while the server works on its write, which is stored or is lost."""
    killed: list[int] = []

    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        if number != 1:
            return answer()
        if is_stored:
            answer()
        writer.kill()
        killed.append(number)
        return WireResponse(503)  # nobody reads it

    with watched_server() as watched:
        watched.behaviour = behaviour
        writer = Writer(half, watched.url, tmp_path, 0, 60)
        writer.start()
        writer.join()
        writer.start()
        assert writer.join() == 0
        assert killed == [1]
        for session in range(SESSIONS):
            wanted = [str(number) for number in range(session, 60, SESSIONS)]
            assert watched.contents(f"s{session}") == wanted
        assert watched.stored == 60
