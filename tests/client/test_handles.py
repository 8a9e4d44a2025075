"""Handles made by hand: of a client of their own half, in the right order."""

from __future__ import annotations

from typing import Any

import pytest

from honcho import AsyncHoncho, AsyncPeer, Honcho, Peer, Session, ValidationError, Webhooks


def test_a_handle_can_be_made_of_a_client_and_of_another_handle() -> None:
    with Honcho.embedded(workspace_id="w") as client:
        client.peer("p", metadata={"a": 1})
        assert Peer("p", client).get_metadata() == {"a": 1}
        assert Peer("p", Session("s", client)) == Peer("p", client)


@pytest.mark.parametrize("make", [Peer, Session, AsyncPeer])
def test_what_is_no_client_is_refused_at_once(make: Any) -> None:
    with Honcho.embedded() as client, pytest.raises(ValidationError, match="client is 'x'"):
        make("p", "x")
    with pytest.raises(ValidationError, match=r"client is None.*Honcho"):
        make("x", None)
    with pytest.raises(ValidationError, match="id is ''"):
        make("", client)


def test_an_id_is_text_and_a_client_of_the_same_half() -> None:
    with Honcho.embedded() as client:
        with pytest.raises(ValidationError, match="id is 42"):
            Peer(42, client)  # type: ignore[arg-type]
        with pytest.raises(ValidationError, match="client is AsyncHoncho"):
            Peer("p", AsyncHoncho.embedded())  # type: ignore[arg-type]
        with pytest.raises(ValidationError, match="client is 'x'"):
            Webhooks("x")  # type: ignore[arg-type]


def test_a_class_of_the_callers_own_has_a_twin() -> None:
    class Friend(Peer):
        """A peer with a method of the caller's."""

    with Honcho.embedded() as client:
        twin = Friend("p", client).aio
        assert type(twin) is AsyncPeer
        assert twin.id == "p"
