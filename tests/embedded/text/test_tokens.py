"""Sizes in tokens: messages by one vocabulary, what is embedded by another."""

from __future__ import annotations

import pytest

from honcho.embedded.text.tokens import (
    count_tokens,
    embedding_pieces,
    fits_embedding,
)
from tests.embedded.api import Api


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("hello world", 2),
        ("東京タワーに行きました", 8),
        ("Привет, как дела?", 6),
        ("👩‍👩‍👧‍👦", 11),
        ("<|endoftext|>", 7),
    ],
)
def test_the_vocabulary_of_messages(api: Api, text: str, count: int) -> None:
    assert count_tokens(text) == count
    if "<|" not in text:
        assert api.say("s", text)[0]["token_count"] == count


# Two tokens a word in the vocabulary of messages, four in that of the embedding model.
LONG = "안녕하세요 " * 3000


def test_a_vector_is_made_of_8192_tokens_of_the_embedding_model() -> None:
    assert count_tokens(LONG) == 6001
    assert not fits_embedding(LONG)
    pieces = embedding_pieces(LONG)
    assert len(pieces) == 2
    assert all(map(fits_embedding, pieces))
    assert "".join(pieces) == LONG
    assert embedding_pieces("short") == ["short"]


def test_what_is_refused_by_which_vocabulary(api: Api) -> None:
    assert api.refused("POST", "search", {"query": LONG}) == (
        422,
        "Query exceeds maximum token limit of 8192.",
    )
    assert api.conclude(LONG)[0]["content"] == LONG
