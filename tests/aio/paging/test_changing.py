"""Each item once while a list changes under the walk: with cursors, with numbers, and with both."""

from __future__ import annotations

import json
from collections.abc import Generator
from typing import Any
from urllib.parse import parse_qs

import pytest

from honcho import AsyncHoncho, DecodeError
from honcho.embedded.serve import running_server
from honcho.engines.exchange import WireRequest, WireResponse
from tests.aio.paging.test_prefetch import JSON, WORKSPACE, message

SIZE = 3


class Changing:
    """Serves messages 0 to 9, which tests remove and add to, in pages of either kind."""

    def __init__(self) -> None:
        self.url = ""
        self.kept = list(range(10))
        self.cursors = True
        self.counts = True
        self.asked: list[dict[str, str]] = []
        self.next_page: str | None = ""

    def handle(self, request: WireRequest) -> WireResponse:
        """Answer a request."""
        path, _, raw = request.target.partition("?")
        if not path.endswith("/messages/list"):
            return WireResponse(201, JSON, WORKSPACE)
        query = {name: one[-1] for name, one in parse_qs(raw, keep_blank_values=True).items()}
        self.asked.append(query)
        cursor = query.get("cursor")
        page = self._numbered(int(query["page"]))
        if self.cursors and cursor is not None:
            page = self._cut(int(cursor or -1))
        return WireResponse(200, JSON, json.dumps(page).encode())

    def _numbered(self, number: int) -> dict[str, Any]:
        items = self.kept[SIZE * (number - 1) : SIZE * number]
        total = len(self.kept) if self.counts else None
        pages = -(-len(self.kept) // SIZE) if self.counts else None
        found: dict[str, Any] = {"items": [message(one) for one in items], "total": total}
        return {**found, "page": number, "size": SIZE, "pages": pages}

    def _cut(self, after: int) -> dict[str, Any]:
        items = [one for one in self.kept if one > after]
        more = str(items[SIZE - 1]) if len(items) > SIZE else None
        found: dict[str, Any] = {"items": [message(one) for one in items[:SIZE]], "total": None}
        return {**found, "current_page": "x", "next_page": self.next_page or more}


@pytest.fixture
def changing() -> Generator[Changing, None, None]:
    found = Changing()
    with running_server(found) as url:
        found.url = url
        yield found


def client_of(changing: Changing) -> AsyncHoncho:
    return AsyncHoncho(base_url=changing.url, workspace_id="test")


async def test_a_page_with_a_cursor_says_none_for_what_it_does_not_know(
    changing: Changing,
) -> None:
    async with client_of(changing) as client:
        page = await (await client.session("s", lazy=True)).messages(size=SIZE)
        assert (page.page, page.size, page.total, page.pages) == (None, None, None, None)
        assert (len(page), page[0].content, page.has_next, page.has_next_page()) == (
            *(3, "0"),
            *(True, True),
        )
        assert "total=None" in repr(page)
        assert "<" in page._repr_html_()
        second = await page.next_page()
        assert second is not None
        assert [one.content for one in second.items] == ["3", "4", "5"]
        later = await (await client.session("s", lazy=True)).messages(size=SIZE, page=4)
        assert (later.page, later.total, later.has_next) == (4, 10, False)
    assert [one.get("cursor") for one in changing.asked] == ["", "2", None]


@pytest.mark.parametrize("counts", [True, False])
@pytest.mark.parametrize("cursors", [True, False])
async def test_every_item_comes_once_in_order(
    changing: Changing, cursors: bool, counts: bool
) -> None:
    changing.cursors, changing.counts = cursors, counts
    async with client_of(changing) as client:
        page = await (await client.session("s", lazy=True)).messages(size=SIZE)
        found = [one.content async for one in page]
    assert found == [str(index) for index in range(10)]
    assert len(changing.asked) == 4


@pytest.mark.parametrize("cursors", [True, False])
async def test_whoever_removes_what_the_walk_gives_gets_everything(
    changing: Changing, cursors: bool
) -> None:
    changing.cursors = cursors
    found: list[str] = []
    async with client_of(changing) as client:
        page = await (await client.session("s", lazy=True)).messages(size=SIZE)
        async for one in page:
            found.append(one.content)
            changing.kept.remove(int(one.content))
    assert found == [str(index) for index in range(10)]
    assert changing.kept == []


@pytest.mark.parametrize("cursors", [True, False])
async def test_items_removed_and_added_meanwhile_move_nothing(
    changing: Changing, cursors: bool
) -> None:
    changing.cursors = cursors
    found: list[str] = []
    async with client_of(changing) as client:
        page = await (await client.session("s", lazy=True)).messages(size=SIZE)
        async for one in page:
            found.append(one.content)
            if one.content == "4":  # one before, and one behind
                changing.kept.remove(1)
                changing.kept.remove(7)
            if one.content == "5":
                changing.kept.append(10)
    assert found == [*"0123456", "8", "9", "10"]


async def test_what_is_added_in_front_repeats_nothing(changing: Changing) -> None:
    changing.cursors = False
    found: list[str] = []
    async with client_of(changing) as client:
        page = await (await client.session("s", lazy=True)).messages(size=SIZE)
        async for one in page.iter():
            found.append(one.content)
            if one.content == "2":
                changing.kept[:0] = [20, 21, 22, 23]
    assert found[:3] == ["0", "1", "2"]
    assert sorted(found) == sorted({*found, *map(str, range(10))})


async def test_a_walk_goes_on_where_an_older_server_takes_over(changing: Changing) -> None:
    found: list[str] = []
    async with client_of(changing) as client:
        page = await (await client.session("s", lazy=True)).messages(size=SIZE)
        async for one in page:
            found.append(one.content)
            changing.cursors = False
    assert found == [str(index) for index in range(10)]
    assert [one["page"] for one in changing.asked] == ["1", "2", "3", "4"]


async def test_a_cursor_that_comes_again_ends_the_walk(changing: Changing) -> None:
    changing.next_page = "5"
    async with client_of(changing) as client:
        page = await (await client.session("s", lazy=True)).messages(size=SIZE)
        with pytest.raises(DecodeError, match="repeats itself"):
            [one async for one in page]
        assert len(changing.asked) == 2
