"""An outbox: turns are kept at once, whatever the server does, and delivered when it can.

python examples/outbox.py
"""

from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path
from uuid import uuid4

import show

from honcho import Honcho, TimeoutError

TURNS = ["I am vegetarian.", "Is there a stove at the hut?", "Then I bring the lentils."]
NOWHERE = "http://127.0.0.1:9"


def main() -> None:
    """Add while nobody listens, then open the file again with a server that works."""
    logging.getLogger("honcho.outbox").setLevel(logging.ERROR)  # the same is shown below
    url = os.environ.get("HONCHO_URL") or "embedded:"
    show.title(f"An outbox, on {url}")
    workspace = f"outbox-{uuid4().hex[:8]}"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "turns.db"

        show.step(1, "The server is down: nothing is lost, and nobody waits")
        with (
            Honcho(base_url=NOWHERE, workspace_id=workspace) as client,
            client.outbox(file) as outbox,
        ):
            mara = client.peer("mara", lazy=True)
            for number, turn in enumerate(TURNS):
                outbox.add("hut", mara.message(turn), key=f"turn-{number}")
            try:
                outbox.flush(timeout=4)
            except TimeoutError:
                status = outbox.status
                show.line("state", f"{status.state}, {status.pending} pending")
                show.line("last error", status.last_error or "none")

        show.step(2, "The server is back: the next process delivers")
        with Honcho(base_url=url, workspace_id=workspace) as client:
            with client.outbox(file) as outbox:
                again = outbox.add("hut", {"peer_id": "mara", "content": TURNS[0]}, key="turn-0")
                show.line("added again", f"{again}: the key is known")
                outbox.flush(timeout=30)
                show.line("state", f"{outbox.status.state}, {outbox.status.delivered} delivered")
            for message in client.session("hut").messages():
                show.said(message.peer_id, message.created_at, message.content)
    print()


if __name__ == "__main__":
    main()
