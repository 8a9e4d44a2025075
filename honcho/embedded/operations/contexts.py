"""Contexts for models: what one peer knows about another, sessions and their summaries."""

from __future__ import annotations

from honcho.embedded.database.store import Row
from honcho.embedded.operations.views import context_view, view_of
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema import shapes
from honcho.embedded.tables import lookup, other_rows
from honcho.embedded.tables.conclusion_rows import View, choose
from honcho.embedded.tables.message_rows import newest_messages
from honcho.embedded.tables.query import Query
from honcho.embedded.text.markdown import cost, markdown
from honcho.embedded.text.tokens import count_tokens
from honcho.embedded.values import Json, unprocessable

_BUDGET, _SUMMARY_SHARE = 100_000, 0.4

_UNKNOWN: Json = {"peer_representation": None, "peer_card": None}


@operation("get_representation", "free")
def get_representation(call: Call) -> Reply:
    """The conclusions as Markdown; empty if there are none."""
    target = call.body["target"] or call.peer
    role = "a representation observer or target"
    query = Query.attempt(call.services, call.body["search_query"])
    with call.reading() as inside:
        lookup.refuse_scopes(inside, [call.peer, target], role=role, missing=True)
        rows = choose(inside, view_of(inside, call.peer, target), call.body, query)
    return Reply({"representation": markdown(rows)})


@operation("get_session_context", "free")
def get_session_context(call: Call) -> Reply:
    """Summary and newest messages; with a target also the conclusions about it."""
    query = Query.attempt(call.services, call.query["search_query"])
    with call.reading() as inside:
        return Reply(_context(inside, query))


def _context(call: Call, query: Query | None) -> Json:
    budget = _BUDGET if call.query["tokens"] is None else call.query["tokens"]
    target, known = call.query["peer_target"], _UNKNOWN
    for key in ("peer_perspective", "scope", "sessions"):
        if call.query[key] and not target:
            raise unprocessable(f"peer_target must be provided if {key} is provided")
    if target:
        view = context_view(call, target)
        lookup.the_peer(call, view.observer)
        rows = choose(call, view, call.query, query)
        lines = other_rows.card(call, view.observer, target) if view.sessions is None else None
        known = {"peer_representation": markdown(rows), "peer_card": lines}
        budget -= cost(rows) + count_tokens("\n".join(lines or ()))
    summary = _summary(call, budget) if call.query["summary"] else None
    start, size = (0, 0) if summary is None else (summary["last"], summary["token_count"])
    messages = [shapes.message(row) for row in newest_messages(call, start, budget - size)]
    return {"id": call.session, "messages": messages, "summary": shown_summary(summary), **known}


def _summary(call: Call, budget: int) -> Row | None:
    """The long summary if it fits and is longer, or else the short one if that fits."""
    limit = int(budget * _SUMMARY_SHARE)
    found = other_rows.summaries_of(call.db, call.workspace, call.session)
    sizes = {kind: row["token_count"] for kind, row in found.items()}
    if sizes.get("short", 0) < sizes.get("long", 0) <= limit:
        return found["long"]
    return found["short"] if 0 < sizes.get("short", 0) <= limit else None


@operation("get_peer_context", "free")
def get_peer_context(call: Call) -> Reply:
    """What a peer knows about a target, or about itself."""
    target = call.query["target"] or call.peer
    hint = "Use the `scope` option on the read routes instead."
    query = Query.attempt(call.services, call.query["search_query"])
    with call.reading() as inside:
        lookup.refuse_scopes(inside, [call.peer, target], hint, missing=True)
        lookup.the_peer(inside, call.peer)
        rows = choose(inside, View(call.peer, target), call.query, query)
        lines = other_rows.card(inside, call.peer, target)
    known = {"representation": markdown(rows), "peer_card": lines}
    return Reply({"peer_id": call.peer, "target_id": target, **known})


def shown_summary(row: Row | None) -> Json | None:
    if row is None:
        return None
    return {**shapes.show("Summary", row), "created_at": f"{row['created_at'][:19]}Z"}


@operation("get_session_summaries")
def get_session_summaries(call: Call) -> Reply:
    """Both summaries; null if there is none."""
    found = other_rows.summaries_of(call.db, call.workspace, call.session)
    shown = {f"{kind}_summary": shown_summary(found.get(kind)) for kind in ("short", "long")}
    return Reply({"id": call.session, **shown})
