"""Models on one line and as a table: short, and escaped."""

from __future__ import annotations

from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import pytest

from honcho_api import display
from honcho_api.v3 import Message, QueueStatus, SessionContext, SessionQueueStatus

WHEN = datetime(2024, 5, 1, 12, tzinfo=UTC)
ATTACK = "<img src=x onerror=alert(1)>'\"</td></table><script>"


class Tags(HTMLParser):
    """Collects tags, and complains of one that is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert {name for name, _ in attrs} <= {"style", "colspan"}
        self.names.add(tag)
        if tag != "br":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def message(number: int = 1, content: str = "I keep bees.", **more: Any) -> Message:
    given: dict[str, Any] = {"peer_id": "ann", "session_id": "s", "metadata": {}, **more}
    return Message(
        id=f"m{number}",
        content=content,
        created_at=WHEN,
        workspace_id="w",
        token_count=4,
        **given,
    )


def context(count: int) -> SessionContext:
    return SessionContext(id="s", messages=[message(number) for number in range(count)])


def test_a_model_on_one_line() -> None:
    assert repr(message()) == (
        "Message(id='m1', content='I keep bees.', peer_id='ann', session_id='s', metadata={}, "
        "created_at=2024-05-01T12:00:00+00:00, workspace_id='w', token_count=4)"
    )


def test_a_long_context_is_one_short_line() -> None:
    assert repr(context(1_000)) == (
        "SessionContext(id='s', messages=[1,000 items], summary=None, peer_representation=None, "
        "peer_card=None)"
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("x" * 50, repr("x" * 50)),
        ("x" * 51, repr("x" * 50 + "...")),
        ([], "[]"),
        (["a", 1, None], "['a', 1, None]"),
        (["x" * 40] * 3, "[3 items]"),
        ([["x" * 40] * 3], "[[3 items]]"),
        (["x" * 101], repr(["x" * 50 + "..."])),
        ({"a": {"b": True}}, "{'a': {'b': True}}"),
        ({"k" * 60: "v" * 60}, "{1 key}"),
        ((1, 2), "[1, 2]"),
        (1.5, "1.5"),
    ],
)
def test_a_value_on_one_line(value: Any, expected: str) -> None:
    assert display.brief(value) == expected


def test_whatever_is_stored_a_line_stays_short() -> None:
    huge = {f"key {number}": ["x" * 1_000] * 1_000 for number in range(100)}
    assert len(repr(message(content="x" * 25_000, metadata=huge))) < 400


@pytest.mark.parametrize(
    "shown",
    [
        message(content=ATTACK),
        message(metadata={ATTACK: ATTACK}),
        message(peer_id=ATTACK),
        SessionContext(id=ATTACK, messages=[message(content=ATTACK)], peer_card=[ATTACK]),
        QueueStatus(
            total_work_units=1,
            completed_work_units=0,
            in_progress_work_units=0,
            pending_work_units=1,
            sessions={
                ATTACK: SessionQueueStatus(
                    total_work_units=1,
                    completed_work_units=0,
                    in_progress_work_units=0,
                    pending_work_units=1,
                )
            },
        ),
    ],
    ids=["content", "metadata", "id", "context", "queue"],
)
def test_nothing_that_is_stored_becomes_markup(shown: Any) -> None:
    html = shown._repr_html_()
    found = Tags(html)
    assert found.names <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "br"}
    assert any("<img src=x" in text for text in found.texts)


def test_a_title_is_escaped_as_well() -> None:
    assert Tags(display.listing(ATTACK, [ATTACK])).names <= {
        *("table", "caption", "thead", "tbody", "tr", "th", "td")
    }


def test_what_says_nothing_is_left_out_of_a_table() -> None:
    html = context(0)._repr_html_()
    assert html.count("<tr>") == 1
    assert "summary" not in html


def test_a_table_in_a_table_is_counted_beyond_some_rows() -> None:
    html = context(25)._repr_html_()
    assert html.count("I keep bees.") == display.MOST_ROWS
    assert "and 5 more" in html


def test_columns_are_those_that_say_something() -> None:
    html = display.listing("Two", [message(1), message(2, metadata={"mood": "calm"})])
    assert "<caption>Two</caption>" in html
    assert "metadata" in html
    assert "workspace_id" not in html
    assert "metadata" not in display.listing("", [message()])


def test_lines_of_a_text_stay_lines_and_long_texts_are_cut() -> None:
    html = message(content="one\ntwo" + "x" * 5_000)._repr_html_()
    assert "one<br>two" in html
    assert len(html) < 2_000


def test_what_is_nested_without_end_is_cut() -> None:
    lists: list[Any] = []
    for _ in range(5_000):
        lists = [lists]
    deep = message(metadata={"k": lists})
    assert "[[[...]]]" in repr(deep)
    assert "[[[...]]]" in deep._repr_html_()
    assert "[[[...]]]" in display.table("", {"k": lists})
