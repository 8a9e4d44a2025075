"""What an archive is made of and read into: a workspace, what it holds, and bulk loading."""

from __future__ import annotations

from honcho.aio.directory import AsyncDirectory
from honcho.aio.ingest import AsyncIngest
from honcho.aio.workspace import AsyncWorkspace


class AsyncContents(AsyncDirectory, AsyncIngest, AsyncWorkspace):
    """The part of a client that an export or an import works with."""
