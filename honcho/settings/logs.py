"""``HONCHO_LOG``: writes the SDK's log records to standard error, for debugging."""

from __future__ import annotations

import logging
import os

from honcho.errors import ConfigurationError
from honcho.settings.wording import shown

LOG_VARIABLE = "HONCHO_LOG"
LEVELS = ("debug", "info", "warning", "error")

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def set_up() -> None:
    """Apply ``HONCHO_LOG``: set the level, and add a handler unless the program has its own.

    Raises:
        ConfigurationError: The variable is not the name of a level.
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
