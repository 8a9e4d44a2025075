"""Questions about somebody, within a session, with more thought."""

from honcho import Honcho

honcho = Honcho()
ann, ben = honcho.peer("ann"), honcho.peer("ben")
session = honcho.session("garden")
session.add_peers([ann, ben])
session.add_messages([ben.message("I grow tomatoes in my garden.")])
for answer in (
    ann.chat("What does Ben grow?", target=ben, session=session),
    ann.chat("What does Ben grow?", target="ben", session="garden", reasoning_level="high"),
    ben.chat("What do you grow?", target="", session=""),
    ben.chat("What do you grow?", session=session, sessions=[session]),
):
    print(answer is None or isinstance(answer, str))
