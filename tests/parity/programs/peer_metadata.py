"""Metadata of a peer is set, read and kept."""

from honcho import Honcho

honcho = Honcho()
peer = honcho.peer("mara", metadata={"city": "Graz"})
print(peer.metadata)
peer.set_metadata({"city": "Linz", "age": 41})
print(peer.get_metadata(), peer.metadata)
peer.refresh()
print(peer.metadata)
