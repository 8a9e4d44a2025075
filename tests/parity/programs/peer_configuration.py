"""A peer that is not observed."""

from honcho import Honcho
from honcho.api_types import PeerConfig

honcho = Honcho()
peer = honcho.peer("bot", configuration=PeerConfig(observe_me=False))
print(peer.configuration.observe_me)
print(peer.get_configuration() == PeerConfig(observe_me=False))
peer.set_configuration(PeerConfig(observe_me=True))
print(peer.get_configuration().model_dump())
