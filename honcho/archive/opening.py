"""Opening an archive without importing it: as what a server in this process holds."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

from honcho.archive.format import ArchiveReader

if TYPE_CHECKING:
    from honcho.embedded import EmbeddedServer


def workspace_of(path: str | PathLike[str]) -> str:
    """The workspace that an archive was made of.

    Raises:
        ValidationError: It is not an archive.
        FileError: It cannot be read.
    """
    with ArchiveReader(path) as archive:
        return str(archive.manifest["workspace"])


def open_archive(
    server: EmbeddedServer, path: str | PathLike[str], workspace: str, *, closes: bool
) -> None:
    """Write what is in an archive into a workspace of a server.

    Args:
        server: The server.
        path: The archive.
        workspace: A workspace that does not exist yet.
        closes: Whether to close the server when that fails.

    Raises:
        ConfigurationError: The workspace exists.
        ValidationError: The archive is damaged.
    """
    try:
        with ArchiveReader(path) as archive:
            server.fill(workspace, archive.records)
    except BaseException:
        if closes:
            server.close()
        raise
