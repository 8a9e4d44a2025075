"""The official SDK's ``honcho.message``: messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.official.elsewhere import elsewhere
from honcho.types import Message as Message

__all__ = [
    "Message",
]

if not TYPE_CHECKING:
    __getattr__ = elsewhere(__name__)
