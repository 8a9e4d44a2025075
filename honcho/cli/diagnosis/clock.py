"""Whether the clocks of this machine and of the server agree."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from honcho.cli.diagnosis.findings import Finding, ok, warning

_TOLERANCE = 60.0


def skew(date: str | None, asked: float, answered: float) -> Iterator[Finding]:
    """Compare the clocks, if the response has the server's time.

    Args:
        date: The response's ``date`` header.
        asked: When the request was sent, in seconds since 1970 by this machine's clock.
        answered: When the response arrived.
    """
    try:
        there = parsedate_to_datetime(date or "").timestamp() + 0.5  # the header has no fractions
    except ValueError:
        return
    apart = (asked + answered) / 2 - there
    details = {"seconds": round(apart, 1)}
    if abs(apart) <= _TOLERANCE + (answered - asked) / 2:
        yield ok("clock", f"The clocks agree within {max(1, round(abs(apart)))} s.", **details)
        return
    amount = _amount(abs(apart))
    way = "ahead of" if apart > 0 else "behind"
    yield warning(
        "clock_skew",
        f"This machine's clock is {amount} {way} the server's.",
        "Synchronise both with a time server (NTP). Until then keys may count as expired, and "
        "times that you give to messages do not match those that the server sets.",
        **details,
    )


def _amount(seconds: float) -> str:
    for size, unit in ((86_400, "days"), (3_600, "hours"), (60, "minutes")):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} seconds"
