"""A durable queue of messages, delivered in the background."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING, Literal

from honcho.aio.transport.api import AsyncApiUser
from honcho.arguments.validation import check_choice, check_int

if TYPE_CHECKING:
    from honcho.aio.outbox_file import AsyncOutbox

MAX_CONCURRENCY = 64


class AsyncOutboxes(AsyncApiUser):
    """The part of a client that opens outboxes."""

    def outbox(
        self,
        path: str | PathLike[str],
        *,
        max_pending: int = 1_000_000,
        max_bytes: int = 2**30,
        when_full: Literal["error", "drop_oldest"] = "error",
        synchronous: Literal["normal", "full"] = "normal",
        concurrency: int = 4,
    ) -> AsyncOutbox:
        """A file that stores messages at once; they are delivered in the background.

        Each message is delivered once, in order within its session, however this process ends.
        Several processes may use one file at a time: one of them delivers. The file has to be on a
        local disk; two more files are beside it while it is used, and an empty one that stays.

        Args:
            path: The file; made if it is missing.
            max_pending: How many messages it may hold, refused ones included, 1 or more.
            max_bytes: How many bytes of messages it may hold, 1 or more.
            when_full: ``"error"`` refuses what does not fit; ``"drop_oldest"`` makes room for it,
                and counts what was dropped.
            synchronous: ``"normal"`` keeps what was added when the process dies, but when the
                machine loses its power maybe not the last seconds; ``"full"`` waits for the disk.
            concurrency: How many sessions are delivered side by side, 1-64.

        Returns:
            The outbox; the file is opened by ``async with``, or by its first use.

        Raises:
            ValidationError: An argument is outside its range.

        Delivery calls ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/messages``.

        Examples:
            >>> async with client.outbox("turns.db") as turns:
            ...     await turns.add("hut", mara.message("Rain."))
            1
        """
        check_int("max_pending", max_pending, 1)
        check_int("max_bytes", max_bytes, 1)
        check_choice("when_full", when_full, ("error", "drop_oldest"))
        check_choice("synchronous", synchronous, ("normal", "full"))
        check_int("concurrency", concurrency, 1, MAX_CONCURRENCY)
        from honcho.aio.outbox_file import AsyncOutbox
        from honcho.outbox.adding import Bounds
        from honcho.outbox.database import Database
        from honcho.outbox.queue import Queue

        bounds = Bounds(max_pending=max_pending, max_bytes=max_bytes, when_full=when_full)
        queue = Queue(Database(path, self.workspace_id, synchronous), bounds)
        return AsyncOutbox(self._api, queue, concurrency)
