"""Honcho in the process: an ``EmbeddedServer`` on SQLite, for development and tests.

It needs the extra of its name: ``pip install "honcho-sdk[embedded]"``. Importing this package is
cheap; SQLite and the validation library are loaded when a server is made.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from honcho.embedded.plugs import (
        ChatContext,
        ChatOptions,
        Deriver,
        DeriverContext,
        Embedder,
        Fact,
        PlugConclusion,
        PlugMessage,
        Responder,
        Summarizer,
        Summary,
        SummaryContext,
    )
    from honcho.embedded.server import EmbeddedServer

__all__ = [
    "ChatContext",
    "ChatOptions",
    "Deriver",
    "DeriverContext",
    "EmbeddedServer",
    "Embedder",
    "Fact",
    "PlugConclusion",
    "PlugMessage",
    "Responder",
    "Summarizer",
    "Summary",
    "SummaryContext",
]
_EXTRA = ("pydantic_core", "pypdf", "snowballstemmer", "splintr")


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name != "EmbeddedServer":
        return getattr(import_module("honcho.embedded.plugs"), name)
    if missing := [name for name in _EXTRA if not _is_installed(name)]:
        from honcho.errors import ConfigurationError

        raise ConfigurationError(
            f"the embedded server needs {', '.join(missing)}, which is not installed: "
            'pip install "honcho-sdk[embedded]"'
        )
    return import_module("honcho.embedded.server").EmbeddedServer


def _is_installed(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ValueError:  # of a module that is set to None
        return False
