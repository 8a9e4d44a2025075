# Derived from honcho/aio/outbox_file.py by scripts/blocking.py; do not edit.
"""An outbox: a file that stores messages at once, to be delivered when the server is up."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Self

from honcho.arguments.messages import check_key
from honcho.arguments.names import both_names
from honcho.blocking.outbox_worker import OutboxWorker
from honcho.client.waiting import check_timeout
from honcho.concurrency.both import guard, in_thread, sleep
from honcho.errors import AuthenticationError, TimeoutError
from honcho.outbox.items import items_of
from honcho.outbox.queue import Queue
from honcho.outbox.refusals import Refusals
from honcho.outbox.states import OutboxStatus, RefusedMessage, RefusedMessages

if TYPE_CHECKING:
    from pathlib import Path

    from honcho.arguments.ids import Reference
    from honcho.blocking.transport.api import Api
    from honcho_api import v3

CLOSE_SECONDS = 5.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.001, 0.05


class Outbox:
    """Messages on their way to the server; made by ``client.outbox()``.

    Leave it by ``with`` or :meth:`close`. What is not delivered by then stays in the file,
    and is delivered when the file is opened again.
    """

    def __init__(self, api: Api, queue: Queue, concurrency: int) -> None:
        self._queue = queue
        self._refusals = Refusals(queue.file, queue.clock)
        self._worker = OutboxWorker(api, queue, concurrency)
        self._closed = False

    @property
    def path(self) -> Path:
        """The file."""
        return self._queue.file.path

    @both_names
    def add(
        self,
        session: Reference,
        messages: v3.MessageCreate
        | Mapping[str, Any]
        | Iterable[v3.MessageCreate | Mapping[str, Any]],
        *,
        key: str | None = None,
        split: bool = False,
        session_metadata: Mapping[str, Any] | None = None,
        peer_metadata: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> int:
        """Take messages for a session. They are stored durably when this returns.

        Nothing is sent here, so it takes the same time whether the server works or not. Messages
        without a ``created_at`` are dated now. Sessions and peers are created on delivery.

        Args:
            session: The session, or its id.
            messages: One message or several, made by ``peer.message()``, or dicts of its fields.
            key: 1-256 characters that stand for these very messages: adding again to the same
                session with the same key adds nothing. The last 100,000 are remembered.
            split: Cut a text of more than 25,000 characters, given in a dict, at the end of a
                paragraph, line or sentence. The parts have ``part_of`` in common in their
                metadata, and are counted there by ``part`` and ``parts``.
            session_metadata: Replaces the metadata of the session before these messages.
            peer_metadata: Replaces the metadata of peers, by their ids.

        Returns:
            How much was added: messages, and metadata of sessions and peers.

        Raises:
            ValidationError: Not messages, or messages that the server would refuse.
            OutboxFullError: The outbox is full.
            FileError: The file cannot be written, such as when the disk is full; nothing was added.
            ConfigurationError: The file is not an outbox of this workspace, or was closed.

        Examples:
            >>> outbox.add("hut", mara.message("Rain."), key="turn-17")
            1
        """
        items = items_of(
            session,
            messages,
            now=self._queue.clock(),
            split=split,
            session_metadata=session_metadata,
            peer_metadata=peer_metadata,
        )
        checked = None if key is None else check_key(key)
        added = in_thread(self._queue.add, items, checked)
        self._worker.wake()
        return added

    def flush(self, timeout: float | None = None) -> None:
        """Wait until everything that was added before is delivered, or refused for good.

        Args:
            timeout: Seconds to wait at most; ``None`` for ever.

        Raises:
            TimeoutError: Something is left, and stays in the file.
            AuthenticationError: The server refuses the API key.
            FileError: The file cannot be read.

        Examples:
            >>> outbox.flush(timeout=30)
        """
        guard()
        end = time.monotonic() + check_timeout(timeout)
        self._worker.wake()
        newest = in_thread(self._queue.newest)
        pause = _FIRST_PAUSE
        while not in_thread(self._queue.is_done, newest):
            status, error = in_thread(self._status), self._worker.delivery.last_error
            reason = status.last_error or "that took too long"
            if status.state == "held":
                raise AuthenticationError(
                    f"{status.pending:,} messages are kept in {self.path} until there is an API "
                    f"key that the server accepts: {reason}"
                ) from error
            if time.monotonic() >= end:
                raise TimeoutError(
                    f"{status.pending:,} messages were not delivered in {timeout} s and are kept "
                    f"in {self.path}: {reason}",
                    is_retryable=True,
                ) from error
            sleep(max(0.0, min(pause, end - time.monotonic())))
            pause = min(2 * pause, _LONGEST_PAUSE)

    @property
    def status(self) -> OutboxStatus:
        """The state of the outbox, also where another process delivers. Reads the file."""
        return self._status()

    @property
    def refused(self) -> RefusedMessages:
        """Items the server has refused for good, oldest first. Reads the file as it is iterated."""
        return self._refusals.all()

    def requeue(
        self,
        refused: RefusedMessage | int | None = None,
        message: v3.MessageCreate | Mapping[str, Any] | None = None,
    ) -> int:
        """Put refused items back, at the end of the queue of their session.

        Args:
            refused: Which one, or its number; the default is all of them.
            message: What to send in its place.

        Returns:
            How many were put back.

        Raises:
            NotFoundError: It is not among the refused ones any more.
            ValidationError: ``message`` is not one that the server would take.

        Examples:
            >>> for one in outbox.refused:
            ...     outbox.requeue(one)
        """
        count = in_thread(self._refusals.requeue, refused, message)
        self._worker.wake()
        return count

    def discard(self, refused: RefusedMessage | int) -> None:
        """Delete refused items.

        Raises:
            NotFoundError: It is not among the refused ones any more.

        Examples:
            >>> for one in outbox.refused:
            ...     outbox.discard(one)
        """
        in_thread(self._refusals.discard, refused)

    def close(self, timeout: float | None = CLOSE_SECONDS) -> None:
        """Deliver what is left, as long as the server works, and close the file.

        It does not wait for a server that fails, nor for what another process delivers. May be
        called twice.

        Args:
            timeout: Seconds to wait at most; ``None`` for ever.

        Examples:
            >>> outbox.close(timeout=5)
        """
        end = time.monotonic() + check_timeout(timeout)
        if self._closed:
            return
        self._closed = True
        try:
            self._drain(end)
        finally:
            left = max(0.0, end - time.monotonic())
            self._worker.stop(min(left, CLOSE_SECONDS) if left < math.inf else CLOSE_SECONDS)

    def _drain(self, end: float) -> None:
        pause = _FIRST_PAUSE
        while self._worker.is_running and (left := end - time.monotonic()) > 0:
            status = in_thread(self._status)
            fails = status.state in {"waiting", "held"}
            if not status.pending or fails or self._worker.delivery.is_elsewhere:
                return
            sleep(min(pause, left))
            pause = min(2 * pause, _LONGEST_PAUSE)

    def _status(self) -> OutboxStatus:
        lease = self._worker.delivery.lease
        return self._queue.status(has_worker=lease.held or not lease.is_free())

    def __enter__(self) -> Self:
        in_thread(self._queue.file.open)
        self._worker.wake()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def __del__(self) -> None:
        worker: OutboxWorker | None = getattr(self, "_worker", None)
        if worker is not None:
            worker.end()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.path)!r})"
