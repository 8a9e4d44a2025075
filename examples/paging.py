"""Long lists: page by page, all at once, and fetched ahead; in the async half.

python examples/paging.py
"""

from __future__ import annotations

import asyncio
import os
from uuid import uuid4

import show

from honcho import AsyncHoncho


async def main() -> None:
    """Store some hundred messages, and walk over them in every way."""
    url = os.environ.get("HONCHO_URL") or "embedded:"
    show.title(f"Pages, on {url}")
    async with AsyncHoncho(base_url=url, workspace_id=f"paging-{uuid4().hex[:8]}") as client:
        clock = await client.peer("clock")
        session = await client.session("day")
        await session.add_messages(
            [clock.message(f"{minute // 60:02}:{minute % 60:02}") for minute in range(0, 1440, 6)]
        )

        show.step(1, "One page and its numbers")
        page = await session.messages(size=50)
        show.line("page", f"{page.page} of {page.pages}, {len(page)} of {page.total} messages")
        show.line("first", f"{page[0]} ... {page[-1]}")

        show.step(2, "The next page, and the last one first")
        second = await page.next_page()
        if second is not None:
            show.line("page", f"{second.page}: {second[0]} ... {second[-1]}")
        newest = await session.messages(size=3, reverse=True)
        show.line("newest", ", ".join(str(message) for message in newest.items))

        show.step(3, "All of them, without thinking of pages")
        hours = [str(message) async for message in page if str(message).endswith(":00")]
        show.line("full hours", f"{len(hours)}: {', '.join(hours[:6])}, ...")

        show.step(4, "The same, with two pages fetched ahead while the loop works")
        count = 0
        async for _ in page.iter(prefetch=2):
            count += 1
        show.line("walked", f"{count} messages")

        show.step(5, "Only some: filters are the server's")
        late = await session.messages(
            {"created_at": {"gte": page[0].created_at.isoformat()}}, size=1
        )
        show.line("matching", f"{late.total} messages")
        show.line("workspaces", f"{len((await client.workspaces(size=5)).items)} on the first page")
    print()


if __name__ == "__main__":
    asyncio.run(main())
