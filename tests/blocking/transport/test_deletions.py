# Derived from tests/aio/transport/test_deletions.py by scripts/blocking.py; do not edit.
"""A deletion whose answer was lost has worked if the repeated one finds nothing any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from honcho import Honcho, NotFoundError
from honcho_api import v3
from tests.blocking.transport.conftest import Connect
from tests.servers.acts import answer, lose, reset
from tests.servers.calls import read
from tests.servers.lines import Act
from tests.servers.scripted import ScriptedServer

GONE = answer(404, {"detail": "Session s not found"})
UNKNOWN: dict[str, Act] = {
    "closed": lose(),
    "reset": reset(),
    "500": answer(500, {"detail": "An unexpected error occurred"}),
    "502": answer(502, b""),
    "503": answer(503, b""),
}
Delete = Callable[[Honcho], Any]


def session(client: Honcho) -> None:
    client.session("s", lazy=True).delete()


def peers(client: Honcho) -> None:
    client.session("s", lazy=True).remove_peers("p")


def conclusion(client: Honcho) -> None:
    client.peer("p", lazy=True).conclusions.delete("c")


def workspace(client: Honcho) -> None:
    client.delete_workspace("other")


def webhook(client: Honcho) -> None:
    client.webhooks.delete("e")


def scope(client: Honcho) -> None:
    client.scope("x", lazy=True).remove_session("s")


def by_hand(client: Honcho) -> None:
    assert client.send(v3.delete_session("w", "s")) is None


ALL: list[Delete] = [session, peers, conclusion, workspace, webhook, scope, by_hand]


@pytest.fixture
def client(server: ScriptedServer) -> Iterator[Honcho]:
    """A client whose workspace is known to exist."""
    with Honcho(base_url=server.url, workspace_id="w") as client:
        server.play(answer(201, {"id": "w", "metadata": {}, "created_at": "2026-01-01T00:00:00Z"}))
        client.force_ensure()
        yield client


@pytest.mark.parametrize("delete", ALL)
@pytest.mark.parametrize("case", UNKNOWN)
def test_nothing_found_after_an_unknown_outcome_is_success(
    server: ScriptedServer, client: Honcho, pauses: list[float], case: str, delete: Delete
) -> None:
    server.play(UNKNOWN[case], GONE)
    delete(client)
    assert [seen.method for seen in server.seen[1:]] == ["DELETE", "DELETE"]


@pytest.mark.parametrize("delete", ALL)
def test_nothing_found_at_first_is_an_error(
    server: ScriptedServer, client: Honcho, pauses: list[float], delete: Delete
) -> None:
    server.play(GONE)
    with pytest.raises(NotFoundError):
        delete(client)


def test_an_attempt_that_was_turned_away_has_deleted_nothing(
    server: ScriptedServer, client: Honcho, pauses: list[float]
) -> None:
    server.play(answer(429), GONE)
    with pytest.raises(NotFoundError):
        session(client)


def test_nothing_else_is_taken_for_done(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.play(lose(), GONE)
    with pytest.raises(NotFoundError):
        connect().send(read())
    server.play(lose(), GONE)
    assert connect().send_raw(v3.delete_session("w", "s")).status == 404
