"""Where long texts are cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from honcho.arguments.splitting import split_text


@given(st.text(alphabet="ab .!?\n\t。é", max_size=300), st.integers(1, 50))
def test_the_parts_are_the_text(text: str, longest: int) -> None:
    parts = split_text(text, longest)
    assert "".join(parts) == text
    assert all(len(part) <= longest for part in parts)
    assert all(parts) or parts == [""]


def test_the_best_border_in_the_second_half_is_taken() -> None:
    assert split_text("One. Two.\n\nThree. Four five", 20) == ["One. Two.\n\n", "Three. Four five"]
    assert split_text("One. Two, a\nthree. Four five", 20) == ["One. Two, a\n", "three. Four five"]
    assert split_text("One. Two, a three. Four", 20) == ["One. Two, a three. ", "Four"]
    assert split_text('He said "stop it." Then left', 20) == ['He said "stop it." ', "Then left"]
    assert split_text("one two three four five six", 20) == ["one two three four ", "five six"]
    assert split_text("一二三四五六。七八九", 8) == ["一二三四五六。", "七八九"]
    assert split_text("x" * 25, 10) == ["x" * 10, "x" * 10, "x" * 5]


def test_a_border_far_from_the_end_is_not_taken() -> None:
    assert split_text("A.\n\nb c d e f g h i j", 16) == ["A.\n\nb c d e f g ", "h i j"]


def test_a_text_that_fits_is_left_alone() -> None:
    assert split_text("One.\n\nTwo.", 10) == ["One.\n\nTwo."]
    assert split_text("", 10) == [""]
