"""The pure parts: marks, representations, addresses, events."""

from __future__ import annotations

import pytest

from honcho.inspect.events import event
from honcho.inspect.marks import marked
from honcho.inspect.rendering import href, other_page, sections, tone


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("No nuts, please", "nut", "No [nuts], please"),
        ("No nuts, please", "NUTS please", "No [nuts], [please]"),
        ("a chestnut", "nut", "a chestnut"),
        ("It is in the hut", "is in the hut", "It is in [the] [hut]"),
        ("It is in", "is", "It [is] in"),
        ("a+b (c)", "+ (", "a+b (c)"),
        ("Füße und Öl", "öl füße", "[Füße] und Öl"),
        ("hut", "hut huts", "[hut]"),
        ("", "x", ""),
        ("x", "", "x"),
    ],
)
def test_hits_are_marked(text: str, query: str, shown: str) -> None:
    pieces = list(marked(text, query))
    assert "".join(f"[{piece}]" if is_hit else piece for piece, is_hit in pieces) == shown
    assert "".join(piece for piece, _ in pieces) == text


REPRESENTATION = """## Explicit Observations

[2025-05-01 12:00:00] Keeps bees
[2025-05-01 12:00:01] Said: ## not a heading
and goes on

## Deductive Observations

[2025-05-02 09:30:00] Likes honey
   Premises:
   - Keeps bees

## Contradictions

 **CONTRADICTION**: Likes nobody
"""


def test_the_parts_of_a_representation() -> None:
    found = [
        (one.title, [(entry.time, entry.text) for entry in one.entries])
        for one in sections(REPRESENTATION)
    ]
    assert found == [
        (
            "Explicit Observations",
            [
                ("2025-05-01 12:00", "Keeps bees"),
                ("2025-05-01 12:00", "Said: ## not a heading"),
                (None, "and goes on"),
            ],
        ),
        (
            "Deductive Observations",
            [("2025-05-02 09:30", "Likes honey"), (None, "Premises:"), (None, "- Keeps bees")],
        ),
        ("Contradictions", [(None, "CONTRADICTION: Likes nobody")]),
    ]
    assert sections("") == sections("\n## Empty\n") == []


def test_addresses_are_encoded() -> None:
    assert href("w", "a/b", "..", "x y?#") == "/w/a%2Fb/../x%20y%3F%23"
    assert href("w", "\ud800", q="\ud800&", none=None) == "/w/%3F?q=%3F%26"
    assert other_page("/w/x", {"q": "a b", "page": "1", "done": "card"}, 2) == "/w/x?q=a+b&page=2"


def test_a_peer_has_the_same_colour_everywhere() -> None:
    assert tone("priya") == tone("priya")
    assert {tone(f"peer-{number}") for number in range(20)} == set(range(8))


def test_events_keep_the_lines_of_their_data() -> None:
    assert event("text", "a\nb\r\nc\rd") == b"event: text\ndata: a\ndata: b\ndata: c\ndata: d\n\n"
    assert event("text", "\ud800\u2028") == "event: text\ndata: ?\u2028\n\n".encode()
