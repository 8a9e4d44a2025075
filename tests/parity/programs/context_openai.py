"""A context for the chat API of OpenAI."""

from honcho import Honcho

honcho = Honcho()
ann, bot = honcho.peer("ann"), honcho.peer("bot")
session = honcho.session("support")
session.add_messages([ann.message("My lamp is broken."), bot.message("Which lamp?")])
context = session.context()
print(len(context), context.session_id)
for one in context.to_openai(assistant=bot):
    print(one)
