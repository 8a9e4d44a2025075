# Derived from tests/aio/ingest/test_progress.py by scripts/blocking.py; do not edit.
"""Whoever watches an ingest does not break it: a bar without a terminal, a function that fails."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Generator
from typing import Any, TextIO

import pytest

from honcho import Honcho
from tests.ingest.watched import Watched, rows, watched_server


class Broken(io.TextIOBase):
    """A standard error whose reader has gone."""

    def write(self, text: str) -> int:
        raise BrokenPipeError(32, "Broken pipe")


def closed() -> TextIO:
    stream = io.StringIO()
    stream.close()
    return stream


TERMINALS: dict[str, Callable[[], Any]] = {
    "none": lambda: None,
    "closed": closed,
    "broken": Broken,
    "of ASCII alone": lambda: io.TextIOWrapper(io.BytesIO(), encoding="ascii"),
}


@pytest.fixture
def server() -> Generator[Watched, None, None]:
    with watched_server() as watched:
        yield watched


@pytest.mark.parametrize("case", TERMINALS)
@pytest.mark.parametrize("is_sized", [True, False])
def test_a_bar_needs_no_terminal(
    server: Watched, monkeypatch: pytest.MonkeyPatch, case: str, is_sized: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", TERMINALS[case]())
    records = rows(250) if is_sized else iter(rows(250))
    with Honcho(base_url=server.url, workspace_id="test") as client:
        report = client.ingest(records, progress=True)
        session = client.session("s")
        session.upload_file(("größe.txt", b"x", "text/plain"), "alice", progress=True)
        client.wait_until_processed(progress=True)
    assert report.messages == server.stored == 250


def test_a_function_that_fails_is_called_once(server: Watched) -> None:
    calls: list[int] = []

    def fail(done: int, total: int) -> None:
        calls.append(done)
        raise LookupError("nobody watches")

    with Honcho(base_url=server.url, workspace_id="test") as client:
        assert client.ingest(rows(250), progress=fail).messages == 250
    assert len(calls) == 1
