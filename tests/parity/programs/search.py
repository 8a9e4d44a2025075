"""Finding what somebody said, in all places."""

from honcho import Honcho

honcho = Honcho()
ann = honcho.peer("ann")
session = honcho.session("food")
session.add_messages([ann.message("I love mushroom risotto."), ann.message("The train is late.")])
print([one.content for one in honcho.search("risotto", limit=1)])
print([one.content for one in session.search("risotto", limit=1)])
print([one.content for one in ann.search("risotto", {"session_id": "food"}, 1)])
