# Derived from honcho/aio/contents.py by scripts/blocking.py; do not edit.
"""What an archive is made of and read into: a workspace, what it holds, and bulk loading."""

from __future__ import annotations

from honcho.blocking.directory import Directory
from honcho.blocking.ingest import Ingest
from honcho.blocking.workspace import Workspace


class Contents(Directory, Ingest, Workspace):
    """The part of a client that an export or an import works with."""
