"""Honcho in the process: an ``EmbeddedServer`` on SQLite, for development and tests.

It needs the extra of its name: ``pip install "honcho-sdk[embedded]"``. Importing this package is
cheap; SQLite and the validation library are loaded when a server is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from honcho.embedded.plugs import (
        ChatContext,
        ChatOptions,
        Deriver,
        DeriverContext,
        Embedder,
        Fact,
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
    "Responder",
    "Summarizer",
    "Summary",
    "SummaryContext",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = "server" if name == "EmbeddedServer" else "plugs"
    return getattr(import_module(f"honcho.embedded.{module}"), name)
