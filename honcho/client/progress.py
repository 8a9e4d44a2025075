"""Progress: reported to a caller's function, or drawn as a bar on the terminal."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import TextIO

Progress = Callable[[int, int], object]
"""Called with the amount done and the total."""

_WIDTH = 30
_log = logging.getLogger("honcho.client.progress")


@contextmanager
def reporting(
    progress: Progress | bool | None, label: str, unit: str = ""
) -> Generator[Progress, None, None]:
    """Report progress inside the ``with`` block.

    Args:
        progress: The caller's function, ``True`` for a bar on standard error, or nothing.
        label: What is in progress.
        unit: What is counted; ``"B"`` for bytes.

    Yields:
        A function of done and total that never raises.
    """
    report = reporter(progress, label, unit)
    try:
        yield report or _ignore
    finally:
        if isinstance(report, Bar):
            report.end()


def reporter(progress: Progress | bool | None, label: str, unit: str = "") -> Progress | None:
    """The same as a function, for work that ends when done equals total; ``None`` if not wanted.

    If the caller's function raises, that is logged once and it is not called again.
    """
    if progress is None or progress is False:
        return None
    return Bar(label, unit) if progress is True else _Guarded(progress)


def draw(stream: TextIO | None, text: str) -> None:
    """Write to standard error, if there is one: ``sys.stderr`` is ``None`` in some services."""
    if stream is not None:
        with suppress(Exception):  # showing progress must not break the work
            stream.write(text)
            stream.flush()


def _ignore(done: int, total: int) -> None:
    """Does nothing: no progress is wanted."""


class _Guarded:
    def __init__(self, function: Progress) -> None:
        self._function: Progress | None = function

    def __call__(self, done: int, total: int) -> None:
        if self._function is None:
            return
        try:
            self._function(done, total)
        except Exception:  # noqa: BLE001 - whatever a caller's function raises
            self._function = None
            _log.warning("the progress function failed and is not called again", exc_info=True)


class Bar:
    """A progress bar on one line, redrawn at most ten times a second, and once when it is full."""

    def __init__(self, label: str, unit: str = "", stream: TextIO | None = None) -> None:
        self._label = label if len(label) <= 30 else f"{label[:27]}..."
        self._unit = unit
        self._stream = sys.stderr if stream is None else stream
        self._begun = time.monotonic()
        self._drawn = 0.0
        self._open = False
        self._full = False

    def __call__(self, done: int, total: int) -> None:
        """Draw the bar."""
        now = time.monotonic()
        complete = done >= total
        if (complete and self._full) or (now - self._drawn < 0.1 and not (complete and self._open)):
            return
        self._drawn, self._open, self._full = now, not complete, complete
        rate = done / max(now - self._begun, 1e-3)
        filled = _WIDTH if complete else _WIDTH * done // total
        draw(
            self._stream,
            f"\r{self._label} [{'#' * filled}{'.' * (_WIDTH - filled)}] "
            f"{self._amount(done)} of {self._amount(total)}, {self._amount(rate)}/s\x1b[K"
            + "\n"
            * complete,
        )

    def end(self) -> None:
        """End the line, even if the bar is not full."""
        if self._open:
            self._open = False
            draw(self._stream, "\n")

    def _amount(self, count: float) -> str:
        if self._unit != "B":
            return f"{count:,.0f} {self._unit}".rstrip()
        for unit in ("B", "KiB", "MiB"):
            if count < 1024:
                return f"{count:.0f} B" if unit == "B" else f"{count:.1f} {unit}"
            count /= 1024
        return f"{count:.2f} GiB"
