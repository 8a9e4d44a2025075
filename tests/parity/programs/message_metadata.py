"""Metadata of messages, also afterwards."""

from honcho import Honcho

honcho = Honcho()
peer, session = honcho.peer("ann"), honcho.session("notes")
(message,) = session.add_messages(peer.message("hello", metadata={"mood": "good"}))
print(message.metadata, str(message))
changed = session.update_message(message, {"mood": "better"})
print(changed.metadata, changed.id == message.id)
print(session.get_message(message.id).metadata)
