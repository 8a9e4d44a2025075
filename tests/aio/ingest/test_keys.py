"""Records with a key: what is on the server already is not written again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from honcho import AsyncHoncho, IngestError, ValidationError
from tests.ingest.watched import BROKEN, Answer, Watched, watched_server


def records(*numbers: int, session: str = "s") -> list[dict[str, Any]]:
    return [
        {"session": session, "peer": "mara", "content": str(number), "key": f"k{number}"}
        for number in numbers
    ]


async def contents(client: AsyncHoncho) -> list[str]:
    session = await client.session("s", lazy=True)
    return [message.content async for message in await session.messages(size=100)]


async def test_a_rerun_stores_nothing_twice(async_honcho_client: AsyncHoncho) -> None:
    client = async_honcho_client
    first = await client.ingest(records(*range(150)))
    assert (first.messages, first.skipped) == (150, 0)
    again = await client.ingest([*records(*range(150)), *records(900, 901)])
    assert (again.messages, again.batches, again.skipped) == (2, 1, 150)
    assert await contents(client) == [*map(str, range(150)), "900", "901"]
    session = await client.session("s", lazy=True)
    (found,) = (await session.messages({"metadata": {"record_key": "k901"}})).items
    assert found.content == "901"


async def test_one_key_is_one_message(async_honcho_client: AsyncHoncho) -> None:
    """Also within a run; in another session it is another message."""
    given = [*records(1, 1, 2), *records(1, session="t")]
    report = await async_honcho_client.ingest(given)
    assert (report.messages, report.skipped) == (3, 1)
    assert await contents(async_honcho_client) == ["1", "2"]


async def test_with_and_without_keys(async_honcho_client: AsyncHoncho) -> None:
    given = [*records(1), {"session": "s", "peer": "mara", "content": "no key"}]
    await async_honcho_client.ingest(given)
    await async_honcho_client.ingest(given)
    assert await contents(async_honcho_client) == ["1", "no key", "no key"]


async def test_keys_are_checked(async_honcho_client: AsyncHoncho) -> None:
    for key in ("", "x" * 257, 7):
        with pytest.raises(IngestError) as caught:
            await async_honcho_client.ingest([{**records(1)[0], "key": key}])
        assert isinstance(caught.value.__cause__, ValidationError)


async def test_an_answer_that_is_lost(tmp_path: Path) -> None:
    """The write has happened: it is found by the keys of its records, and not repeated."""
    with watched_server() as server:
        server.behaviour = lose_first(server)
        client = AsyncHoncho(base_url=server.url, workspace_id="test")
        async with client:
            report = await client.ingest(records(*range(5)))
            assert report.messages == 5
            assert await contents(client) == list("01234")


async def test_a_checkpoint_and_keys(tmp_path: Path) -> None:
    """Some are there, the run fails, and the next one goes on."""
    checkpoint = tmp_path / "checkpoint"
    with watched_server() as server:
        client = AsyncHoncho(base_url=server.url, workspace_id="test", max_retries=0)
        async with client:
            await client.ingest(records(0, 2, 4))
            server.behaviour = lambda number, session, answer: BROKEN
            with pytest.raises(IngestError):
                await client.ingest(records(*range(6)), checkpoint=checkpoint)
            server.behaviour = None
            await client.ingest(records(*range(6)), checkpoint=checkpoint)
            await client.ingest(records(*range(6)), checkpoint=checkpoint)
            assert await contents(client) == ["0", "2", "4", "1", "3", "5"]


def lose(answer: Answer) -> Any:
    answer()
    return BROKEN


def lose_first(server: Watched) -> Any:
    return lambda number, session, answer: lose(answer) if number == 0 else answer()
