"""Threads whose callers may stop waiting for them."""

from __future__ import annotations

import threading
from contextvars import ContextVar

import pytest

from honcho.concurrency.workers import Workers


def test_workers_are_used_again_and_bounded() -> None:
    workers, go_on = Workers(2), threading.Event()
    threads = {workers.submit(threading.get_ident).result(30) for _ in range(20)}
    assert len(threads) == 1
    held = [workers.submit(go_on.wait, 30) for _ in range(2)]
    queued, given_up = workers.submit(str, 1), workers.submit(str, 2)
    assert not queued.done()
    assert given_up.cancel()
    go_on.set()
    assert [one.result(30) for one in held] == [True, True]
    assert queued.result(30) == "1"
    with pytest.raises(ZeroDivisionError):
        workers.submit(lambda: 1 / 0).result(30)
    workers.close()


def test_a_worker_has_the_context_of_its_caller() -> None:
    variable, workers = ContextVar("variable", default="usual"), Workers(1)
    assert workers.submit(variable.get).result(30) == "usual"
    variable.set("mine")
    assert workers.submit(variable.get).result(30) == "mine"
    workers.close()


def test_the_threads_end_with_the_workers() -> None:
    workers = Workers(2)
    thread = workers.submit(threading.current_thread).result(30)
    del workers
    thread.join(30)
    assert not thread.is_alive()
