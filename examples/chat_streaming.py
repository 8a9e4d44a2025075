"""Questions about somebody: answered whole, piece by piece, and in a form of your own.

    python examples/chat_streaming.py

The embedded server answers with what was said and names its sources; a server with a language model
answers in words of its own, in the form that was asked for.
"""

from __future__ import annotations

import os
import sys
from uuid import uuid4

import show

from honcho import DecodeError, Honcho
from honcho.types import DialecticOptions

SAID = [
    ("mara", "I have been vegetarian since January, please tell the hut."),
    ("tomas", "I drive the blue Kangoo, four seats."),
    ("mara", "Then I take the train with Priya, her back does not like the van."),
]
ANSWER = {
    "type": "object",
    "properties": {"food": {"type": "string"}},
    "required": ["food"],
}


def main() -> None:
    """Ask in every way that there is."""
    url = os.environ.get("HONCHO_URL") or "embedded:"
    show.title(f"Asking, on {url}")
    with Honcho(base_url=url, workspace_id=f"chat-{uuid4().hex[:8]}") as client:
        session = client.session("travel")
        session.add_messages([{"peer_id": who, "content": text} for who, text in SAID])
        client.wait_until_processed()
        mara, tomas = client.peer("mara"), client.peer("tomas")

        show.step(1, "A whole answer")
        show.block(mara.chat("Since when is Mara vegetarian?") or "no answer")

        show.step(2, "The same answer, piece by piece as it is being made")
        with tomas.chat_stream("Who drives the Kangoo?", session=session) as stream:
            for text in stream:
                sys.stdout.write(text)
            print()
        show.line("complete", str(stream.is_complete))
        show.line("in all", f"{len(stream.final_response().content)} characters")

        show.step(3, "A question kept as an object, asked of two peers")
        question = DialecticOptions(
            query="Who takes the train, and who will drive?", reasoning_level="minimal"
        )
        for peer in (mara, tomas):
            show.line(peer.id, peer.chat(question) or "no answer")

        show.step(4, "An answer in a form: JSON that fits a schema, else an error with the text")
        try:
            show.line(
                "as JSON", mara.chat("Since when is Mara vegetarian?", response_format=ANSWER) or ""
            )
        except DecodeError as error:
            show.line(error.code, str(error).partition(":")[2])
            show.line("the text", str(error.body), lines=1)
    print()


if __name__ == "__main__":
    main()
