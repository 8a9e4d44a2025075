"""The official SDK's ``honcho.http.client``: its defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho._version import __version__ as __version__
from honcho.official.elsewhere import elsewhere
from honcho.settings.config import DEFAULT_RETRIES as DEFAULT_MAX_RETRIES
from honcho.settings.timeouts import DEFAULT_SECONDS as DEFAULT_TIMEOUT

__all__ = [
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_TIMEOUT",
    "__version__",
]

if not TYPE_CHECKING:
    __getattr__ = elsewhere(__name__)
