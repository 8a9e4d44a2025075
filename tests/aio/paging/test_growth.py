"""A list that changes while it is walked, on a real socket."""

from __future__ import annotations

import json
from collections.abc import Generator

import pytest

from honcho import AsyncHoncho, DecodeError
from honcho.embedded.serve import running_server
from honcho.engines.exchange import WireRequest, WireResponse
from tests.aio.paging.test_prefetch import JSON, WORKSPACE, message


class Growing:
    """Serves pages of 2 messages; the list gets one more page with each look, up to a length."""

    def __init__(self) -> None:
        self.url = ""
        self.pages = 2
        self.longest = 30
        self.repeats = False

    def handle(self, request: WireRequest) -> WireResponse:
        """Answer a request."""
        path, _, query = request.target.partition("?")
        if not path.endswith("/messages/list"):
            return WireResponse(201, JSON, WORKSPACE)
        number = int(dict(pair.split("=") for pair in query.split("&"))["page"])
        self.pages = min(self.pages + 1, self.longest)
        first = 0 if self.repeats else 2 * number - 2
        items = [message(first), message(first + 1)]
        total = 2 * self.pages
        page = {"items": items, "total": total, "page": number, "size": 2, "pages": self.pages}
        return WireResponse(200, JSON, json.dumps(page).encode())


@pytest.fixture
def growing() -> Generator[Growing, None, None]:
    found = Growing()
    with running_server(found) as url:
        found.url = url
        yield found


@pytest.mark.parametrize("prefetch", [0, 3])
async def test_a_list_that_grows_is_walked_to_its_end(growing: Growing, prefetch: int) -> None:
    async with AsyncHoncho(base_url=growing.url, workspace_id="test") as client:
        page = await (await client.session("s", lazy=True)).messages(size=2)
        assert page.pages == 3
        found = [one.content async for one in page.iter(prefetch=prefetch)]
    assert found == [str(index) for index in range(60)]


async def test_a_list_that_grows_for_ever_does_not_keep_it_going(
    growing: Growing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("honcho.answers.pages.MAX_PAGES_WITHOUT_PROGRESS", 40)
    growing.longest = 10**9
    async with AsyncHoncho(base_url=growing.url, workspace_id="test") as client:
        page = await (await client.session("s", lazy=True)).messages(size=2)
        with pytest.raises(DecodeError, match="grows as fast as it is read"):
            [one async for one in page]


async def test_a_list_that_shrinks_ends_where_it_ends_now(growing: Growing) -> None:
    async with AsyncHoncho(base_url=growing.url, workspace_id="test") as client:
        page = await (await client.session("s", lazy=True)).messages(size=2)
        growing.longest = 2
        found = [one.content async for one in page]
    assert found == ["0", "1", "2", "3"]


async def test_a_server_that_repeats_itself_cannot_keep_it_going(growing: Growing) -> None:
    growing.repeats, growing.longest = True, 10**6
    async with AsyncHoncho(base_url=growing.url, workspace_id="test") as client:
        page = await (await client.session("s", lazy=True)).messages(size=2)
        with pytest.raises(DecodeError, match="repeats itself"):
            [one async for one in page]
