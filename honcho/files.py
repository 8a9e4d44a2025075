"""Files to upload: where their bytes come from."""

from __future__ import annotations

from honcho.uploads.sources import FileSource as FileSource

__all__ = ["FileSource"]
