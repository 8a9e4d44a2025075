# Derived from tests/aio/outbox/conftest.py by scripts/blocking.py; do not edit.
"""A server that keeps account, and waits of the outbox that take milliseconds."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from tests.ingest.watched import Watched, watched_server


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules for waits have tests of their own."""
    monkeypatch.setattr("honcho.transport.retry.LONGEST_DELAY", 0.01)
    monkeypatch.setattr("honcho.outbox.plan.SETTLE_SECONDS", 0.01)
    monkeypatch.setattr("honcho.outbox.delivery.POLL_SECONDS", 0.01)


@pytest.fixture
def server() -> Generator[Watched, None, None]:
    with watched_server() as watched:
        yield watched
