"""A context with what is known of a peer."""

from honcho import Honcho

honcho = Honcho()
ann, bot = honcho.peer("ann"), honcho.peer("bot")
session = honcho.session("support")
session.add_peers([ann, bot])
session.add_messages([ann.message("My lamp is broken.")])
ann.set_card(["Has a lamp"])
context = session.context(peer_target="ann")
print(context.peer_card, context.summary, bool(context.peer_representation))
print([one["role"] for one in context.to_openai(assistant="bot")][-1])
