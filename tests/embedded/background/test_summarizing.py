"""Summaries: when they are made, and by whom."""

from __future__ import annotations

import re

from honcho.embedded import EmbeddedServer
from honcho.embedded.plugs import Summary, SummaryContext
from tests.embedded.api import Api, context_of


def summarize(context: SummaryContext) -> Summary | str:
    count = len(context.messages)
    return (
        Summary(f"{count}", 5) if context.kind == "short" else f"{count} after {context.previous}"
    )


def test_summaries_are_made_at_their_thresholds() -> None:
    summary = {"messages_per_short_summary": 10, "messages_per_long_summary": 20}
    with EmbeddedServer(summarizer=summarize) as server:
        api = Api(server)
        api.post("sessions", {"id": "s", "configuration": {"summary": summary}})
        messages = api.say("s", *[f"message {at}" for at in range(9)])
        assert server.drain()
        nothing = {"id": "s", "short_summary": None, "long_summary": None}
        assert api.get("sessions/s/summaries") == nothing
        messages += api.say("s", *[f"message {at}" for at in range(9, 25)])
        assert server.drain()
        found = api.get("sessions/s/summaries")
        short = found["short_summary"]
        assert (short["content"], short["token_count"]) == ("10", 5)
        assert short["message_id"] == messages[19]["id"]
        assert short["summary_type"] == "honcho_chat_summary_short"
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", short["created_at"])
        assert found["long_summary"]["content"] == "20 after None"
        kept, used = context_of(api, tokens=13)
        assert (used["content"], kept) == ("10", ["message 23", "message 24"])
        assert context_of(api, tokens=12)[1] is None
        assert len(context_of(api)[0]) == 6
        assert context_of(api, summary="false")[1] is None


def test_without_a_summarizer_a_summary_is_an_extract(api: Api) -> None:
    api.say("s", *[f"message {at}\nmore" for at in range(20)])
    assert api.server.drain()
    text = api.get("sessions/s/summaries")["short_summary"]["content"]
    assert text.splitlines()[:2] == ["20 messages, among them:", "alice: message 0"]
    assert "more" not in text
