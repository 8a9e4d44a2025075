"""The loop around the attempts of a call, and the engine that makes them."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from attrs import frozen

from honcho.concurrency.both import async_call, async_guard, async_open_engine, async_sleep
from honcho.concurrency.forks import renew_after_fork
from honcho.engines.exchange import WireRequest, WireResponse
from honcho.engines.protocol import AsyncEngine, AsyncWireStream, ExchangeError, Limits
from honcho.errors import ConfigurationError, HonchoError, TransportError
from honcho.settings.config import ClientConfig
from honcho.settings.secrets import ApiKey
from honcho.transport.call import Call, log
from honcho.transport.tracing import traced
from honcho.transport.wiring import Wiring

if TYPE_CHECKING:
    import httpx

    from honcho.embedded import EmbeddedServer

T = TypeVar("T")
A = TypeVar("A", bound="Answer")


@frozen
class Opened:
    """A stream that has begun, with its first bytes."""

    status: int
    headers: Mapping[str, str]
    stream: AsyncWireStream
    first: bytes


@frozen
class Found(Generic[T]):
    """What a write made after all, as its reconciliation found out."""

    value: T


Answer = WireResponse | Opened
Attempt = Callable[[WireRequest, Limits], Awaitable[A]]
Reconcile = Callable[[], Awaitable[T | None]]


class AsyncDelivery:
    """Makes attempts with one engine until a call is settled."""

    def __init__(
        self,
        config: ClientConfig,
        http_client: httpx.AsyncClient | None,
        embedded: EmbeddedServer | None,
    ) -> None:
        self._config = config
        self._key_source = config.api_key.source
        self._http_client = http_client
        self._embedded = embedded
        self._wiring = Wiring(config)
        self._engine: AsyncEngine | None = None
        self._opening = threading.Lock()
        self._closed = False
        renew_after_fork(self)

    async def settle(
        self,
        call: Call,
        attempt: Attempt[A],
        reconcile: Reconcile[Any] | None = None,
        *,
        raw: bool = False,
    ) -> A | Found[Any]:
        """Repeat an attempt until it succeeds or must not be repeated.

        Raises:
            HonchoError: It did not succeed; with ``raw`` only where there was no answer.
        """
        async_guard()
        if (span := traced(self._config, call.request)) is None:
            return await self._settle(call, attempt, reconcile, raw)
        with span as call.trace:
            return await self._settle(call, attempt, reconcile, raw)

    async def _settle(
        self, call: Call, attempt: Attempt[A], reconcile: Reconcile[Any] | None, raw: bool
    ) -> A | Found[Any]:
        while True:
            if self._key_source is not None and not call.refreshed_just_now:
                call.key = await self._asked(self._key_source)
            call.refreshed_just_now = False
            wire = self._wiring.request(call.request, call.options, call.key)
            limits = call.begin(self._wiring.limits)
            if call.trace is not None:
                wire = call.trace.inject(wire)
                call.trace.sent(wire.body, call.attempt)
            if self._config.on_request is not None:
                await self._tell(self._config.on_request, call.request_event)
            answer: A | None = None
            try:
                answer = await attempt(wire, limits)
            except ExchangeError as failure:
                error, delay = call.broken(failure)
            else:
                call.log_answer(answer)
                if self._config.on_response is not None:
                    await self._tell(self._config.on_response, call.response_event, answer)
                if 200 <= answer.status < 300 or isinstance(answer, Opened):
                    return answer
                if answer.status == 401 and await self._has_new_key(call):
                    continue
                error, delay = call.refused(answer)
            if delay is not None:
                if self._config.on_retry is not None:
                    await self._tell(self._config.on_retry, call.retry_event, error, delay)
                await async_sleep(delay)
            if reconcile is not None and call.doubtful:
                found, is_known = await self._reconciled(reconcile, error)
                if found is not None:
                    return found
                call.doubtful = delay is None or not is_known
            if delay is None or (reconcile is not None and call.doubtful):
                if raw and answer is not None:
                    return answer
                try:
                    raise error
                finally:
                    del error

    async def whole(self, wire: WireRequest, limits: Limits) -> WireResponse:
        """An attempt that reads the whole answer."""
        return await self._ready().send(wire, limits)

    async def begun(self, wire: WireRequest, limits: Limits) -> Answer:
        """An attempt that reads the first bytes of a stream, or all of any other answer."""
        stream = await self._ready().stream(wire, limits)
        try:
            kind = stream.headers.get("content-type", "text/event-stream")
            if 200 <= stream.status < 300 and kind.lower().startswith("text/event-stream"):
                return Opened(stream.status, stream.headers, stream, await stream.read())
            pieces: list[bytes] = []
            while piece := await stream.read():
                pieces.append(piece)
        except BaseException:
            await stream.aclose()
            raise
        await stream.aclose()
        return WireResponse(stream.status, stream.headers, b"".join(pieces))

    async def aclose(self) -> None:
        """Close the engine; later calls are refused."""
        with self._opening:
            engine, self._engine, self._closed = self._engine, None, True
        if engine is not None:
            await engine.aclose()

    @property
    def is_open(self) -> bool:
        """Whether there is an engine that holds on to something."""
        return self._engine is not None

    def abort(self) -> None:
        """Drop all connections at once, from a finalizer."""
        engine, self._engine, self._closed = self._engine, None, True
        if engine is not None:
            engine.abort()

    def _ready(self) -> AsyncEngine:
        engine = self._engine
        if engine is not None:
            return engine
        with self._opening:
            if self._closed:
                raise TransportError("the client is closed")
            if self._engine is None:
                self._engine = async_open_engine(self._config, self._http_client, self._embedded)
            return self._engine

    def forked(self) -> None:
        """A child process must not touch its parent's connections, nor wait for its locks."""
        self._opening = threading.Lock()
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.abandon()

    async def _asked(self, source: Callable[[], Any]) -> ApiKey:
        """The key that the caller's callable gives."""
        try:
            key = ApiKey(await async_call(source), "what api_key() returned")
        except HonchoError:
            raise
        except Exception as error:
            raise ConfigurationError(
                f"api_key() failed: {type(error).__name__}: {error}"
            ) from error
        key.check()
        if not key.present:
            raise ConfigurationError("api_key() returned no key")
        return key

    async def _has_new_key(self, call: Call) -> bool:
        """After a 401: whether the caller's callable now gives another key. Asked once."""
        if self._key_source is None or call.refreshed:
            return False
        call.refreshed = call.refreshed_just_now = True
        before, call.key = call.key, await self._asked(self._key_source)
        return call.key != before

    async def _reconciled(
        self, reconcile: Reconcile[Any], error: HonchoError
    ) -> tuple[Found[Any] | None, bool]:
        """What the write has made, and whether the answer could be found out at all."""
        try:
            value = await reconcile()
        except HonchoError as failure:
            error.add_note(f"asking whether it has happened failed, too: {failure}")
            return None, False
        return (None if value is None else Found(value)), True

    async def _tell(
        self, hook: Callable[[Any], Any], event: Callable[..., Any], *about: Any
    ) -> None:
        """Call a hook. One that fails is logged and changes nothing."""
        try:
            await async_call(hook, event(*about))
        except Exception:  # noqa: BLE001 - whatever a caller's function raises
            log.warning("a hook failed", exc_info=True)
