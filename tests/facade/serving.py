"""A server over HTTP in a process of its own, for the tests of both halves."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

COMMAND = [sys.executable, "-m", "honcho.embedded", "--port", "0", "--log-level", "error"]


@contextmanager
def served(*options: str) -> Iterator[str]:
    """Run ``python -m honcho.embedded`` for as long as the block runs; gives its address."""
    with subprocess.Popen([*COMMAND, *options], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"listening on (\S+)", process.stdout.readline())
            assert found is not None
            yield found[1]
        finally:
            process.terminate()
            process.communicate(timeout=30)
