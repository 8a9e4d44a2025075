"""More than a hundred messages."""

from honcho import Honcho

honcho = Honcho()
peer, session = honcho.peer("ann"), honcho.session("long")
for start in (0, 60):
    session.add_messages([peer.message(f"number {start + i}") for i in range(60)])
page = session.messages(size=50)
print(page.total, page.pages, len(page), len(page.items), len(list(page)))
print(page[0].content, page.items[-1].content)
