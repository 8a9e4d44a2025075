# Derived from tests/aio/facade/test_official_habits.py by scripts/blocking.py; do not edit.
"""What users of the official SDK are used to: empty ids, streams that are read on, batches."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_httpserver import HTTPServer

from honcho import (
    ConclusionCreate,
    Honcho,
    NotFoundError,
    PartialFailureError,
    Peer,
    Scope,
    Session,
    ValidationError,
)
from tests.facade import answers

CHAT = "/v3/workspaces/w/peers/p/chat"


def test_handles_are_made_without_a_request(local: Honcho) -> None:
    peer, session = Peer("p", local), Session("s", local)
    assert (peer.metadata, session.created_at) == (None, None)
    session.add_messages(peer.message("hello"))
    assert [one.id for one in local.peers().items] == ["p"]
    assert Scope("x", peer).id == "x"


def test_an_empty_target_or_session_means_none(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request(CHAT, json={"query": "tea?"}).respond_with_json({"content": "yes"})
    httpserver.expect_request(
        "/v3/workspaces/w/peers/p/card", query_string="", method="GET"
    ).respond_with_json({"peer_card": ["a"]})
    httpserver.expect_request(
        "/v3/workspaces/w/queue/status", query_string="", method="GET"
    ).respond_with_json(answers.queue())
    peer = wire.peer("p", lazy=True)
    assert peer.chat("tea?", target="", session="") == "yes"
    assert peer.get_card("") == ["a"]
    found = wire.queue_status(observer="", sender="", session="")
    assert found.total_work_units == 0


def test_where_an_empty_id_would_change_what_is_meant_it_is_refused(
    local: Honcho,
) -> None:
    peer = local.peer("p")
    with pytest.raises(ValidationError, match="scope is ''"):
        peer.chat("tea?", scope="")
    with pytest.raises(ValidationError, match="target is ''"):
        peer.conclusions_of("")
    with pytest.raises(ValidationError, match="peer is ''"):
        local.create_key(peer="")


def test_a_session_may_be_given_beside_sessions(client: Honcho) -> None:
    peer, first = client.peer("p"), client.session("a")
    client.session("b")
    first.add_messages(peer.message("I drink green tea"))
    answer = peer.chat("green tea?", session=first, sessions=[first, "b"])
    assert "tea" in str(answer)
    assert isinstance(peer.representation(first, sessions=["a", "b"]), str)


def test_more_than_a_thousand_sessions_are_refused(local: Honcho) -> None:
    peer, session = local.peer("p"), local.session("s")
    many = [f"s{number}" for number in range(1001)]
    with pytest.raises(ValidationError, match="1 to 1,000 ids"):
        peer.chat("tea?", sessions=many)
    with pytest.raises(ValidationError, match="1 to 1,000 ids"):
        session.context(peer_target="p", sessions=many)


def test_a_complete_stream_can_be_read_again(local: Honcho) -> None:
    peer = local.peer("p")
    stream = peer.chat_stream("green tea?")
    first = [text for text in stream]
    assert len(first) > 1
    assert [text for text in stream] == first


def test_the_final_response_of_a_stream_reads_it_to_its_end(local: Honcho) -> None:
    peer = local.peer("p")
    stream = peer.chat_stream("green tea?")
    whole = peer.chat("green tea?")
    assert stream.final_response().content == whole
    assert stream.is_complete
    assert stream.get_final_response() == {"content": whole}
    begun = peer.chat_stream("green tea?")
    assert begun.__next__() == str(whole).split(maxsplit=1)[0]
    assert begun.final_response().raw == {"content": whole}


def test_sessions_are_added_in_batches_and_a_failure_says_which_are_left(
    client: Honcho,
) -> None:
    for number in range(101):
        client.session(f"s{number}", lazy=True).refresh()
    scope = client.scope("x")
    ids = [f"s{number}" for number in range(101)]
    with pytest.raises(PartialFailureError, match="100 of 102 were stored, then:") as caught:
        scope.add_sessions([*ids, "nowhere"])
    assert (caught.value.messages, caught.value.remaining) == (ids[:100], ["s100", "nowhere"])
    assert (caught.value.status_code, caught.value.is_retryable) == (404, False)
    with pytest.raises(NotFoundError):
        scope.add_sessions(caught.value.remaining)
    scope.add_sessions(ids)
    assert len([one for one in scope.sessions()]) == 101


def test_conclusions_need_no_pair_within_a_view(local: Honcho) -> None:
    peer, session = local.peer("p"), local.session("s")
    given = ConclusionCreate("Likes tea", "s")
    assert given == ConclusionCreate(content="Likes tea", session_id="s")
    assert ConclusionCreate.model_validate({"content": "Likes tea", "session_id": "s"}) == given
    (stored,) = peer.conclusions.create([given])
    assert (stored.content, stored.session_id, stored.observer_id) == ("Likes tea", "s", "p")
    (other,) = peer.conclusions.create({"content": "Likes cake", "session_id": ""})
    assert (other.session_id, session.id) == (None, "s")


def test_what_other_sdks_write_by_position_or_as_a_call(local: Honcho) -> None:
    peer = local.peer("p", {"a": 1}, {"observe_me": False})
    assert (peer.metadata, peer.get_configuration().observe_me) == ({"a": 1}, False)
    assert local.session("s", {"b": 2}).metadata == {"b": 2}
    assert local.scope("x", {"c": 3}).metadata == {"c": 3}
    assert peer.message("hello", {"d": 4}).metadata == {"d": 4}
    assert peer.conclusions().observed == "p"
    assert local.conclusions().list().total == 0


def test_a_card_is_cleared_with_none(client: Honcho) -> None:
    peer = client.peer("p")
    assert peer.set_card(["Likes tea"]) == ["Likes tea"]
    peer.set_card(None)
    assert not peer.get_card()


def test_settings_of_a_message_may_have_any_shape(wire: Honcho, httpserver: HTTPServer) -> None:
    peer, session = wire.peer("p", lazy=True), wire.session("s", lazy=True)
    shapes = ({"reasoning": True}, {"reasoning": {"enabled": True}, "later": [1]}, {"process": 1})
    for raw in shapes:
        body = {"messages": [{"content": "hello", "peer_id": "p", "configuration": raw}]}
        httpserver.expect_oneshot_request(
            "/v3/workspaces/w/sessions/s/messages", method="POST", json=body
        ).respond_with_json([answers.message()], 201)
        assert len(session.add_messages(peer.message("hello", configuration=raw))) == 1
    with pytest.raises(ValidationError, match="configuration is 3"):
        peer.message("hello", configuration=3)  # type: ignore[arg-type]


def test_times_may_be_given_as_a_timedelta(local: Honcho) -> None:
    brief = timedelta(seconds=15)
    peer = local.peer("p")
    assert isinstance(peer.chat("tea?", timeout=brief), str)
    assert peer.with_options(timeout=brief, deadline=brief).get_metadata() == {}
    local.wait_until_processed(timeout=brief)
    with Honcho(base_url="embedded:", timeout=brief) as client:
        assert client.get_metadata() == {}
    with pytest.raises(ValidationError, match="deadline is"):
        peer.with_options(deadline=timedelta(0))
