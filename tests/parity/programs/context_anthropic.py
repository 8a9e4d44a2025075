"""A context for the API of Anthropic."""

from honcho import Honcho

honcho = Honcho()
ann, bot = honcho.peer("ann"), honcho.peer("bot")
session = honcho.session("support")
session.add_messages([ann.message("My lamp is broken."), bot.message("Which lamp?")])
for one in session.context(summary=True, tokens=2000).to_anthropic(assistant="bot"):
    print(one)
