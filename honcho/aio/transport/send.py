"""Sends requests: attempts, retries, and reads the response."""

from __future__ import annotations

import warnings
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from honcho.aio.transport.lifecycle import AsyncLifecycle
from honcho.aio.transport.opening import Answer, async_begun
from honcho.concurrency.both import AsyncSingleFlight, async_guard, async_invoke, async_sleep
from honcho.engines.exchange import WireResponse
from honcho.engines.protocol import ExchangeError
from honcho.errors import ConfigurationError, DecodeError, HonchoError
from honcho.settings.call_options import NO_OPTIONS, CallOptions
from honcho.settings.config import ClientConfig
from honcho.settings.headers import request_id_of
from honcho.settings.secrets import ApiKey
from honcho.transport import decode, observing
from honcho.transport.call import Call
from honcho.transport.failures import not_a_stream
from honcho.transport.outcomes import (
    Done,
    Found,
    NotFound,
    NotKnown,
    Outcome,
    Raise,
    Reconcile,
    Retry,
)
from honcho.transport.tracing import traced
from honcho.transport.versions import EXPLAINED
from honcho.transport.wiring import Wiring
from honcho_api.request import Request

if TYPE_CHECKING:
    import httpx

    from honcho.aio.transport.events import AsyncEventStream
    from honcho.embedded import EmbeddedServer
    from honcho.transport.newer import ServerFacts
    from honcho.transport.raw import RawResponse

T = TypeVar("T")
Question: TypeAlias = Callable[[], Awaitable[Any | None]]
"""Asks the server whether a write has happened: returns its result, or ``None``."""


class AsyncTransport:
    """Sends requests to one server: with its key, with as many retries as are safe.

    Nothing is opened before the first call. Copies of a client share one transport.

    Args:
        config: The client's settings; the twin in the other half is made from the same.
        http_client: The caller's own httpx client. It stays open when this is closed.
        embedded: A server in this process, in place of the address in ``config``. It stays open.
    """

    def __init__(
        self,
        config: ClientConfig,
        *,
        http_client: httpx.AsyncClient | None = None,
        embedded: EmbeddedServer | None = None,
    ) -> None:
        self.config = config
        self.http_client = http_client
        self.embedded = embedded
        self._key_source = config.api_key.source
        self._facts: AsyncSingleFlight[ServerFacts | None] = AsyncSingleFlight()
        self._wiring = Wiring(config)
        self._lifecycle = AsyncLifecycle(config, http_client, embedded)

    async def send(
        self,
        request: Request[T],
        options: CallOptions = NO_OPTIONS,
        *,
        read: Callable[[Any], T] | None = None,
        reconcile: Callable[[], Awaitable[T | None]] | None = None,
    ) -> T:
        """Send a request and read its answer.

        Args:
            request: The call.
            options: Its settings.
            read: Makes the result from the parsed answer, in place of ``request.parse``.
            reconcile: Finds out whether a write whose outcome is unknown has happened: returns its
                result, or ``None`` if it has not. Asked before each repetition, and once more
                before giving up; with it such writes are repeated.

        Returns:
            What the operation answers with; ``None`` for a deletion that is found to have happened
            although its answer was lost.

        Raises:
            HonchoError: The subclass that says what went wrong.
        """
        call = Call(self.config, request, options, reconcilable=reconcile is not None)
        answer: Any = await self._settle(call, reconcile)
        if isinstance(answer, WireResponse):
            try:
                return decode.read(request, answer, read)
            except DecodeError as error:
                call.unreadable(error, answer)
                raise
        result: T = answer.value if isinstance(answer, Found) else answer
        return result

    async def send_raw(
        self, request: Request[Any], options: CallOptions = NO_OPTIONS
    ) -> RawResponse:
        """Send a request and return its answer as received, whatever its status.

        Failed attempts are repeated as in :meth:`send`; the last answer is returned and not
        raised, also when it is 4xx or 5xx.

        Raises:
            HonchoError: There was no answer.
        """
        from honcho.transport.raw import RawResponse

        call = Call(self.config, request, options, raw=True)
        answer: Any = await self._settle(call)
        return RawResponse(
            answer.status, answer.headers, answer.body, request_id_of(answer.headers)
        )

    async def stream(
        self, request: Request[Any], options: CallOptions = NO_OPTIONS
    ) -> AsyncEventStream:
        """Send a request and return the events of its answer as they arrive.

        Attempts are repeated until the first byte of the answer's body is here, and never after.

        Raises:
            DecodeError: The answer is not a stream.
            HonchoError: The server refused, or no stream could be opened.
        """
        from honcho.aio.transport.events import AsyncEventStream

        call = Call(self.config, request, options)
        answer: Any = await self._settle(call, opens=True)
        if isinstance(answer, WireResponse):
            error = not_a_stream(request, answer)
            call.unreadable(error, answer)
            raise error
        return AsyncEventStream(call, answer.stream, answer.first)

    async def aclose(self) -> None:
        """Close all connections; later calls are refused. A second call does nothing."""
        await self._lifecycle.aclose()

    def __del__(self) -> None:
        lifecycle: AsyncLifecycle | None = getattr(self, "_lifecycle", None)
        if lifecycle is not None and lifecycle.is_open:
            lifecycle.abort()
            warnings.warn("a Honcho client was not closed", ResourceWarning, 2, source=self)

    # -------------------------------------------------------------- attempt, decide

    async def _settle(
        self, call: Call, reconcile: Question | None = None, *, opens: bool = False
    ) -> Answer | Found | None:
        """Make attempts until the call has succeeded or must not be repeated.

        Args:
            call: What is sent.
            reconcile: Asks whether a write has happened.
            opens: Return a stream of events once it has begun.

        Raises:
            HonchoError: The call failed.
        """
        async_guard()
        if (span := traced(self.config, call.request)) is None:
            return await self._repeat(call, reconcile, opens)
        with span as call.trace:
            return await self._repeat(call, reconcile, opens)

    async def _repeat(
        self, call: Call, reconcile: Question | None, opens: bool
    ) -> Answer | Found | None:
        outcome = await self._attempt(call, opens)
        while not isinstance(step := call.next_step(outcome), Done):
            if isinstance(step, Raise):
                if step.error.status_code in EXPLAINED:
                    await self._explain(call, step.error)
                try:
                    raise step.error
                finally:
                    del step, outcome
            if step.error is not None and step.delay is not None:
                if self.config.on_retry is not None:
                    resend = isinstance(step, Retry)
                    event = observing.retry_event(call, step.error, step.delay, resend)
                    await self._tell(self.config.on_retry, event)
                await async_sleep(step.delay)
            if isinstance(step, Reconcile) and reconcile is not None:
                outcome = await self._ask(reconcile, step)
            else:
                outcome = await self._attempt(call, opens)
        return step.value

    async def _attempt(self, call: Call, opens: bool) -> Outcome:
        """Send the request once; return its outcome."""
        if self._key_source is not None:
            call.key = call.take_renewed_key() or await self._key(self._key_source)
        wire = self._wiring.request(call.request, call.options, call.key)
        limits = call.begin(self._wiring.limits)
        if call.trace is not None:
            wire = call.trace.inject(wire)
            call.trace.sent(wire.body, call.attempt)
        if self.config.on_request is not None:
            await self._tell(self.config.on_request, observing.request_event(call))
        try:
            engine = self._lifecycle.engine()
            if opens:
                answer: Answer = await async_begun(await engine.stream(wire, limits))
            else:
                answer = await engine.send(wire, limits)
        except ExchangeError as failure:
            return failure
        observing.note_answer(call, answer)
        if self.config.on_response is not None:
            await self._tell(self.config.on_response, observing.response_event(call, answer))
        if self._key_source is not None and call.may_renew_key(answer):
            call.renew_key(await self._key(self._key_source))
        return answer

    async def _ask(self, reconcile: Question, step: Reconcile) -> Outcome:
        """Ask whether a write has happened."""
        try:
            value = await reconcile()
        except HonchoError as failure:
            return NotKnown(step, failure)
        return NotFound(step) if value is None else Found(value)

    async def _explain(self, call: Call, error: HonchoError) -> None:
        """Say if the server is too old. Its facts are requested once, if they may be the reason."""
        from honcho.transport import newer

        if newer.may_explain(error, call.request):
            try:
                facts = await self._facts.run(partial(self._ask_for_facts, call))
            except HonchoError:
                return  # report the original refusal
            if facts is not None:
                newer.explain(error, call.request, facts)
                call.redact(error)

    async def _ask_for_facts(self, call: Call) -> ServerFacts | None:
        """The server's version and operations, as it reports them."""
        from honcho.transport import newer

        options = call.options.merged(CallOptions(max_retries=0, deadline=call.seconds_left))
        question = Call(self.config, newer.document_request(), options, raw=True)
        answer: Any = await self._settle(question)
        return newer.facts_of(answer.body)

    # -------------------------------------------------------------- the caller's functions

    async def _key(self, source: Callable[[], Any]) -> ApiKey:
        """The key that the caller's callable returns."""
        try:
            key = ApiKey(await async_invoke(source), "what api_key() returned")
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

    async def _tell(self, hook: Callable[[Any], Any], event: Any) -> None:
        """Call a hook. One that fails is logged and changes nothing."""
        try:
            await async_invoke(hook, event)
        except Exception:  # noqa: BLE001 - whatever a caller's function raises
            observing.log.warning("a hook failed", exc_info=True)
