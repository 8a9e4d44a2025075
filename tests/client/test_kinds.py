"""What passes for a ``Peer``: what a blocking client's ``aio`` gives, and nothing else async."""

from __future__ import annotations

from honcho import (
    AsyncHoncho,
    AsyncPeer,
    ConclusionsView,
    Honcho,
    Peer,
    PeerBase,
    Scope,
    ScopeBase,
    Session,
    SessionBase,
    WorkspaceConclusions,
)


async def test_what_the_aio_of_a_blocking_client_gives() -> None:
    client = Honcho.embedded()
    async with client.aio as aio:
        peer, session, scope = await aio.peer("p"), await aio.session("s"), await aio.scope("x")
        for one, kind in ((peer, Peer), (session, Session), (scope, Scope)):
            assert isinstance(one, kind)
            assert [other for other in (Peer, Session, Scope) if isinstance(one, other)] == [kind]
        assert isinstance(peer.with_options(timeout=3), Peer)
        assert isinstance((await aio.peers()).items[0], Peer)
        assert isinstance(peer.conclusions, ConclusionsView)
        assert isinstance(aio.conclusions, WorkspaceConclusions)
        assert isinstance(peer, AsyncPeer)
        assert not isinstance(aio, Honcho)


async def test_what_an_async_client_gives() -> None:
    async with AsyncHoncho.embedded() as client:
        peer = await client.peer("p")
        assert not isinstance(peer, Peer)
        assert not isinstance(peer.conclusions, ConclusionsView)
        assert isinstance(peer, PeerBase)


def test_bases_tell_peers_sessions_and_scopes_apart() -> None:
    with Honcho.embedded() as client:
        found = [client.peer("p"), client.session("s"), client.scope("x"), "p", None]
        for position, base in enumerate((PeerBase, SessionBase, ScopeBase)):
            assert [isinstance(one, base) for one in found] == [
                index == position for index in range(5)
            ]
        assert issubclass(AsyncPeer, PeerBase)
        pair = PeerBase(id="p", workspace_id="w")  # type: ignore[misc]
        assert client.session("t").add_peers(pair) is None


def test_a_class_of_the_callers_own_is_passed_for_by_its_own_instances_alone() -> None:
    class Friend(Peer):
        """A peer with a method of the caller's."""

    with Honcho.embedded() as client:
        assert isinstance(Friend("p", client), Friend)
        assert isinstance(Friend("p", client), Peer)
        assert not isinstance(client.peer("p"), Friend)
        assert not isinstance(3, Friend)
