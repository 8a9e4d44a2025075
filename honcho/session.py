"""The official SDK's ``honcho.session``: sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.blocking import Session as Session
from honcho.official.elsewhere import elsewhere
from honcho.types import SessionContext as SessionContext

__all__ = [
    "Session",
    "SessionContext",
]

if not TYPE_CHECKING:
    __getattr__ = elsewhere(__name__)
