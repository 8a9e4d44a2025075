"""A streamed answer with asyncio."""

import asyncio

from honcho import AsyncDialecticStreamResponse, Honcho

honcho = Honcho()


async def main() -> None:
    ann = await honcho.aio.peer("ann")
    session = await honcho.aio.session("garden")
    await session.aio.add_messages([ann.message("I grow tomatoes in my garden.")])
    stream = await ann.aio.chat_stream("What does Ann grow?")
    assert isinstance(stream, AsyncDialecticStreamResponse)
    text = "".join([piece async for piece in stream])
    print("tomatoes" in text, stream.is_complete, stream.get_final_response() == {"content": text})


asyncio.run(main())
