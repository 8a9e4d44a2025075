"""Adds until the disk is full, then makes room: ``filling.py URL FILE BALLAST``.

Without a ballast the process limits the size of its files; a ballast is a file that is removed.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from honcho import FileError, Honcho
from tests.outbox.writing import message

LIMIT = 1_000_000


def main() -> None:
    url, path, ballast = sys.argv[1:]
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    if not ballast:
        resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, most))
    with Honcho(base_url=url, workspace_id="test") as client, client.outbox(path) as outbox:
        added = 0
        errors: list[str] = []
        while len(errors) < 3:
            try:
                outbox.add("s", message(added))
                added += 1
            except FileError as error:
                errors.append(str(error))
        assert all("full" in error or "I/O" in error for error in errors), errors
        assert outbox.status.pending + outbox.status.delivered == added
        if ballast:
            Path(ballast).unlink()
        else:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        outbox.add("s", message(added))
        outbox.flush(60)
        print(added + 1, outbox.status.delivered)


if __name__ == "__main__":
    main()
