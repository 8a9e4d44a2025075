"""Formats values for error messages."""

from __future__ import annotations


def shown(value: object, longest: int = 80) -> str:
    """A value for an error message, cut so that no message is too long."""
    if isinstance(value, (str, bytes)):
        value = value[: longest + 1]
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 - an object of the caller's, or an integer too long to print
        return f"<{type(value).__name__}>"
    return text if len(text) <= longest else f"{text[: longest - 3]}..."
