"""The sources of a client's settings: their precedence, and which source each came from."""

from __future__ import annotations

import os
import warnings
from typing import TYPE_CHECKING

from honcho.errors import ConfigurationError, SettingsWarning
from honcho.settings.stacklevel import outer_frame

if TYPE_CHECKING:
    from honcho.settings.stored import Stored

ARGUMENT = "argument"
DEFAULT = "default"
DIRECTORY_VARIABLE = "HONCHO_CONFIG_DIR"


class Sources:
    """The sources of one client below its arguments.

    A profile that the caller has chosen comes before the environment. The file of the official
    tools comes after it.

    Attributes:
        profile: The profile of a file that the caller has chosen.
        names: For each resolved setting, the source that had it.
    """

    def __init__(self, profile: Stored | None = None) -> None:
        self.profile: Stored | None = profile
        self.names: dict[str, str] = {}
        self._file: Stored | None = profile
        self._looked = profile is not None

    def file(self) -> Stored | None:
        """The chosen profile, or else the settings for all profiles in the official tools' file.

        A file that cannot be used is ignored with a warning.
        """
        if not self._looked:
            self._looked = True
            self._file = _usual_file()
        return self._file

    def found(self, setting: str, source: str) -> None:
        """Record the source of a setting."""
        self.names[setting] = source


def variable(name: str) -> str | None:
    """An environment variable; a blank one counts as unset."""
    return os.environ.get(name, "").strip() or None


def usual_path() -> str:
    """``config.json`` in ``HONCHO_CONFIG_DIR``, else in ``~/.honcho``."""
    folder = variable(DIRECTORY_VARIABLE) or os.path.join("~", ".honcho")  # noqa: PTH118
    return os.path.join(os.path.expanduser(folder), "config.json")  # noqa: PTH111, PTH118


def warn(text: str) -> None:
    """Warn of a setting; the warning points to the caller's own code."""
    warnings.warn(text, SettingsWarning, stacklevel=outer_frame()[1])


def _usual_file() -> Stored | None:
    path = usual_path()
    if not os.path.exists(path):  # noqa: PTH110 - pathlib is slow to import
        return None
    from honcho.settings import stored

    try:
        found = stored.read(path)
    except ConfigurationError as error:
        warn(f"{error.message}; it is not used")
        return None
    for note in found.notes:
        warn(note)
    return found
