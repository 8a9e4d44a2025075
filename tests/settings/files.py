"""The file of the official tools, and what clients make of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from honcho import Honcho
from honcho.settings.config import ClientConfig

FILE = "~/.honcho/config.json"
HOSTED = "https://api.honcho.dev"
Write = Callable[..., Path]
"""Writes the file: its content, and its permissions."""


def chosen(profile: str | None = None, path: Path | None = None) -> ClientConfig:
    """The settings of ``Honcho.from_config``."""
    with Honcho.from_config(profile, path=path) as client:
        return client._api.shared.config


def key(config: ClientConfig) -> str | None:
    """The key that requests would carry."""
    return (config.api_key.authorization() or "").removeprefix("Bearer ") or None
