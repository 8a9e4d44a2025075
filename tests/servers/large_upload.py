"""Uploads a file in a process of its own and prints by how many bytes its memory grew.

python -m tests.servers.large_upload blocking|async ENGINE URL FILE
"""

from __future__ import annotations

import asyncio
import sys

from benchmarks.measured.common import peak
from honcho.aio.transport.send import AsyncTransport
from honcho.blocking.transport.send import Transport
from honcho.concurrency import waits
from honcho.settings.config import ClientConfig
from honcho.uploads.sources import FileSource
from tests.servers.calls import read, upload


def blocking(config: ClientConfig, path: str) -> int:
    """The growth in the blocking half."""
    transport = Transport(config)
    transport.send(read())
    before = peak()
    transport.send(upload(FileSource.path(path).file()))
    transport.close()
    return peak() - before


async def async_(config: ClientConfig, path: str) -> int:
    """The growth in the async half."""
    transport = AsyncTransport(config)
    await transport.send(read())
    before = peak()
    await transport.send(upload(FileSource.path(path).file()))
    await transport.aclose()
    return peak() - before


def main() -> None:
    """Run the command line."""
    half, engine, url, path = sys.argv[1:]
    config = ClientConfig.resolve(base_url=url, engine=engine, timeout=60)
    with waits.skipped():
        print(blocking(config, path) if half == "blocking" else asyncio.run(async_(config, path)))


if __name__ == "__main__":
    main()
