"""The official SDK's ``honcho.utils.resolve``: ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.official.elsewhere import elsewhere
from honcho.official.helpers import resolve_id as resolve_id

__all__ = [
    "resolve_id",
]

if not TYPE_CHECKING:
    __getattr__ = elsewhere(__name__)
