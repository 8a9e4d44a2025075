"""Who is in a session, and who leaves it."""

from honcho import Honcho

honcho = Honcho()
session = honcho.session("room")
session.add_peers(["ann", honcho.peer("ben")])
print(sorted(peer.id for peer in session.peers()))
session.set_peers(["ben", "cid"])
print(sorted(peer.id for peer in session.peers()))
session.remove_peers("ben")
print([peer.id for peer in session.peers()])
