"""``python -m honcho``, which is also the console script ``honcho-sdk``."""

from __future__ import annotations

import sys
from importlib.util import find_spec


def main() -> int:
    """Run a command, and return its exit code: see ``honcho.cli.exits``."""
    if any(find_spec(name) is None for name in ("typer", "rich")):
        sys.stderr.write("The command line is an extra: pip install 'honcho-sdk[cli]'\n")
        return 2
    from honcho.cli.app import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
