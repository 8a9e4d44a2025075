"""A process that adds numbered messages: ``writing.py HALF URL FILE LOG FIRST LAST``.

It goes on where its log ends; a line of the log says that an addition was acknowledged.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from honcho import AsyncHoncho, Honcho

SESSIONS = 3


def message(number: int) -> dict[str, str]:
    return {"peer_id": "mara", "content": str(number)}


def write(url: str, path: str, log: Path, first: int, last: int) -> None:
    with (
        Honcho(base_url=url, workspace_id="test") as client,
        client.outbox(path) as outbox,
        log.open("a", buffering=1) as lines,
    ):
        for number in range(first + _lines(log), last):
            outbox.add(f"s{number % SESSIONS}", message(number), key=str(number))
            lines.write("added\n")
        outbox.flush(100)


async def async_write(url: str, path: str, log: Path, first: int, last: int) -> None:
    with log.open("a", buffering=1) as lines:
        async with (
            AsyncHoncho(base_url=url, workspace_id="test") as client,
            client.outbox(path) as outbox,
        ):
            for number in range(first + _lines(log), last):
                await outbox.add(f"s{number % SESSIONS}", message(number), key=str(number))
                lines.write("added\n")
            await outbox.flush(100)


def _lines(log: Path) -> int:
    return log.read_bytes().count(b"\n")


def main() -> None:
    half, url, path, log, first, last = sys.argv[1:]
    arguments = url, path, Path(log), int(first), int(last)
    if half == "async":
        asyncio.run(async_write(*arguments))
    else:
        write(*arguments)


if __name__ == "__main__":
    main()
