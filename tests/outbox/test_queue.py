"""The file: what a transaction leaves behind, and what it takes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator
from contextlib import ExitStack
from pathlib import Path

import pytest

from honcho import OutboxFullError
from honcho.errors import FileError, UnprocessableEntityError
from honcho.outbox import adding
from honcho.outbox.adding import Bounds
from honcho.outbox.database import Database, Synchronous
from honcho.outbox.items import items_of
from honcho.outbox.plan import PACE_SECONDS, Plan, Rest
from honcho.outbox.queue import MAX_BATCH_BYTES, Batch, Queue
from tests.outbox.processes import ROOT

MESSAGE = {"peer_id": "mara", "content": "x"}


@pytest.fixture
def database(tmp_path: Path) -> Generator[Database, None, None]:
    database = Database(tmp_path / "turns.db", "test")
    yield database
    database.close()


@pytest.fixture
def queue(database: Database) -> Queue:
    return Queue(database, Bounds())


def fill(queue: Queue, count: int, session: str = "s") -> None:
    for number in range(count):
        queue.add(items_of(session, {"peer_id": "mara", "content": str(number)}, now=0.0))


def claimed(queue: Queue, session: str = "s", limit: int = 100) -> Batch:
    batch = queue.claim(session, limit)
    assert batch is not None
    return batch


def test_a_batch_that_was_claimed_comes_again_as_it_was(queue: Queue) -> None:
    fill(queue, 3)
    first = claimed(queue)
    fill(queue, 3)
    again = claimed(queue)
    assert not first.is_doubtful
    assert again.is_doubtful
    assert (again.key, again.bodies) == (first.key, first.bodies)
    queue.release(again)
    later = claimed(queue)
    assert (len(later.bodies), later.is_doubtful) == (6, False)
    assert later.key != first.key


def test_a_batch_is_settled_once(queue: Queue) -> None:
    fill(queue, 3)
    batch = claimed(queue)
    for _ in range(2):
        queue.delivered(batch)
    queue.refuse(batch, UnprocessableEntityError("late"))
    status = queue.status(has_worker=True)
    assert (status.pending, status.bytes, status.delivered, status.refused) == (0, 0, 3, 0)
    assert queue.claim("s") is None


def test_a_batch_has_no_more_than_fits_into_a_request(queue: Queue) -> None:
    large = {"peer_id": "mara", "content": "é" * 25_000}
    queue.add(items_of("s", [large] * 200, now=0.0))
    batch = claimed(queue)
    assert sum(len(body.encode()) for body in batch.bodies) <= MAX_BATCH_BYTES
    assert len(batch.bodies) == 100
    metadata = items_of("t", [MESSAGE] * 2, now=0.0, session_metadata={"a": 1})
    queue.add(metadata)
    assert [(claimed(queue, "t").kind, len(claimed(queue, "t").bodies))] == [("session", 1)]


def test_what_is_under_way_is_not_dropped(database: Database) -> None:
    queue = Queue(database, Bounds(max_pending=5, when_full="drop_oldest"))
    fill(queue, 2)
    batch = claimed(queue)
    fill(queue, 5)
    assert len(claimed(queue).bodies) == len(batch.bodies) == 2
    assert queue.status(has_worker=True).dropped == 2
    with pytest.raises(OutboxFullError):
        queue.add(items_of("s", [MESSAGE] * 4, now=0.0))
    assert queue.status(has_worker=True).pending == 5


def test_refused_messages_count_and_go_first(database: Database) -> None:
    fill(Queue(database, Bounds()), 3)
    strict = Queue(database, Bounds(max_pending=3))
    strict.refuse(claimed(strict, limit=2), UnprocessableEntityError("no"))
    with pytest.raises(OutboxFullError, match="2 of them refused"):
        fill(strict, 1)
    Queue(database, Bounds(max_pending=3, when_full="drop_oldest")).add(
        items_of("s", MESSAGE, now=0.0)
    )
    status = strict.status(has_worker=True)
    assert (status.pending, status.refused, status.dropped) == (2, 1, 1)


def test_bytes_are_bounded_as_messages_are(database: Database) -> None:
    size = items_of("s", MESSAGE, now=0.0)[0].size
    queue = Queue(database, Bounds(max_bytes=3 * size, when_full="drop_oldest"))
    fill(queue, 7)
    status = queue.status(has_worker=True)
    assert (status.pending, status.bytes, status.dropped) == (3, 3 * size, 4)


def test_old_keys_are_forgotten(queue: Queue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "KEYS_KEPT", 10)
    item = items_of("s", MESSAGE, now=0.0)
    assert [queue.add(item, str(number)) for number in range(20)] == [1] * 20
    assert queue.add(item, "19") == queue.add(item, "11") == 0
    assert queue.add(item, "0") == 1
    (row,) = queue.file.rows("SELECT count(*) AS number FROM keys")
    assert row["number"] == 10


def test_a_failure_in_between_leaves_nothing(database: Database, queue: Queue) -> None:
    def empty(then: str) -> None:
        with database.writing() as db:
            db.execute("DELETE FROM items")
            db.execute(then)

    fill(queue, 1)
    with pytest.raises(FileError, match="no such table"):
        empty("DELETE FROM missing")
    with pytest.raises(TypeError):
        empty(None)  # type: ignore[arg-type]
    assert len(claimed(queue).bodies) == 1


@pytest.mark.parametrize(("synchronous", "level"), [("normal", 1), ("full", 2)])
def test_what_waits_for_the_disk(tmp_path: Path, synchronous: Synchronous, level: int) -> None:
    """Additions as the caller wants it; a key always, since it must not be lost once it is used."""
    database = Database(tmp_path / "turns.db", "test", synchronous)
    queue = Queue(database, Bounds())
    fill(queue, 1)
    with database.writing() as db:
        assert db.execute("PRAGMA synchronous").fetchone()[0] == level
    seen: list[int] = []

    def watch(statement: str) -> None:
        if statement.startswith("UPDATE items SET batch"):
            seen.append(db.execute("PRAGMA synchronous").fetchone()[0])

    db.set_trace_callback(watch)
    claimed(queue)
    assert seen == [2]
    assert db.execute("PRAGMA synchronous").fetchone()[0] == level
    assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    database.close()


def test_many_processes_make_one_file(tmp_path: Path) -> None:
    code = (
        "import sys; from honcho.outbox.database import Database; sys.stdin.readline();"
        "Database(sys.argv[1], 'test').open()"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "turns.db")]
    with ExitStack() as exits:
        processes = [
            exits.enter_context(subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE))
            for _ in range(8)
        ]
        for process in processes:
            assert process.stdin is not None
            process.stdin.close()
        assert [process.wait(60) for process in processes] == [0] * 8


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_sessions_take_turns(queue: Queue) -> None:
    for session in "abc":
        fill(queue, 150, session)
    clock = Clock()
    plan = Plan(queue, 2, clock)
    seen: list[str] = []
    for _ in range(6):
        batch = plan.next()
        assert isinstance(batch, Batch)
        seen.append(batch.session)
        queue.delivered(batch)
        plan.succeeded(batch.session, len(batch.bodies))
        plan.done(batch.session)
    assert seen == ["a", "b", "c", "a", "b", "c"]
    assert isinstance(plan.next(), Rest)


def test_a_session_has_one_request_under_way(queue: Queue) -> None:
    fill(queue, 150, "a")
    plan = Plan(queue, 4, Clock())
    assert isinstance(plan.next(), Batch)
    assert plan.next() == Rest(None)


def test_batches_get_time_to_fill(queue: Queue) -> None:
    fill(queue, 1)
    clock = Clock()
    plan = Plan(queue, 4, clock)
    batch = plan.next()
    assert isinstance(batch, Batch)
    queue.delivered(batch)
    plan.succeeded("s", 1)
    plan.done("s")
    fill(queue, 2)
    assert plan.next() == Rest(PACE_SECONDS)
    clock.now = PACE_SECONDS
    batch = plan.next()
    assert isinstance(batch, Batch)
    assert len(batch.bodies) == 2


def test_one_delivery_finds_out_whether_the_server_works(queue: Queue) -> None:
    for session in "abc":
        fill(queue, 1, session)
    clock = Clock()
    plan = Plan(queue, 4, clock)
    for _ in range(3):
        plan.breaker.failed(clock.now)
    rest = plan.next()
    assert isinstance(rest, Rest)
    assert rest.seconds is not None
    clock.now += rest.seconds
    assert isinstance(plan.next(), Batch)
    assert plan.next() == Rest(None)
    plan.breaker.succeeded()
    assert isinstance(plan.next(), Batch)


def test_a_refused_batch_is_halved_and_grows_again(queue: Queue) -> None:
    fill(queue, 100)
    plan = Plan(queue, 1, Clock())
    sizes: list[int] = []
    for outcome in ("refused", "refused", "fine", "fine", "refused"):
        batch = plan.next()
        assert isinstance(batch, Batch)
        sizes.append(len(batch.bodies))
        if outcome == "refused":
            assert plan.refused("s", len(batch.bodies))
            queue.release(batch)
        else:
            queue.delivered(batch)
            plan.succeeded("s", 100)
        plan.done("s")
    assert sizes == [100, 50, 25, 50, 25]
    assert not plan.refused("s", 1)
