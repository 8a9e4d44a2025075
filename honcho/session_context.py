"""The official SDK's ``honcho.session_context``: contexts and summaries of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.official.elsewhere import elsewhere
from honcho.types import SessionContext as SessionContext
from honcho.types import SessionSummaries as SessionSummaries
from honcho.types import Summary as Summary

__all__ = [
    "SessionContext",
    "SessionSummaries",
    "Summary",
]

if not TYPE_CHECKING:
    __getattr__ = elsewhere(__name__)
