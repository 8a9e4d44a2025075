"""Times: stored as UTC text of one width, so that text order is time order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def now() -> str:
    """The present moment in the form in which times are stored."""
    return stored(datetime.now(UTC))


def stored(moment: datetime) -> str:
    """``YYYY-MM-DDTHH:MM:SS.ffffffZ``; a time without an offset is UTC."""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    moment = moment.astimezone(UTC)
    return f"{moment.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def after(text: str) -> str:
    """The stored time next to this one."""
    return stored(parse(text) + timedelta(microseconds=1))


def shown(text: str) -> str:
    """A stored time as responses have it: without the fraction when that is zero."""
    return f"{text[:19]}Z" if text.endswith(".000000Z") else text


def echoed(moment: datetime) -> str:
    """A client's own time as the answer to message creation repeats it: with its offset, or none."""
    text = moment.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def seconds(text: str) -> str:
    """A stored time in whole seconds, as summaries have it."""
    return f"{text[:19]}Z"


def parse(text: str) -> datetime:
    """A stored time as an aware datetime."""
    return datetime.fromisoformat(text)
