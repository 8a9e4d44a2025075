"""The server on standard input and output, for a host that starts it."""

from __future__ import annotations

import asyncio
import signal
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any, cast

from mcp.server import Server
from mcp.server.stdio import stdio_server

_AHEAD = 64  # lines that are read ahead


async def serve_stdio(server: Server[Any]) -> None:
    """Serve until standard input ends, the host exits, or SIGINT or SIGTERM comes."""
    loop, task = asyncio.get_running_loop(), cast(asyncio.Task[None], asyncio.current_task())

    def stop(*_: object) -> None:
        loop.call_soon_threadsafe(task.cancel)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    try:
        async with stdio_server(stdin=cast(Any, _lines())) as (reading, writing):
            await server.run(reading, writing, server.create_initialization_options())
    except* asyncio.CancelledError:
        pass  # stopped
    except* OSError:
        # The host has closed its end. The package's writer has lines left that it cannot write;
        # from Python 3.13 on its finalizer tells.
        sys.unraisablehook = _ignore_os_errors


def _ignore_os_errors(unraisable: sys.UnraisableHookArgs) -> None:
    if not isinstance(unraisable.exc_value, OSError):
        sys.__unraisablehook__(unraisable)


async def _lines() -> AsyncIterator[str]:
    """Standard input, read by a thread that the end of the process does not wait for.

    The package's own reader cannot be cancelled: the process would stay until the next line.
    """
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[str | None] = asyncio.Queue(_AHEAD)

    def put(line: str | None) -> None:
        asyncio.run_coroutine_threadsafe(queue.put(line), loop).result()

    def read() -> None:
        with suppress(RuntimeError, asyncio.CancelledError):  # the event loop is closed
            with open(0, encoding="utf-8", errors="replace", closefd=False) as stdin:
                for line in stdin:
                    put(line)
            put(None)

    threading.Thread(target=read, name="honcho-mcp-stdin", daemon=True).start()
    while (line := await queue.get()) is not None:
        yield line
