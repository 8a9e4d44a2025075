"""``HONCHO_LOG``: log records of the SDK on standard error, for those who look for a fault."""

from __future__ import annotations

import logging
import os

from honcho.errors import ConfigurationError
from honcho.settings.wording import shown

LOG_VARIABLE = "HONCHO_LOG"
LEVELS = ("debug", "info", "warning", "error")

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def set_up() -> None:
    """Do what ``HONCHO_LOG`` asks for: its level, and a handler unless the program has its own.

    Raises:
        ConfigurationError: The variable is set, and no level.
    """
    level = os.environ.get(LOG_VARIABLE, "").strip().lower()
    if not level:
        return
    if level not in LEVELS:
        raise ConfigurationError(
            f"{LOG_VARIABLE} is {shown(level)}: it must be one of {', '.join(LEVELS)}"
        )
    logger = logging.getLogger("honcho")
    logger.setLevel(level.upper())
    if not logger.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter(_FORMAT))
        logger.addHandler(handler)
