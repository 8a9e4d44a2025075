"""Warns if ``honcho-ai`` is installed in the same folder as this package."""

from __future__ import annotations

import warnings

from honcho.errors import PackageConflictWarning

MESSAGE = """\
honcho-ai and honcho-sdk are both installed, and both keep their files in a folder 'honcho': the \
one that was installed last has replaced files of the other, and removing either breaks what is \
left. Keep one of them; for honcho-sdk run
    pip uninstall honcho-ai
    pip install --force-reinstall --no-deps honcho-sdk"""


def warn() -> None:
    """Warn with the cause, and the two commands that fix it."""
    warnings.warn(MESSAGE, PackageConflictWarning, stacklevel=2)
