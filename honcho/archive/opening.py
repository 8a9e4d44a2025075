"""Opens an archive without an import: as the data of an embedded server."""

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
    """Write an archive's records into a workspace of an embedded server.

    Args:
        server: The server.
        path: The archive.
        workspace: A workspace that does not exist yet.
        closes: Whether to close the server if that fails.

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
