"""Files to upload, and the sources of their bytes."""

from __future__ import annotations

from honcho.uploads.sources import FileSource as FileSource
from honcho.uploads.sources import Reader as Reader
from honcho.uploads.sources import Upload as Upload

__all__ = ["FileSource", "Reader", "Upload"]
