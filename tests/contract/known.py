"""Differences from the recordings that are accepted, each with its reason."""

from __future__ import annotations

KNOWN: dict[str, str] = {}
"""Id of the exchange -> why this server answers differently."""
