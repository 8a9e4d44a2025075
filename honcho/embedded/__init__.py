"""Honcho in this process: an ``EmbeddedServer`` on SQLite, for development and tests.

Install it with ``pip install "honcho-sdk[embedded]"``. Importing this package is fast; SQLite and
the validation library are loaded when a server is made.
"""

# ruff: noqa: F403, F405  # the list below says which names
from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from honcho.embedded.plugs import *
    from honcho.embedded.server import EmbeddedServer

__all__ = ["ChatContext", "ChatOptions", "Deriver", "DeriverContext", "EmbeddedServer"]
__all__ += ["Embedder", "Fact", "Responder", "Summarizer", "Summary", "SummaryContext"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name != "EmbeddedServer":
        return getattr(import_module("honcho.embedded.plugs"), name)
    needed = ("pydantic_core", "pypdf", "rstr", "snowballstemmer", "splintr")
    if missing := [name for name in needed if find_spec(name) is None]:
        from honcho.errors import ConfigurationError

        hint = 'which is not installed: pip install "honcho-sdk[embedded]"'
        raise ConfigurationError(f"the embedded server needs {', '.join(missing)}, {hint}")
    return import_module("honcho.embedded.server").EmbeddedServer
