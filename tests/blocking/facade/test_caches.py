# Derived from tests/aio/facade/test_caches.py by scripts/blocking.py; do not edit.
"""What handles remember: taken from every answer that says it, and shared only with a twin."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from honcho import DecodeError, Honcho
from honcho.types import (
    PeerConfig,
    ReasoningConfiguration,
    SessionConfiguration,
    SummaryConfiguration,
    WorkspaceConfiguration,
)
from tests.facade import answers

LATER = {"reasoning": {"enabled": True, "style": "calm"}, "tomorrow": {"a": [1]}}


def test_handles_of_one_peer_do_not_share_what_they_remember(client: Honcho) -> None:
    given = {"list": [1], "object": {"a": 1}}
    first = client.peer("p", metadata=given)
    second = client.peer("p")
    first.set_metadata({"new": True})
    assert first.metadata == {"new": True}
    assert second.metadata == {"list": [1], "object": {"a": 1}}
    second.refresh()
    assert second.metadata == {"new": True}


def test_what_is_remembered_cannot_be_changed_from_outside(client: Honcho) -> None:
    given = {"list": [1], "object": {"a": 1}}
    peer = client.peer("p", metadata=given, configuration={"observe_me": True, "x": [1]})
    given["list"].append(2)
    seen = peer.metadata
    assert seen == {"list": [1], "object": {"a": 1}}
    seen["list"].append(3)
    peer.get_metadata()["list"].append(4)
    peer.get_configuration_raw()["x"].append(5)
    configuration = peer.configuration
    assert configuration is not None
    configuration.additional_properties["x"].append(6)
    assert peer.metadata == {"list": [1], "object": {"a": 1}}
    assert peer.get_configuration_raw() == {"observe_me": True, "x": [1]}


def test_nothing_is_remembered_before_an_answer(client: Honcho) -> None:
    peer = client.peer("p", lazy=True)
    session = client.session("s", lazy=True)
    scope = client.scope("x", lazy=True)
    assert (peer.metadata, peer.configuration, peer.created_at) == (None, None, None)
    assert (session.metadata, session.configuration, session.created_at) == (None, None, None)
    assert (session.is_active, scope.metadata, scope.created_at) == (None, None, None)
    assert (client.metadata, client.configuration) == (None, None)
    client.refresh()
    assert client.metadata == {}
    assert client.configuration == WorkspaceConfiguration()


def test_every_answer_about_a_session_is_remembered(wire: Honcho, httpserver: HTTPServer) -> None:
    """Each call gets an answer of its own, and the handle has the values of that answer."""
    session = wire.session("s", lazy=True)
    calls = {
        ("POST", "/v3/workspaces/w/sessions"): session.refresh,
        ("PUT", "/v3/workspaces/w/sessions/s"): lambda: session.set_metadata({}),
        ("POST", "/v3/workspaces/w/sessions/s/peers"): lambda: session.add_peers(["a"]),
        ("PUT", "/v3/workspaces/w/sessions/s/peers"): lambda: session.set_peers(["a"]),
        ("DELETE", "/v3/workspaces/w/sessions/s/peers"): lambda: session.remove_peers(["a"]),
    }
    for number, ((method, path), call) in enumerate(calls.items()):
        httpserver.expect_oneshot_request(path, method=method).respond_with_json(
            answers.session(
                metadata={"number": number},
                configuration={"summary": {"enabled": bool(number % 2)}},
                is_active=not number % 2,
            )
        )
        call()
        assert session.metadata == {"number": number}
        assert session.configuration == SessionConfiguration(
            summary=SummaryConfiguration(enabled=bool(number % 2))
        )
        assert session.is_active is not bool(number % 2)


def test_an_answer_without_a_field_does_not_forget_it(wire: Honcho, httpserver: HTTPServer) -> None:
    path = "/v3/workspaces/w/peers"
    httpserver.expect_oneshot_request(path).respond_with_json(answers.peer(uid="u"))
    httpserver.expect_oneshot_request(path).respond_with_json(answers.peer())
    peer = wire.peer("p")
    peer.refresh()
    assert peer.uid == "u"


def test_listed_handles_remember_what_the_list_said(client: Honcho) -> None:
    client.peer("p", metadata={"age": 30}, configuration={"observe_me": False})
    client.session("s", metadata={"topic": "tea"}, peers=["p"])
    client.scope("x", metadata={"kind": "work"})
    (peer,) = client.peers().items
    (session,) = client.sessions().items
    (scope,) = client.scopes().items
    (member,) = session.peers()
    assert (peer.metadata, member.metadata) == ({"age": 30}, {"age": 30})
    assert member.configuration == PeerConfig(observe_me=False)
    assert (session.metadata, session.is_active) == ({"topic": "tea"}, True)
    assert scope.metadata == {"kind": "work"}
    assert None not in {peer.created_at, session.created_at, scope.created_at}


def test_a_deleted_session_is_not_active(client: Honcho) -> None:
    session = client.session("s")
    assert session.is_active is True
    session.delete()
    assert session.is_active is False


# ------------------------------------------------------------------ typed configuration


def test_a_typed_change_keeps_what_this_version_does_not_know(client: Honcho) -> None:
    client.set_configuration_raw({"tomorrow": {"a": [1]}, "reasoning": {"enabled": True}})
    configuration = client.get_configuration()
    assert configuration.additional_properties == {"tomorrow": {"a": [1]}}
    assert configuration.reasoning == ReasoningConfiguration(enabled=True)
    client.set_configuration(
        WorkspaceConfiguration(
            reasoning=ReasoningConfiguration(enabled=False),
            additional_properties=configuration.additional_properties,
        )
    )
    assert client.get_configuration_raw() == {
        "tomorrow": {"a": [1]},
        "reasoning": {"enabled": False},
    }


def test_unknown_fields_survive_inside_a_section(wire: Honcho, httpserver: HTTPServer) -> None:
    path = "/v3/workspaces/w/sessions"
    httpserver.expect_request(path).respond_with_json(answers.session(configuration=LATER))
    httpserver.expect_request(f"{path}/s", method="PUT").respond_with_json(answers.session())
    session = wire.session("s")
    session.set_configuration(session.get_configuration())
    request, _ = httpserver.log[-1]
    assert request.json == {"configuration": LATER}


def test_a_dict_of_the_shape_does_as_well(client: Honcho) -> None:
    session = client.session("s")
    session.set_configuration({"summary": {"enabled": False}})
    assert session.get_configuration() == SessionConfiguration(
        summary=SummaryConfiguration(enabled=False)
    )


def test_a_peer_may_have_a_configuration_that_is_not_typed(client: Honcho) -> None:
    """The server stores whatever it is given there."""
    peer = client.peer("p")
    peer.set_configuration_raw({"observe_me": "sometimes"})
    assert peer.get_configuration_raw() == {"observe_me": "sometimes"}
    with pytest.raises(DecodeError, match=r"get_configuration_raw\(\)"):
        peer.get_configuration()


def test_update_writes_only_what_is_given(client: Honcho) -> None:
    peer = client.peer("p", metadata={"a": 1}, configuration={"observe_me": False})
    peer.update({"metadata": {"b": 2}})
    assert (peer.metadata, peer.configuration) == ({"b": 2}, PeerConfig(observe_me=False))
    peer.update({"configuration": {"observe_me": True}})
    assert (peer.metadata, peer.configuration) == ({"b": 2}, PeerConfig(observe_me=True))
    peer.update({})
    assert peer.metadata == {"b": 2}
    session = client.session("s", metadata={"a": 1})
    session.update({"configuration": {"summary": {"enabled": False}}})
    assert session.get_metadata() == {"a": 1}
    client.update({"metadata": {"w": 1}})
    assert client.get_metadata() == {"w": 1}
