"""Reading pages ahead, on a real socket: fetched while the caller works, and no further."""

from __future__ import annotations

import json
import threading
from collections.abc import Generator

import pytest

from honcho import AsyncHoncho, NotFoundError, ValidationError
from honcho.concurrency.both import async_in_thread
from honcho.embedded.serve import running_server
from honcho.engines.exchange import WireRequest, WireResponse

JSON = {"content-type": "application/json"}
WORKSPACE = b'{"id":"test","metadata":{},"configuration":{},"created_at":"2026-01-01T00:00:00Z"}'


class Pages:
    """Serves 10 pages of 2 messages, and says which ones were asked for."""

    def __init__(self) -> None:
        self.url = ""
        self.asked: list[int] = []
        self.reached = {number: threading.Event() for number in range(1, 11)}
        self.missing = 11

    def handle(self, request: WireRequest) -> WireResponse:
        """Answer a request."""
        path, _, query = request.target.partition("?")
        if not path.endswith("/messages/list"):
            return WireResponse(201, JSON, WORKSPACE)
        number = int(dict(pair.split("=") for pair in query.split("&"))["page"])
        self.asked.append(number)
        self.reached[number].set()
        if number >= self.missing:
            return WireResponse(404, JSON, b'{"detail":"gone"}')
        items = [message(2 * number - 2), message(2 * number - 1)]
        page = {"items": items, "total": 20, "page": number, "size": 2, "pages": 10}
        return WireResponse(200, JSON, json.dumps(page).encode())


def message(index: int) -> dict[str, object]:
    return {
        "id": f"m{index}",
        "content": str(index),
        "peer_id": "p",
        "session_id": "s",
        "metadata": {},
        "created_at": "2026-01-01T00:00:00Z",
        "workspace_id": "test",
        "token_count": 1,
    }


@pytest.fixture
def pages() -> Generator[Pages, None, None]:
    found = Pages()
    with running_server(found) as url:
        found.url = url
        yield found


def client_of(pages: Pages) -> AsyncHoncho:
    return AsyncHoncho(base_url=pages.url, workspace_id="test", max_retries=0)


@pytest.mark.parametrize("prefetch", [0, 1, 2, 16])
async def test_every_item_comes_once_and_in_order(pages: Pages, prefetch: int) -> None:
    async with client_of(pages) as client:
        session = await client.session("s", lazy=True)
        page = await session.messages(size=2)
        found = [one.content async for one in page.iter(prefetch=prefetch)]
    assert found == [str(index) for index in range(20)]
    assert pages.asked == list(range(1, 11))


async def test_later_pages_come_while_the_caller_works_on_the_first(pages: Pages) -> None:
    async with client_of(pages) as client:
        session = await client.session("s", lazy=True)
        items = (await session.messages(size=2)).iter(prefetch=2)
        first = await anext(items)
        # The caller asks for nothing more, and the third page is asked for all the same.
        assert await async_in_thread(pages.reached[3].wait, 30)
        rest = [one async for one in items]
    assert (first.content, len(rest)) == ("0", 19)


async def test_no_more_pages_than_asked_for_are_ahead(pages: Pages) -> None:
    async with client_of(pages) as client:
        session = await client.session("s", lazy=True)
        page = await session.messages(size=2)
        async for one in page.iter(prefetch=2):
            at = int(one.content) // 2 + 1
            # Two pages wait, and one more is in the hand of whoever fetches.
            assert max(pages.asked) <= at + 3


async def test_without_prefetch_a_page_is_fetched_when_it_is_needed(pages: Pages) -> None:
    async with client_of(pages) as client:
        session = await client.session("s", lazy=True)
        page = await session.messages(size=2)
        async for one in page:
            assert max(pages.asked) == int(one.content) // 2 + 1


async def test_an_error_comes_after_the_items_before_it(pages: Pages) -> None:
    pages.missing = 4
    async with client_of(pages) as client:
        session = await client.session("s", lazy=True)
        page = await session.messages(size=2)
        found: list[str] = []
        items = page.iter(prefetch=5)
        for _ in range(6):
            item = await anext(items)
            found.append(item.content)
        with pytest.raises(NotFoundError):
            await anext(items)
    assert found == ["0", "1", "2", "3", "4", "5"]
    assert pages.asked == [1, 2, 3, 4]


@pytest.mark.parametrize("prefetch", [-1, 17, 1.0])
async def test_prefetch_has_its_range(pages: Pages, prefetch: int) -> None:
    async with client_of(pages) as client:
        session = await client.session("s", lazy=True)
        page = await session.messages(size=2)
        with pytest.raises(ValidationError, match="prefetch"):
            await anext(page.iter(prefetch=prefetch))
