"""Bulk loading of messages, without network I/O: records, files, batches, the checkpoint file.

``client.ingest()`` sends them. ``read_jsonl``, ``read_csv`` and ``read_chatgpt`` read its records
from files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.client.lazy import attach

if TYPE_CHECKING:
    from honcho.ingest.chatgpt import read_chatgpt as read_chatgpt
    from honcho.ingest.loaders import Columns as Columns
    from honcho.ingest.loaders import read_csv as read_csv
    from honcho.ingest.loaders import read_jsonl as read_jsonl

__all__ = ["Columns", "read_chatgpt", "read_csv", "read_jsonl"]

if not TYPE_CHECKING:
    __getattr__ = attach(
        __name__,
        dict.fromkeys(("Columns", "read_csv", "read_jsonl"), "honcho.ingest.loaders")
        | {"read_chatgpt": "honcho.ingest.chatgpt"},
    )
