"""Warns when the blocking client is called in an event loop, where it blocks all other tasks."""

from __future__ import annotations

import os
import sys
import warnings

from honcho.errors import BlockingInAsyncWarning, ConfigurationError
from honcho.settings.stacklevel import outer_frame

STRICT_VARIABLE = "HONCHO_STRICT_ASYNC"

_seen: set[tuple[str, int]] = set()


def complain() -> None:
    """Warn once per call site; not in notebooks. With ``HONCHO_STRICT_ASYNC=1`` it is an error.

    Raises:
        ConfigurationError: ``HONCHO_STRICT_ASYNC`` is set.
    """
    message = (
        "the blocking Honcho client is called inside a running event loop, which it "
        "blocks: use AsyncHoncho there, or run the call in a thread"
    )
    if os.environ.get(STRICT_VARIABLE, "").strip().lower() in {"1", "true", "yes", "on"}:
        raise ConfigurationError(f"{message} ({STRICT_VARIABLE} is set)")
    if _in_notebook():
        return
    frame, depth = outer_frame()
    place = (frame.f_code.co_filename, frame.f_lineno)
    if place not in _seen:
        _seen.add(place)
        warnings.warn(message, BlockingInAsyncWarning, stacklevel=depth)


def _in_notebook() -> bool:
    """Whether this process is an IPython kernel, whose event loop always runs."""
    return "ipykernel" in sys.modules and hasattr(sys.modules["ipykernel"], "kernelapp")
