"""Finds the caller's frame outside of this package, to which warnings point."""

from __future__ import annotations

import os
import sys
from types import FrameType

_OURS = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep  # noqa: PTH100, PTH120


def outer_frame() -> tuple[FrameType, int]:
    """The innermost frame outside this package, and its ``stacklevel`` for this one's caller."""
    frame, depth = sys._getframe(1), 1
    while frame.f_back is not None and frame.f_code.co_filename.startswith(_OURS):
        frame, depth = frame.f_back, depth + 1
    return frame, depth
