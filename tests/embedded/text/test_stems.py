"""Words reduced to their stems, and how well a text fits a query."""

from __future__ import annotations

import pytest

from honcho.embedded.text.stems import rank, stem, stems


def test_stems_and_ranks() -> None:
    assert [stem(word) for word in ("running", "the", "42")] == ["run", "", "42"]
    assert rank({"dog"}, stems("a dog")) == pytest.approx(0.0607927)
    assert rank({"dog"}, stems("dog dog")) > rank({"dog"}, stems("a dog"))
    near, far = stems("red apple"), stems("red and green and then apple")
    assert rank({"red", "appl"}, near) == pytest.approx(0.0991, abs=1e-3)
    assert rank({"red", "appl"}, near) > rank({"red", "appl"}, far)
