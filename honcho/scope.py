"""The official SDK's ``honcho.scope``: scopes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.blocking import Scope as Scope
from honcho.official.elsewhere import elsewhere

__all__ = [
    "Scope",
]

if not TYPE_CHECKING:
    __getattr__ = elsewhere(__name__)
