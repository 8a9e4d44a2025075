"""Going on after a failure: nothing is lost, and nothing is there twice."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest

from honcho import AsyncHoncho, ConfigurationError, FileError, IngestError, ValidationError
from honcho.concurrency import waits
from honcho.engines.exchange import WireResponse
from honcho.ingest.checkpoint import Checkpoint
from tests.ingest.watched import BROKEN, Answer, Watched, expected, rows, watched_server


@pytest.fixture
def server() -> Generator[Watched, None, None]:
    with watched_server() as watched:
        yield watched


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "checkpoint"


@pytest.fixture
def written(path: Path) -> Callable[[str], Path]:
    """Puts text where the checkpoint is looked for."""

    def write(content: str) -> Path:
        path.write_text(content)
        return path

    return write


def text_of(path: Path) -> str:
    return path.read_text()


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text_of(path).splitlines()]


def client_of(server: Watched, workspace: str = "test") -> AsyncHoncho:
    return AsyncHoncho(base_url=server.url, workspace_id=workspace, max_retries=0)


async def test_a_run_without_trouble_costs_no_lookups(server: Watched, path: Path) -> None:
    async with client_of(server) as client:
        report = await client.ingest(rows(2000), checkpoint=path)
    assert server.lookups == 0
    assert report.batches == sum(map(len, server.batches.values()))


@pytest.mark.parametrize("stores", [False, True])
async def test_a_run_goes_on_where_the_last_one_ended(
    server: Watched, path: Path, stores: bool
) -> None:
    records = rows(3000)
    async with client_of(server) as client:
        server.die_with(11, stores=stores)
        with pytest.raises(IngestError, match="same checkpoint to continue") as caught:
            await client.ingest(records, checkpoint=path)
        server.revive()
        report = await client.ingest(records, checkpoint=path)
    assert 0 < caught.value.sent <= 1100
    assert report.messages + report.skipped == 3000
    assert report.skipped >= caught.value.sent
    for session in range(3):
        assert server.contents(f"s{session}") == expected(3000, session)


async def test_a_run_that_never_gets_far_gets_to_the_end(server: Watched, path: Path) -> None:
    records, runs = rows(1500, sessions=4), 0
    async with client_of(server) as client:
        while True:
            runs += 1
            done = sum(map(len, server.batches.values()))
            server.die_with(done + 2, stores=runs % 2 == 0)
            try:
                await client.ingest(records, checkpoint=path, concurrency=1)
            except IngestError:
                server.revive()
                continue
            break
    assert runs > 3
    for session in range(4):
        assert server.contents(f"s{session}") == expected(1500, session, sessions=4)


async def test_lost_answers_are_looked_up_at_once(server: Watched, path: Path) -> None:
    def behaviour(number: int, session: str, answer: Answer) -> WireResponse:
        response = answer()
        return BROKEN if number % 3 == 0 else response

    server.behaviour = behaviour
    async with AsyncHoncho(base_url=server.url, workspace_id="test", max_retries=3) as client:
        with waits.skipped():
            report = await client.ingest(rows(3000), checkpoint=path)
    assert report.messages == 3000
    assert server.lookups > 0
    for session in range(3):
        assert server.contents(f"s{session}") == expected(3000, session)


async def test_a_finished_run_is_only_read_again(server: Watched, path: Path) -> None:
    async with client_of(server) as client:
        await client.ingest(rows(950), checkpoint=path)
        written = sum(map(len, server.batches.values()))
        report = await client.ingest(rows(950), checkpoint=path)
    assert (report.messages, report.skipped) == (0, 950)
    assert sum(map(len, server.batches.values())) == written
    assert server.lookups == 1  # that the server is the one that has them


async def interrupted(server: Watched, path: Path) -> None:
    """A run of 3,000 rows that stops at its twelfth batch."""
    async with client_of(server) as client:
        server.die_with(11, stores=True)
        with pytest.raises(IngestError):
            await client.ingest(rows(3000), checkpoint=path)
        server.revive()


async def test_other_records_are_refused(server: Watched, path: Path) -> None:
    await interrupted(server, path)
    others = rows(3000)
    others[50]["content"] = "something else"
    stored = server.stored
    async with client_of(server) as client:
        with pytest.raises(IngestError, match="not the records that the checkpoint") as caught:
            await client.ingest(others, checkpoint=path)
    assert isinstance(caught.value.__cause__, ValidationError)
    assert (server.stored, caught.value.sent) == (stored, 0)


async def test_other_records_in_the_place_of_a_lost_answer_are_refused(
    server: Watched, path: Path
) -> None:
    server.die_with(0, stores=True)
    async with client_of(server) as client:
        with pytest.raises(IngestError):
            await client.ingest(rows(100, sessions=1), checkpoint=path)
        server.revive()
        others = rows(100, sessions=1)
        others[99]["content"] = "something else"
        with pytest.raises(IngestError, match="has written other messages to session 's0'"):
            await client.ingest(others, checkpoint=path)
    assert server.contents("s0") == expected(100, 0, sessions=1)


async def test_too_few_records_are_refused(server: Watched, path: Path) -> None:
    await interrupted(server, path)
    async with client_of(server) as client:
        with pytest.raises(IngestError, match="the records end before") as caught:
            await client.ingest(rows(600), checkpoint=path)
        assert caught.value.sent == 0
        report = await client.ingest(rows(3000), checkpoint=path)
    assert report.messages + report.skipped == 3000


async def test_another_server_is_noticed(server: Watched, path: Path) -> None:
    await interrupted(server, path)
    with watched_server() as other:
        async with client_of(other) as client:
            with pytest.raises(IngestError, match="it is another server, or they were deleted"):
                await client.ingest(rows(3000), checkpoint=path)
        assert other.stored == 0


async def test_another_workspace_is_refused(server: Watched, path: Path) -> None:
    await interrupted(server, path)
    async with client_of(server, "other") as client:
        with pytest.raises(ConfigurationError, match="belongs to workspace 'test'"):
            await client.ingest(rows(3000), checkpoint=path)


@pytest.mark.parametrize("content", ["notes\n", "notes", '{"a": 1}\n', "[]\n"])
async def test_a_file_of_something_else_is_left_alone(
    server: Watched, written: Callable[[str], Path], content: str
) -> None:
    file = written(content)
    async with client_of(server) as client:
        with pytest.raises(ConfigurationError, match="is not a checkpoint of an ingest"):
            await client.ingest(rows(10), checkpoint=file)
    assert text_of(file) == content


async def test_a_file_that_cannot_be_opened_is_our_error(server: Watched, tmp_path: Path) -> None:
    async with client_of(server) as client:
        with pytest.raises(FileError, match="checkpoint"):
            await client.ingest(rows(10), checkpoint=tmp_path / "nowhere" / "checkpoint")


async def test_a_line_that_was_torn_by_a_crash_does_not_count(server: Watched, path: Path) -> None:
    await interrupted(server, path)
    with path.open("ab") as file:
        file.write(b'{"batches": 99')
    async with client_of(server) as client:
        await client.ingest(rows(3000), checkpoint=path)
    assert server.contents("s1") == expected(3000, 1)
    assert lines_of(path)[-1]["messages"] == 3000


async def test_one_run_at_a_time(server: Watched, path: Path) -> None:
    async with client_of(server) as client:
        refused: list[Exception] = []

        def records() -> Generator[dict[str, str], None, None]:
            yield from rows(10)
            with pytest.raises(ConfigurationError, match="in use by another ingest") as caught:
                Checkpoint.open(path, "test")
            refused.append(caught.value)

        await client.ingest(records(), checkpoint=path)
        report = await client.ingest(rows(10), checkpoint=path)
    assert len(refused) == 1
    assert report.skipped == 10


async def test_the_key_is_stored_with_the_messages(server: Watched, path: Path) -> None:
    async with client_of(server) as client:
        await client.ingest([{"session": "s", "peer": "p", "content": "c"}], checkpoint=path)
        (message,) = (await (await client.session("s")).messages()).items
    assert message.metadata == {"idempotency_key": f"{lines_of(path)[0]['id']}#0"}
