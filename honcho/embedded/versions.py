"""Which servers the embedded one can play."""

from __future__ import annotations

from honcho.errors import ConfigurationError

OLDEST = "3.0.12"
"""The server whose answers were recorded."""
NEWEST = "3.3.0"
VERSIONS = (OLDEST, NEWEST)
"""What can be played."""


def check_version(value: object) -> str:
    """One of the versions that can be played.

    Raises:
        ConfigurationError: It is none.
    """
    if value is None:
        return OLDEST
    if value not in VERSIONS:
        known = " or ".join(VERSIONS)
        raise ConfigurationError(f"server_version is {value!r}: it must be {known}")
    return str(value)
