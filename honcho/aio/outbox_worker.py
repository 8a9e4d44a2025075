"""Delivers what is in an outbox, in the background."""

from __future__ import annotations

import json
import logging
import threading
from functools import partial
from typing import TYPE_CHECKING, Any

from honcho.aio.session import AsyncSession
from honcho.aio.transport.api import build
from honcho.arguments.messages import keyed
from honcho.concurrency.both import (
    AsyncBackground,
    AsyncSignal,
    async_in_thread,
    async_sleep,
)
from honcho.concurrency.forks import renew_after_fork
from honcho.errors import HonchoError
from honcho.outbox.delivery import POLL_SECONDS, Delivery, Retry
from honcho.outbox.items import message_of
from honcho.outbox.plan import Rest
from honcho.outbox.queue import Batch, Queue
from honcho.settings.call_options import CallOptions
from honcho.transport import observing
from honcho.transport.call import Call
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.aio.transport.api import AsyncApi
    from honcho_api.request import Request

log: logging.Logger = logging.getLogger("honcho.outbox")


class AsyncOutboxWorker:
    """Runs while its outbox is open, and delivers while it has the lease of the file.

    Attributes:
        delivery: Decides what is sent.
    """

    def __init__(self, api: AsyncApi, queue: Queue, concurrency: int) -> None:
        # The outbox itself decides when to send again, for as long as it takes.
        self._api = api.with_options(CallOptions(max_retries=0))
        self._file = queue.file
        self.delivery: Delivery = Delivery(queue, concurrency)
        self._ended = False
        self._begin()
        renew_after_fork(self)

    def _begin(self) -> None:
        self._starting = threading.Lock()
        self._signal = AsyncSignal()
        self._running = AsyncBackground()
        self._requests = AsyncBackground()

    @property
    def is_running(self) -> bool:
        """Whether the worker runs in this process."""
        return self._running.is_running

    def wake(self) -> None:
        """Deliver now; starts the worker where it does not run, such as in a new event loop."""
        with self._starting:
            if not self._running.is_running and not self._ended:
                self._signal = AsyncSignal()
                self._requests = AsyncBackground()
                self.delivery.begin()
                self._running.start(self._run)
        if not self.delivery.is_stopped:
            self._signal.set()

    def end(self) -> None:
        """Start no more deliveries. Returns at once."""
        self._ended = True
        self._signal.set()

    async def stop(self, seconds: float) -> None:
        """Stop; a delivery still running after so many seconds is cancelled, or left to itself."""
        self.end()
        if not await self._running.join(seconds):
            await self._running.aclose()
        if not self._running.is_running:
            self._file.close()

    def forked(self) -> None:
        """Reset after a fork: the parent's worker does not run in the child process."""
        self._begin()

    async def _run(self) -> None:
        signal, requests = self._signal, self._requests
        try:
            while not self._ended:
                found = await async_in_thread(self.delivery.next)
                if isinstance(found, Rest):
                    await signal.wait(POLL_SECONDS if found.seconds is None else found.seconds)
                else:
                    requests.start(partial(self._deliver, found))
            await requests.join()
        except Exception:
            log.exception("outbox %s: delivery has stopped", self._file.path)
        finally:
            await requests.aclose()
            self.delivery.lease.release()
            if self._ended:
                self._file.close()

    async def _deliver(self, batch: Batch) -> None:
        """Send a batch, and handle its success or error."""
        error: Exception | None = None
        request: Request[Any] | None = None
        asking = batch.is_doubtful
        try:
            request = self._request(batch)
            if not asking or not await self._is_stored(batch):
                asking = False
                await self._send(batch, request)
        except Exception as failure:  # noqa: BLE001 - hooks of the caller may raise anything
            error = failure
        try:
            retry = await async_in_thread(self.delivery.settle, batch, error, asked=asking)
            if error is not None and retry is not None and request is not None:
                await self._tell(request, error, retry)
        except Exception:
            log.exception("outbox %s: a batch for %s", self._file.path, batch.session)
        finally:
            self._signal.set()

    def _request(self, batch: Batch) -> Request[Any]:
        workspace = self._api.workspace_id
        if batch.kind == "session":
            session = v3.SessionCreate.from_dict(json.loads(batch.bodies[0]))
            return build(v3.get_or_create_session, workspace, body=session)
        if batch.kind == "peer":
            peer = v3.PeerCreate.from_dict(json.loads(batch.bodies[0]))
            return build(v3.get_or_create_peer, workspace, body=peer)
        messages = keyed([message_of(body) for body in batch.bodies], batch.key)
        body = v3.MessageBatchCreate(messages=messages)
        return build(v3.create_messages_for_session, workspace, batch.session, body=body)

    async def _send(self, batch: Batch, request: Request[Any]) -> None:
        find = partial(AsyncSession(batch.session, self._api)._stored, batch.key)
        await self._api.send(request, reconcile=find if batch.kind == "message" else None)

    async def _is_stored(self, batch: Batch) -> bool:
        """Whether an earlier attempt has stored the batch on the server."""
        if batch.kind != "message":
            return False
        session = AsyncSession(batch.session, self._api)
        found = await session._stored(batch.key)
        if found is None and (wait := self.delivery.settling()) > 0:
            await async_sleep(wait)
            found = await session._stored(batch.key)
        return found is not None

    async def _tell(self, request: Request[Any], error: Exception, retry: Retry) -> None:
        """Tell the client's hook for repeated requests."""
        hook = self._api.shared.config.on_retry
        if hook is not None and isinstance(error, HonchoError):
            call = Call(self._api.shared.config, request, self._api.options)
            call.attempt = retry.attempt
            event = observing.retry_event(call, error, retry.seconds, not error.outcome_unknown)
            await self._api.transport._tell(hook, event)
