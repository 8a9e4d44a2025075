"""``python -m honcho.outbox FILE status|flush|refused|retry``."""

from __future__ import annotations

import argparse
import sys

from honcho.outbox.command import ABOUT, configure, run


def main() -> int:
    """Run the command line. Returns the exit code."""
    parser = argparse.ArgumentParser("python -m honcho.outbox", description=ABOUT)
    configure(parser)
    return run(parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
