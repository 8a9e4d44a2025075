"""Connections in a pool: handed on, counted, and never handed out dead."""

from __future__ import annotations

import time
from concurrent.futures import Future

import pytest

from honcho.engines.wire import pool as pool_
from honcho.engines.wire.pool import Place, Pool


class Connection:
    """A connection that can be told to be dead."""

    def __init__(self, place: Place | None = None) -> None:
        self.place = place
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
        self.place = None


def made(pool: Pool[Connection]) -> Connection:
    """A new connection of a pool that has room for one."""
    place = pool.take()
    assert isinstance(place, Place)
    connection = Connection(place)
    pool.made(connection)
    return connection


def turn(pool: Pool[Connection]) -> Future[Connection | Place]:
    """A turn to wait for, of a pool that is full."""
    taken = pool.take()
    assert isinstance(taken, Future)
    return taken


def test_the_one_used_last_is_used_next() -> None:
    pool = Pool[Connection](3)
    first, second = made(pool), made(pool)
    pool.give(first)
    pool.give(second)
    assert [pool.take(), pool.take()] == [second, first]


def test_a_dead_one_makes_room_for_a_new_one() -> None:
    pool = Pool[Connection](1)
    connection = made(pool)
    pool.give(connection)
    connection.usable = False
    assert isinstance(pool.take(), Place)
    assert connection.closed == 1


def test_an_old_one_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Pool[Connection](2, keep_alive=4)
    connection = made(pool)
    pool.give(connection)
    later = time.monotonic() + 4.1
    monkeypatch.setattr(pool_.time, "monotonic", lambda: later)
    assert isinstance(pool.take(), Place)
    assert connection.closed == 1


def test_who_waits_gets_the_next_one_that_is_given() -> None:
    pool = Pool[Connection](1)
    connection = made(pool)
    first, second = turn(pool), turn(pool)
    pool.give(connection)
    assert first.result(0) is connection
    assert not second.done()
    pool.discard(connection)
    assert isinstance(second.result(0), Place)


def test_who_gives_up_waiting_is_passed_over() -> None:
    pool = Pool[Connection](1)
    connection = made(pool)
    first, second = turn(pool), turn(pool)
    pool.give_up(first)
    pool.give(connection)
    assert second.result(0) is connection


def test_what_came_too_late_goes_to_the_next() -> None:
    pool = Pool[Connection](1)
    connection = made(pool)
    first, second = turn(pool), turn(pool)
    pool.give(connection)
    pool.give_up(first)
    assert second.result(0) is connection
    third = turn(pool)
    pool.discard(connection)
    pool.give_up(third)
    del third
    assert isinstance(pool.take(), Place)


def test_a_connection_that_could_not_be_made_leaves_its_place() -> None:
    pool = Pool[Connection](1)
    place = pool.take()
    waiting = turn(pool)
    assert isinstance(place, Place)
    place.leave()
    place.leave()
    assert isinstance(waiting.result(0), Place)
    del waiting
    assert isinstance(pool.take(), Place)


def test_a_place_that_is_lost_comes_back() -> None:
    pool = Pool[Connection](1)
    for _ in range(3):
        assert isinstance(pool.take(), Place)
    connection = made(pool)
    waiting = turn(pool)
    del connection
    assert isinstance(waiting.result(0), Place)


def test_a_place_that_is_left_while_the_pool_is_busy_is_handed_on_afterwards() -> None:
    pool = Pool[Connection](2)
    kept, place = made(pool), pool.take()
    waiting = turn(pool)
    assert isinstance(place, Place)
    with pool._lock:  # as if a finalizer ran while this thread is inside
        place.leave()
    assert not waiting.done()
    pool.give(kept)
    assert waiting.result(0) is kept
    assert isinstance(pool.take(), Place)


def test_closing_ends_everything() -> None:
    pool = Pool[Connection](2)
    idle, busy = made(pool), made(pool)
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
        pool.made(Connection())


def test_closing_tells_those_who_wait() -> None:
    pool = Pool[Connection](1)
    kept = made(pool)
    waiting = turn(pool)
    pool.close()
    assert kept.interrupted == 1
    with pytest.raises(RuntimeError, match="closed"):
        waiting.result(0)


def test_a_child_process_closes_without_a_word() -> None:
    pool = Pool[Connection](2)
    idle, busy = made(pool), made(pool)
    pool.give(idle)
    pool.abandon()
    assert [(one.closed, one.interrupted) for one in (idle, busy)] == [(1, 0), (1, 0)]


def test_there_are_fewer_where_the_system_allows_fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    monkeypatch.setattr(resource, "getrlimit", lambda which: (256, 4096))
    assert pool_.most_connections() == 192
    monkeypatch.setattr(resource, "getrlimit", lambda which: (10**6, 10**6))
    assert pool_.most_connections() == 1000
