"""What differs between two runs: workspace names, and ids and times that the server makes."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from .recordings import MISSING, Scenario

ID = re.compile(r"[A-Za-z0-9_-]{21}")
ID_INSIDE = re.compile(r"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{21}(?![A-Za-z0-9_-])")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)?")
TIME_INSIDE = re.compile(r"(\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,6})?)")


class Names:
    """Maps what the recorded server made up to what this server made up, by first appearance.

    A mapping holds in both directions: two recorded ids that are equal must be equal here, and two
    that differ must differ; times must, besides, come in the same order. What the client chose
    (ids and times that a recorded request held before any answer did) is compared as it stands.
    """

    def __init__(self, scenario: Scenario, prefix: str) -> None:
        self._prefix = (scenario.prefix, prefix)
        self._ids: dict[str, str] = {}
        self._taken: dict[str, str] = {}
        self._times: dict[datetime, datetime] = {}
        self._recorded: list[datetime] = []
        self._texts: dict[str, str] = {}
        self._chosen, self._instants = _chosen_by_client(scenario)

    def ours(self, text: str) -> str:
        """A recorded text with our prefix, our ids and, where it is a server's time, our time."""
        text = self._texts.get(text, text).replace(*self._prefix)
        return ID_INSIDE.sub(lambda found: self._ids.get(found[0], found[0]), text)

    def request(self, value: Any) -> Any:
        """A recorded request body as this server must get it."""
        if isinstance(value, str):
            return self.ours(value)
        if isinstance(value, list):
            return [self.request(one) for one in value]
        if isinstance(value, dict):
            return {self.ours(key): self.request(one) for key, one in value.items()}
        return value

    def is_server_id(self, recorded: str) -> bool:
        return ID.fullmatch(recorded) is not None and recorded not in self._chosen

    def is_server_time(self, recorded: str) -> bool:
        return _form(recorded)[0] and self.is_server_instant(instant(recorded))

    def is_server_instant(self, moment: datetime) -> bool:
        return moment not in self._instants

    def id_differs(self, recorded: str, got: str) -> str | None:
        """Learn the pair, or say why it contradicts what was learned before."""
        known = self._ids.get(recorded)
        if known is not None:
            return None if known == got else f"expected the same id as before, {known!r}"
        if ID.fullmatch(got) is None:
            return "not an id as servers make them (21 characters of A-Z a-z 0-9 _ -)"
        if got in self._taken:
            return f"the same id as that of {self._taken[got]!r} in the recording"
        self._ids[recorded], self._taken[got] = got, recorded
        return None

    def time_differs(self, recorded: str, got: str) -> str | None:
        """Learn the pair of times, or say why it contradicts what was learned before."""
        if _form(recorded) != _form(got):
            return "not in the same form of time"
        theirs, ours = instant(recorded), instant(got)
        if ours in self._instants:
            return "a time that the client gave; expected one that the server made"
        if "." not in recorded:
            return None
        known = self._times.get(theirs)
        if known is not None:
            return (
                None if known == ours else f"expected the same time as before, {known.isoformat()}"
            )
        place = bisect_left(self._recorded, theirs)
        if place and self._times[self._recorded[place - 1]] >= ours:
            return "not later than a time that was earlier in the recording"
        if place < len(self._recorded) and self._times[self._recorded[place]] <= ours:
            return "not earlier than a time that was later in the recording"
        insort(self._recorded, theirs)
        self._times[theirs] = ours
        self._texts[recorded] = got
        return None


def instant(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _form(time: str) -> tuple[bool, str]:
    """Whether a text is a time, and how it writes its zone.

    The fraction is not part of the form: one of zero is not written, once in a million times.
    """
    found = TIME.fullmatch(time)
    try:
        instant(time)
    except ValueError:
        return False, ""
    return found is not None, found[2] or "" if found else ""


def _chosen_by_client(scenario: Scenario) -> tuple[set[str], set[datetime]]:
    answered: set[str] = set()
    chosen: set[str] = set()
    instants: set[datetime] = set()
    for exchange in scenario.exchanges:
        body = None if exchange.json is MISSING else exchange.json
        for text in _texts(
            [exchange.path, exchange.query, body, exchange.text, exchange.multipart]
        ):
            chosen |= {one for one in ID_INSIDE.findall(text) if one not in answered}
            if text not in answered:
                instants |= set(_instants(text))
        answer = None if exchange.answer_json is MISSING else exchange.answer_json
        answered |= set(_texts(answer))
    return chosen, instants


def _texts(value: Any) -> Iterator[str]:
    """Every text in a value, keys and epoch numbers included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from _texts(one)
    elif isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) > 1e8:
        yield str(value)


def _instants(text: str) -> Iterator[datetime]:
    """The moments that a text from the client may stand for, also cut to seconds."""
    moment: datetime | None = None
    try:
        seconds = float(text)
    except ValueError:
        try:
            moment = instant(text.strip())
        except (ValueError, OverflowError):
            return
    else:
        if not 1e8 < abs(seconds) < 1e15:
            return
        # pydantic takes anything above 2e10 for milliseconds
        moment = datetime.fromtimestamp(seconds / 1000 if abs(seconds) > 2e10 else seconds, UTC)
    yield moment
    yield moment.replace(microsecond=0)
