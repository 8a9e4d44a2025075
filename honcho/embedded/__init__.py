"""Honcho in the process: an ``EmbeddedServer`` on SQLite, for development and tests.

It needs the extra of its name: ``pip install "honcho-sdk[embedded]"``. Importing this package is
cheap; SQLite and the validation library are loaded when a server is made.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from honcho.embedded.plugs import ChatContext as ChatContext
    from honcho.embedded.plugs import ChatOptions as ChatOptions
    from honcho.embedded.plugs import Deriver as Deriver
    from honcho.embedded.plugs import DeriverContext as DeriverContext
    from honcho.embedded.plugs import Embedder as Embedder
    from honcho.embedded.plugs import Fact as Fact
    from honcho.embedded.plugs import Responder as Responder
    from honcho.embedded.plugs import Summarizer as Summarizer
    from honcho.embedded.plugs import Summary as Summary
    from honcho.embedded.plugs import SummaryContext as SummaryContext
    from honcho.embedded.server import EmbeddedServer as EmbeddedServer

_PLUGS = "ChatContext ChatOptions Deriver DeriverContext Embedder Fact Responder Summarizer"
__all__ = ["EmbeddedServer", *_PLUGS.split(), "Summary", "SummaryContext"]  # pyright: ignore[reportUnsupportedDunderAll]
_EXTRA = ("pydantic_core", "pypdf", "python_multipart", "snowballstemmer")


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name != "EmbeddedServer":
        return getattr(import_module("honcho.embedded.plugs"), name)
    try:
        return import_module("honcho.embedded.server").EmbeddedServer
    except ModuleNotFoundError as error:
        if error.name not in _EXTRA:
            raise
        from honcho.errors import ConfigurationError

        raise ConfigurationError(
            f"the embedded server needs {error.name}, which is not installed: "
            'pip install "honcho-sdk[embedded]"'
        ) from error
