# Derived from tests/aio/transport/test_exactly_once.py by scripts/blocking.py; do not edit.
"""Writes through a server that loses every third answer: nothing twice, nothing lost in silence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from honcho import Honcho
from honcho.errors import HonchoError
from honcho.testing import WORKSPACE, HonchoServer
from tests.servers.acts import forward
from tests.servers.scripted import ScriptedServer

BATCHES = 1_000


@pytest.fixture
def client(
    server: ScriptedServer, honcho_server: HonchoServer, pauses: list[float]
) -> Iterator[Honcho]:
    """A client whose every third write is stored, and its answer lost."""
    server.always(forward(honcho_server.url, lose_every=3))
    with Honcho(base_url=server.url, workspace_id=WORKSPACE, engine="wire") as client:
        yield client


def stored(honcho_server: HonchoServer) -> list[str]:
    """What is really there, in order."""
    direct = Honcho.embedded(server=honcho_server.server, workspace_id=WORKSPACE)
    with direct as client:
        session = client.session("s", lazy=True)
        page = session.messages(size=100)
        return [message.content for message in page]


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_with_a_key_a_thousand_writes_are_a_thousand_batches_in_order(
    client: Honcho, server: ScriptedServer, honcho_server: HonchoServer
) -> None:
    alice = client.peer("alice")
    session = client.session("s")
    for number in range(BATCHES):
        batch = [alice.message(f"{number} a"), alice.message(f"{number} b")]
        created = session.add_messages(batch, idempotency_key=f"batch-{number}")
        assert [message.content for message in created] == [f"{number} a", f"{number} b"]
    expected = [f"{number} {half}" for number in range(BATCHES) for half in "ab"]
    assert stored(honcho_server) == expected
    writes = [seen for seen in server.seen if seen.target.endswith("/messages")]
    assert len(writes) == BATCHES


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_without_a_key_every_failure_says_unknown_and_nothing_is_there_twice(
    client: Honcho, server: ScriptedServer, honcho_server: HonchoServer
) -> None:
    alice = client.peer("alice")
    session = client.session("s")
    failures: list[int] = []
    for number in range(BATCHES):
        try:
            session.add_messages(alice.message(str(number)))
        except HonchoError as error:
            assert error.outcome_unknown  # noqa: PT017
            assert not error.is_retryable  # noqa: PT017
            failures.append(number)
    assert failures == list(range(2, BATCHES, 3))
    assert stored(honcho_server) == [str(number) for number in range(BATCHES)]


def test_an_upload_with_a_key_is_stored_once(
    client: Honcho, server: ScriptedServer, honcho_server: HonchoServer
) -> None:
    session = client.session("s")
    client.peer("alice")
    for number in range(6):
        name = (f"{number}.txt", f"file {number}".encode(), "text/plain")
        created = session.upload_file(name, "alice", idempotency_key=f"file-{number}")
        assert [message.content for message in created] == [f"file {number}"]
    assert stored(honcho_server) == [f"file {number}" for number in range(6)]
