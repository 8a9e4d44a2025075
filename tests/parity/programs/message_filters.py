"""Only the messages of one peer."""

from honcho import Honcho

honcho = Honcho()
ann, ben = honcho.peer("ann"), honcho.peer("ben")
session = honcho.session("talk")
session.add_messages([ann.message("one"), ben.message("two"), ann.message("three")])
print([one.content for one in session.messages(filters={"peer_id": "ann"})])
print([one.content for one in session.messages(filters={"peer_id": {"ne": "ann"}})])
print([one.content for one in session.messages(reverse=True)])
