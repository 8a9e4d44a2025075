"""A process that loads rows until it is killed: ``crashing.py HALF URL CHECKPOINT COUNT``."""

from __future__ import annotations

import asyncio
import sys

from honcho import AsyncHoncho, Honcho
from tests.ingest.watched import rows


async def load(url: str, checkpoint: str, count: int) -> None:
    async with AsyncHoncho(base_url=url, workspace_id="test") as client:
        print(await client.ingest(rows(count), checkpoint=checkpoint))


def main() -> None:
    half, url, checkpoint, count = sys.argv[1:]
    if half == "async":
        asyncio.run(load(url, checkpoint, int(count)))
        return
    with Honcho(base_url=url, workspace_id="test") as client:
        print(client.ingest(rows(int(count)), checkpoint=checkpoint))


if __name__ == "__main__":
    main()
