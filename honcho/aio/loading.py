"""One run of ``ingest``: a reader, and those who write what it has read."""

from __future__ import annotations

from contextlib import ExitStack, aclosing
from functools import partial
from os import PathLike
from typing import TYPE_CHECKING

from honcho.aio.session import AsyncSession
from honcho.concurrency.both import (
    AsyncSemaphore,
    AsyncTaskGroup,
    async_each,
    async_in_thread,
    async_sleep,
)
from honcho.errors import ValidationError
from honcho.ingest.batching import Batch, Batcher
from honcho.ingest.checkpoint import Checkpoint
from honcho.ingest.ledger import Lanes, Ledger, check_found
from honcho.ingest.records import read
from honcho.ingest.report import IngestError, IngestReport
from honcho.ingest.tally import tallying

if TYPE_CHECKING:
    from honcho.aio.transport.api import AsyncApiUser
    from honcho.client.progress import Progress
    from honcho.ingest.records import AsyncRecords

AHEAD = 16
"""How many batches, for each request in flight, are read ahead of the oldest one not written."""


async def load(
    client: AsyncApiUser,
    records: AsyncRecords,
    concurrency: int,
    checkpoint: str | PathLike[str] | None,
    progress: Progress | bool | None,
) -> IngestReport:
    """Write all records.

    Raises:
        IngestError: It ended early.
    """
    with ExitStack() as exits:
        book = None
        if checkpoint is not None:
            book = Checkpoint.open(checkpoint, client.workspace_id)
            exits.callback(book.close)
        ledger = Ledger(book, exits.enter_context(tallying(progress, records)))
        await AsyncLoad(client, ledger, concurrency).run(records)
        report, failure = ledger.report(), ledger.failure
        if failure is not None:
            raise IngestError.because(failure, report, resumable=book is not None) from failure
        return report


class AsyncLoad:
    """One run: reads in the caller's task, writes in others."""

    def __init__(self, client: AsyncApiUser, ledger: Ledger, concurrency: int) -> None:
        self._client = client
        self._ledger = ledger
        self._batcher = Batcher()
        self._lanes = Lanes()
        self._crew = AsyncTaskGroup(concurrency)
        self._room = AsyncSemaphore(AHEAD * concurrency)

    async def run(self, records: AsyncRecords) -> None:
        """Write everything, or note in the ledger what ended it."""
        failure: Exception | None = None
        try:
            try:
                await self._read(records)
            except Exception as error:  # noqa: BLE001 - whatever the caller's iterable raises
                failure = error
            await self._crew.join()
        except BaseException:
            self._ledger.ended = True
            raise
        finally:
            await self._crew.aclose()
            self._ledger.close()
        if failure is not None:
            self._ledger.fail(failure)

    async def _read(self, records: AsyncRecords) -> None:
        ledger, index = self._ledger, 0
        async with aclosing(async_each(records)) as given:
            async for record in given:
                for batch in self._batcher.add(*read(index, record)):
                    await self._dispatch(batch)
                index += 1
                if ledger.ended:
                    return
        for batch in self._batcher.rest():
            await self._dispatch(batch)
        ledger.finish()

    async def _dispatch(self, batch: Batch) -> None:
        ledger = self._ledger
        if not ledger.admit(batch):
            if ledger.is_last_of_before(batch):
                await self._check_server(batch)
            return
        await self._room.acquire()
        if ledger.ended:
            return
        if ledger.needs_reserve(batch):
            await async_in_thread(ledger.reserve, batch)
        if self._lanes.add(batch):
            await self._crew.start(partial(self._work, batch.session))

    async def _work(self, session: str) -> None:
        """Write the batches of a session, one after the other, until none waits."""
        ledger = self._ledger
        try:
            while not ledger.ended:
                batch = self._lanes.next(session)
                if batch is None:
                    return
                found = await self._write(batch)
                for _ in range(ledger.written(batch, found=found)):
                    self._room.release()
        except Exception as error:  # noqa: BLE001 - the reader raises it
            ledger.fail(error)
        if ledger.ended:
            self._room.release()  # a reader that waits must see it

    async def _write(self, batch: Batch) -> bool:
        """Put a batch on the server; whether it was there already."""
        ledger, session = self._ledger, AsyncSession(self._client, batch.session)
        key = ledger.key(batch)
        if key is not None and ledger.is_doubtful(batch):
            found = await session._stored(key)
            if found is None and (wait := ledger.settling()) > 0:
                await async_sleep(wait)
                found = await session._stored(key)
            if found is not None:
                check_found(batch, found)
                return True
        await session._add(batch.messages, key, ask_first=False)
        return False

    async def _check_server(self, batch: Batch) -> None:
        """The batch that a checkpoint names as the last one written has to be on this server."""
        key = self._ledger.key(batch)
        session = AsyncSession(self._client, batch.session)
        if key is None or await session._stored(key) is None:
            raise ValidationError(
                f"the checkpoint says that messages were written to session {batch.session!r}, "
                "and the server does not have them: it is another server, or they were deleted"
            )
