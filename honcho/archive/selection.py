"""Selects the records of a workspace that are exported to an archive."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from attrs import define, field

from honcho.arguments.dates import moment
from honcho.arguments.ids import Reference, ids_of
from honcho.arguments.messages import KEY_NAME
from honcho_api.v3 import Conclusion, Message


@define
class Selection:
    """The selected sessions, peers and times, and the peers that occur in the records.

    Attributes:
        sessions: Only these sessions; ``None`` for all.
        peers: Only messages of these peers; ``None`` for all.
        since: Only messages from then on.
        seen: The peers that occurred.
    """

    sessions: list[str] | None = None
    peers: list[str] | None = None
    since: datetime | None = None
    seen: set[str] = field(factory=set, init=False)

    @classmethod
    def of(cls, sessions: object, peers: object, since: datetime | str | None) -> Selection:
        """Check the caller's selection.

        Raises:
            ValidationError: Not ids, or not a date.
        """
        return cls(
            None if sessions is None else ids_of("sessions", sessions),
            None if peers is None else ids_of("peers", peers),
            None if since is None else moment("since", since),
        )

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return self.sessions is None and self.peers is None and self.since is None

    def has_session(self, session: str | None) -> bool:
        """Whether a session is selected; records without one are, if all sessions are."""
        return self.sessions is None or session in self.sessions

    def has_peer(self, peer: Reference) -> bool:
        """Whether a peer is exported: it is selected, or it occurred in a record."""
        return self.is_whole or peer in self.seen or peer in (self.peers or ())

    def filters(self) -> dict[str, Any] | None:
        """The filter to list the messages with."""
        found: dict[str, Any] = {}
        if self.peers is not None:
            found["peer_id"] = {"in": self.peers}
        if self.since is not None:
            found["created_at"] = {"gte": self.since.isoformat()}
        return found or None


def message_record(message: Message) -> dict[str, Any]:
    """A message as an archive's record, without this SDK's own keys in its metadata."""
    metadata = {key: one for key, one in message.metadata.items() if key != KEY_NAME}
    return {
        "session": message.session_id,
        "id": message.id,
        "peer": message.peer_id,
        "content": message.content,
        "metadata": metadata,
        "created_at": message.created_at,
    }


def conclusion_record(conclusion: Conclusion) -> dict[str, Any]:
    """A conclusion as an archive's record."""
    return {
        "id": conclusion.id,
        "observer": conclusion.observer_id,
        "observed": conclusion.observed_id,
        "session": conclusion.session_id,
        "content": conclusion.content,
        "level": conclusion.level,
        "created_at": conclusion.created_at,
    }
