"""Messages that are made without a peer's object."""

from honcho import Honcho, MessageCreateParams

honcho = Honcho()
honcho.peer("ann")
session = honcho.session("notes")
given = MessageCreateParams(peer_id="ann", content="hello", metadata={"a": 1})
print(given.model_dump(exclude_none=True))
(message,) = session.add_messages([given])
print(message.peer_id, message.content, message.metadata, message.session_id)
