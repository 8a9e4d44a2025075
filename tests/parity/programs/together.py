"""Many calls at once."""

import asyncio

from honcho import Honcho

honcho = Honcho()


async def main() -> None:
    peers = await asyncio.gather(*(honcho.aio.peer(f"p{number}") for number in range(6)))
    session = await honcho.aio.session("all")
    await session.aio.add_peers(list(peers))
    for peer in peers:
        await session.aio.add_messages(peer.message(f"I am {peer.id}."))
    print([one.content for one in (await session.aio.messages()).items])
    print(sorted(peer.id for peer in await session.aio.peers()))


asyncio.run(main())
