"""A process that reads an archive into a server: ``importing.py HALF URL FILE CHECKPOINT``."""

from __future__ import annotations

import asyncio
import sys

from honcho import AsyncHoncho, Honcho


async def load(url: str, path: str, checkpoint: str) -> None:
    async with AsyncHoncho(base_url=url, workspace_id="copy") as client:
        await client.import_archive(path, conclusions=True, checkpoint=checkpoint)


def main() -> None:
    half, url, path, checkpoint = sys.argv[1:]
    if half == "async":
        asyncio.run(load(url, path, checkpoint))
        return
    with Honcho(base_url=url, workspace_id="copy") as client:
        client.import_archive(path, conclusions=True, checkpoint=checkpoint)


if __name__ == "__main__":
    main()
