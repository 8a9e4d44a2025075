"""The same with asyncio, by the accessor of the client."""

import asyncio

from honcho import Honcho

honcho = Honcho()


async def main() -> None:
    alice = await honcho.aio.peer("alice")
    session = await honcho.aio.session("kitchen")
    await session.aio.add_peers([alice])
    await session.aio.add_messages([alice.message("I drink tea."), alice.message("Every day.")])
    page = await session.aio.messages()
    async for message in page:
        print(message.peer_id, message.content)


asyncio.run(main())
