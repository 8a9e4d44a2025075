"""What can be filtered on, per resource: external name, internal name, type and SQL expression."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

Type = Literal["text", "int", "bool", "time", "json", "level", "sync"]
TYPE_NAMES = {"int": "int", "bool": "bool", "time": "datetime", "json": "dict"}


@frozen
class Column:
    """A column: its name in error texts, its type, and how it is written in SQL."""

    name: str
    type: Type
    sql: str


@frozen
class Resource:
    """The columns of a resource by the names that filters use."""

    name: str
    columns: dict[str, Column] = field(repr=False)
    strict: bool = True
    """Whether unknown names are refused as not allowed, rather than as not there."""


VOCABULARY = frozenset(
    {
        "id",
        "workspace_id",
        "peer_id",
        "session_id",
        "observer_id",
        "observed_id",
        "is_active",
        "token_count",
        "created_at",
        "metadata",
    }
)
"""Names that filters know for some resource."""

_CREATED = Column("created_at", "time", "t.created_at")
_METADATA = Column("h_metadata", "json", "t.metadata")
_NAME = Column("name", "text", "t.id")
_WORKSPACE = Column("workspace_name", "text", "t.workspace_id")
_SESSION = Column("session_name", "text", "t.session_id")

WORKSPACES = Resource("Workspace", {"id": _NAME, "created_at": _CREATED, "metadata": _METADATA})
PEERS = Resource("Peer", {**WORKSPACES.columns, "workspace_id": _WORKSPACE})
SESSIONS = Resource(
    "Session", {**PEERS.columns, "is_active": Column("is_active", "bool", "t.is_active")}
)
MESSAGES = Resource(
    "Message",
    {
        "peer_id": Column("peer_name", "text", "t.peer_id"),
        "session_id": _SESSION,
        "workspace_id": _WORKSPACE,
        "token_count": Column("token_count", "int", "t.token_count"),
        "created_at": _CREATED,
        "metadata": _METADATA,
    },
)

_OBSERVER = Column("observer", "text", "t.observer")
_OBSERVED = Column("observed", "text", "t.observed")
_DETAILS = Column("internal_metadata", "json", "t.details")

CONCLUSIONS = Resource(
    "Document",
    {
        "observer_id": _OBSERVER,
        "observer": _OBSERVER,
        "observed_id": _OBSERVED,
        "observed": _OBSERVED,
        "session_id": _SESSION,
        "session_name": _SESSION,
        "workspace_id": _WORKSPACE,
        "workspace_name": _WORKSPACE,
        "id": Column("id", "text", "t.id"),
        "content": Column("content", "text", "t.content"),
        "level": Column("level", "level", "t.level"),
        "times_derived": Column("times_derived", "int", "t.times_derived"),
        "created_at": _CREATED,
        "metadata": _DETAILS,
        "internal_metadata": _DETAILS,
        "source_ids": Column("source_ids", "json", "json_extract(t.details, '$.source_ids')"),
        "deleted_at": Column("deleted_at", "time", "NULL"),
        "sync_state": Column("sync_state", "sync", "'synced'"),
        "last_sync_at": Column("last_sync_at", "time", "t.created_at"),
        "sync_attempts": Column("sync_attempts", "int", "0"),
    },
    strict=False,
)

CHOICES = {
    "level": ["contradiction", "deductive", "explicit", "inductive"],
    "sync": ["failed", "pending", "synced"],
}
