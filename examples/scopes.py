"""Scopes: memory that is kept to some sessions, so that work does not speak of home.

python examples/scopes.py
"""

from __future__ import annotations

import os
from uuid import uuid4

import show

from honcho import Honcho, NotFoundError


def main() -> None:
    """Give one peer two lives, and ask about each."""
    url = os.environ.get("HONCHO_URL") or "embedded:"
    show.title(f"Scopes, on {url}")
    with Honcho(base_url=url, workspace_id=f"scopes-{uuid4().hex[:8]}") as client:
        mara = client.peer("mara")

        show.step(1, "Sessions join a scope when they are made, or later")
        office = client.session("stand-up", peers=[mara], scopes=["work"])
        kitchen = client.session("kitchen", peers=[mara])
        work = client.get_scope("work")
        home = client.scope("home", metadata={"owner": "mara"})
        home.add_sessions([kitchen])
        for scope in client.scopes():
            show.line(scope.id, ", ".join(session.id for session in scope.sessions()))

        show.step(2, "What is said and known in each")
        office.add_messages(mara.message("The release is on Thursday."))
        kitchen.add_messages(mara.message("The cake is for Thursday."))
        mara.conclusions.create(
            [
                {"content": "Ships the release on Thursday", "session_id": office.id},
                {"content": "Bakes a cake for Thursday", "session_id": kitchen.id},
            ]
        )
        client.wait_until_processed()
        for session in (office, kitchen):
            show.line(session.id, ", ".join(str(message) for message in session.messages()))

        show.step(3, "A search within a scope")
        for scope in (work, home):
            for message in client.search("Thursday", scope=scope):
                show.line(scope.id, str(message))

        show.step(4, "What is known, limited to the sessions of a scope")
        for scope in (work, home):
            show.block(mara.representation(scope=[scope]))

        show.step(5, "A session leaves its scope")
        work.remove_session(office)
        show.line("work", f"{work.sessions().total} sessions")
        try:
            client.get_scope("sports")
        except NotFoundError as error:
            show.line(error.code, str(error))
    print()


if __name__ == "__main__":
    main()
