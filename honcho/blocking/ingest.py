# Derived from honcho/aio/ingest.py by scripts/blocking.py; do not edit.
"""Loading many messages: batches of 100, in order within a session, sessions side by side."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

from honcho.arguments.validation import check_int
from honcho.blocking.transport.api import ApiUser

if TYPE_CHECKING:
    from honcho.client.progress import Progress
    from honcho.ingest.records import Records
    from honcho.ingest.report import IngestReport

MAX_CONCURRENCY = 64


class Ingest(ApiUser):
    """The part of a client that loads many messages."""

    def ingest(
        self,
        records: Records,
        *,
        concurrency: int = 4,
        checkpoint: str | PathLike[str] | None = None,
        progress: Progress | bool | None = None,
    ) -> IngestReport:
        """Write any number of messages to any number of sessions.

        The messages of a session are written in the order of the records, in batches of up to 100;
        different sessions are written side by side. However long ``records`` is, only part of it
        is in memory: at most 20,000 messages in unfinished batches, and 16 batches per request in
        flight.

        Args:
            records: One record per message: an :class:`IngestRecord`, a dict of its fields, or a
                session together with a message made by ``peer.message()``.
            concurrency: How many requests may be in flight, 1-64.
            checkpoint: A file that records the progress. With it each message carries an
                ``idempotency_key`` in its metadata, a batch whose outcome is unknown is looked up
                and sent again, and calling again with the same records after a failure or a crash
                goes on where the ingest ended, without writing anything twice.
            progress: Called with the messages done and the number of records (0 where ``records``
                does not say), or ``True`` for a line on standard error.

        Returns:
            How much was written, and how fast.

        Raises:
            ValidationError: ``concurrency`` is out of range.
            ConfigurationError: The file is no checkpoint of this workspace, or is in use.
            FileError: The checkpoint cannot be read or written.
            IngestError: The ingest ended early; ``__cause__`` says why, ``report`` what was
                written.

        Calls ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/messages``.

        Examples:
            >>> record = {"session": "hut", "peer": "mara", "content": "Rain."}
            >>> report = client.ingest([record])
            >>> report.messages
            1
        """
        check_int("concurrency", concurrency, 1, MAX_CONCURRENCY)
        from honcho.blocking.ingest_run import ingest

        return ingest(self, records, concurrency, checkpoint, progress)
