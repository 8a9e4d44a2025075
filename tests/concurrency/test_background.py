"""Work in the background, in each half, and waking it."""

from __future__ import annotations

import asyncio
import threading

from honcho.concurrency.both import AsyncBackground, AsyncSignal, Background, Signal


async def test_a_signal_wakes_a_task_from_any_thread() -> None:
    signal = AsyncSignal()
    signal.set()
    await signal.wait(60)  # it was set before
    waiting = asyncio.create_task(signal.wait(60))
    await asyncio.sleep(0)
    threading.Thread(target=signal.set).start()
    await waiting
    await signal.wait(0.001)  # nobody sets it, so this ends by itself


def test_a_signal_of_a_loop_that_is_gone_can_be_set() -> None:
    signal = AsyncSignal()
    asyncio.run(signal.wait(0.001))
    signal.set()


def test_a_signal_wakes_a_thread() -> None:
    signal = Signal()
    signal.set()
    signal.wait(60)
    threading.Timer(0.001, signal.set).start()
    signal.wait(60)
    signal.wait(0.001)


async def test_tasks_in_the_background() -> None:
    background, go_on, done = AsyncBackground(), asyncio.Event(), list[int]()

    async def job() -> None:
        await go_on.wait()
        done.append(1)

    assert await background.join()
    for _ in range(3):
        background.start(job)
    assert background.is_running
    assert not await background.join(0.001)
    go_on.set()
    assert await background.join()
    assert (done, background.is_running) == ([1, 1, 1], False)
    go_on.clear()
    background.start(job)
    await background.aclose()
    assert (done, background.is_running) == ([1, 1, 1], False)


def test_tasks_of_a_loop_that_is_gone_do_not_run() -> None:
    background = AsyncBackground()
    loop = asyncio.new_event_loop()

    async def start() -> None:
        background.start(lambda: asyncio.sleep(60))

    loop.run_until_complete(start())
    (task,) = background._tasks
    assert background.is_running
    task.cancel()
    loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
    loop.close()
    assert not background.is_running
    assert asyncio.run(background.join())


def test_threads_in_the_background() -> None:
    background, go_on, done = Background(), threading.Event(), list[int]()

    def job() -> None:
        go_on.wait(60)
        done.append(1)

    assert background.join()
    for _ in range(3):
        background.start(job)
    assert background.is_running
    assert not background.join(0.001)
    background.close()
    assert background.is_running
    go_on.set()
    assert background.join()
    assert (done, background.is_running) == ([1, 1, 1], False)
