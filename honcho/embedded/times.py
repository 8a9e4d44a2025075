"""Times: stored as UTC text of one width, so that text order is time order."""

from __future__ import annotations

from datetime import UTC, datetime

from honcho.embedded.refusals import unprocessable


def now() -> str:
    """The present moment in the form in which times are stored."""
    return stored(datetime.now(UTC))


def stored(moment: datetime) -> str:
    """``YYYY-MM-DDTHH:MM:SS.ffffffZ``; a time without an offset is UTC."""
    try:
        moment = moment if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        raise unprocessable(f"{moment.isoformat()} is outside of the years 1 to 9999") from None
    return f"{moment.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def later(than: str) -> str:
    """The present moment, but after another stored time."""
    while (moment := now()) <= than:
        pass
    return moment


def parsed(text: str) -> datetime:
    """A stored (or shown) time."""
    return datetime.fromisoformat(text)


def shown(text: str) -> str:
    """A stored time as responses have it: without the fraction when that is zero."""
    return f"{text[:19]}Z" if text.endswith(".000000Z") else text


def echoed(moment: datetime) -> str:
    """A client's own time, as the answer to message creation repeats it."""
    text = moment.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text
