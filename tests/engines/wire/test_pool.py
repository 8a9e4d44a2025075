"""Connections in a pool: handed on, counted, and never handed out dead."""

from __future__ import annotations

import time
from concurrent.futures import Future

import pytest

from honcho.engines.wire import pool as pool_
from honcho.engines.wire.pool import Pool


class Line:
    """A connection that can be told to be dead."""

    def __init__(self) -> None:
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


def made(pool: Pool[Line]) -> Line:
    """A new connection of a pool that has room for one."""
    assert pool.take() is None
    line = Line()
    pool.made(line)
    return line


def turn(pool: Pool[Line]) -> Future[Line | None]:
    """A turn to wait for, of a pool that is full."""
    taken = pool.take()
    assert isinstance(taken, Future)
    return taken


def test_the_one_used_last_is_used_next() -> None:
    pool = Pool[Line](3)
    first, second = made(pool), made(pool)
    pool.give(first)
    pool.give(second)
    assert [pool.take(), pool.take()] == [second, first]


def test_a_dead_one_makes_room_for_a_new_one() -> None:
    pool = Pool[Line](1)
    line = made(pool)
    pool.give(line)
    line.usable = False
    assert pool.take() is None
    assert line.closed == 1


def test_an_old_one_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = Pool[Line](2, keep_alive=4)
    line = made(pool)
    pool.give(line)
    later = time.monotonic() + 4.1
    monkeypatch.setattr(pool_.time, "monotonic", lambda: later)
    assert pool.take() is None
    assert line.closed == 1


def test_who_waits_gets_the_next_one_that_is_given() -> None:
    pool = Pool[Line](1)
    line = made(pool)
    first, second = turn(pool), turn(pool)
    pool.give(line)
    assert first.result(0) is line
    assert not second.done()
    pool.discard(line)
    assert second.result(0) is None


def test_who_gives_up_waiting_is_passed_over() -> None:
    pool = Pool[Line](1)
    line = made(pool)
    first, second = turn(pool), turn(pool)
    pool.give_up(first)
    pool.give(line)
    assert second.result(0) is line


def test_what_came_too_late_goes_to_the_next() -> None:
    pool = Pool[Line](1)
    line = made(pool)
    first, second = turn(pool), turn(pool)
    pool.give(line)
    pool.give_up(first)
    assert second.result(0) is line
    third = turn(pool)
    pool.discard(line)
    pool.give_up(third)
    assert pool.take() is None


def test_one_that_could_not_be_made_leaves_its_room() -> None:
    pool = Pool[Line](1)
    assert pool.take() is None
    waiting = turn(pool)
    pool.lost()
    assert waiting.result(0) is None
    pool.lost()
    assert pool.take() is None


def test_closing_ends_everything() -> None:
    pool = Pool[Line](2)
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
        pool.made(Line())


def test_closing_tells_those_who_wait() -> None:
    pool = Pool[Line](1)
    made(pool)
    waiting = turn(pool)
    pool.close()
    with pytest.raises(RuntimeError, match="closed"):
        waiting.result(0)


def test_a_child_process_closes_without_a_word() -> None:
    pool = Pool[Line](2)
    idle, busy = made(pool), made(pool)
    pool.give(idle)
    pool.abandon()
    assert [(line.closed, line.interrupted) for line in (idle, busy)] == [(1, 0), (1, 0)]


def test_there_are_fewer_where_the_system_allows_fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    monkeypatch.setattr(resource, "getrlimit", lambda which: (256, 4096))
    assert pool_.most_connections() == 192
    monkeypatch.setattr(resource, "getrlimit", lambda which: (10**6, 10**6))
    assert pool_.most_connections() == 1000
