# ruff: noqa: S608  # the names that are put into SQL are our own
"""Members of sessions: joining, leaving, and settings."""

from __future__ import annotations

from honcho.embedded.database.store import IN_LIST, IN_SESSION, Row
from honcho.embedded.registry import Call
from honcho.embedded.values import Json, dumps

_JOIN = """
    ON CONFLICT DO UPDATE SET left_at = NULL, joined_at = {joined},
    observe_me = iif(left_at IS NULL, observe_me, excluded.observe_me),
    observe_others = iif(left_at IS NULL, observe_others, excluded.observe_others)
"""

UNSET: Json = {"observe_me": None, "observe_others": None}
"""The default settings of a member."""


def join(call: Call, session: str, members: dict[str, Json]) -> None:
    """Make these peers members; members keep their settings, former members get the new ones.

    The time of joining is that of the last addition or message, also for a member; servers after
    3.0.12 keep that of a member.
    """
    joined = "iif(left_at IS NULL, joined_at, excluded.joined_at)"
    conflict = _JOIN.format(joined=joined if call.is_newer else "excluded.joined_at")
    common = {"workspace_id": call.workspace, "session_id": session, "joined_at": call.now}
    rows = [{"peer_id": peer, **settings, **common} for peer, settings in members.items()]
    call.db.insert("members", rows, conflict)


def leave(call: Call, which: str, *names: str) -> int:
    """End the memberships in the session of the path that meet a condition; how many."""
    sql = f"UPDATE members SET left_at = ? WHERE {IN_SESSION} AND left_at IS NULL AND {which}"
    return call.db.execute(sql, (call.now, call.workspace, call.session, *names)).rowcount


NO_SCOPE = "NOT peer_id GLOB 'scope.*'"
"""The condition for members that are peers and not scopes."""


def members_of(call: Call) -> list[Row]:
    """All present and former members of the session of the path, in the order of joining."""
    sql = f"SELECT * FROM members WHERE {IN_SESSION} ORDER BY number"
    return call.db.all(sql, call.workspace, call.session)


def member(call: Call) -> Row | None:
    """The membership of the peer of the path in the session of the path."""
    sql = f"SELECT * FROM members WHERE {IN_SESSION} AND peer_id = ?"
    return call.db.one(sql, call.workspace, call.session, call.peer)


def remove_members(call: Call, names: list[str]) -> None:
    """End the memberships of these peers in the session of the path."""
    # No member's name has a NUL character, where SQLite would cut the list.
    leave(call, f"peer_id {IN_LIST}", dumps([name for name in names if "\0" not in name]))


def count_observers(call: Call, *, scopes: bool) -> int:
    """How many members of the session of the path observe others; with ``scopes`` all of them."""
    sql = f"SELECT count(*) FROM members WHERE {IN_SESSION} AND left_at IS NULL AND observe_others"
    return call.db.number(f"{sql} AND (? OR {NO_SCOPE})", call.workspace, call.session, scopes)


def current_members(call: Call) -> dict[str, Row]:
    """The members of the session of the path by peer, in the order of joining."""
    sql = f"SELECT * FROM members WHERE {IN_SESSION} AND left_at IS NULL ORDER BY number"
    return {row["peer_id"]: row for row in call.db.all(sql, call.workspace, call.session)}
