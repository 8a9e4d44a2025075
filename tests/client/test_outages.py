"""A server that is away for a moment, and many clients with default settings."""

from __future__ import annotations

import asyncio
import socket

from honcho import AsyncHoncho
from honcho.settings.hooks import RetryEvent

ANSWER = b"HTTP/1.1 200 OK\r\ncontent-length: 15\r\n\r\n" + b'{"status":"ok"}'


async def test_two_hundred_clients_survive_it_and_do_not_come_back_together() -> None:
    """The server begins to listen 1.1 seconds after the first attempts."""
    waited: dict[int, float] = {}

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(ANSWER)
        await writer.drain()
        writer.close()

    async def ask(address: str, number: int) -> str:
        def note(event: RetryEvent) -> None:
            waited[number] = waited.get(number, 0) + event.delay

        async with AsyncHoncho(base_url=address, on_retry=note) as client:
            return (await client.health()).status

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))  # connections are refused until it listens
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        calls = [asyncio.create_task(ask(address, number)) for number in range(200)]
        await asyncio.sleep(1.1)
        listener.listen(256)
        server = await asyncio.start_server(serve, sock=listener)
        async with server:
            assert await asyncio.gather(*calls) == ["ok"] * 200
    least, most = min(waited.values()), max(waited.values())
    assert (len(waited), most - least > 0.2 * least) == (200, True)
