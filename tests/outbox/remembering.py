"""Adds and delivers 1,000 with much more pending: ``remembering.py URL FILE`` prints bytes used."""

from __future__ import annotations

import os
import sys

from benchmarks.measured.common import peak
from honcho import Honcho
from tests.outbox.writing import message

COUNT = 1000


def main() -> None:
    url, path = sys.argv[1:]
    outbox = Honcho(base_url=url, workspace_id="test").outbox(path)
    for number in range(COUNT):
        outbox.add("added", message(number))
    while outbox.status.delivered < 2 * COUNT:
        pass
    print(peak(), flush=True)
    os._exit(0)  # without delivering the rest


if __name__ == "__main__":
    main()
