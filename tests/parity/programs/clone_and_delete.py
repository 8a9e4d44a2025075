"""A session is copied, and the first one deleted."""

from honcho import Honcho

honcho = Honcho()
peer, session = honcho.peer("ann"), honcho.session("first")
messages = session.add_messages([peer.message("one"), peer.message("two")])
copy = session.clone()
print(copy.id != session.id, [one.content for one in copy.messages()])
part = session.clone(message_id=messages[0].id)
print([one.content for one in part.messages()])
session.delete()
print("first" in [one.id for one in honcho.sessions()])
