"""Legal ids for any text."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from honcho import Honcho, ValidationError, safe_id

LEGAL = re.compile(r"[A-Za-z0-9_-]{1,512}")


@given(st.text(min_size=1))
def test_every_text_has_a_legal_id(text: str) -> None:
    assert LEGAL.fullmatch(safe_id(text))
    assert safe_id(text) == safe_id(text)


@given(st.lists(st.text(min_size=1), unique=True, max_size=20))
def test_different_texts_have_different_ids(texts: list[str]) -> None:
    assert len({safe_id(text) for text in texts}) == len(texts)


@given(st.text(min_size=1))
def test_an_id_that_was_made_is_not_taken_by_another_text(text: str) -> None:
    made = safe_id(text)
    assert made == text or safe_id(made) != made


@pytest.mark.parametrize("text", ["alice", "a_b-C9", "x" * 512])
def test_a_legal_text_is_its_own_id(text: str) -> None:
    assert safe_id(text) == text


@pytest.mark.parametrize(
    ("text", "begins"),
    [("jo@example.com", "jo-example-com_"), ("/etc/passwd", "etc-passwd_"), ("日本", "_")],
)
def test_what_is_legal_of_a_text_can_be_seen_in_its_id(text: str, begins: str) -> None:
    assert re.fullmatch(f"{begins}[0-9a-f]{{32}}", safe_id(text))


def test_long_texts_that_begin_the_same_stay_apart() -> None:
    first, second = safe_id("x" * 600), safe_id("x" * 601)
    assert first != second
    assert {len(first), len(second)} == {512}


@pytest.mark.parametrize("text", ["", None, 5, b"x"])
def test_only_texts_have_ids(text: Any) -> None:
    with pytest.raises(ValidationError, match="text is"):
        safe_id(text)


def test_the_server_takes_such_ids(honcho_client: Honcho) -> None:
    for text in ("jo@example.com", "日本 🌿", "x" * 600, "a/b?c#d"):
        assert honcho_client.peer(safe_id(text)).id == safe_id(text)
