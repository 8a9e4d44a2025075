"""The official SDK's ``honcho.utils.file_upload``: files to upload."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.official.elsewhere import elsewhere
from honcho.official.helpers import normalize_file_input as normalize_file_input
from honcho.official.helpers import prepare_file_for_upload as prepare_file_for_upload

__all__ = [
    "normalize_file_input",
    "prepare_file_for_upload",
]

if not TYPE_CHECKING:
    __getattr__ = elsewhere(__name__)
