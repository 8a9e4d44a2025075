"""The server versions that the embedded server can emulate."""

from __future__ import annotations

from honcho.errors import ConfigurationError

OLDEST = "3.0.12"
"""The server whose responses were recorded."""
NEWEST = "3.3.0"
VERSIONS = (OLDEST, NEWEST)
"""The versions that can be emulated."""


def check_version(value: object) -> str:
    """Check a version.

    Raises:
        ConfigurationError: It cannot be emulated.
    """
    if value is None:
        return OLDEST
    if value not in VERSIONS:
        known = " or ".join(VERSIONS)
        raise ConfigurationError(f"server_version is {value!r}: it must be {known}")
    return str(value)
