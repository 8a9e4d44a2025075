"""Compares one answer with the recorded one, and names each place where they differ."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .names import TIME_INSIDE, Names, instant
from .recordings import MISSING, Exchange

MODEL_TEXT = [
    (re.compile(r"/chat$"), re.compile(r"\$\.content")),
    (re.compile(r"/summaries$"), re.compile(r"\$\.(short|long)_summary\.content")),
    (re.compile(r"/context$"), re.compile(r"\$\.summary\.content")),
]
"""Where a language model wrote: (end of the request's path, place in the answer)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server under test said."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where an answer is not what was recorded."""

    place: str
    recorded: Any
    got: Any
    why: str = ""

    def __str__(self) -> str:
        line = f"{self.place}: recorded {_short(self.recorded)}, got {_short(self.got)}"
        return f"{line} ({self.why})" if self.why else line


ABSENT: Any = type("Absent", (), {"__repr__": lambda self: "nothing"})()


def differences(exchange: Exchange, answer: Answer, names: Names) -> list[Difference]:
    """Everything in ``answer`` that is not as recorded: status, headers, shape and values."""
    found = list(_headers(exchange, answer, names))
    if answer.status != exchange.status:
        found.insert(0, Difference("status", exchange.status, answer.status))
        if answer.status // 100 != exchange.status // 100:
            return [*found, _bodies(exchange, answer)]
    found.extend(_Comparison(exchange, names).body(answer))
    return found


def _headers(exchange: Exchange, answer: Answer, names: Names) -> Iterator[Difference]:
    for name, recorded in exchange.answer_headers.items():
        got = answer.headers.get(name, ABSENT)
        expected = names.ours(recorded)
        if name == "location" and got is not ABSENT:
            expected, got = (re.sub(r"^https?://[^/]+", "", one) for one in (expected, got))
        if got != expected:
            yield Difference(f"header {name}", expected, got)


def _bodies(exchange: Exchange, answer: Answer) -> Difference:
    recorded = exchange.answer_text if exchange.answer_json is MISSING else exchange.answer_json
    return Difference("body", recorded, answer.body[:2000].decode(errors="replace"))


class _Comparison:
    def __init__(self, exchange: Exchange, names: Names) -> None:
        self._exchange = exchange
        self._names = names
        self._model_text = [place for path, place in MODEL_TEXT if path.search(exchange.path)]

    def body(self, answer: Answer) -> Iterator[Difference]:
        if self._exchange.answer_json is MISSING:
            recorded = self._exchange.answer_text or ""
            got = answer.body.decode(errors="replace")
            if "event-stream" in self._exchange.answer_headers.get("content-type", ""):
                yield from _events(recorded, got)
            elif got != self._names.ours(recorded):
                yield Difference("body", recorded, got)
            return
        try:
            value = json.loads(answer.body)
        except ValueError:
            yield Difference("body", self._exchange.answer_json, answer.body[:200], "not JSON")
        else:
            yield from self._value("$", self._exchange.answer_json, value)

    def _value(self, place: str, recorded: Any, got: Any) -> Iterator[Difference]:
        if type(recorded) is not type(got):
            yield Difference(place, recorded, got, "another type")
        elif isinstance(recorded, dict):
            yield from self._object(place, recorded, got)
        elif isinstance(recorded, list):
            for index in range(max(len(recorded), len(got))):
                here = f"{place}[{index}]"
                if index >= len(recorded):
                    yield Difference(here, ABSENT, got[index])
                elif index >= len(got):
                    yield Difference(here, recorded[index], ABSENT)
                else:
                    yield from self._value(here, recorded[index], got[index])
        elif isinstance(recorded, str):
            yield from self._text(place, recorded, got)
        elif recorded != got:
            yield Difference(place, recorded, got)

    def _object(
        self, place: str, recorded: dict[str, Any], got: dict[str, Any]
    ) -> Iterator[Difference]:
        keys = self._keys(recorded, got)
        for theirs, ours in keys.items():
            here = f"{place}.{theirs}"
            if ours not in got:
                yield Difference(here, recorded[theirs], ABSENT)
            else:
                yield from self._value(here, recorded[theirs], got[ours])
        for extra in got.keys() - set(keys.values()):
            yield Difference(f"{place}.{extra}", ABSENT, got[extra])

    def _keys(self, recorded: dict[str, Any], got: dict[str, Any]) -> dict[str, str]:
        """Which of our keys stands for which recorded one: some objects are keyed by ids."""
        keys = {key: self._names.ours(key) for key in recorded}
        unknown = [
            key for key, ours in keys.items() if ours == key and self._names.is_server_id(key)
        ]
        unused = [key for key in got if key not in keys.values()]
        pairs = zip(unknown, unused, strict=False)
        return keys | {
            theirs: ours for theirs, ours in pairs if not self._names.id_differs(theirs, ours)
        }

    def _text(self, place: str, recorded: str, got: str) -> Iterator[Difference]:
        if any(pattern.fullmatch(place) for pattern in self._model_text):
            if _is_json_object(recorded) and not _is_json_object(got):
                yield Difference(place, recorded, got, "not a JSON text")
            return
        if self._names.is_server_id(recorded):
            why = self._names.id_differs(recorded, got)
        elif self._names.is_server_time(recorded):
            why = self._names.time_differs(recorded, got)
        elif self._same_apart_from_times(recorded, got):
            return
        else:
            why = ""
        if why is not None:
            yield Difference(place, self._names.ours(recorded), got, why)

    def _same_apart_from_times(self, recorded: str, got: str) -> bool:
        """Whether two texts are equal but for the times that the servers put into them."""
        theirs = TIME_INSIDE.split(self._names.ours(recorded))
        ours = TIME_INSIDE.split(got)
        if len(theirs) != len(ours) or theirs[::2] != ours[::2]:
            return False
        return all(map(self._same_time, theirs[1::2], ours[1::2]))

    def _same_time(self, recorded: str, got: str) -> bool:
        try:
            made = [self._names.is_server_instant(instant(one)) for one in (recorded, got)]
        except ValueError:
            return recorded == got
        return all(made) or recorded == got


def _events(recorded: str, got: str) -> Iterator[Difference]:
    """Streams are equal when both have pieces of text and both are, or are not, marked as done."""
    theirs, ours = _shape(recorded), _shape(got)
    if theirs != ours:
        yield Difference("events", theirs, ours)


def _shape(stream: str) -> list[Any]:
    """The events of a stream with the model's words taken out, neighbours that are alike as one."""
    shapes: list[Any] = []
    for block in stream.split("\n\n"):
        if not block:
            continue
        try:
            event: Any = json.loads(block.removeprefix("data: "))
        except ValueError:
            event = block
        else:
            delta = event.get("delta") if isinstance(event, dict) else None
            if isinstance(delta, dict) and isinstance(delta.get("content"), str):
                event = {**event, "delta": {**delta, "content": "..."}}
        if not shapes or shapes[-1] != event:
            shapes.append(event)
    return [*shapes, "cut off"] if stream and not stream.endswith("\n\n") else shapes


def _is_json_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 300 else f"{text[:200]} ... {text[-90:]}"
