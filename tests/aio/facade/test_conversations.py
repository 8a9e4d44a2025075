"""Messages, members and what is known of them, as the server keeps them."""

from __future__ import annotations

import io
import pickle
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from honcho import (
    AsyncHoncho,
    BadRequestError,
    ClientError,
    FileSource,
    NotFoundError,
)
from honcho.types import SessionContextOptions, SessionPeerConfig

MESSAGES = "/v3/workspaces/w/sessions/s/messages"


async def test_an_empty_list_sends_nothing(wire: AsyncHoncho, httpserver: HTTPServer) -> None:
    session = await wire.session("s", lazy=True)
    assert await session.add_messages([]) == []
    assert await session.add_messages(iter([])) == []
    peer = await wire.peer("p", lazy=True)
    assert await peer.conclusions.create([]) == []
    assert await peer.conclusions.get_many([]) == []
    assert httpserver.log == []


async def test_more_than_a_hundred_messages_go_in_batches_in_order(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    session = await client.session("s")
    stored = await session.add_messages(peer.message(f"{number}") for number in range(230))
    assert [one.content for one in stored] == [f"{number}" for number in range(230)]
    page = await session.messages(size=100)
    assert [one.id async for one in page] == [one.id for one in stored]


async def test_a_message_as_it_was_given(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    session = await client.session("s")
    zone = timezone(timedelta(hours=2))
    given = peer.message(
        "é 🌿 <b>",
        metadata={"a": {"b": [1, None]}},
        created_at=datetime(2024, 5, 1, 12, tzinfo=zone),
    )
    (stored,) = await session.add_messages(given)
    assert (stored.content, stored.metadata) == ("é 🌿 <b>", {"a": {"b": [1, None]}})
    assert stored.created_at == datetime(2024, 5, 1, 10, tzinfo=UTC)
    assert await session.get_message(stored.id) == await session.get_message(stored)
    changed = await session.update_message(stored, {"seen": True})
    assert (changed.metadata, changed.content) == ({"seen": True}, "é 🌿 <b>")
    with pytest.raises(NotFoundError):
        await session.get_message("nobody-s")


@pytest.mark.parametrize(
    "given", ["2024-05-01T10:00:00Z", "2024-05-01 12:00+02:00", "May 1 2024 10:00 UTC"]
)
async def test_dates_may_be_written_as_people_do(local: AsyncHoncho, given: str) -> None:
    peer = await local.peer("p", lazy=True)
    assert peer.message("x", created_at=given).created_at == datetime(2024, 5, 1, 10, tzinfo=UTC)


async def test_a_date_without_a_zone_is_local_time(local: AsyncHoncho) -> None:
    peer = await local.peer("p", lazy=True)
    given = datetime(2024, 5, 1, 12)
    assert peer.message("x", created_at=given).created_at == given.astimezone()
    assert peer.message("x", created_at="2024-05-01 12:00").created_at == given.astimezone()


async def test_messages_and_conclusions_are_their_text(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    session = await client.session("s")
    long = "word " * 40
    given = peer.message(long)
    (stored,) = await session.add_messages(given)
    (known,) = await peer.conclusions.create(long)
    for one in (given, stored, known):
        assert str(one) == long
        assert f"content='{long[:50]}...'" in repr(one)
        assert len(repr(one)) < 400
        assert pickle.loads(pickle.dumps(one)) == one
        assert len({one, pickle.loads(pickle.dumps(one))}) == 1
        with pytest.raises(AttributeError):
            one.content = "other"
    assert "content='short'" in repr(peer.message("short"))
    assert hash(stored) == hash(await session.update_message(stored, {"other": 1}))
    assert str((await session.messages()).items) == f"[{stored!r}]".replace(
        "metadata={}", "metadata={'other': 1}"
    )


# ------------------------------------------------------------------ files


async def test_a_file_in_every_form(client: AsyncHoncho, tmp_path: Path) -> None:
    session = await client.session("s")
    path = tmp_path / "notes.txt"
    path.write_text("Mint wants shade.", encoding="utf-8")
    data = b"Mint wants shade."
    forms: list[Any] = [
        path,
        str(path),
        FileSource.path(path),
        FileSource.bytes("notes.txt", data, "text/plain"),
        FileSource.stream("notes.txt", io.BytesIO(data), "text/plain"),
        io.BytesIO(data),
        ("notes.txt", data, "text/plain"),
        ("notes.txt", io.BytesIO(data), "text/plain"),
    ]
    for form in forms:
        (stored,) = await session.upload_file(form, "p", metadata={"form": str(type(form))})
        assert (stored.content, stored.peer_id) == ("Mint wants shade.", "p")
        assert stored.metadata == {"form": str(type(form))}


async def test_an_upload_tells_its_progress(client: AsyncHoncho, tmp_path: Path) -> None:
    session = await client.session("s")
    seen: list[tuple[int, int]] = []
    await session.upload_file(
        ("long.txt", b"word " * 20_000, "text/plain"),
        "p",
        progress=lambda *report: seen.append(report),
    )
    assert seen[-1] == (100_000, 100_000)
    assert len(await session.messages()) > 3


async def test_a_type_that_the_server_does_not_read(client: AsyncHoncho) -> None:
    session = await client.session("s")
    with pytest.raises(ClientError) as caught:
        await session.upload_file(("a.png", b"\x89PNG", "image/png"), "p")
    assert caught.value.status_code == 415
    assert "text/*, PDF and JSON" in str(caught.value)


# ------------------------------------------------------------------ members


async def test_members_in_every_form(client: AsyncHoncho) -> None:
    a, b = await client.peer("a"), await client.peer("b")
    watching = SessionPeerConfig(observe_others=True)
    session = await client.session("s", peers=a)
    await session.add_peers("c")
    await session.add_peers((b, watching))
    await session.add_peers([a, "d", ("e", watching), ("f", None)])
    await session.add_peers({"g": {"observe_me": False}, "h": watching})
    await session.add_peer("i", {"observe_others": False})
    assert {one.id for one in await session.peers()} == set("abcdefghi")
    settings = {name: await session.get_peer_configuration(name) for name in "beghi"}
    assert {name for name in settings if settings[name].observe_others} == set("beh")
    assert settings["g"].observe_me is False
    await session.remove_peers(["a", b])
    await session.remove_peers("nobody")
    assert {one.id for one in await session.peers()} == set("cdefghi")
    await session.set_peers([("a", watching)])
    assert [one.id for one in await session.peers()] == ["a"]
    await session.set_peers([])
    assert await session.peers() == []


async def test_a_member_keeps_its_settings_when_it_is_added_again(client: AsyncHoncho) -> None:
    session = await client.session("s", peers=[("a", SessionPeerConfig(observe_me=False))])
    await session.add_peers(["a"])
    assert (await session.get_peer_configuration("a")).observe_me is False
    await session.set_peer_configuration("a", SessionPeerConfig(observe_others=True))
    found = await session.get_peer_configuration("a")
    assert (found.observe_me, found.observe_others) == (False, True)
    with pytest.raises(NotFoundError):
        await session.get_peer_configuration("b")


async def test_only_ten_may_observe_the_others(client: AsyncHoncho) -> None:
    watching = SessionPeerConfig(observe_others=True)
    session = await client.session("s")
    with pytest.raises(BadRequestError, match="10 observers"):
        await session.add_peers([(f"p{number}", watching) for number in range(11)])


# ------------------------------------------------------------------ context, clones


async def test_the_context_of_a_session(client: AsyncHoncho) -> None:
    alice, bot = await client.peer("alice"), await client.peer("bot")
    session = await client.session("s", peers=[alice, bot])
    await session.add_messages([alice.message("Tea?"), bot.message("Green or black?")])
    await alice.conclusions.create("Alice drinks tea")
    await bot.conclusions_of(alice).create("Alice asks for tea")
    await alice.set_card(["Name: Alice"])
    plain = await session.context()
    assert (len(plain), plain.peer_card, plain.peer_representation) == (2, None, None)
    found = await session.context(peer_target=alice)
    assert found.peer_card == ["Name: Alice"]
    assert "Alice drinks tea" in (found.peer_representation or "")
    found = await session.context(
        SessionContextOptions(peer_target="alice", peer_perspective="bot", tokens=5_000)
    )
    assert "Alice asks for tea" in (found.peer_representation or "")
    turns = found.to_openai(assistant=bot)
    assert [turn["role"] for turn in turns] == ["system", "user", "assistant"]
    assert (await session.context(tokens=1)).messages == []


async def test_a_clone_is_a_session_of_its_own(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    session = await client.session("s", metadata={"topic": "tea"}, peers=[peer])
    stored = await session.add_messages([peer.message(text) for text in ("one", "two", "three")])
    clone = await session.clone()
    part = await session.clone(message_id=stored[1].id)
    assert clone.id not in {"s", part.id}
    assert clone.metadata == {"topic": "tea"}
    assert [one.content async for one in await part.messages()] == ["one", "two"]
    assert [one.id for one in await part.peers()] == ["p"]
    await clone.add_messages(peer.message("four"))
    assert len(await session.messages()) == 3


async def test_what_became_known_in_a_session(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    session = await client.session("s", peers=[peer])
    await peer.conclusions.create([{"content": "Drinks tea", "session_id": "s"}, "Has a cat"])
    assert "Drinks tea" in await session.representation(peer)
    assert "cat" not in await session.representation("p")
    assert "cat" in await peer.representation()
    assert "cat" not in await peer.representation(sessions=[session])
    assert await peer.representation(target="q") == ""


async def test_everything_a_peer_was_part_of(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    first = await client.session("a", peers=[peer], metadata={"n": 1})
    await client.session("b", peers=[peer])
    await client.session("c")
    await first.remove_peers(peer)
    page = await peer.sessions(reverse=True)
    assert {one.id async for one in page} == {"a", "b"}
    found = await peer.sessions({"metadata": {"n": 1}})
    assert [one.id for one in found.items] == ["a"]


async def test_cards(client: AsyncHoncho) -> None:
    peer, other = await client.peer("p"), await client.peer("q")
    assert await peer.set_card(["Tea", "Cats"]) == ["Tea", "Cats"]
    assert await peer.set_card(("Hats",), other) == ["Hats"]
    assert (await peer.card(), await peer.card(other)) == (["Tea", "Cats"], ["Hats"])
    assert await other.get_card() is None
    assert await peer.set_card([]) in ([], None)
    with pytest.raises(NotFoundError):
        await (await client.peer("nobody", lazy=True)).get_card()
