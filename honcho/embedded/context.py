"""What a model should be given of a session or a peer, within a budget of tokens."""

from __future__ import annotations

import sqlite3
from typing import Any

from honcho.embedded import creation, records, scopes, tokens
from honcho.embedded.cards import card
from honcho.embedded.errors import no_peer, unprocessable
from honcho.embedded.markdown import cost, markdown
from honcho.embedded.records import loads
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.representation import Choice, View, choose, text_of
from honcho.embedded.scope_guard import NO_REPRESENTATION, READ_OPTION, refuse_scopes
from honcho.embedded.session_filter import check_sessions
from honcho.embedded.summaries import find as find_summaries
from honcho.embedded.summaries import shown as shown_summary

Json = dict[str, Any]
_DEFAULT_BUDGET = 100_000
_SUMMARY_SHARE = 0.4


def _view(call: Call) -> View | None:
    """Whose view of the target is asked for; None without a target."""
    query = call.query
    target = query["peer_target"] or None
    perspective, scope, named = query["peer_perspective"], query["scope"], query["sessions"]
    if target is None:
        for key in ("peer_perspective", "scope", "sessions"):
            if query[key]:
                raise unprocessable(f"peer_target must be provided if {key} is provided")
        return None
    if scope is not None and perspective is not None:
        raise unprocessable("`scope` and `peer_perspective` are mutually exclusive")
    if scope is not None and named is not None:
        raise unprocessable("`sessions` and `scope` are mutually exclusive")
    if named is not None and query["limit_to_session"]:
        raise unprocessable("`sessions` and `limit_to_session` are mutually exclusive")
    if named is not None and call.session not in check_sessions("sessions", named):
        raise unprocessable("session_id must be included in sessions")
    refuse_scopes(call, [target], NO_REPRESENTATION.format("context target"), missing=True)
    if perspective:
        refuse_scopes(call, [perspective], "Use the `scope` parameter instead.", missing=True)
    inside = [call.session] if query["limit_to_session"] else named
    if scope is not None:
        return View(scopes.find(call, scope)["id"], target, inside)
    return View(perspective or target, target, inside)


@operation("get_session_context")
def get_session_context(call: Call) -> Reply:
    """Summary and newest messages; with a target also what is known of it."""
    view = _view(call)
    budget = call.query["tokens"]
    budget = _DEFAULT_BUDGET if budget is None else budget
    text: str | None = None
    lines: list[str] | None = None
    if view is not None:
        if creation.find(call, "peers", view.observer) is None:
            raise no_peer(call.workspace, view.observer)
        rows = choose(call, view, Choice.of(call.query))
        conclusions = [(row, loads(row["details"])) for row in rows]
        text = markdown(conclusions)
        lines = card(call, view.observer, view.observed) if view.sessions is None else None
        budget -= cost(conclusions) + tokens.count("\n".join(lines or ()))
    summary = _summary(call, budget) if call.query["summary"] and budget > 0 else None
    start = 0
    if summary is not None:
        start = summary["message_number"]
        budget -= summary["token_count"]
    return Reply(
        {
            "id": call.session,
            "messages": _messages(call, start, budget),
            "summary": None if summary is None else shown_summary(summary),
            "peer_representation": text,
            "peer_card": lines,
        }
    )


def _summary(call: Call, budget: int) -> sqlite3.Row | None:
    limit = int(budget * _SUMMARY_SHARE)
    found = find_summaries(call.db, call.workspace, call.session)
    short, long = found.get("short"), found.get("long")
    if long is not None and long["token_count"] <= limit:
        if long["token_count"] > (short["token_count"] if short is not None else 0):
            return long
    if short is not None and 0 < short["token_count"] <= limit:
        return short
    return None


def _messages(call: Call, start: int, budget: int) -> list[Json]:
    """The newest messages, from ``start`` on, that fit the budget; oldest first."""
    if budget <= 0:
        return []
    rows = call.db.execute(
        "SELECT * FROM messages WHERE workspace_id = ? AND session_id = ? AND number >= ? "
        "ORDER BY number DESC",
        (call.workspace, call.session, start),
    )
    chosen: list[Json] = []
    for row in rows:
        budget -= row["token_count"]
        if budget < 0:
            break
        chosen.append(records.message(row))
    return chosen[::-1]


@operation("get_peer_context")
def get_peer_context(call: Call) -> Reply:
    """What a peer knows of a target, or of itself."""
    target = call.query["target"] or call.peer
    refuse_scopes(call, dict.fromkeys([call.peer, target]), READ_OPTION, missing=True)
    if creation.find(call, "peers", call.peer) is None:
        raise no_peer(call.workspace, call.peer)
    return Reply(
        {
            "peer_id": call.peer,
            "target_id": target,
            "representation": text_of(call, View(call.peer, target), Choice.of(call.query)),
            "peer_card": card(call, call.peer, target),
        }
    )
