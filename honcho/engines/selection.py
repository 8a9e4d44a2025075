"""Which engine a client gets. Nothing is imported before it is chosen."""

from __future__ import annotations

import contextlib
from importlib.util import find_spec
from typing import TYPE_CHECKING

from honcho.engines.protocol import AsyncEngine, Engine
from honcho.errors import ConfigurationError
from honcho.settings.config import ClientConfig

if TYPE_CHECKING:
    import httpx

    from honcho.embedded import EmbeddedServer


def chosen(config: ClientConfig, *, has_client: bool, has_server: bool) -> str:
    """The name of the engine: ``embedded``, ``client``, ``httpx`` or ``reqwest``.

    Raises:
        ConfigurationError: What was asked for is not installed, or contradicts itself.
    """
    if has_server or config.address.is_embedded:
        if has_client:
            raise ConfigurationError("http_client is of no use to an embedded server: leave it out")
        return "embedded"
    if has_client:
        if config.engine == "reqwest":
            raise ConfigurationError("http_client works with engine='httpx' only")
        return "client"
    if config.engine == "auto":
        return "httpx"  # by far the faster one, measured in benchmarks/, and the more exact one
    if config.engine == "reqwest" and find_spec("pyreqwest") is None:
        raise ConfigurationError(
            "engine is 'reqwest', and pyreqwest is not installed: pip install 'honcho-sdk[fast]'"
        )
    return config.engine


def open_engine(
    config: ClientConfig, http_client: httpx.Client | None, embedded: EmbeddedServer | None
) -> Engine:
    """The blocking engine of a configuration; opens no connection yet.

    Raises:
        ConfigurationError: There is none for it.
    """
    name = chosen(config, has_client=http_client is not None, has_server=embedded is not None)
    if name == "embedded":
        from honcho.engines.embedded import EmbeddedEngine

        return EmbeddedEngine.of(config, embedded)
    from honcho.engines.wire.setup import Route

    route = None if http_client is not None else Route(config)
    if route is None or route.needs_httpx:
        from honcho.engines.httpx.engines import ClientEngine

        return ClientEngine(config, http_client, route)
    if name == "reqwest":
        from honcho.engines.reqwest import ReqwestEngine

        with contextlib.suppress(RuntimeError):  # a child process cannot use its parent's runtime
            return ReqwestEngine(config, route)
    from honcho.engines.wire.blocking_engine import HttpxEngine

    return HttpxEngine(route)


def async_open_engine(
    config: ClientConfig, http_client: httpx.AsyncClient | None, embedded: EmbeddedServer | None
) -> AsyncEngine:
    """The async engine of a configuration; opens no connection yet.

    Raises:
        ConfigurationError: There is none for it.
    """
    name = chosen(config, has_client=http_client is not None, has_server=embedded is not None)
    if name == "embedded":
        from honcho.engines.embedded import AsyncEmbeddedEngine

        return AsyncEmbeddedEngine.of(config, embedded)
    from honcho.engines.wire.setup import Route

    route = None if http_client is not None else Route(config)
    if route is None or route.needs_httpx:
        from honcho.engines.httpx.engines import AsyncClientEngine

        return AsyncClientEngine(config, http_client, route)
    if name == "reqwest":
        from honcho.engines.reqwest import AsyncReqwestEngine

        with contextlib.suppress(RuntimeError):  # a child process cannot use its parent's runtime
            return AsyncReqwestEngine(config, route)
    from honcho.engines.wire.async_engine import AsyncHttpxEngine

    return AsyncHttpxEngine(route)
