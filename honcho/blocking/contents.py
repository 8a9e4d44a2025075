# Derived from honcho/aio/contents.py by scripts/blocking.py; do not edit.
"""The calls of exports and imports: a workspace, its contents, and bulk loading."""

from __future__ import annotations

from typing import Self

from honcho.arguments.validation import check_new_id
from honcho.blocking.directory import Directory
from honcho.blocking.ingest import Ingest
from honcho.blocking.workspace import Workspace


class Contents(Directory, Ingest, Workspace):
    """The part of a client that an export or an import works with."""

    def _in_workspace(self, workspace_id: str) -> Self:
        """A copy for another workspace of the same server; it shares connections."""
        client = self.__class__.__new__(self.__class__)
        client.__dict__.update(self.__dict__)
        client._api = self._api.in_workspace(check_new_id("into", workspace_id))
        client._state = client._api.shared.workspace
        return client
