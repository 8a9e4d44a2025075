"""Queues the background work of requests."""

from __future__ import annotations

from honcho.embedded.background.settings import reasons, setting, settings_of
from honcho.embedded.database.store import Row
from honcho.embedded.registry import Call
from honcho.embedded.tables import lifecycle, lookup, member_rows, scope_rows
from honcho.embedded.tables.other_rows import has_webhooks
from honcho.embedded.tables.queue_rows import add
from honcho.embedded.values import SCOPE_PREFIX, Json, loads

_EVERY = {"short": ("messages_per_short_summary", 20), "long": ("messages_per_long_summary", 60)}
"""The settings for the number of messages per summary, and their defaults."""

_COUNTED = {"state": "done"}
"""The state of tasks that are only counted, since they would have no visible effect."""


def add_messages(call: Call, session: Row, rows: list[Json], configurations: list[Json]) -> None:
    """Queue what new messages (rows of the table, with their configurations) need."""
    settings = settings_of(call.db, call.workspace, session["id"])
    if call.services.plugs.embedder is not None:
        for row in rows:
            if row["content"].strip():
                add(call, "embed", {"messages": [row["number"]]}, session)
    _derive(call, session, _by_author(settings, rows, configurations))
    if setting(settings, "summary", "enabled") is not False:
        _summarize(call, session, settings, [row["sequence"] for row in rows])


def _by_author(
    settings: list[Json], rows: list[Json], configurations: list[Json]
) -> dict[str, list[int]]:
    """The numbers of the messages to derive conclusions from, by author."""
    found: dict[str, list[int]] = {}
    usual = reasons(settings)
    for row, own in zip(rows, configurations, strict=True):
        if reasons([own, *settings]) if own else usual:
            found.setdefault(row["peer_id"], []).append(row["number"])
    return found


def _derive(call: Call, session: Row, by_author: dict[str, list[int]]) -> None:
    is_seen = call.services.plugs.deriver is not None or has_webhooks(call)
    columns = {} if is_seen else _COUNTED
    members = member_rows.current_members(call) if by_author else {}
    for author, numbers in by_author.items():
        if observers := _observers(call, members, author):
            payload = {"messages": numbers, "observers": observers}
            add(call, "derive", payload, session, units=len(numbers), sender=author, **columns)


def _observers(call: Call, members: dict[str, Row], author: str) -> list[str]:
    """The peers that learn from a member's messages, the member first."""
    observed = members[author]["observe_me"]
    if observed is None:
        observed = loads(lookup.the_peer(call, author)["configuration"]).get("observe_me")
    own = [author] if observed is None or observed else []
    return own + [name for name, row in members.items() if row["observe_others"] and name != author]


def _summarize(call: Call, session: Row, settings: list[Json], places: list[int]) -> None:
    """Queue a summary for each message at which one is due."""
    every = {kind: setting(settings, "summary", *key) for kind, key in _EVERY.items()}
    newest = {kind: places[-1] // count * count for kind, count in every.items()}
    for last in places:
        if kinds := [kind for kind, count in every.items() if last % count == 0]:
            # A later summary replaces this one, but a caller's summarizer is asked for both.
            has_use = call.services.plugs.summarizer is not None
            is_seen = has_use or any(newest[kind] == last for kind in kinds)
            payload = {"last": last, "kinds": kinds}
            add(call, "summarize", payload, session, units=1, **({} if is_seen else _COUNTED))


def join_scopes(call: Call, session: Row, names: list[str]) -> None:
    """Add a session to scopes, which are created if they do not exist."""
    scopes = [f"{SCOPE_PREFIX}{name}" for name in dict.fromkeys(names)]
    lifecycle.insert_peers(call, scopes, observe_me=False)
    settings = {"observe_me": False, "observe_others": True}
    member_rows.join(call, session["id"], dict.fromkeys(scopes, settings))
    key = (call.workspace, session["id"])
    for scope in scopes if session["message_count"] else ():
        scope_rows.set_status(call.db, key, scope, call.now, {"state": "pending"})
        add(call, "fill_scope", {"scope": scope}, session)
