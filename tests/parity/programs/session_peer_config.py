"""What members of a session observe."""

from honcho import Honcho
from honcho.session import Session, SessionPeerConfig

honcho = Honcho()
session = honcho.session("room")
assert isinstance(session, Session)
session.add_peers([("ann", SessionPeerConfig(observe_me=False, observe_others=True))])
found = session.get_peer_configuration("ann")
print(found.observe_me, found.observe_others)
session.set_peer_configuration("ann", SessionPeerConfig(observe_others=False))
print(session.get_peer_configuration("ann").observe_others)
