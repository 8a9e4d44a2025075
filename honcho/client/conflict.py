"""Two packages in one folder: what is said when files of ``honcho-ai`` lie among ours."""

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
    """Say what happened, and the two commands that mend it."""
    warnings.warn(MESSAGE, PackageConflictWarning, stacklevel=2)
