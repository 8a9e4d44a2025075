"""A context that is made by hand, for tests."""

import datetime

from honcho import Message, SessionContext, Summary

now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
message = Message(
    id="m1",
    content="hello",
    peer_id="ann",
    session_id="s1",
    workspace_id="w1",
    metadata={},
    created_at=now,
    token_count=1,
)
summary = Summary(
    content="They met.", message_id="m0", summary_type="short", created_at="2026", token_count=3
)
context = SessionContext(session_id="s1", messages=[message], summary=summary)
print(len(context), context.to_openai(assistant="bot")[1:])
print(summary.model_dump(), context.peer_card)
