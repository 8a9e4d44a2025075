"""Facts about peers: stored, found by meaning, read as a text, deleted.

python examples/conclusions.py
"""

from __future__ import annotations

import os
from uuid import uuid4

import show

from honcho import Honcho


def main() -> None:
    """Keep what one peer knows of itself, and what it knows of another."""
    url = os.environ.get("HONCHO_URL") or "embedded:"
    show.title(f"Conclusions, on {url}")
    with Honcho(base_url=url, workspace_id=f"conclusions-{uuid4().hex[:8]}") as client:
        mara, tomas = client.peer("mara"), client.peer("tomas")
        session = client.session("packing", peers=[mara, tomas])

        show.step(1, "What Mara holds of herself, and of Tomas")
        mara.conclusions.create(
            ["Is vegetarian", {"content": "Packs light", "session_id": session.id}]
        )
        of_tomas = mara.conclusions_of(tomas)
        of_tomas.create(["Drives a blue van", "Snores", "Knows every hut in the Black Forest"])
        for conclusion in client.conclusions.list(reverse=True):
            who = f"{conclusion.observer_id} > {conclusion.observed_id}"
            show.line(who, f"{conclusion.content} ({conclusion.level})")

        show.step(2, "Those of one session only")
        for conclusion in mara.conclusions.list(session=session):
            show.line("packing", str(conclusion))

        show.step(3, "The nearest to 'which van does he drive'")
        for conclusion in of_tomas.query("which van does he drive", top_k=1):
            show.line("found", str(conclusion))

        show.step(4, "As a text for a model")
        show.block(of_tomas.representation())

        show.step(5, "What is not true any more is deleted")
        (snores,) = (one for one in of_tomas.list() if one.content == "Snores")
        of_tomas.delete(snores)
        show.line("left", ", ".join(str(one) for one in of_tomas.list(reverse=True)))
    print()


if __name__ == "__main__":
    main()
