"""Honcho, the memory server for AI agents: an async and a blocking client with the same surface."""

__version__ = "0.1.0"
