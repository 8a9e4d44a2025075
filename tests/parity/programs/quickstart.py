"""Two people talk, and one is asked about the other."""

from honcho import Honcho

honcho = Honcho()
alice = honcho.peer("alice")
bob = honcho.peer("bob")
session = honcho.session("kitchen")
session.add_peers([alice, bob])
session.add_messages(
    [
        alice.message("I drink green tea every morning."),
        bob.message("Then I will buy some green tea."),
    ]
)
for message in session.messages():
    print(message.peer_id, message.content)
print(alice.chat("What does Alice drink?") is not None)
