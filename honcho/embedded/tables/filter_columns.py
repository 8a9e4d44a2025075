"""The columns that filters may use, for each kind of object."""

from __future__ import annotations

from attrs import evolve, frozen


@frozen
class Column:
    """A column: its name in error texts, its type (as errors name it), and its SQL."""

    name: str
    type: str
    sql: str
    choices: tuple[str, ...] = ()
    newer: bool = False
    """Whether JSON is compared as in servers after 3.0.12."""


_LEVELS = ("contradiction", "deductive", "explicit", "inductive")
_USUAL = {
    "id": Column("name", "str", "t.id"),
    "workspace_id": Column("workspace_name", "str", "t.workspace_id"),
    "session_id": Column("session_name", "str", "t.session_id"),
    "peer_id": Column("peer_name", "str", "t.peer_id"),
    "is_active": Column("is_active", "bool", "t.is_active"),
    "token_count": Column("token_count", "int", "t.token_count"),
    "created_at": Column("created_at", "datetime", "t.created_at"),
    "metadata": Column("h_metadata", "dict", "t.metadata"),
}
# For conclusions, the real server's internal names can be used, too.
_CONCLUSION = {
    "observer observer_id": Column("observer", "str", "t.observer"),
    "observed observed_id": Column("observed", "str", "t.observed"),
    "session_name session_id": _USUAL["session_id"],
    "workspace_name workspace_id": _USUAL["workspace_id"],
    "id": Column("id", "str", "t.id"),
    "content": Column("content", "str", "t.content"),
    "level": Column("level", "str", "t.level", _LEVELS),
    "times_derived": Column("times_derived", "int", "t.times_derived"),
    "created_at": _USUAL["created_at"],
    "internal_metadata metadata": Column("internal_metadata", "dict", "t.details"),
    "embedding": Column("embedding", "vector", "t.vector"),
    "source_ids": Column("source_ids", "dict", "'[]'"),
    "deleted_at": Column("deleted_at", "datetime", "NULL"),
    "sync_state": Column("sync_state", "str", "'synced'", ("failed", "pending", "synced")),
    "last_sync_at": Column("last_sync_at", "datetime", "t.created_at"),
    "sync_attempts": Column("sync_attempts", "int", "0"),
}
_KEYS = {
    "Workspace": "id created_at metadata",
    "Peer": "id workspace_id created_at metadata",
    "Session": "id workspace_id is_active created_at metadata",
    "Message": "workspace_id session_id peer_id token_count created_at metadata",
}
COLUMNS = {schema: {key: _USUAL[key] for key in keys.split()} for schema, keys in _KEYS.items()}
"""By schema: the columns by their names in filters."""
COLUMNS["Conclusion"] = {key: one for keys, one in _CONCLUSION.items() for key in keys.split()}
NEWER = {
    schema: {key: evolve(one, newer=True) for key, one in columns.items()}
    for schema, columns in COLUMNS.items()
}
"""The same for servers after 3.0.12."""
KNOWN = {*_USUAL, "observer_id", "observed_id"}
WANTED = {
    "str": (str, "a string"),
    "bool": (bool, "true or false"),
    "datetime": (str, "a datetime"),
}
