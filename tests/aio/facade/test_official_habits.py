"""What users of the official SDK are used to: empty ids, streams that are read on, batches."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_httpserver import HTTPServer

from honcho import (
    AsyncHoncho,
    AsyncPeer,
    AsyncScope,
    AsyncSession,
    ConclusionCreate,
    NotFoundError,
    PartialFailureError,
    ValidationError,
)
from tests.facade import answers

CHAT = "/v3/workspaces/w/peers/p/chat"


async def test_handles_are_made_without_a_request(local: AsyncHoncho) -> None:
    peer, session = AsyncPeer("p", local), AsyncSession("s", local)
    assert (peer.metadata, session.created_at) == (None, None)
    await session.add_messages(peer.message("hello"))
    assert [one.id for one in (await local.peers()).items] == ["p"]
    assert AsyncScope("x", peer).id == "x"


async def test_an_empty_target_or_session_means_none(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request(CHAT, json={"query": "tea?"}).respond_with_json({"content": "yes"})
    httpserver.expect_request(
        "/v3/workspaces/w/peers/p/card", query_string="", method="GET"
    ).respond_with_json({"peer_card": ["a"]})
    httpserver.expect_request(
        "/v3/workspaces/w/queue/status", query_string="", method="GET"
    ).respond_with_json(answers.queue())
    peer = await wire.peer("p", lazy=True)
    assert await peer.chat("tea?", target="", session="") == "yes"
    assert await peer.get_card("") == ["a"]
    found = await wire.queue_status(observer="", sender="", session="")
    assert found.total_work_units == 0


async def test_where_an_empty_id_would_change_what_is_meant_it_is_refused(
    local: AsyncHoncho,
) -> None:
    peer = await local.peer("p")
    with pytest.raises(ValidationError, match="scope is ''"):
        await peer.chat("tea?", scope="")
    with pytest.raises(ValidationError, match="target is ''"):
        peer.conclusions_of("")
    with pytest.raises(ValidationError, match="peer is ''"):
        await local.create_key(peer="")


async def test_a_session_may_be_given_beside_sessions(client: AsyncHoncho) -> None:
    peer, first = await client.peer("p"), await client.session("a")
    await client.session("b")
    await first.add_messages(peer.message("I drink green tea"))
    answer = await peer.chat("green tea?", session=first, sessions=[first, "b"])
    assert "tea" in str(answer)
    assert isinstance(await peer.representation(first, sessions=["a", "b"]), str)


async def test_more_than_a_thousand_sessions_are_refused(local: AsyncHoncho) -> None:
    peer, session = await local.peer("p"), await local.session("s")
    many = [f"s{number}" for number in range(1001)]
    with pytest.raises(ValidationError, match="1 to 1,000 ids"):
        await peer.chat("tea?", sessions=many)
    with pytest.raises(ValidationError, match="1 to 1,000 ids"):
        await session.context(peer_target="p", sessions=many)


async def test_a_complete_stream_can_be_read_again(local: AsyncHoncho) -> None:
    peer = await local.peer("p")
    stream = await peer.chat_stream("green tea?")
    first = [text async for text in stream]
    assert len(first) > 1
    assert [text async for text in stream] == first


async def test_the_final_response_of_a_stream_reads_it_to_its_end(local: AsyncHoncho) -> None:
    peer = await local.peer("p")
    stream = await peer.chat_stream("green tea?")
    whole = await peer.chat("green tea?")
    assert (await stream.final_response()).content == whole
    assert stream.is_complete
    assert stream.get_final_response() == {"content": whole}
    begun = await peer.chat_stream("green tea?")
    assert await begun.__anext__() == str(whole).split(maxsplit=1)[0]
    assert (await begun.final_response()).raw == {"content": whole}


async def test_sessions_are_added_in_batches_and_a_failure_says_which_are_left(
    client: AsyncHoncho,
) -> None:
    for number in range(101):
        await (await client.session(f"s{number}", lazy=True)).refresh()
    scope = await client.scope("x")
    ids = [f"s{number}" for number in range(101)]
    with pytest.raises(PartialFailureError, match="100 of 102 were stored, then:") as caught:
        await scope.add_sessions([*ids, "nowhere"])
    assert (caught.value.messages, caught.value.remaining) == (ids[:100], ["s100", "nowhere"])
    assert (caught.value.status_code, caught.value.is_retryable) == (404, False)
    with pytest.raises(NotFoundError):
        await scope.add_sessions(caught.value.remaining)
    await scope.add_sessions(ids)
    assert len([one async for one in await scope.sessions()]) == 101


async def test_conclusions_need_no_pair_within_a_view(local: AsyncHoncho) -> None:
    peer, session = await local.peer("p"), await local.session("s")
    given = ConclusionCreate("Likes tea", "s")
    assert given == ConclusionCreate(content="Likes tea", session_id="s")
    assert ConclusionCreate.model_validate({"content": "Likes tea", "session_id": "s"}) == given
    (stored,) = await peer.conclusions.create([given])
    assert (stored.content, stored.session_id, stored.observer_id) == ("Likes tea", "s", "p")
    (other,) = await peer.conclusions.create({"content": "Likes cake", "session_id": ""})
    assert (other.session_id, session.id) == (None, "s")


async def test_what_other_sdks_write_by_position_or_as_a_call(local: AsyncHoncho) -> None:
    peer = await local.peer("p", {"a": 1}, {"observe_me": False})
    assert (peer.metadata, (await peer.get_configuration()).observe_me) == ({"a": 1}, False)
    assert (await local.session("s", {"b": 2})).metadata == {"b": 2}
    assert (await local.scope("x", {"c": 3})).metadata == {"c": 3}
    assert peer.message("hello", {"d": 4}).metadata == {"d": 4}
    assert peer.conclusions().observed == "p"
    assert (await local.conclusions().list()).total == 0


async def test_a_card_is_cleared_with_none(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    assert await peer.set_card(["Likes tea"]) == ["Likes tea"]
    await peer.set_card(None)
    assert not await peer.get_card()


async def test_settings_of_a_message_may_have_any_shape(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    peer, session = await wire.peer("p", lazy=True), await wire.session("s", lazy=True)
    shapes = ({"reasoning": True}, {"reasoning": {"enabled": True}, "later": [1]}, {"process": 1})
    for raw in shapes:
        body = {"messages": [{"content": "hello", "peer_id": "p", "configuration": raw}]}
        httpserver.expect_oneshot_request(
            "/v3/workspaces/w/sessions/s/messages", method="POST", json=body
        ).respond_with_json([answers.message()], 201)
        assert len(await session.add_messages(peer.message("hello", configuration=raw))) == 1
    with pytest.raises(ValidationError, match="configuration is 3"):
        peer.message("hello", configuration=3)  # type: ignore[arg-type]


async def test_times_may_be_given_as_a_timedelta(local: AsyncHoncho) -> None:
    brief = timedelta(seconds=15)
    peer = await local.peer("p")
    assert isinstance(await peer.chat("tea?", timeout=brief), str)
    assert await peer.with_options(timeout=brief, deadline=brief).get_metadata() == {}
    await local.wait_until_processed(timeout=brief)
    async with AsyncHoncho(base_url="embedded:", timeout=brief) as client:
        assert await client.get_metadata() == {}
    with pytest.raises(ValidationError, match="deadline is"):
        peer.with_options(deadline=timedelta(0))
