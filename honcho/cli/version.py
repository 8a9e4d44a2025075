"""``version``: the installed versions."""

from __future__ import annotations

import platform

from honcho._version import __version__
from honcho.cli.options import AsJson
from honcho.cli.output import say, write_json


def version(as_json: AsJson = False) -> None:
    """Show the version of this SDK, of Python and of the system."""
    found = {
        "honcho-sdk": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
    }
    if as_json:
        write_json(found)
    else:
        say(f"honcho-sdk {found['honcho-sdk']}, Python {found['python']}, {found['system']}")
