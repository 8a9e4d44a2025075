"""Messages of the past."""

import datetime

from honcho import Honcho

honcho = Honcho()
peer, session = honcho.peer("ann"), honcho.session("old")
when = datetime.datetime(2024, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)
session.add_messages(peer.message("first", created_at=when))
session.add_messages(peer.message("second", created_at="2024-02-04T00:00:00Z"))
for message in session.messages():
    print(message.content, message.created_at.astimezone(datetime.UTC).isoformat())
