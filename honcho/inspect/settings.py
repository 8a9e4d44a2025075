"""What the inspector was told at its start."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from honcho import AsyncHoncho

Connect = Callable[[str | None], "AsyncHoncho"]
"""Makes a client for a workspace; ``None`` stands for that of the settings."""


@frozen
class Settings:
    """One inspector.

    Attributes:
        connect: How it gets its clients.
        token: What a browser has to know.
        write: Whether pages have forms that change something.
        pause: Seconds between two looks at the queue.
        is_stopping: Whether streams have to end, since the inspector does.
    """

    connect: Connect
    token: str = field(repr=False)
    write: bool = False
    pause: float = 1.0
    is_stopping: Callable[[], bool] = lambda: False

    @property
    def form_key(self) -> str:
        """What every form has to send back. Only pages of the inspector can know it: a page of
        another server on this machine has the same site, so the browser sends it our cookie."""
        return hmac.new(self.token.encode(), b"form", hashlib.sha256).hexdigest()
