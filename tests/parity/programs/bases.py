"""Functions that take a peer of any kind."""

import asyncio

from honcho import Honcho, Peer, PeerBase, Session, SessionBase
from honcho.base import ScopeBase
from honcho.peer import Peer as SamePeer

honcho = Honcho()


def name_of(peer: "str | PeerBase") -> str:
    return peer.id if isinstance(peer, PeerBase) else peer


print(name_of("ann"), name_of(honcho.peer("ben")), Peer is SamePeer, issubclass(Peer, PeerBase))
print(isinstance(honcho.session("s"), SessionBase), isinstance(honcho.scope("x"), ScopeBase))
print(PeerBase(id="a", workspace_id="w").id)


async def main() -> None:
    peer, session = await honcho.aio.peer("cid"), await honcho.aio.session("s")
    print(name_of(peer), isinstance(peer, Peer), isinstance(session, Session))


asyncio.run(main())
