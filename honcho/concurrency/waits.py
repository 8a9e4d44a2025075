"""Waiting that tests can skip: what would be slept is written down instead."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

_skipped: list[float] | None = None


def skip(seconds: float) -> bool:
    """Whether this wait is skipped; it is then written down."""
    if _skipped is None:
        return False
    _skipped.append(seconds)
    return True


@contextmanager
def skipped() -> Generator[list[float], None, None]:
    """Within it, waits between attempts and between polls take no time.

    Yields:
        The seconds of each wait that was skipped.
    """
    global _skipped
    before, _skipped = _skipped, []
    try:
        yield _skipped
    finally:
        _skipped = before
