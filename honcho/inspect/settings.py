"""The settings of a running inspector."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from honcho import AsyncHoncho

Connect = Callable[[str | None], "AsyncHoncho"]
"""Makes a client for a workspace; ``None`` is the workspace of the settings."""


@frozen
class Settings:
    """One inspector.

    Attributes:
        connect: How it gets its clients.
        token: The token that a browser has to send.
        write: Whether pages have forms that change something.
        pause: Seconds between two requests for the queue status.
        is_stopping: Whether streams have to end, because the inspector stops.
    """

    connect: Connect
    token: str = field(repr=False)
    write: bool = False
    pause: float = 1.0
    is_stopping: Callable[[], bool] = lambda: False

    @property
    def form_key(self) -> str:
        """The token that every form has to send. Only pages of the inspector know it: a page of
        another server on this machine has the same site, so the browser sends it our cookie."""
        return hmac.new(self.token.encode(), b"form", hashlib.sha256).hexdigest()
