# Derived from honcho/aio/transport/lifecycle.py by scripts/blocking.py; do not edit.
"""The engine of a transport: opened by the first call, created again after a fork, closed once."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from honcho.concurrency.forks import load, rest_for_fork
from honcho.engines.protocol import Engine
from honcho.engines.selection import open_engine
from honcho.errors import TransportError
from honcho.settings.config import ClientConfig

if TYPE_CHECKING:
    import httpx

    from honcho.embedded import EmbeddedServer

_LOADED_LATE = ("ssl", "certifi", "encodings.idna", "urllib.request", "email.utils", "msgspec.json")
"""Modules that the engines import on first use."""


class Lifecycle:
    """Holds the engine of one transport."""

    def __init__(
        self,
        config: ClientConfig,
        http_client: httpx.Client | None,
        embedded: EmbeddedServer | None,
    ) -> None:
        self._config = config
        self._http_client = http_client
        self._embedded = embedded
        self._engine: Engine | None = None
        self._opening = threading.Lock()
        self._closed = False
        rest_for_fork(self)

    def engine(self) -> Engine:
        """The engine; opens it if need be.

        Raises:
            TransportError: The client is closed.
            ConfigurationError: The hosted API needs a key, and there is none.
        """
        engine = self._engine
        if engine is not None:
            return engine
        with self._opening:
            if self._closed:
                raise TransportError("the client is closed")
            if self._engine is None:
                if self._http_client is None:
                    self._config.check_key()
                self._engine = open_engine(self._config, self._http_client, self._embedded)
            return self._engine

    def close(self) -> None:
        """Close the engine; later calls are refused."""
        with self._opening:
            engine, self._engine, self._closed = self._engine, None, True
        if engine is not None:
            engine.close()

    @property
    def is_open(self) -> bool:
        """Whether there is an engine that holds resources."""
        return self._engine is not None

    def abort(self) -> None:
        """Drop all connections at once, from a finalizer."""
        engine, self._engine, self._closed = self._engine, None, True
        if engine is not None:
            engine.abort()

    def before_fork(self) -> None:
        """Import the modules that calls import late, while imports can still be waited for."""
        load("honcho_api", "honcho.engines", "honcho.transport", libraries=_LOADED_LATE)

    def after_fork(self) -> None:
        """Nothing has changed in the parent process."""

    def forked(self) -> None:
        """A child process must not touch its parent's connections, nor wait for its locks."""
        self._opening = threading.Lock()
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.abandon()
