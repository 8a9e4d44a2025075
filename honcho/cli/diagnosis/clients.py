"""Clients of ``doctor``: one attempt, and no warnings, which are findings already."""

from __future__ import annotations

import warnings
from typing import Any

from honcho.blocking.client import Honcho


def quiet(**settings: Any) -> Honcho:
    """A client that does not retry. ``settings`` are those of :class:`Honcho`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return Honcho(max_retries=0, **settings)
