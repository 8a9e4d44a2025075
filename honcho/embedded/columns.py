"""What can be filtered on, per resource: external name, internal name, type and SQL expression."""

from __future__ import annotations

from attrs import field, frozen


@frozen
class Column:
    """A column: its name in error texts, its type (as errors name it), and its SQL."""

    name: str
    type: str
    sql: str
    choices: tuple[str, ...] = ()


@frozen
class Resource:
    """The columns of a resource by the names that filters use."""

    name: str
    columns: dict[str, Column] = field(repr=False)
    internal: bool = False
    """Whether raw columns can be named, too."""


_VOCABULARY = """
    id workspace_id peer_id session_id observer_id observed_id is_active token_count created_at
    metadata
"""
VOCABULARY = frozenset(_VOCABULARY.split())
"""Names that filters know for some resource."""

_CREATED = Column("created_at", "datetime", "t.created_at")
_METADATA = Column("h_metadata", "dict", "t.metadata")
_WORKSPACE = Column("workspace_name", "str", "t.workspace_id")
_SESSION = Column("session_name", "str", "t.session_id")
_TIMED = {"created_at": _CREATED, "metadata": _METADATA}
_NAMED = {**_TIMED, "id": Column("name", "str", "t.id")}

WORKSPACES = Resource("Workspace", _NAMED)
PEERS = Resource("Peer", {**_NAMED, "workspace_id": _WORKSPACE})
SESSIONS = Resource(
    "Session", {**PEERS.columns, "is_active": Column("is_active", "bool", "t.is_active")}
)
MESSAGES = Resource(
    "Message",
    {
        **_TIMED,
        "peer_id": Column("peer_name", "str", "t.peer_id"),
        "session_id": _SESSION,
        "workspace_id": _WORKSPACE,
        "token_count": Column("token_count", "int", "t.token_count"),
    },
)

_DETAILS = Column("internal_metadata", "dict", "t.details")
_LEVELS = ("contradiction", "deductive", "explicit", "inductive")
_RAW = (
    Column("observer", "str", "t.observer"),
    Column("observed", "str", "t.observed"),
    _SESSION,
    _WORKSPACE,
    Column("id", "str", "t.id"),
    Column("content", "str", "t.content"),
    Column("level", "str", "t.level", _LEVELS),
    Column("times_derived", "int", "t.times_derived"),
    _CREATED,
    _DETAILS,
    Column("source_ids", "dict", "'[]'"),
    Column("deleted_at", "datetime", "NULL"),
    Column("sync_state", "str", "'synced'", ("failed", "pending", "synced")),
    Column("last_sync_at", "datetime", "t.created_at"),
    Column("sync_attempts", "int", "0"),
)
_BY_NAME = {column.name: column for column in _RAW}
_RENAMED = {
    "observer_id": "observer",
    "observed_id": "observed",
    "session_id": "session_name",
    "workspace_id": "workspace_name",
    "metadata": "internal_metadata",
}
CONCLUSIONS = Resource(
    "Document", {**_BY_NAME, **{new: _BY_NAME[old] for new, old in _RENAMED.items()}}, internal=True
)
