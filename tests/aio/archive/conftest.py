"""A workspace to take along."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from honcho import AsyncHoncho


@pytest.fixture
async def full() -> AsyncIterator[AsyncHoncho]:
    """A workspace that has something of everything."""
    async with AsyncHoncho.embedded(workspace_id="full") as client:
        await client.set_metadata({"team": "hikers"})
        mara = await client.peer("mara", metadata={"age": 41}, configuration={"observe_me": False})
        tomas = await client.peer("tomas")
        await client.peer("silent")
        hut = await client.session("hut", metadata={"place": "Black Forest"})
        await hut.add_peers({"mara": {"observe_others": True}, "tomas": {"observe_me": False}})
        said = [mara.message("a", metadata={"n": 1}, created_at="2026-01-02T03:04:05Z")]
        said += [tomas.message(str(number)) for number in range(120)]
        await hut.add_messages(said, idempotency_key="k")
        van = await client.session("van")
        await van.add_messages([tomas.message("b"), mara.message("c")])
        await mara.set_card(["Likes huts"])
        await mara.set_card(["Drives"], tomas)
        await mara.conclusions_of(tomas).create(
            [{"content": "Drives a van", "session_id": "van"}, {"content": "Snores"}]
        )
        scope = await client.scope("trips", metadata={"year": 2026})
        await scope.add_sessions(["van", "hut"])
        await client.webhooks.create("https://example.com/hook")
        yield client
