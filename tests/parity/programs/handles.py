"""Peers and sessions that are made without a request."""

from honcho import Honcho, Peer, Session

honcho = Honcho()
peer, session = Peer("ann", honcho), Session("talk", honcho)
print(peer.id, session.id, str(peer), peer.workspace_id == honcho.workspace_id)
print(peer.metadata, session.created_at)
session.add_messages(peer.message("hello"))
print([one.content for one in session.messages()], peer.get_metadata())
