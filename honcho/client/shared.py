"""State that all copies and both halves of one client share."""

from __future__ import annotations

import threading
from os import PathLike
from typing import TYPE_CHECKING, Any

from honcho.client.state import ResourceState
from honcho.concurrency.forks import renew_after_fork
from honcho.errors import ConfigurationError
from honcho.settings.config import ClientConfig

if TYPE_CHECKING:
    import httpx

    from honcho.client.keywords import Providers, Settings
    from honcho.client.servers import SharedServer
    from honcho.embedded import EmbeddedServer

    HttpClient = httpx.Client
    AwaitedHttpClient = httpx.AsyncClient


class Shared:
    """Settings, caches, the caller's HTTP clients, and the server in this process.

    Args:
        config: The client's settings.
        http_client: The caller's httpx client for the blocking half.
        async_http_client: The one for the async half.
        server: The server in this process.
        closes_server: Whether to close it with the last half; not if the caller made it.
    """

    def __init__(
        self,
        config: ClientConfig,
        http_client: httpx.Client | None = None,
        async_http_client: httpx.AsyncClient | None = None,
        server: EmbeddedServer | None = None,
        closes_server: bool = True,
    ) -> None:
        self.config = config
        self.http_client = http_client
        self.async_http_client = async_http_client
        self.server = server
        self.workspace: ResourceState = ResourceState()
        self.ensured = False
        """Whether the workspace is known to exist."""
        self.closes_server = closes_server
        self._by_url: SharedServer | None = None
        """The shared server, if all clients of its URL share one."""
        self._users = 0
        self._lock = threading.Lock()
        renew_after_fork(self)
        if self.server is None and self.config.address.is_embedded:
            from honcho.client.servers import SERVERS

            self._by_url = SERVERS.join(self.config.address.store, self)
            self.server = self._by_url.server

    def forked(self) -> None:
        """In a child process: replace the lock, which a thread of the parent may hold."""
        self._lock = threading.Lock()

    def in_workspace(self, workspace_id: str) -> Shared:
        """A copy for another workspace; its server is closed with the original."""
        other = Shared.__new__(Shared)
        other.__dict__.update(self.__dict__)
        other.config = self.config._replace(workspace_id=workspace_id)
        other.workspace, other.ensured = ResourceState(), False
        return other

    def lease(self) -> Lease:
        """Count one more half that uses the server in this process."""
        with self._lock:
            self._users += 1
        return Lease(self)

    def leave(self) -> None:
        """Count one half less; the last one closes the server in this process."""
        with self._lock:
            self._users -= 1
            if self._users:
                return
        if self._by_url is not None:
            from honcho.client.servers import SERVERS

            SERVERS.leave(self._by_url, self)
        elif self.server is not None and self.closes_server:
            self.server.close()

    def __getstate__(self) -> dict[str, Any]:
        if self.http_client is not None or self.async_http_client is not None:
            raise ConfigurationError("a client that was given an http client cannot be pickled")
        if not self.closes_server or (
            self.server is not None and self.config.address.store is None
        ):
            raise ConfigurationError("a client of an embedded server in memory cannot be pickled")
        return {"config": self.config}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(state["config"])  # type: ignore[misc]


class Lease:
    """One half's use of the shared state; ending it again does nothing."""

    __slots__ = ("_ended", "_shared")

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._ended = False

    def end(self) -> None:
        """End the use."""
        if not self._ended:
            self._ended = True
            self._shared.leave()


def share(
    config: ClientConfig,
    *,
    http_client: httpx.Client | None = None,
    async_http_client: httpx.AsyncClient | None = None,
    server: EmbeddedServer | None = None,
    closes_server: bool = True,
) -> Shared:
    """The shared state of a new client.

    Raises:
        ConfigurationError: The embedded server cannot be started.
    """
    if http_client is not None or async_http_client is not None:
        from honcho.engines.httpx.library import async_checked_client, checked_client

        checked_client("http_client", http_client)
        async_checked_client("async_http_client", async_http_client)
    return Shared(config, http_client, async_http_client, server, closes_server=closes_server)


def config_of_profile(
    profile: str | None, path: str | PathLike[str] | None, settings: Settings
) -> ClientConfig:
    """The settings of a client, from a profile in a file.

    Raises:
        ConfigurationError: The file or one of the settings cannot be used.
    """
    from honcho.settings import stored

    found = stored.chosen(profile, path)
    return ClientConfig.resolve(profile=found, **settings)


def server_for(
    path: str | PathLike[str] | None, server: EmbeddedServer | None, providers: Providers
) -> EmbeddedServer:
    """The server of an embedded client: the given one, or else a new one.

    Raises:
        ConfigurationError: A server is given together with settings for a new one.
    """
    if server is None:
        from honcho.embedded import EmbeddedServer

        return EmbeddedServer(path, **providers)
    if path is not None or providers:
        raise ConfigurationError(
            "server is given: path and providers are for a new server: leave them out"
        )
    return server


def async_own_client(shared: Shared) -> httpx.AsyncClient | None:
    """The caller's HTTP client for the async half.

    Raises:
        ConfigurationError: There is a client for the other half only.
    """
    if shared.async_http_client is None and shared.http_client is not None:
        raise ConfigurationError(
            "this client was made with http_client alone: its async half needs async_http_client"
        )
    return shared.async_http_client


def own_client(shared: Shared) -> httpx.Client | None:
    """The caller's HTTP client for the blocking half.

    Raises:
        ConfigurationError: There is a client for the other half only.
    """
    if shared.http_client is None and shared.async_http_client is not None:
        raise ConfigurationError(
            "this client was made with async_http_client alone: its blocking half needs http_client"
        )
    return shared.http_client
