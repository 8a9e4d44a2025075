"""Processes that end, or fork, in unusual ways: ``ending.py HOW URL FILE``."""

from __future__ import annotations

import asyncio
import os
import sys
import warnings

from honcho import AsyncHoncho, Honcho
from tests.outbox.writing import message


def without_closing(url: str, path: str) -> None:
    """Ends with an outbox that is open and has much to deliver."""
    client = Honcho(base_url=url, workspace_id="test")
    outbox = client.outbox(path)
    for number in range(300):
        outbox.add(f"s{number % 3}", message(number))
    print("added", flush=True)


async def cancelled(url: str, path: str) -> None:
    """The event loop ends, and cancels what runs in it."""
    client = AsyncHoncho(base_url=url, workspace_id="test")
    outbox = client.outbox(path)
    for number in range(300):
        await outbox.add(f"s{number % 3}", message(number))
    print("added", flush=True)


def forked(url: str, path: str) -> None:
    """Parent and child go on with the same outbox."""
    warnings.simplefilter("ignore", DeprecationWarning)  # threads run: that is what is tested
    client = Honcho(base_url=url, workspace_id="test")
    outbox = client.outbox(path)
    for number in range(100):
        outbox.add("s", message(number))
    child = os.fork()
    first = 200 if child else 100
    for number in range(first, first + 100):
        outbox.add("s", message(number))
    outbox.flush(60)
    outbox.close()
    client.close()
    if not child:
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert status == 0


def main() -> None:
    how, url, path = sys.argv[1:]
    if how == "cancelled":
        asyncio.run(cancelled(url, path))
    else:
        {"without_closing": without_closing, "forked": forked}[how](url, path)


if __name__ == "__main__":
    main()
