# Derived from honcho/aio/ingest_run.py by scripts/blocking.py; do not edit.
"""One run of ``ingest``: a reader of records, and workers that write their batches."""

from __future__ import annotations

from contextlib import ExitStack, closing
from functools import partial
from os import PathLike
from typing import TYPE_CHECKING

from honcho.blocking.ingest_keys import KnownKeys
from honcho.blocking.session import Session
from honcho.concurrency.both import (
    Semaphore,
    TaskGroup,
    each,
    in_thread,
    sleep,
)
from honcho.errors import ValidationError
from honcho.ingest.batching import Batch, Batcher
from honcho.ingest.checkpoint import Checkpoint
from honcho.ingest.counter import reporting_messages
from honcho.ingest.records import read
from honcho.ingest.report import IngestError, IngestReport
from honcho.ingest.run_state import RunState, SessionQueues, check_found

if TYPE_CHECKING:
    from honcho.blocking.transport.api import ApiUser
    from honcho.client.progress import Progress
    from honcho.ingest.records import Records

AHEAD = 16
"""How many batches, for each request in flight, are read ahead of the oldest one not written."""


def ingest(
    client: ApiUser,
    records: Records,
    concurrency: int,
    checkpoint: str | PathLike[str] | None,
    progress: Progress | bool | None,
) -> IngestReport:
    """Write all records.

    Raises:
        IngestError: The ingest ended early.
    """
    with ExitStack() as exits:
        file = None
        if checkpoint is not None:
            file = Checkpoint.open(checkpoint, client.workspace_id)
            exits.callback(file.close)
        state = RunState(file, exits.enter_context(reporting_messages(progress, records)))
        IngestRun(client, state, concurrency).run(records)
        report, failure = state.report(), state.failure
        if failure is not None:
            raise IngestError.because(failure, report, resumable=file is not None) from failure
        return report


class IngestRun:
    """One run: reads in the caller's task, writes in others."""

    def __init__(self, client: ApiUser, state: RunState, concurrency: int) -> None:
        self._client = client
        self._state = state
        self._batcher = Batcher()
        self._queues = SessionQueues()
        self._known = KnownKeys()
        self._tasks = TaskGroup(concurrency)
        self._ahead = Semaphore(AHEAD * concurrency)

    def run(self, records: Records) -> None:
        """Write everything, or record in the state the error that ended the run."""
        failure: Exception | None = None
        try:
            try:
                self._read(records)
            except Exception as error:  # noqa: BLE001 - whatever the caller's iterable raises
                failure = error
            self._tasks.join()
        except BaseException:
            self._state.ended = True
            raise
        finally:
            self._tasks.close()
            self._state.close()
        if failure is not None:
            self._state.fail(failure)

    def _read(self, records: Records) -> None:
        state, index = self._state, 0
        with closing(each(records)) as given:
            for record in given:
                for batch in self._batcher.add(*read(index, record)):
                    self._dispatch(batch)
                index += 1
                if state.ended:
                    return
        for batch in self._batcher.rest():
            self._dispatch(batch)
        state.finish()

    def _dispatch(self, batch: Batch) -> None:
        state = self._state
        if not state.admit(batch):
            if state.is_last_of_before(batch):
                self._check_server(batch)
            return
        self._ahead.acquire()
        if state.ended:
            return
        if state.needs_reserve(batch):
            in_thread(state.reserve, batch)
        if self._queues.add(batch):
            self._tasks.start(partial(self._work, batch.session))

    def _work(self, session: str) -> None:
        """Write the batches of a session, one after the other, until none waits."""
        state = self._state
        try:
            while not state.ended:
                batch = self._queues.next(session)
                if batch is None:
                    return
                new = self._write(batch)
                for _ in range(state.written(batch, new)):
                    self._ahead.release()
        except Exception as error:  # noqa: BLE001 - the reader raises it
            state.fail(error)
        if state.ended:
            self._ahead.release()  # wake a reader that waits for room

    def _write(self, batch: Batch) -> int:
        """Write a batch; return how many of its messages the server did not have."""
        state, session = self._state, Session(batch.session, self._client)
        key = state.key(batch)
        if key is not None and state.is_doubtful(batch):
            found = session._stored(key)
            if found is None and (wait := state.settling()) > 0:
                sleep(wait)
                found = session._stored(key)
            if found is not None:
                check_found(batch, found)
                return 0
        messages = self._known.missing(session, batch.messages)
        if messages:
            session._add(messages, key, ask_first=False)
        return len(messages)

    def _check_server(self, batch: Batch) -> None:
        """Check that this server has the last batch written according to the checkpoint."""
        key = self._state.key(batch)
        session = Session(batch.session, self._client)
        if key is None or session._stored(key) is None:
            raise ValidationError(
                f"the checkpoint says that messages were written to session {batch.session!r}, "
                "and the server does not have them: it is another server, or they were deleted"
            )
