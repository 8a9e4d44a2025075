"""The engine of a transport: opened by the first call, made anew after a fork, closed once."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

from honcho.engines.protocol import AsyncEngine
from honcho.engines.selection import async_open_engine
from honcho.errors import TransportError
from honcho.settings.config import ClientConfig

if TYPE_CHECKING:
    import httpx

    from honcho.embedded import EmbeddedServer


class AsyncLifecycle:
    """Holds the engine of one transport."""

    def __init__(
        self,
        config: ClientConfig,
        http_client: httpx.AsyncClient | None,
        embedded: EmbeddedServer | None,
    ) -> None:
        self._config = config
        self._http_client = http_client
        self._embedded = embedded
        self._engine: AsyncEngine | None = None
        self._opening = threading.Lock()
        self._process = os.getpid()
        self._closed = False

    def engine(self) -> AsyncEngine:
        """The engine; opens it if need be.

        Raises:
            TransportError: The client is closed.
            ConfigurationError: The hosted API needs a key, and there is none.
        """
        engine = self._engine
        if engine is not None and self._process == os.getpid():
            return engine
        with self._opening:
            if self._process != os.getpid():
                self._forked()
            if self._closed:
                raise TransportError("the client is closed")
            if self._engine is None:
                if self._http_client is None:
                    self._config.check_key()
                self._engine = async_open_engine(self._config, self._http_client, self._embedded)
            return self._engine

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
        if engine is not None and self._process == os.getpid():
            engine.abort()

    def _forked(self) -> None:
        """A child process must not touch the connections of its parent."""
        engine, self._engine, self._process = self._engine, None, os.getpid()
        if engine is not None:
            engine.abandon()
