"""What one half has read, the other one knows."""

import asyncio

from honcho import Honcho

honcho = Honcho()
peer, session = honcho.peer("ann"), honcho.session("talk")


async def main() -> None:
    await peer.aio.set_metadata({"a": 1})
    await session.aio.set_metadata({"b": 2})
    await honcho.aio.set_metadata({"c": 3})
    print(await peer.aio.get_metadata())


asyncio.run(main())
print(peer.metadata, session.metadata, honcho.metadata)
