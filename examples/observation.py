"""A session of several peers, in which not everybody watches everybody.

    python examples/observation.py

`observe_me` says whether a peer is learned about at all, `observe_others` whether a member draws
conclusions of its own about the others. Settings of a member win over those of the peer.
"""

from __future__ import annotations

import os
from uuid import uuid4

import show

from honcho import BadRequestError, Honcho, Session
from honcho.types import PeerConfig, SessionPeerConfig


def main() -> None:
    """Set up a support call, and change who watches whom while it goes on."""
    url = os.environ.get("HONCHO_URL") or "embedded:"
    show.title(f"Who watches whom, on {url}")
    with Honcho(base_url=url, workspace_id=f"observation-{uuid4().hex[:8]}") as client:
        show.step(1, "A customer, an agent who learns about the customer, a bot that is left alone")
        customer = client.peer("customer")
        agent = client.peer("agent")
        bot = client.peer("bot", configuration=PeerConfig(observe_me=False))
        session = client.session(
            "support-call",
            peers=[customer, (agent, SessionPeerConfig(observe_others=True)), bot],
        )
        show_members(session)

        show.step(2, "They talk; whoever speaks is a member")
        session.add_messages(
            [
                customer.message("My kettle leaks. I bought it in May, in Lyon."),
                agent.message("I am sorry to hear that. Does it leak at the lid?"),
                bot.message("Ticket 4711 was opened."),
                client.peer("technician", lazy=True).message("Send it in, I will look at it."),
            ]
        )
        show.line("members", ", ".join(peer.id for peer in session.peers()))

        show.step(3, "The technician watches as well; the agent leaves")
        session.set_peer_configuration("technician", SessionPeerConfig(observe_others=True))
        session.remove_peers(agent)
        show_members(session)

        show.step(4, "At most ten members may watch the others")
        watching = SessionPeerConfig(observe_others=True)
        try:
            session.add_peers([(f"auditor-{number}", watching) for number in range(10)])
        except BadRequestError as error:
            show.line(error.code, str(error))
    print()


def show_members(session: Session) -> None:
    """One line for each member, with its settings in this session."""
    for peer in session.peers():
        settings = session.get_peer_configuration(peer)
        show.line(
            peer.id,
            f"observe_me {settings.observe_me}, observe_others {settings.observe_others}",
        )


if __name__ == "__main__":
    main()
