"""Pages with asyncio."""

import asyncio

from honcho import AsyncPage, Honcho

honcho = Honcho()


async def main() -> None:
    for number in range(5):
        await honcho.aio.session(f"s{number}")
    page = await honcho.aio.sessions(size=2)
    assert isinstance(page, AsyncPage)
    print([one.id for one in page.items], page.total)
    following = await page.get_next_page()
    print(following.page, len(following.items))
    print(sorted([one.id async for one in page]))


asyncio.run(main())
