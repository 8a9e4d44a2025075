"""A deletion whose answer was lost has worked if the repeated one finds nothing any more."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from honcho import AsyncHoncho, NotFoundError
from honcho_api import v3
from tests.aio.transport.conftest import Connect
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
Delete = Callable[[AsyncHoncho], Awaitable[Any]]


async def session(client: AsyncHoncho) -> None:
    await (await client.session("s", lazy=True)).delete()


async def peers(client: AsyncHoncho) -> None:
    await (await client.session("s", lazy=True)).remove_peers("p")


async def conclusion(client: AsyncHoncho) -> None:
    await (await client.peer("p", lazy=True)).conclusions.delete("c")


async def workspace(client: AsyncHoncho) -> None:
    await client.delete_workspace("other")


async def webhook(client: AsyncHoncho) -> None:
    await client.webhooks.delete("e")


async def scope(client: AsyncHoncho) -> None:
    await (await client.scope("x", lazy=True)).remove_session("s")


async def by_hand(client: AsyncHoncho) -> None:
    assert await client.send(v3.delete_session("w", "s")) is None


ALL: list[Delete] = [session, peers, conclusion, workspace, webhook, scope, by_hand]


@pytest.fixture
async def client(server: ScriptedServer) -> AsyncIterator[AsyncHoncho]:
    """A client whose workspace is known to exist."""
    async with AsyncHoncho(base_url=server.url, workspace_id="w") as client:
        server.play(answer(201, {"id": "w", "metadata": {}, "created_at": "2026-01-01T00:00:00Z"}))
        await client.force_ensure()
        yield client


@pytest.mark.parametrize("delete", ALL)
@pytest.mark.parametrize("case", UNKNOWN)
async def test_nothing_found_after_an_unknown_outcome_is_success(
    server: ScriptedServer, client: AsyncHoncho, pauses: list[float], case: str, delete: Delete
) -> None:
    server.play(UNKNOWN[case], GONE)
    await delete(client)
    assert [seen.method for seen in server.seen[1:]] == ["DELETE", "DELETE"]


@pytest.mark.parametrize("delete", ALL)
async def test_nothing_found_at_first_is_an_error(
    server: ScriptedServer, client: AsyncHoncho, pauses: list[float], delete: Delete
) -> None:
    server.play(GONE)
    with pytest.raises(NotFoundError):
        await delete(client)


async def test_an_attempt_that_was_turned_away_has_deleted_nothing(
    server: ScriptedServer, client: AsyncHoncho, pauses: list[float]
) -> None:
    server.play(answer(429), GONE)
    with pytest.raises(NotFoundError):
        await session(client)


async def test_nothing_else_is_taken_for_done(
    server: ScriptedServer, connect: Connect, pauses: list[float]
) -> None:
    server.play(lose(), GONE)
    with pytest.raises(NotFoundError):
        await connect().send(read())
    server.play(lose(), GONE)
    assert (await connect().send_raw(v3.delete_session("w", "s"))).status == 404
