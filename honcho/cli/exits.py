"""The exit codes of the command line."""

from __future__ import annotations

from honcho import errors
from honcho.errors import HonchoError

DONE = 0
"""The command did what it was asked to."""
FAILED = 1
"""The server refused, or ``doctor`` found a problem."""
USAGE = 2
"""An argument, a setting or a file cannot be used, or an extra is not installed."""
UNREACHABLE = 3
"""The server could not be reached, or the connection ended too early."""
INTERRUPTED = 130
"""Ctrl-C."""

_USAGE = (errors.ConfigurationError, errors.ValidationError, errors.FileError)
_UNREACHABLE = (
    errors.ConnectionError,
    errors.TimeoutError,
    errors.TransportError,
    errors.StreamInterruptedError,
)


def code_of(error: HonchoError) -> int:
    """The exit code for an error; for one that interrupted a longer run, that of its cause."""
    cause = error.__cause__
    if isinstance(error, errors.PartialFailureError) and isinstance(cause, HonchoError):
        return code_of(cause)
    if isinstance(error, _USAGE):
        return USAGE
    return UNREACHABLE if isinstance(error, _UNREACHABLE) else FAILED
