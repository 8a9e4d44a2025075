"""The harness itself: a server that repeats the recording matches, and every change is noticed."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from .compare import Answer
from .names import ID_INSIDE
from .recordings import MISSING, Exchange, Scenario, expand, load
from .replay import Report, replay

SCENARIOS = load()

Change = Callable[[Exchange, Answer], Answer]


class Echo:
    """Repeats the recorded answers with other ids, another day and the prefix that it is sent."""

    def __init__(self, scenarios: list[Scenario], change: Change) -> None:
        self._exchanges = [(scenario, one) for scenario in scenarios for one in scenario.exchanges]
        self._change = change
        self._prefix = ""
        self.sent: list[tuple[str, str, bytes | None]] = []

    def send(self, method: str, target: str, headers: dict[str, str], body: bytes | None) -> Answer:
        scenario, exchange = self._exchanges[len(self.sent)]
        self.sent.append((method, target, body))
        if found := re.search(
            r"\bt[0-9a-f]{5}(?=-)", target + (body or b"").decode(errors="replace")
        ):
            self._prefix = found[0]
        text = exchange.answer_text or ""
        if exchange.answer_json is not MISSING:
            text = json.dumps(exchange.answer_json)
        text = text.replace("2026-11-21", "2027-02-03")
        headers = {
            name: self._renamed(scenario, value) for name, value in exchange.answer_headers.items()
        }
        text = self._renamed(scenario, ID_INSIDE.sub(_other_id, text))
        return self._change(exchange, Answer(exchange.status, headers, text.encode()))

    def _renamed(self, scenario: Scenario, text: str) -> str:
        return text.replace(scenario.prefix, self._prefix)

    def settle(self, workspaces: list[str]) -> None: ...

    def close(self) -> None: ...


def _other_id(found: re.Match[str]) -> str:
    """Another id for what a server made: words and runs of one letter were made by the client."""
    random = len(set(found[0])) > 10 and re.search(r"[A-Z0-9]", found[0])
    return _digest(found[0]) if random and not found[0].startswith("xzgsu1-") else found[0]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:21]


def _echo(*ids: str, change: Change = lambda _, answer: answer) -> Report:
    scenarios = [one for one in SCENARIOS if not ids or {x.id for x in one.exchanges} & set(ids)]
    return replay(scenarios, Echo(scenarios, change))


def test_there_are_as_many_scored_exchanges_as_the_rule_gives() -> None:
    assert sum(exchange.scored for one in SCENARIOS for exchange in one.exchanges) == 1035


def test_a_server_that_repeats_the_recording_matches_everywhere() -> None:
    report = _echo()
    assert [
        f"{one.exchange.id}: {one.differences[0]}" for one in report.results if not one.matches
    ] == []


def _status(_: Exchange, answer: Answer) -> Answer:
    return Answer(answer.status + 1, answer.headers, answer.body)


def _content_type(_: Exchange, answer: Answer) -> Answer:
    return Answer(answer.status, {**answer.headers, "content-type": "text/html"}, answer.body)


def _json(edit: Callable[[Any], object]) -> Change:
    def change(_: Exchange, answer: Answer) -> Answer:
        value = json.loads(answer.body)
        edit(value)
        return Answer(answer.status, answer.headers, json.dumps(value).encode())

    return change


def _body(text: str) -> Change:
    return lambda _, answer: Answer(answer.status, answer.headers, text.encode())


CHANGES: list[tuple[str, str, Change]] = [
    ("another status", "workspaces-p005", _status),
    ("another content type", "workspaces-p005", _content_type),
    ("not JSON", "workspaces-p005", _body("<html>")),
    ("no body", "workspaces-p005", _body("")),
    ("another value", "workspaces-p005", _json(lambda it: it["metadata"].update(team="blue"))),
    ("a key too many", "workspaces-p005", _json(lambda it: it["metadata"].update(more=1))),
    ("a key too few", "workspaces-p005", _json(lambda it: it["metadata"].pop("none"))),
    (
        "a number as another type",
        "workspaces-p005",
        _json(lambda it: it["metadata"].update(l=[1.0, "x"])),
    ),
    ("true for one", "workspaces-p005", _json(lambda it: it["metadata"].update(l=[True, "x"]))),
    (
        "a time without a zone",
        "workspaces-p005",
        _json(lambda it: it.update(created_at="2027-02-03T21:31:27.691274")),
    ),
    ("a time that is no time", "workspaces-p005", _json(lambda it: it.update(created_at="now"))),
    (
        "a time that changes later",
        "workspaces-p007",
        _json(lambda it: it.update(created_at="2027-02-03T21:31:27.691275Z")),
    ),
    (
        "a time before an older one",
        "workspaces-p015",
        _json(lambda it: it.update(created_at="2027-02-01T00:00:00.691275Z")),
    ),
    ("the recorded order turned round", "workspaces-p017", _json(lambda it: it["items"].reverse())),
    ("an item too few", "workspaces-p017", _json(lambda it: it["items"].pop())),
    ("an item twice", "workspaces-p017", _json(lambda it: it["items"].append(it["items"][0]))),
    ("another total", "workspaces-p017", _json(lambda it: it.update(total=8))),
    ("an id of another length", "webhooks-p004", _json(lambda it: it.update(id="x" * 20))),
    (
        "an id that was another's",
        "webhooks-p006",
        _json(lambda it: it.update(id=_digest("7T4HW63yBGWcLzLMwR5Fu"))),
    ),
    ("an id that changes later", "webhooks-p005", _json(lambda it: it.update(id="A" * 21))),
    (
        "another text with an id in it",
        "webhooks-p018",
        _json(lambda it: it.update(detail=it["detail"] + ".")),
    ),
    (
        "a text where a model said nothing",
        "chat-p035",
        _json(lambda it: it.update(content="words")),
    ),
    (
        "nothing where a model said something",
        "chat-p001",
        _json(lambda it: it.update(content=None)),
    ),
    (
        "another size",
        "messages-p001",
        _json(lambda it: [one.update(token_count=99) for one in it]),
    ),
    ("prose where a model gave JSON", "chat-p024", _json(lambda it: it.update(content="words"))),
    (
        "a stream without its end",
        "chat_stream-p001",
        _body('data: {"delta": {"content": "a"}, "done": false}\n\n'),
    ),
    ("a stream without text", "chat_stream-p001", _body('data: {"done": true}\n\n')),
    (
        "a stream with another event",
        "chat_stream-p006",
        _body('event: end\ndata: {"done": true}\n\n'),
    ),
    ("a stream that is not ended", "chat_stream-p006", _body('data: {"done": true}\n')),
]


@pytest.mark.parametrize(
    ("exchange", "change"), [case[1:] for case in CHANGES], ids=[case[0] for case in CHANGES]
)
def test_a_change_is_noticed_where_it_is(exchange: str, change: Change) -> None:
    report = _echo(
        exchange, change=lambda one, answer: change(one, answer) if one.id == exchange else answer
    )
    assert exchange in [one.exchange.id for one in report.mismatches]


@pytest.mark.parametrize(
    ("exchange", "change"),
    [
        ("chat-p001", _json(lambda it: it.update(content="other words"))),
        (
            "chat_stream-p001",
            _body('data: {"delta": {"content": "a"}, "done": false}\n\ndata: {"done": true}\n\n'),
        ),
        (
            "workspaces-p005",
            _json(lambda it: it.update(metadata=dict(reversed(it["metadata"].items())))),
        ),
    ],
    ids=["a model's words", "pieces of a stream", "order of keys"],
)
def test_what_no_server_can_repeat_is_not_compared(exchange: str, change: Change) -> None:
    report = _echo(
        exchange, change=lambda one, answer: change(one, answer) if one.id == exchange else answer
    )
    assert report.mismatches == []


def test_requests_are_sent_as_they_were_recorded() -> None:
    scenarios = [one for one in SCENARIOS if one.area in {"http", "upload", "webhooks", "context"}]
    echo = Echo(scenarios, lambda _, answer: answer)
    replay(scenarios, echo)
    sent = dict(zip([x.id for one in scenarios for x in one.exchanges], echo.sent, strict=True))
    assert sent["http-p021"][2] == b'{"metadata": {"a": "\xff\xfe"}}'
    assert sent["http-p008"][2] is None
    assert sent["http-p007"][2] == b""
    assert b'name="peer_id"\r\n\r\nalice\r\n' in (sent["upload-p023"][2] or b"")
    assert b"caf\xe9 na\xefve" in (sent["upload-p023"][2] or b"")
    assert len(sent["upload-p012"][2] or b"") > 5242881
    assert sent["context-p046"][1].endswith("?peer_target=alice&sessions=s1&sessions=s2")
    assert sent["webhooks-p017"][1].endswith(_digest("7T4HW63yBGWcLzLMwR5Fu"))


def test_long_texts_are_unpacked() -> None:
    packed = {"a": [{"$repeat": ["xy", 3, "z"]}, {"$concat": ["1", {"$repeat": ["2", 2, ""]}]}]}
    assert expand(packed) == {"a": ["xyxyxyz", "122"]}
