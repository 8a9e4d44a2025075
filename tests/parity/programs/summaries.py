"""Summaries of a session that has none yet."""

from honcho import Honcho, SessionSummaries

honcho = Honcho()
peer, session = honcho.peer("ann"), honcho.session("talk")
session.add_messages(peer.message("hello"))
found = session.summaries()
print(isinstance(found, SessionSummaries), found.id, found.short_summary, found.long_summary)
print(found.model_dump())
