"""What the calls of a session send."""

from __future__ import annotations

from honcho.types import MessageConfiguration, ReasoningConfiguration, SessionPeerConfig
from tests.facade import answers
from tests.facade.sends.rows import OFF, RECALL, REPRESENTATION, P, S, W, listing, row

SESSION = [
    row(
        "refresh",
        lambda h: h.session.refresh(),
        "POST",
        f"{W}/sessions",
        answers.session(),
        body={"id": "s"},
    ),
    row(
        "set_metadata",
        lambda h: h.session.set_metadata({"a": 1}),
        "PUT",
        S,
        answers.session(),
        body={"metadata": {"a": 1}},
    ),
    row(
        "set_configuration",
        lambda h: h.session.set_configuration({"summary": {"enabled": True, "mood": 1}}),
        "PUT",
        S,
        answers.session(),
        body={"configuration": {"summary": {"enabled": True, "mood": 1}}},
    ),
    row(
        "add_messages",
        lambda h: h.session.add_messages(
            [
                h.peer.message("one"),
                {"peer_id": "q", "content": "two"},
                h.peer.message(
                    "three",
                    metadata={"a": 1},
                    configuration=MessageConfiguration(
                        reasoning=ReasoningConfiguration(enabled=False)
                    ),
                    created_at="2026-01-02T03:04:05+01:00",
                ),
            ]
        ),
        "POST",
        f"{S}/messages",
        [],
        body={
            "messages": [
                {"peer_id": "p", "content": "one"},
                {"peer_id": "q", "content": "two"},
                {
                    "peer_id": "p",
                    "content": "three",
                    "metadata": {"a": 1},
                    "configuration": OFF,
                    "created_at": "2026-01-02T03:04:05+01:00",
                },
            ]
        },
    ),
    listing("messages", lambda h: h.session.messages(), f"{S}/messages", {}),
    listing(
        "messages with all",
        lambda h: h.session.messages({"peer_id": "p"}, page=3, size=7, reverse=True),
        f"{S}/messages",
        {"filters": {"peer_id": "p"}},
        least=False,
    ),
    row(
        "get_message",
        lambda h: h.session.get_message("m"),
        "GET",
        f"{S}/messages/m",
        answers.message(),
    ),
    row(
        "update_message",
        lambda h: h.session.update_message("m", {"a": 1}),
        "PUT",
        f"{S}/messages/m",
        answers.message(),
        body={"metadata": {"a": 1}},
    ),
    row(
        "add_peer",
        lambda h: h.session.add_peer(h.peer, SessionPeerConfig(observe_me=False)),
        "POST",
        f"{S}/peers",
        answers.session(),
        body={"p": {"observe_me": False}},
    ),
    row(
        "add_peers from a dict",
        lambda h: h.session.add_peers({"a": {"observe_others": True}, "b": None}),
        "POST",
        f"{S}/peers",
        answers.session(),
        body={"a": {"observe_others": True}, "b": {}},
    ),
    row(
        "set_peers",
        lambda h: h.session.set_peers([]),
        "PUT",
        f"{S}/peers",
        answers.session(),
        body={},
    ),
    row(
        "remove_peers",
        lambda h: h.session.remove_peers([h.peer, "q"]),
        "DELETE",
        f"{S}/peers",
        answers.session(),
        body=["p", "q"],
    ),
    row(
        "peers",
        lambda h: h.session.peers(),
        "GET",
        f"{S}/peers",
        answers.page([answers.peer()], size=100),
        query={"page": ["1"], "size": ["100"], "cursor": [""]},
    ),
    row(
        "get_peer_configuration",
        lambda h: h.session.get_peer_configuration(h.peer),
        "GET",
        f"{S}/peers/p/config",
        {"observe_me": None, "observe_others": True},
    ),
    row(
        "set_peer_configuration",
        lambda h: h.session.set_peer_configuration("p", {"observe_me": True}),
        "PUT",
        f"{S}/peers/p/config",
        None,
        body={"observe_me": True},
    ),
    row(
        "summaries",
        lambda h: h.session.summaries(),
        "GET",
        f"{S}/summaries",
        {"id": "s", "short_summary": None, "long_summary": None},
    ),
    row(
        "representation",
        lambda h: h.session.representation(h.peer, target="q", **RECALL),
        "POST",
        f"{P}/representation",
        REPRESENTATION,
        body={"session_id": "s", "target": "q", **RECALL},
    ),
    row(
        "search",
        lambda h: h.session.search("tea"),
        "POST",
        f"{S}/search",
        [],
        body={"query": "tea", "limit": 10},
    ),
    row(
        "queue_status",
        lambda h: h.session.queue_status("a", h.peer),
        "GET",
        f"{W}/queue/status",
        answers.queue(),
        query={"observer_id": ["a"], "sender_id": ["p"], "session_id": ["s"]},
    ),
    row("clone", lambda h: h.session.clone(), "POST", f"{S}/clone", answers.session("t")),
    row(
        "clone up to a message",
        lambda h: h.session.clone(message_id="m"),
        "POST",
        f"{S}/clone",
        answers.session("t"),
        query={"message_id": ["m"]},
    ),
    row("delete", lambda h: h.session.delete(), "DELETE", S, {"message": "deleted"}),
]
