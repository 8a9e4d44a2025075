"""What waits, locks and runs things together, in each half."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import threading
import time
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from honcho.concurrency import waits
from honcho.concurrency.both import (
    AsyncReadAhead,
    AsyncSingleFlight,
    ReadAhead,
    SingleFlight,
    async_gather,
    async_invoke,
    async_sleep,
    gather,
    invoke,
    sleep,
)
from honcho.errors import ConfigurationError


async def test_a_single_flight_of_many_tasks() -> None:
    flight = AsyncSingleFlight[int]()
    made: list[int] = []

    async def make() -> int:
        made.append(1)
        await asyncio.sleep(0)
        return 7

    assert await asyncio.gather(*(flight.run(make) for _ in range(100))) == [7] * 100
    assert (len(made), flight.done) == (1, True)
    flight.forget()
    assert await flight.run(make) == 7
    assert len(made) == 2


async def test_cancelling_the_first_does_not_undo_it_for_the_others() -> None:
    flight = AsyncSingleFlight[int]()
    begun, go = asyncio.Event(), asyncio.Event()
    made: list[int] = []

    async def make() -> int:
        made.append(1)
        begun.set()
        await go.wait()
        return 7

    first = asyncio.create_task(flight.run(make))
    await begun.wait()
    others = [asyncio.create_task(flight.run(make)) for _ in range(5)]
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    go.set()
    assert await asyncio.gather(*others) == [7] * 5
    assert len(made) == 1


async def test_a_failed_flight_is_tried_again() -> None:
    flight = AsyncSingleFlight[int]()
    results = iter([ValueError("no"), 7])

    async def make() -> int:
        result = next(results)
        await asyncio.sleep(0)
        if isinstance(result, Exception):
            raise result
        return result

    failures = await asyncio.gather(*(flight.run(make) for _ in range(3)), return_exceptions=True)
    assert [type(failure) for failure in failures] == [ValueError] * 3
    assert await flight.run(make) == 7


def test_a_flight_is_shared_by_event_loops() -> None:
    flight = AsyncSingleFlight[int]()
    made: list[int] = []

    async def make() -> int:
        made.append(1)
        await asyncio.sleep(0.02)
        return 7

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: asyncio.run(flight.run(make)), range(8)))
    assert (results, len(made)) == ([7] * 8, 1)


def test_a_flight_whose_loop_ends_is_taken_over() -> None:
    flight = AsyncSingleFlight[int]()

    async def never() -> int:
        await asyncio.Event().wait()
        return 0

    async def give_up() -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0.01):
                await flight.run(never)

    asyncio.run(give_up())

    async def make() -> int:
        return 7

    assert asyncio.run(flight.run(make)) == 7


def test_a_single_flight_of_many_threads() -> None:
    flight = SingleFlight[int]()
    made: list[int] = []
    gate = threading.Barrier(20)

    def make() -> int:
        made.append(1)
        return 7

    def work(_: int) -> int:
        gate.wait()
        return flight.run(make)

    with ThreadPoolExecutor(20) as pool:
        assert list(pool.map(work, range(20))) == [7] * 20
    assert (len(made), flight.done) == (1, True)


async def test_gather_keeps_order_and_the_limit() -> None:
    running = most = 0

    async def work(number: int) -> int:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0)
        running -= 1
        return number

    thunks = [lambda number=number: work(number) for number in range(20)]
    assert await async_gather(thunks, limit=3) == list(range(20))
    assert most == 3
    assert gather([lambda number=number: number for number in range(20)], limit=3) == list(
        range(20)
    )
    assert await async_gather([], limit=3) == []
    assert gather([], limit=3) == []


async def test_gather_ends_with_the_first_failure() -> None:
    async def fail() -> int:
        raise ValueError("no")

    async def hang() -> int:
        await asyncio.Event().wait()
        return 0

    with pytest.raises(ValueError, match="no"):
        await async_gather([hang, fail, hang], limit=3)
    assert asyncio.all_tasks() == {asyncio.current_task()}

    def refuse() -> int:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        gather([refuse, int], limit=2)


async def test_reading_ahead() -> None:
    produced: list[int] = []
    three = asyncio.Event()

    async def source() -> AsyncIterator[int]:
        for number in range(100):
            produced.append(number)
            if len(produced) == 3:
                three.set()
            yield number

    ahead = AsyncReadAhead(source(), 3)
    assert await anext(ahead) == 0
    await asyncio.wait_for(three.wait(), 30)
    for _ in range(100):  # more would come now, were there no limit
        await asyncio.sleep(0)
    assert 3 <= len(produced) <= 6
    assert [number async for number in ahead] == list(range(1, 100))
    assert [number async for number in ahead] == []


async def test_reading_ahead_passes_errors_on_and_can_be_left() -> None:
    closed = asyncio.Event()

    async def source() -> AsyncIterator[int]:
        try:
            yield 1
            raise ValueError("no")
        finally:
            closed.set()

    ahead = AsyncReadAhead(source(), 5)
    assert await anext(ahead) == 1
    with pytest.raises(ValueError, match="no"):
        await anext(ahead)
    closed.clear()
    ahead = AsyncReadAhead(source(), 5)
    assert await anext(ahead) == 1
    await ahead.aclose()
    await asyncio.wait_for(closed.wait(), 5)
    assert asyncio.all_tasks() == {asyncio.current_task()}


def test_reading_ahead_in_a_thread() -> None:
    produced: list[int] = []

    def source() -> Iterator[int]:
        for number in range(100):
            produced.append(number)
            yield number

    ahead = ReadAhead(source(), 3)
    assert next(ahead) == 0
    assert list(ahead) == list(range(1, 100))
    assert list(ahead) == []


def test_the_thread_ends_when_its_reader_is_closed_or_dropped() -> None:
    closed: list[int] = []

    def source() -> Iterator[int]:
        try:
            yield from range(10**9)
        finally:
            closed.append(1)

    ahead = ReadAhead(source(), 2)
    assert next(ahead) == 0
    ahead.close()
    assert closed == [1]
    ahead = ReadAhead(source(), 2)
    assert next(ahead) == 0
    del ahead
    gc.collect()
    _until(lambda: closed == [1, 1])
    _until(lambda: not any(t.name == "honcho-read-ahead" for t in threading.enumerate()))


def _until(condition: object) -> None:
    end = time.monotonic() + 5
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end
        threading.Event().wait(0.005)


async def test_functions_of_callers_may_be_async_in_the_async_half_only() -> None:
    async def later(number: int) -> int:
        return number

    assert await async_invoke(later, 7) == 7
    assert await async_invoke(int, "7") == 7
    assert invoke(int, "7") == 7
    with pytest.raises(ConfigurationError, match="later is async"):
        invoke(later, 7)


async def test_waits_can_be_skipped() -> None:
    with waits.skipped() as skipped:
        sleep(3600)
        await async_sleep(3600)
        with waits.skipped() as inner:
            sleep(1)
    assert (skipped, inner) == ([3600, 3600], [1])
