# Derived from tests/aio/facade/test_conversations.py by scripts/blocking.py; do not edit.
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
    BadRequestError,
    ClientError,
    FileSource,
    Honcho,
    NotFoundError,
)
from honcho.types import SessionContextOptions, SessionPeerConfig

MESSAGES = "/v3/workspaces/w/sessions/s/messages"


def test_an_empty_list_sends_nothing(wire: Honcho, httpserver: HTTPServer) -> None:
    session = wire.session("s", lazy=True)
    assert session.add_messages([]) == []
    assert session.add_messages(iter([])) == []
    peer = wire.peer("p", lazy=True)
    assert peer.conclusions.create([]) == []
    assert peer.conclusions.get_many([]) == []
    assert httpserver.log == []


def test_more_than_a_hundred_messages_go_in_batches_in_order(client: Honcho) -> None:
    peer = client.peer("p")
    session = client.session("s")
    stored = session.add_messages(peer.message(f"{number}") for number in range(230))
    assert [one.content for one in stored] == [f"{number}" for number in range(230)]
    page = session.messages(size=100)
    assert [one.id for one in page] == [one.id for one in stored]


def test_a_message_as_it_was_given(client: Honcho) -> None:
    peer = client.peer("p")
    session = client.session("s")
    zone = timezone(timedelta(hours=2))
    given = peer.message(
        "é 🌿 <b>",
        metadata={"a": {"b": [1, None]}},
        created_at=datetime(2024, 5, 1, 12, tzinfo=zone),
    )
    (stored,) = session.add_messages(given)
    assert (stored.content, stored.metadata) == ("é 🌿 <b>", {"a": {"b": [1, None]}})
    assert stored.created_at == datetime(2024, 5, 1, 10, tzinfo=UTC)
    assert session.get_message(stored.id) == session.get_message(stored)
    changed = session.update_message(stored, {"seen": True})
    assert (changed.metadata, changed.content) == ({"seen": True}, "é 🌿 <b>")
    with pytest.raises(NotFoundError):
        session.get_message("nobody-s")


@pytest.mark.parametrize(
    "given", ["2024-05-01T10:00:00Z", "2024-05-01 12:00+02:00", "May 1 2024 10:00 UTC"]
)
def test_dates_may_be_written_as_people_do(local: Honcho, given: str) -> None:
    peer = local.peer("p", lazy=True)
    assert peer.message("x", created_at=given).created_at == datetime(2024, 5, 1, 10, tzinfo=UTC)


def test_a_date_without_a_zone_is_local_time(local: Honcho) -> None:
    peer = local.peer("p", lazy=True)
    given = datetime(2024, 5, 1, 12)
    assert peer.message("x", created_at=given).created_at == given.astimezone()
    assert peer.message("x", created_at="2024-05-01 12:00").created_at == given.astimezone()


def test_messages_and_conclusions_are_their_text(client: Honcho) -> None:
    peer = client.peer("p")
    session = client.session("s")
    long = "word " * 40
    given = peer.message(long)
    (stored,) = session.add_messages(given)
    (known,) = peer.conclusions.create(long)
    for one in (given, stored, known):
        assert str(one) == long
        assert f"content='{long[:50]}...'" in repr(one)
        assert len(repr(one)) < 400
        assert pickle.loads(pickle.dumps(one)) == one
        assert len({one, pickle.loads(pickle.dumps(one))}) == 1
        with pytest.raises(AttributeError):
            one.content = "other"
    assert "content='short'" in repr(peer.message("short"))
    assert hash(stored) == hash(session.update_message(stored, {"other": 1}))
    assert str(session.messages().items) == f"[{stored!r}]".replace(
        "metadata={}", "metadata={'other': 1}"
    )


# ------------------------------------------------------------------ files


def test_a_file_in_every_form(client: Honcho, tmp_path: Path) -> None:
    session = client.session("s")
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
        (stored,) = session.upload_file(form, "p", metadata={"form": str(type(form))})
        assert (stored.content, stored.peer_id) == ("Mint wants shade.", "p")
        assert stored.metadata == {"form": str(type(form))}


def test_an_upload_tells_its_progress(client: Honcho, tmp_path: Path) -> None:
    session = client.session("s")
    seen: list[tuple[int, int]] = []
    session.upload_file(
        ("long.txt", b"word " * 20_000, "text/plain"),
        "p",
        progress=lambda *report: seen.append(report),
    )
    assert seen[-1] == (100_000, 100_000)
    assert len(session.messages()) > 3


def test_a_type_that_the_server_does_not_read(client: Honcho) -> None:
    session = client.session("s")
    with pytest.raises(ClientError) as caught:
        session.upload_file(("a.png", b"\x89PNG", "image/png"), "p")
    assert caught.value.status_code == 415
    assert "text/*, PDF and JSON" in str(caught.value)


# ------------------------------------------------------------------ members


def test_members_in_every_form(client: Honcho) -> None:
    a, b = client.peer("a"), client.peer("b")
    watching = SessionPeerConfig(observe_others=True)
    session = client.session("s", peers=a)
    session.add_peers("c")
    session.add_peers((b, watching))
    session.add_peers([a, "d", ("e", watching), ("f", None)])
    session.add_peers({"g": {"observe_me": False}, "h": watching})
    session.add_peer("i", {"observe_others": False})
    assert {one.id for one in session.peers()} == set("abcdefghi")
    settings = {name: session.get_peer_configuration(name) for name in "beghi"}
    assert {name for name in settings if settings[name].observe_others} == set("beh")
    assert settings["g"].observe_me is False
    session.remove_peers(["a", b])
    session.remove_peers("nobody")
    assert {one.id for one in session.peers()} == set("cdefghi")
    session.set_peers([("a", watching)])
    assert [one.id for one in session.peers()] == ["a"]
    session.set_peers([])
    assert session.peers() == []


def test_a_member_keeps_its_settings_when_it_is_added_again(client: Honcho) -> None:
    session = client.session("s", peers=[("a", SessionPeerConfig(observe_me=False))])
    session.add_peers(["a"])
    assert session.get_peer_configuration("a").observe_me is False
    session.set_peer_configuration("a", SessionPeerConfig(observe_others=True))
    found = session.get_peer_configuration("a")
    assert (found.observe_me, found.observe_others) == (False, True)
    with pytest.raises(NotFoundError):
        session.get_peer_configuration("b")


def test_only_ten_may_observe_the_others(client: Honcho) -> None:
    watching = SessionPeerConfig(observe_others=True)
    session = client.session("s")
    with pytest.raises(BadRequestError, match="10 observers"):
        session.add_peers([(f"p{number}", watching) for number in range(11)])


# ------------------------------------------------------------------ context, clones


def test_the_context_of_a_session(client: Honcho) -> None:
    alice, bot = client.peer("alice"), client.peer("bot")
    session = client.session("s", peers=[alice, bot])
    session.add_messages([alice.message("Tea?"), bot.message("Green or black?")])
    alice.conclusions.create("Alice drinks tea")
    bot.conclusions_of(alice).create("Alice asks for tea")
    alice.set_card(["Name: Alice"])
    plain = session.context()
    assert (len(plain), plain.peer_card, plain.peer_representation) == (2, None, None)
    found = session.context(peer_target=alice)
    assert found.peer_card == ["Name: Alice"]
    assert "Alice drinks tea" in (found.peer_representation or "")
    found = session.context(
        SessionContextOptions(peer_target="alice", peer_perspective="bot", tokens=5_000)
    )
    assert "Alice asks for tea" in (found.peer_representation or "")
    turns = found.to_openai(assistant=bot)
    assert [turn["role"] for turn in turns] == ["system", "user", "assistant"]
    assert session.context(tokens=1).messages == []


def test_a_clone_is_a_session_of_its_own(client: Honcho) -> None:
    peer = client.peer("p")
    session = client.session("s", metadata={"topic": "tea"}, peers=[peer])
    stored = session.add_messages([peer.message(text) for text in ("one", "two", "three")])
    clone = session.clone()
    part = session.clone(message_id=stored[1].id)
    assert clone.id not in {"s", part.id}
    assert clone.metadata == {"topic": "tea"}
    assert [one.content for one in part.messages()] == ["one", "two"]
    assert [one.id for one in part.peers()] == ["p"]
    clone.add_messages(peer.message("four"))
    assert len(session.messages()) == 3


def test_what_became_known_in_a_session(client: Honcho) -> None:
    peer = client.peer("p")
    session = client.session("s", peers=[peer])
    peer.conclusions.create([{"content": "Drinks tea", "session_id": "s"}, "Has a cat"])
    assert "Drinks tea" in session.representation(peer)
    assert "cat" not in session.representation("p")
    assert "cat" in peer.representation()
    assert "cat" not in peer.representation(sessions=[session])
    assert peer.representation(target="q") == ""


def test_everything_a_peer_was_part_of(client: Honcho) -> None:
    peer = client.peer("p")
    first = client.session("a", peers=[peer], metadata={"n": 1})
    client.session("b", peers=[peer])
    client.session("c")
    first.remove_peers(peer)
    page = peer.sessions(reverse=True)
    assert {one.id for one in page} == {"a", "b"}
    found = peer.sessions({"metadata": {"n": 1}})
    assert [one.id for one in found.items] == ["a"]


def test_cards(client: Honcho) -> None:
    peer, other = client.peer("p"), client.peer("q")
    assert peer.set_card(["Tea", "Cats"]) == ["Tea", "Cats"]
    assert peer.set_card(("Hats",), other) == ["Hats"]
    assert (peer.card(), peer.card(other)) == (["Tea", "Cats"], ["Hats"])
    assert other.get_card() is None
    assert peer.set_card([]) in ([], None)
    with pytest.raises(NotFoundError):
        client.peer("nobody", lazy=True).get_card()
