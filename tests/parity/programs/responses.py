"""Answers of the API, as they are parsed."""

from honcho.api_types import (
    EvidenceObservation,
    MessageResponse,
    PeerResponse,
    QueueStatusResponse,
    SessionQueueStatus,
    SessionResponse,
)

now = "2026-01-01T00:00:00Z"
peer = PeerResponse.model_validate({"id": "a", "workspace_id": "w", "created_at": now})
print(peer.id, peer.metadata, peer.created_at.year, peer.uid)
session = SessionResponse(id="s", workspace_id="w", is_active=True, created_at=now)
print(session.model_dump(mode="json", include={"id", "created_at", "metadata"}))
message = MessageResponse.model_validate(
    {
        "id": "m",
        "content": "c",
        "peer_id": "p",
        "session_id": "s",
        "created_at": now,
        "workspace_id": "w",
        "token_count": 1,
    }
)
print(message.model_dump_json(), message.created_at.tzinfo is not None)
counts = {
    "total_work_units": 2,
    "completed_work_units": 1,
    "in_progress_work_units": 0,
    "pending_work_units": 1,
}
status = QueueStatusResponse(**counts, sessions={"s": SessionQueueStatus(session_id="s", **counts)})
print(status.model_dump() == {**counts, "sessions": {"s": {"session_id": "s", **counts}}})
seen = {"id": "d", "level": "explicit", "content": "c", "created_at": now}
print(EvidenceObservation.model_validate(seen).source_ids)
