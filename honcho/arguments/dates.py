"""Dates and times as people write them: parsed if unambiguous, refused otherwise.

A date as text has year, month and day in an order that cannot be mistaken: ISO 8601
(``2026-01-31T12:00:00Z``), RFC 2822 (``Sat, 31 Jan 2026 12:00:00 +0000``), or with the month in
letters (``January 31, 2026 12:00``). A zone is an offset, ``Z``, ``UTC`` or ``GMT`` with or without
an offset, or one of the names of RFC 2822. Without a zone it is local time.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from honcho.arguments.validation import refuse
from honcho.transport.encode import aware

EXAMPLE = "2026-01-31T12:00:00Z"
LONGEST = 100
"""The longest text that is parsed as a date, in characters."""

_MONTHS: tuple[str, ...] = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_WEEKDAY = r"(?:(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_ZONE = (
    r"(?P<zone>z|(?:utc?|gmt)?\s?[+-]\d{1,2}(?::?\d{2})?(?::?\d{2})?|utc?|gmt|"
    r"e[sd]t|c[sd]t|m[sd]t|p[sd]t)(?:\s*\([^()]*\))?"
)
_CLOCK = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?"
    r"(?:\s?(?P<half>[ap])\.?m\.?)?"
)
_TIME = rf"(?:{_CLOCK}(?:\s*{_ZONE})?)"

_ISO = re.compile(
    r"(?P<year>\d{4})(?P<dash>-?)(?P<month>\d{2})(?P=dash)(?P<day>\d{2})"
    r"(?:(?:t|\s+)(?P<hour>\d{2})(?::?(?P<minute>\d{2})(?::?(?P<second>\d{2})"
    rf"(?:[.,](?P<fraction>\d{{1,9}}))?)?)?(?:\s*{_ZONE})?)?",
    re.IGNORECASE,
)
_IN_LETTERS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY}{_DAY}[\s-]+{_MONTH},?[\s-]+{_YEAR}(?:(?:,|\s+at)?\s+{_TIME})?",
        rf"{_WEEKDAY}{_MONTH}[\s-]+{_DAY},?[\s-]+{_YEAR}(?:(?:,|\s+at)?\s+{_TIME})?",
        rf"{_WEEKDAY}{_YEAR}[\s-]+{_MONTH}[\s-]+{_DAY}(?:(?:,|\s+at)?\s+{_TIME})?",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}\s+{_TIME}\s+{_YEAR}",  # as ctime writes it
    )
)
_OFFSET = re.compile(r"(?P<sign>[+-])(\d{1,2})(?::?(\d{2}))?(?::?(\d{2}))?")
_NAMED = {"e": 5, "c": 6, "m": 7, "p": 8}
"""Hours that the standard times of RFC 2822 are behind UTC."""
_WEEKDAYS = "mon tue wed thu fri sat sun".split()


def moment(name: str, value: datetime | str) -> datetime:
    """A point in time with a zone, from a datetime or from text.

    Raises:
        ValidationError: Not a date, or one that can be read in two ways.
    """
    if isinstance(value, str):
        value = _read(name, value)
    if not isinstance(value, datetime):
        refuse(name, value, f"a datetime or a date as text, such as {EXAMPLE}")
    try:
        found = aware(value)
        found.isoformat()  # asks the zone for its offset, which may be invalid
        found.astimezone(UTC)
    except (OverflowError, OSError, ValueError):
        refuse(name, value, "a date that the calendar has, with an offset of less than a day")
    return found


def _read(name: str, text: str) -> datetime:
    cut = text.strip()
    match = _match(cut) if len(cut) <= LONGEST and cut.isascii() else None
    if match is None:
        refuse(
            name,
            text,
            f"a date with year, month and day, in an unambiguous order and zone, such as {EXAMPLE}",
        )
    try:
        return _assembled(match)
    except (ValueError, OverflowError):
        refuse(name, text, f"a date and a time that exist, on the weekday it names, like {EXAMPLE}")


def _match(text: str) -> re.Match[str] | None:
    for pattern in (_ISO, *_IN_LETTERS):
        if (match := pattern.fullmatch(text)) is not None:
            return match
    return None


def _assembled(match: re.Match[str]) -> datetime:
    given = match.groupdict()
    month: str = given["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    hour = int(given["hour"] or 0)
    if (half := given.get("half")) is not None:
        if not 1 <= hour <= 12:
            raise ValueError("not an hour of the 12-hour clock")
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    found = datetime(
        int(given["year"]),
        number,
        int(given["day"]),
        hour,
        int(given["minute"] or 0),
        int(given["second"] or 0),
        int((given["fraction"] or "0").ljust(9, "0")[:6]),
        tzinfo=_zone(given["zone"]),
    )
    weekday = given.get("weekday")
    if weekday is not None and _WEEKDAYS[found.weekday()] != weekday[:3].lower():
        raise ValueError("the date is another weekday")
    return found


def _zone(text: str | None) -> tzinfo | None:
    if text is None:
        return None
    lower = text.lower()
    if (offset := _OFFSET.search(lower)) is not None:
        hours, minutes, seconds = (int(part or 0) for part in offset.groups()[1:])
        if hours > 23 or minutes > 59 or seconds > 59:
            raise ValueError("no such offset")
        distance = timedelta(hours=hours, minutes=minutes, seconds=seconds)
        return timezone(-distance if offset["sign"] == "-" else distance)
    if lower[0] in _NAMED and lower[-1] == "t":
        return timezone(-timedelta(hours=_NAMED[lower[0]] - (lower[1] == "d")))
    return UTC
