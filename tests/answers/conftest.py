"""What tests of answers share."""

from __future__ import annotations

import pytest

from honcho.answers.contexts import SessionContext
from tests.answers.contexts import SUMMARY, said


@pytest.fixture
def full() -> SessionContext:
    return said(
        ("alice", "Tea?"),
        ("bot", "Green or black?"),
        ("bob", "Black."),
        summary=SUMMARY,
        peer_representation="Alice likes tea.",
        peer_card=["Name: Alice", "Drinks: tea"],
    )
