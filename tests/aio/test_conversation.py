"""A conversation from its first word to an answer about it, on a server of its own."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime

import pytest

from honcho import AsyncHoncho, AsyncSession, NotFoundError, ValidationError
from honcho_api import v3

SAID = [
    ("mara", "I have been vegetarian since January."),
    ("guide", "Noted. Anything else for the kitchen?"),
    ("priya", "No hazelnuts, I am allergic to them."),
    ("mara", "Then no nut cake <for anybody> & no milk."),
    ("guide", "The hut will be told."),
]


@pytest.fixture
async def session(async_honcho_client: AsyncHoncho) -> AsyncSession:
    """A session in which five things were said, one a minute."""
    client = async_honcho_client
    peers = {name: await client.peer(name) for name in ("mara", "priya", "guide")}
    session = await client.session("kitchen", peers=list(peers.values()))
    await session.add_messages(
        [
            peers[name].message(
                content,
                metadata={"place": place},
                created_at=datetime(2026, 3, 2, 19, place, tzinfo=UTC),
            )
            for place, (name, content) in enumerate(SAID)
        ]
    )
    return session


async def test_what_was_said_comes_back_in_order(session: AsyncSession) -> None:
    page = await session.messages()
    assert [(message.peer_id, message.content) for message in page.items] == SAID
    assert [message.metadata["place"] for message in page.items] == [0, 1, 2, 3, 4]
    assert page.items[3].created_at == datetime(2026, 3, 2, 19, 3, tzinfo=UTC)


async def test_iterating_a_page_goes_on_to_the_later_ones(session: AsyncSession) -> None:
    page = await session.messages(size=2)
    assert (len(page), page.total, page.pages, page.has_next) == (2, 5, 3, True)
    assert [message.content async for message in page] == [content for _, content in SAID]


async def test_pages_follow_one_another_to_the_last(session: AsyncSession) -> None:
    page = await session.messages(size=2, reverse=True)
    seen = [page.items]
    while (page := await page.next_page()) is not None:
        seen.append(page.items)
    assert [[message.metadata["place"] for message in items] for items in seen] == [
        [4, 3],
        [2, 1],
        [0],
    ]


async def test_search_finds_the_word_and_the_peer_limits_it(session: AsyncSession) -> None:
    found = await session.search("hazelnuts", limit=1)
    assert [message.peer_id for message in found] == ["priya"]
    assert [one.peer_id for one in await session.search("nut", filters={"peer_id": "mara"})] == [
        "mara",
        "mara",
    ]


async def test_the_context_is_ready_for_a_model(session: AsyncSession) -> None:
    context = await session.context(tokens=1000)
    turns = context.to_openai(assistant="guide")
    assert [(turn["role"], turn["name"]) for turn in turns] == [
        ("user", "mara"),
        ("assistant", "guide"),
        ("user", "priya"),
        ("user", "mara"),
        ("assistant", "guide"),
    ]
    assert [turn["content"] for turn in turns] == [content for _, content in SAID]


async def test_a_small_budget_keeps_the_newest_messages(session: AsyncSession) -> None:
    context = await session.context(tokens=20, summary=False)
    kept = [message.content for message in context.messages]
    assert 0 < len(kept) < len(SAID)
    assert kept == [content for _, content in SAID][-len(kept) :]


async def test_an_answer_rests_on_what_was_said(
    async_honcho_client: AsyncHoncho, session: AsyncSession
) -> None:
    priya = await async_honcho_client.peer("priya")
    answer = await priya.chat("What is Priya allergic to?", session=session)
    assert answer is not None
    assert "No hazelnuts" in answer


async def test_a_card_is_kept_until_it_is_replaced(async_honcho_client: AsyncHoncho) -> None:
    mara = await async_honcho_client.peer("mara")
    assert not await mara.get_card()
    assert await mara.set_card(["Vegetarian", "Plays the cello"]) == [
        "Vegetarian",
        "Plays the cello",
    ]
    await mara.set_card(["Vegetarian"])
    assert await mara.get_card() == ["Vegetarian"]


async def test_the_same_id_is_the_same_peer(async_honcho_client: AsyncHoncho) -> None:
    first = await async_honcho_client.peer("mara", metadata={"role": "hiker"})
    again = await async_honcho_client.peer("mara")
    assert (again.id, again.metadata, again.created_at) == (
        first.id,
        {"role": "hiker"},
        first.created_at,
    )
    assert [peer.id async for peer in await async_honcho_client.peers()] == ["mara"]


async def test_looking_up_creates_nothing(async_honcho_client: AsyncHoncho) -> None:
    with pytest.raises(NotFoundError):
        await async_honcho_client.get_session("nothing-here")
    assert [session.id async for session in await async_honcho_client.sessions()] == []


async def test_a_raw_request_is_answered_with_its_model(
    async_honcho_client: AsyncHoncho, session: AsyncSession
) -> None:
    request = v3.get_session_context("test", "kitchen", tokens=1000)
    found = await async_honcho_client.send(request)
    raw = await async_honcho_client.send_raw(request)
    assert [message.content for message in found.messages] == [content for _, content in SAID]
    assert (raw.status, len(raw.json()["messages"])) == (200, 5)


async def test_what_the_server_would_refuse_is_refused_before_it_is_sent(
    session: AsyncSession,
) -> None:
    with pytest.raises(ValidationError, match="size"):
        await session.messages(size=101)
    with pytest.raises(ValidationError, match="page"):
        await session.messages(page=0)
    assert await session.add_messages([]) == []


async def test_a_twin_is_the_same_session_in_the_other_half(session: AsyncSession) -> None:
    twin = session.blocking
    assert type(twin) is not type(session)
    assert (twin.id, twin.workspace_id, twin.created_at) == (
        session.id,
        session.workspace_id,
        session.created_at,
    )


async def test_messages_can_be_pickled_compared_and_shown(session: AsyncSession) -> None:
    message = (await session.messages()).items[0]
    assert pickle.loads(pickle.dumps(message)) == message
    assert {message, pickle.loads(pickle.dumps(message))} == {message}
    assert str(message) == SAID[0][1]
