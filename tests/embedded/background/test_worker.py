"""The thread that does queued work."""

from __future__ import annotations

import logging
import threading

import pytest

from honcho.embedded import EmbeddedServer
from honcho.embedded.background import worker
from tests.embedded.api import Api


def test_a_task_that_does_not_end_does_not_keep_the_server_open(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(worker, "_LAST_SECONDS", 0.05)
    begun, over, threads = threading.Event(), threading.Event(), list[threading.Thread]()

    def hang(_: object) -> list[str]:
        threads.append(threading.current_thread())
        begun.set()
        over.wait(60)
        return ["late"]

    with caplog.at_level(logging.WARNING), EmbeddedServer(deriver=hang) as server:
        Api(server).say("s", "hello")
        assert begun.wait(30)
    assert caplog.messages == ["a background task does not end; a file keeps it in its queue"]
    over.set()
    threads[0].join(30)
    assert len(caplog.messages) == 1
