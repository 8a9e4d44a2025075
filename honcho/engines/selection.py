"""Chooses the engine of a client. An engine is imported only when it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.engines.protocol import AsyncEngine, Engine
from honcho.errors import ConfigurationError
from honcho.settings.config import ClientConfig

if TYPE_CHECKING:
    import httpx

    from honcho.embedded import EmbeddedServer


def chosen(config: ClientConfig, *, has_client: bool, has_server: bool) -> str:
    """The name of the engine: ``embedded``, ``httpx`` or ``wire``.

    Raises:
        ConfigurationError: The settings contradict each other.
    """
    if has_server or config.address.is_embedded:
        if has_client:
            raise ConfigurationError("an embedded server does not use http_client: leave it out")
        return "embedded"
    if has_client:
        if config.engine == "wire":
            raise ConfigurationError("http_client is used by engine='httpx', not by 'wire'")
        return "httpx"
    return "wire" if config.engine == "auto" else config.engine


def open_engine(
    config: ClientConfig, http_client: httpx.Client | None, embedded: EmbeddedServer | None
) -> Engine:
    """The blocking engine for a configuration; opens no connection yet.

    Raises:
        ConfigurationError: No engine fits the configuration.
    """
    name = chosen(config, has_client=http_client is not None, has_server=embedded is not None)
    if name == "embedded":
        from honcho.engines.embedded import EmbeddedEngine

        return EmbeddedEngine.of(config, embedded)
    from honcho.engines.wire.route import Route

    route = Route(config.address)
    if name == "httpx" or route.needs_httpx:
        from honcho.engines.httpx.blocking.engine import ClientEngine

        return ClientEngine(config, http_client, route)
    from honcho.engines.wire.blocking.engine import WireEngine

    return WireEngine(route)


def async_open_engine(
    config: ClientConfig, http_client: httpx.AsyncClient | None, embedded: EmbeddedServer | None
) -> AsyncEngine:
    """The async engine for a configuration; opens no connection yet.

    Raises:
        ConfigurationError: No engine fits the configuration.
    """
    name = chosen(config, has_client=http_client is not None, has_server=embedded is not None)
    if name == "embedded":
        from honcho.engines.embedded import AsyncEmbeddedEngine

        return AsyncEmbeddedEngine.of(config, embedded)
    from honcho.engines.wire.route import Route

    route = Route(config.address)
    if name == "httpx" or route.needs_httpx:
        from honcho.engines.httpx.aio.engine import AsyncClientEngine

        return AsyncClientEngine(config, http_client, route)
    from honcho.engines.wire.aio.engine import AsyncWireEngine

    return AsyncWireEngine(route)
