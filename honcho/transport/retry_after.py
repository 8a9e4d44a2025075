"""Parses the ``Retry-After`` header, in all the forms that servers send."""

from __future__ import annotations

import math
import re
import time

_SECONDS = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)")


def parse(value: str | None, now: float | None = None) -> float | None:
    """Seconds to wait; ``None`` if the header is missing, invalid, or a time in the past.

    Args:
        value: The header: seconds, or an HTTP date.
        now: Seconds since the epoch, for dates.
    """
    text = (value or "").strip()
    if not text:
        return None
    if _SECONDS.fullmatch(text):
        seconds = float(text)
        return seconds if 0 <= seconds < math.inf else None
    if not text.isascii() or len(text) > 64:
        return None
    from email.utils import parsedate_to_datetime  # costs more to load than most clients need

    try:
        date = parsedate_to_datetime(text)
        moment = date.timestamp()
    except (ValueError, TypeError, IndexError, OverflowError, OSError):
        return None
    seconds = moment - (time.time() if now is None else now)
    return seconds if seconds >= 0 else None
