"""The sessions of a peer, and those of a workspace by metadata."""

from honcho import Honcho

honcho = Honcho()
ann = honcho.peer("ann")
for number in range(3):
    session = honcho.session(f"s{number}", metadata={"even": number % 2 == 0})
    session.add_peers(ann)
print(sorted(session.id for session in ann.sessions()))
print(sorted(one.id for one in honcho.sessions({"metadata": {"even": True}})))
print(ann.sessions(size=2).pages)
