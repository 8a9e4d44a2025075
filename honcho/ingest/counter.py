"""Progress of an ingest: a bar if the number of records is known, or a count and a rate."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator, Sized
from contextlib import contextmanager
from typing import TextIO

from honcho.client.progress import Progress, draw, reporting


class Counter:
    """A progress line without a bar, redrawn at most ten times a second."""

    def __init__(self, label: str, unit: str, stream: TextIO | None) -> None:
        self._label = label
        self._unit = unit
        self._stream = stream
        self._begun = time.monotonic()
        self._drawn = 0.0
        self._done = 0

    def __call__(self, done: int) -> None:
        """Draw the count."""
        self._done = done
        if time.monotonic() - self._drawn >= 0.1:
            self._draw()

    def end(self) -> None:
        """Draw the last count and end the line."""
        self._draw()
        draw(self._stream, "\n")

    def _draw(self) -> None:
        self._drawn = time.monotonic()
        rate = self._done / max(self._drawn - self._begun, 1e-3)
        draw(
            self._stream,
            f"\r{self._label}: {self._done:,} {self._unit}, {rate:,.0f} {self._unit}/s\x1b[K",
        )


@contextmanager
def reporting_messages(
    progress: Progress | bool | None, records: object, label: str = "ingest"
) -> Generator[Callable[[int], object], None, None]:
    """Report the number of messages while an ingest or an export runs.

    Args:
        progress: The caller's function of messages done and records in all (0 if unknown),
            ``True`` for a line on standard error, or nothing.
        records: The caller's records; their number is used if they have a length.
        label: What is running.

    Yields:
        A function to call with the number of messages done.
    """
    total = len(records) if isinstance(records, Sized) else 0
    if progress is True and not total:
        counter = Counter(label, "messages", sys.stderr)
        try:
            yield counter
        finally:
            counter.end()
        return
    with reporting(progress, label) as tell:
        yield lambda done: tell(done, total)
