"""Export a workspace to an archive file, and import it again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from honcho.aio.contents import AsyncContents
from honcho.arguments.ids import Reference
from honcho.arguments.validation import check_bool, check_choice

if TYPE_CHECKING:
    from honcho.archive.plan import ImportReport
    from honcho.client.progress import Progress


class AsyncArchives(AsyncContents):
    """The part of a client that writes and reads archives."""

    async def export(
        self,
        path: str | PathLike[str],
        *,
        sessions: Sequence[Reference] | None = None,
        peers: Sequence[Reference] | None = None,
        since: datetime | str | None = None,
        progress: Progress | bool | None = None,
    ) -> dict[str, int]:
        """Write the workspace into a file: a zip of JSON Lines, which can be read without this SDK.

        It has the workspace, peers, sessions with their members, messages, conclusions, cards,
        scopes and webhooks. ``manifest.json`` in it says what cannot be exported. Memory does
        not grow with the number of messages. The file has its name only once it is complete.

        Args:
            path: The file; an existing one is replaced.
            sessions: Only these; then scopes and webhooks are left out, as with the next two.
            peers: Only what these have said.
            since: Only messages from this time on.
            progress: Called with the messages done and 0, or ``True`` for a line on standard error.

        Returns:
            How much was written, by kind.

        Raises:
            ValidationError: An argument cannot be used.
            NotFoundError: A session in ``sessions`` does not exist.
            FileError: The file cannot be written.
            HonchoError: A call failed; there is no file then.

        Examples:
            >>> counts = await client.export("hiking.zip")
            >>> counts["messages"]
            3
        """
        from honcho.aio.archive_export import AsyncArchiveExport
        from honcho.archive.format import ArchiveWriter
        from honcho.archive.selection import Selection

        selection = Selection.of(sessions, peers, since)
        with ArchiveWriter(Path(path)) as archive:
            return await AsyncArchiveExport(self, archive, selection).run(progress)

    async def import_archive(
        self,
        path: str | PathLike[str],
        *,
        into: str | None = None,
        on_conflict: Literal["error", "skip", "merge"] = "error",
        names: Mapping[str, str] | None = None,
        conclusions: bool = False,
        checkpoint: str | PathLike[str] | None = None,
        progress: Progress | bool | None = None,
    ) -> ImportReport:
        """Write what is in an archive into a workspace.

        Args:
            path: An archive made by :meth:`export`.
            into: The id of the workspace, which is created if need be; default is this client's.
            on_conflict: What to do with sessions and peers that exist already: ``"error"``
                writes nothing at all, ``"skip"`` leaves them alone, ``"merge"`` adds the messages
                to them, and metadata that they do not have.
            names: New ids of peers by their old ones. Two that get the same id become one.
            conclusions: Write the conclusions as facts. Off by default, since the server derives
                its own from the messages.
            checkpoint: A file that records the progress: with it, calling again after a failure or
                a crash continues, and writes no message twice. A second file, ``...-plan``, is
                beside it.
            progress: As for ``ingest``.

        Returns:
            What was written, and the file that maps old ids of messages to new ones.

        Raises:
            ValidationError: Not an archive, a damaged one, or an argument that cannot be used.
            ConflictError: Something to write exists already.
            ConfigurationError: The checkpoint belongs to another import.
            FileError: A file cannot be read or written.
            IngestError: The import ended while writing messages; ``__cause__`` says why.

        Examples:
            >>> report = await other.import_archive(archive)
            >>> report.messages
            3
        """
        from honcho.aio.archive_import import AsyncArchiveImport
        from honcho.archive.format import ArchiveReader
        from honcho.archive.plan import check_names

        check_choice("on_conflict", on_conflict, ("error", "skip", "merge"))
        check_bool("conclusions", conclusions)
        client = self if into is None else self._in_workspace(into)
        place = None if checkpoint is None else Path(checkpoint)
        ids = Path(path).with_name(f"{Path(path).name}.ids.jsonl")
        with ArchiveReader(path) as archive:
            run = AsyncArchiveImport(client, archive, on_conflict, check_names(names), place)
            return await run.run(conclusions=conclusions, ids=ids, progress=progress)
