"""Sleeps that tests can skip: their seconds are recorded instead."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

_skipped: list[float] | None = None


def skip(seconds: float) -> bool:
    """Whether sleeps are skipped; if so, record this one."""
    if _skipped is None:
        return False
    _skipped.append(seconds)
    return True


@contextmanager
def skipped() -> Generator[list[float], None, None]:
    """Skip the sleeps between attempts and between polls, inside the ``with`` block.

    Yields:
        The seconds of each sleep that was skipped.
    """
    global _skipped
    before, _skipped = _skipped, []
    try:
        yield _skipped
    finally:
        _skipped = before
