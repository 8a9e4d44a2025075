"""The official SDK's ``honcho.pagination``: pages of lists."""

from __future__ import annotations

from honcho.aio import AsyncPage as AsyncPage
from honcho.blocking import Page as SyncPage

__all__ = [
    "AsyncPage",
    "SyncPage",
]
