"""The card of a peer, its own and that of another."""

from honcho import Honcho

honcho = Honcho()
ann, ben = honcho.peer("ann"), honcho.peer("ben")
print(ann.get_card())
print(ann.set_card(["Lives in Graz", "Likes tea"]))
print(ann.get_card(), ann.get_card(target=""))
ben.set_card(["Ben's view of Ann"], target=ann)
print(ben.get_card(target="ann"), ben.get_card())
