"""A blocking call in a running event loop is told once per place, and where it may be made."""

from __future__ import annotations

import pytest

from honcho.concurrency import loops
from honcho.concurrency.both import (
    guard,
)
from honcho.errors import BlockingInAsyncWarning, ConfigurationError


@pytest.fixture
def _unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loops, "_seen", set())


def block(times: int = 1) -> None:
    for _ in range(times):
        guard()


@pytest.mark.usefixtures("_unseen")
async def test_blocking_in_a_loop_warns_once_per_place() -> None:
    with pytest.warns(BlockingInAsyncWarning) as caught:
        block(3)
    assert len(caught) == 1
    assert caught[0].filename == __file__


async def test_blocking_in_a_loop_can_be_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HONCHO_STRICT_ASYNC", "1")
    with pytest.raises(ConfigurationError, match="HONCHO_STRICT_ASYNC"):
        guard()


@pytest.mark.usefixtures("_unseen")
async def test_blocking_in_a_notebook_is_fine(monkeypatch: pytest.MonkeyPatch) -> None:
    class Kernel:
        kernelapp = None

    monkeypatch.setitem(__import__("sys").modules, "ipykernel", Kernel)  # type: ignore[arg-type]
    guard()


def test_outside_of_loops_nothing_is_said() -> None:
    guard()
