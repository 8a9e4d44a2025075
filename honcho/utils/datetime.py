"""The official SDK's ``honcho.utils.datetime``: dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.official.elsewhere import elsewhere
from honcho.official.helpers import datetime_to_iso as datetime_to_iso
from honcho.official.helpers import parse_datetime as parse_datetime

__all__ = [
    "datetime_to_iso",
    "parse_datetime",
]

if not TYPE_CHECKING:
    __getattr__ = elsewhere(__name__)
