"""Dumps and representations of what the server answered, printed as they are."""

from honcho import Honcho
from honcho.api_types import (
    DreamConfiguration,
    PeerConfig,
    ReasoningConfiguration,
    SessionPeerConfig,
    WorkspaceConfiguration,
)

honcho = Honcho()
peer, session = honcho.peer("ann"), honcho.session("talk")
peer.set_configuration(PeerConfig(observe_me=False))
session.add_peers([(peer, SessionPeerConfig(observe_others=True))])
print(repr(peer.get_configuration()), repr(session.get_peer_configuration(peer)))
print(session.get_peer_configuration("ann").model_dump())
settings = WorkspaceConfiguration(
    reasoning=ReasoningConfiguration(enabled=True), dream=DreamConfiguration(enabled=False)
)
honcho.set_configuration(settings)
print(honcho.get_configuration().model_dump())
print(honcho.get_configuration().model_dump_json(exclude_none=True, indent=2))
print(settings.model_dump(exclude={"dream"}, exclude_none=True), repr(settings.reasoning))
