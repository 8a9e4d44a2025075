"""Helpers for the adapters for frameworks."""

from __future__ import annotations

from honcho.agents.remembered import Setting
from honcho.arguments.validation import refuse


def missing(extra: str, framework: str) -> ImportError:
    """The error for a framework that is not installed, or is too old."""
    return ImportError(
        f"this adapter needs {framework}, which is an extra: pip install 'honcho-sdk[{extra}]'"
    )


def check_fenced(setting: Setting) -> None:
    """Refuse the plain layout, which puts stored text into system messages.

    Raises:
        ValidationError: The memory has that layout.
    """
    if setting.layout != "fenced":
        refuse("layout", setting.layout, '"fenced" for an adapter')
