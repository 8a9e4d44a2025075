"""Conclusions about another peer, with and without asyncio."""

import asyncio

from honcho import ConclusionScope, ConclusionsView, Honcho

honcho = Honcho()
ann, ben = honcho.peer("ann"), honcho.peer("ben")
session = honcho.session("talk")
session.add_messages([ann.message("hello"), ben.message("hi")])
view = ann.conclusions_of(ben)
print(ConclusionScope is ConclusionsView, isinstance(view, ConclusionsView))
print(view.observer, view.observed, view.workspace_id == honcho.workspace_id)


async def main() -> None:
    await view.aio.create([{"content": "Ben says hi", "session_id": session.id}])
    found = await view.aio.list(session=session)
    print([(one.content, one.observer_id, one.observed_id) for one in found.items])


asyncio.run(main())
