"""Connections in a pool: handed on, counted, and never handed out dead."""

from __future__ import annotations

import time
from concurrent.futures import Future

import pytest

from honcho.engines.wire import pool as pool_
from honcho.engines.wire.pool import Pool


class Connection:
    """A connection that can be told to be dead."""

    def __init__(self) -> None:
        self.is_open = False
        self.idle_since = 0.0
        self.usable = True
        self.closed = 0
        self.interrupted = 0

    def is_usable(self) -> bool:
        return self.usable

    def interrupt(self) -> None:
        self.interrupted += 1

    def close(self) -> None:
        self.closed += 1


def pool_of(limit: int, keep_alive: float = 4) -> Pool[Connection]:
    """A pool with room for so many."""
    return Pool(Connection, limit, keep_alive)


def new(pool: Pool[Connection]) -> Connection:
    """A connection that is not opened yet, of a pool that has room for one."""
    connection = pool.take()
    assert isinstance(connection, Connection)
    assert not connection.is_open
    return connection


def opened(pool: Pool[Connection]) -> Connection:
    """The same, after it was opened."""
    connection = new(pool)
    connection.is_open = True
    return connection


def turn(pool: Pool[Connection]) -> Future[Connection]:
    """A turn to wait for, of a pool that is full."""
    taken = pool.take()
    assert isinstance(taken, Future)
    return taken


def test_the_one_used_last_is_used_next() -> None:
    pool = pool_of(3)
    first, second = opened(pool), opened(pool)
    pool.give(first)
    pool.give(second)
    assert [pool.take(), pool.take()] == [second, first]


def test_a_dead_one_makes_room_for_a_new_one() -> None:
    pool = pool_of(1)
    connection = opened(pool)
    pool.give(connection)
    connection.usable = False
    assert new(pool)
    assert connection.closed == 1


def test_an_old_one_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = pool_of(2)
    connection = opened(pool)
    pool.give(connection)
    later = time.monotonic() + 4.1
    monkeypatch.setattr(pool_.time, "monotonic", lambda: later)
    assert new(pool)
    assert connection.closed == 1


def test_who_waits_gets_the_next_one_that_is_given() -> None:
    pool = pool_of(1)
    connection = opened(pool)
    first, second = turn(pool), turn(pool)
    pool.give(connection)
    assert first.result(0) is connection
    assert not second.done()
    pool.discard(connection)
    assert not second.result(0).is_open


def test_who_gives_up_waiting_is_passed_over() -> None:
    pool = pool_of(1)
    connection = opened(pool)
    first, second = turn(pool), turn(pool)
    pool.give_up(first)
    pool.give(connection)
    assert second.result(0) is connection


def test_what_came_too_late_goes_to_the_next() -> None:
    pool = pool_of(1)
    connection = opened(pool)
    first, second = turn(pool), turn(pool)
    pool.give(connection)
    pool.give_up(first)
    assert second.result(0) is connection
    third = turn(pool)
    pool.discard(connection)
    pool.give_up(third)
    assert new(pool)


def test_a_connection_that_could_not_be_opened_makes_room() -> None:
    pool = pool_of(1)
    connection = new(pool)
    waiting = turn(pool)
    pool.discard(connection)
    assert not waiting.result(0).is_open
    pool.discard(waiting.result(0))
    assert not new(pool).is_open


def test_a_connection_that_nobody_holds_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = pool_of(2)
    kept = opened(pool)
    for second in range(1, 4):  # as if exceptions had cut in
        monkeypatch.setattr(pool_.time, "monotonic", lambda now=second: float(now))
        assert new(pool) is not kept
    assert kept.closed == 0


def test_who_was_lost_while_waiting_is_passed_over() -> None:
    pool = pool_of(1)
    connection = opened(pool)
    lost, waiting = turn(pool), turn(pool)
    del lost
    pool.give(connection)
    assert waiting.result(0) is connection


def test_closing_ends_everything() -> None:
    pool = pool_of(2)
    idle, busy = opened(pool), opened(pool)
    waiting = turn(pool)
    pool.give(idle)
    assert waiting.result(0) is idle
    pool.give(idle)
    late = pool.take()
    assert late is idle
    pool.give(idle)
    pool.close()
    assert (idle.closed, idle.interrupted) == (1, 0)
    assert (busy.closed, busy.interrupted) == (0, 1)
    pool.give(busy)
    assert busy.closed == 1
    with pytest.raises(RuntimeError, match="closed"):
        pool.take()
    with pytest.raises(RuntimeError, match="closed"):
        pool.check()


def test_closing_tells_those_who_wait() -> None:
    pool = pool_of(1)
    kept = opened(pool)
    waiting = turn(pool)
    pool.close()
    assert kept.interrupted == 1
    with pytest.raises(RuntimeError, match="closed"):
        waiting.result(0)


def test_a_child_process_closes_without_a_word() -> None:
    pool = pool_of(2)
    idle, busy = opened(pool), opened(pool)
    pool.give(idle)
    pool.forked()
    assert [(one.closed, one.interrupted) for one in (idle, busy)] == [(1, 0), (1, 0)]
    assert new(pool) not in {idle, busy}


def test_a_child_process_waits_for_no_lock_of_its_parent() -> None:
    pool = pool_of(1)
    opened(pool)
    with pool._lock:  # held by a thread that does not exist in the child
        pool.forked()
        pool.discard(new(pool))


def test_there_are_fewer_where_the_system_allows_fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    monkeypatch.setattr(resource, "getrlimit", lambda which: (256, 4096))
    assert pool_.most_connections() == 192
    monkeypatch.setattr(resource, "getrlimit", lambda which: (10**6, 10**6))
    assert pool_.most_connections() == 1000
