"""Search for messages: by meaning and by text, merged by rank."""

from __future__ import annotations

from typing import Any

from honcho.embedded import records, scopes, tokens, vectors
from honcho.embedded.columns import MESSAGES
from honcho.embedded.errors import unprocessable
from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.fulltext import matches
from honcho.embedded.registry import Call, Reply, operation

_SMOOTHING = 60
_PERSPECTIVE = (
    "EXISTS (SELECT 1 FROM members m WHERE m.workspace_id = t.workspace_id "
    "AND m.session_id = t.session_id AND m.peer_id = ? AND t.created_at >= m.joined_at "
    "AND (m.left_at IS NULL OR t.created_at <= m.left_at))"
)


def check_query(query: str) -> None:
    """Refuse (422) a query that is too long to embed."""
    if tokens.count(query) > tokens.MAX_EMBEDDED:
        raise unprocessable(f"Query exceeds maximum token limit of {tokens.MAX_EMBEDDED}.")


def find_messages(
    call: Call,
    query: str,
    vector: vectors.Vector,
    where: Condition | None,
    limit: int,
    perspective: str | None = None,
) -> list[dict[str, Any]]:
    """The best messages of the workspace for a query, in the shape of the API.

    Args:
        call: Whose workspace and transaction to use.
        query: The text to look for.
        vector: Its vector.
        where: What has to hold besides.
        limit: How many at most.
        perspective: Only what this peer was there to see.
    """
    inside = Condition("t.workspace_id = ?", (call.workspace,))
    narrow = inside & where
    if perspective is not None:
        seen = Condition(_PERSPECTIVE, (perspective,))
        near = vectors.nearest(
            call.db, call.workspace, vector, 4 * limit, _allowed(call, narrow, where)
        )
        narrow &= seen
        visible = _allowed(call, narrow, narrow) or set()
        near = [number for number in near if number in visible][: 2 * limit]
    else:
        near = vectors.nearest(
            call.db, call.workspace, vector, 2 * limit, _allowed(call, narrow, where)
        )
    text = matches(call.db, narrow, query, 2 * limit)
    scores: dict[int, float] = {}
    for ranking in (near, text):
        for rank, number in enumerate(ranking, 1):
            scores[number] = scores.get(number, 0.0) + 1 / (_SMOOTHING + rank)
    best = sorted(scores, key=lambda number: -scores[number])[:limit]
    marks = ", ".join("?" * len(best))
    rows = call.db.execute(f"SELECT * FROM messages WHERE number IN ({marks})", best)  # noqa: S608
    found = {row["number"]: records.message(row) for row in rows}
    return [found[number] for number in best if number in found]


def _allowed(call: Call, narrow: Condition, where: Condition | None) -> set[int] | None:
    if where is None:
        return None
    rows = call.db.execute(f"SELECT t.number FROM messages t WHERE {narrow.sql}", narrow.parameters)
    return {row[0] for row in rows}


def _search(call: Call, **fixed: str) -> Reply:
    """Answer a search; what the path names overrules the same key of the filter."""
    body = call.body
    filters: dict[str, Any] = dict(body["filters"] or {})
    perspective = filters.pop("peer_perspective", None)
    scope = body.get("scope") if not fixed else None
    if scope is not None and "session_id" in filters:
        raise unprocessable("`scope` and a 'session_id' filter are mutually exclusive")
    filters = {**filters, "workspace_id": call.workspace, **fixed}
    where: Condition | None = compile_filter(MESSAGES, filters)
    if len(filters) == 1:
        where = None
    if scope is not None:
        sessions = scopes.sessions_ever(call, scope)
        marks = ", ".join("?" * len(sessions))
        inside = Condition(f"t.session_id IN ({marks})", tuple(sessions))
        where = inside if where is None else where & inside
    check_query(body["query"])
    vector = vectors.embed(call.services, body["query"])
    return Reply(find_messages(call, body["query"], vector, where, body["limit"], perspective))


@operation("search_workspace")
def search_workspace(call: Call) -> Reply:
    """In all sessions, or in those of a scope."""
    return _search(call)


@operation("search_peer")
def search_peer(call: Call) -> Reply:
    """In the messages that a peer wrote."""
    return _search(call, peer_id=call.peer)


@operation("search_session")
def search_session(call: Call) -> Reply:
    """In one session."""
    return _search(call, session_id=call.session)
