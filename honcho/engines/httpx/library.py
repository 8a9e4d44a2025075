"""Which library a client belongs to: httpx, or httpx2, which has the same names.

All that differs between the two is here. Neither is imported before it is needed.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any
from weakref import WeakKeyDictionary

from attrs import frozen

from honcho.errors import ConfigurationError

OWN = "httpx"
"""The library of our own clients."""
KNOWN = ("httpx", "httpx2")


@frozen
class Library:
    """One of the two libraries.

    Attributes:
        module: The module.
        not_sent: Its exceptions that mean that the request was not sent.
    """

    module: Any
    not_sent: tuple[type[Exception], ...]

    @property
    def timeout_of_all(self) -> Any:
        """The default timeout of its clients."""
        return self.module.Timeout(5.0)

    def timeout(self, **steps: float | None) -> Any:
        """A timeout object of the library, from seconds for each step."""
        return self.module.Timeout(**steps)


def library_of(client: object) -> Library | None:
    """The library that a client, or its class, belongs to; ``None`` for anything else."""
    for name in KNOWN:
        module: Any = sys.modules.get(name)
        if module is not None and isinstance(client, (module.Client, module.AsyncClient)):
            return _library(name)
    return None


def own_library() -> Library:
    """The library of our own clients."""
    return _library(OWN)


def _library(name: str) -> Library:
    module: Any = import_module(name)
    names = (
        "ConnectError",
        "ConnectTimeout",
        "LocalProtocolError",
        "PoolTimeout",
        "ProxyError",
        "UnsupportedProtocol",
    )
    return Library(module, tuple(getattr(module, name) for name in names))


def checked_client(argument: str, client: Any) -> Any:
    """Check a caller's client for the blocking half.

    Raises:
        ConfigurationError: It is not such a client.
    """
    return _checked(argument, client, "Client", "AsyncClient")


def async_checked_client(argument: str, client: Any) -> Any:
    """Check a caller's client for the async half.

    Raises:
        ConfigurationError: It is not such a client.
    """
    return _checked(argument, client, "AsyncClient", "Client")


def _checked(argument: str, client: Any, wanted: str, other: str) -> Any:
    if client is None:
        return None
    library = library_of(client)
    if library is None or not isinstance(client, getattr(library.module, wanted)):
        hint = ""
        if library is not None:
            half = "async_http_client" if wanted == "Client" else "http_client"
            hint = f"; an {other} goes to {half}" if other[0] == "A" else f"; a {other} to {half}"
        raise ConfigurationError(
            f"{argument} must be an httpx.{wanted} or an httpx2.{wanted}, "
            f"not {type(client).__module__}.{type(client).__qualname__}{hint}"
        )
    _processes.setdefault(client, os.getpid())
    return client


def refuse_after_fork(client: Any) -> None:
    """Refuse a caller's client in a forked process, which would read the parent's responses.

    Raises:
        ConfigurationError: The client was given to the SDK in another process.
    """
    if _processes.get(client, os.getpid()) != os.getpid():
        raise ConfigurationError(
            "the http client that was handed over was created before this process was forked, and "
            "its connections are the parent's: create both clients again in the child process"
        )


_processes: WeakKeyDictionary[Any, int] = WeakKeyDictionary()
"""The process in which each caller's client was given to the SDK."""
