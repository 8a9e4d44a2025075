"""Adds messages to an outbox, one at a time: the median of an addition, while the outbox delivers
to ``python -m honcho.embedded``, or, where the case is ``down``, while nobody listens.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

from common import TEXT, job, report
from ingesting import SESSIONS, embedded_server

NOWHERE = "http://127.0.0.1:9"


def add(url: str, path: Path, count: int) -> list[float]:
    from honcho import Honcho

    found: list[float] = []
    with Honcho(base_url=url, workspace_id="bench") as client, client.outbox(path) as outbox:
        alice = client.peer("alice", lazy=True)
        for index in range(count):
            message = alice.message(f"{index} {TEXT}")
            begun = time.perf_counter()
            outbox.add(f"s{index % SESSIONS}", message)
            found.append(time.perf_counter() - begun)
    return found


async def async_add(url: str, path: Path, count: int) -> list[float]:
    from honcho import AsyncHoncho

    found: list[float] = []
    async with (
        AsyncHoncho(base_url=url, workspace_id="bench") as client,
        client.outbox(path) as outbox,
    ):
        alice = await client.peer("alice", lazy=True)
        for index in range(count):
            message = alice.message(f"{index} {TEXT}")
            begun = time.perf_counter()
            await outbox.add(f"s{index % SESSIONS}", message)
            found.append(time.perf_counter() - begun)
    return found


def main() -> None:
    task = job()
    case, _, down = task.case.partition(" ")
    with (
        tempfile.TemporaryDirectory() as folder,
        nullcontext(NOWHERE) if down else embedded_server() as url,
    ):
        path = Path(folder) / "turns.db"
        if case == "outbox_async":
            found = asyncio.run(async_add(url, path, task.count))
        else:
            found = add(url, path, task.count)
    report(wall=statistics.median(found))


if __name__ == "__main__":
    sys.exit(main())
