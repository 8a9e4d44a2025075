"""What a model should be given of a session or a peer, within a budget of tokens, and summaries."""

from __future__ import annotations

from honcho.embedded import peers, records, representation, scopes
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.representation import View, choose, cost, markdown, wanted
from honcho.embedded.store import Database, Row
from honcho.embedded.values import Json, refuse
from honcho.embedded.words import Query, count_tokens

_BUDGET = 100_000
_SUMMARY_SHARE = 0.4
_NOTHING: Json = {"peer_representation": None, "peer_card": None}


def _view(call: Call, target: str) -> View:
    """Whose view of the target is asked for."""
    query, sessions, observer = call.query, call.query["sessions"], call.query["peer_perspective"]
    representation.refuse_both(query, ("scope", "peer_perspective"), ("sessions", "scope"))
    representation.refuse_both(query, ("sessions", "limit_to_session"))
    if sessions is not None:
        representation.check_sessions("sessions", sessions, call.session)
    records.refuse_scopes(call, [target], role="a context target", missing=True)
    if observer:
        hint = "Use the `scope` parameter instead."
        records.refuse_scopes(call, [observer], hint, missing=True)
    if query["scope"] is not None:
        observer = scopes.find(call, query["scope"])["id"]
    view = [call.session] if query["limit_to_session"] else sessions
    return View(observer or target, target, view)


@operation("get_session_context", "free")
def get_session_context(call: Call) -> Reply:
    """Summary and newest messages; with a target also what is known of it."""
    query = wanted(call.services, call.query)
    with call.reading() as inside:
        return Reply(_context(inside, query))


def _context(call: Call, query: Query | None) -> Json:
    budget = _BUDGET if call.query["tokens"] is None else call.query["tokens"]
    target, known = call.query["peer_target"], _NOTHING
    for key in ("peer_perspective", "scope", "sessions"):
        refuse(call.query[key] and not target, f"peer_target must be provided if {key} is provided")
    if target:
        view = _view(call, target)
        records.the_peer(call, view.observer)
        rows = choose(call, view, call.query, query)
        lines = peers.card(call, view.observer, target) if view.sessions is None else None
        known = {"peer_representation": markdown(rows), "peer_card": lines}
        budget -= cost(rows) + count_tokens("\n".join(lines or ()))
    summary = _summary(call, budget) if call.query["summary"] else None
    start, size = (0, 0) if summary is None else (summary["last"], summary["token_count"])
    messages = _messages(call, start, budget - size)
    return {"id": call.session, "messages": messages, "summary": _shown(summary), **known}


def _summary(call: Call, budget: int) -> Row | None:
    """The long one if it fits and says more, else the short one if that fits."""
    limit = int(budget * _SUMMARY_SHARE)
    found = summaries_of(call.db, call.workspace, call.session)
    sizes = {kind: row["token_count"] for kind, row in found.items()}
    if sizes.get("short", 0) < sizes.get("long", 0) <= limit:
        return found["long"]
    return found["short"] if 0 < sizes.get("short", 0) <= limit else None


def _messages(call: Call, start: int, budget: int) -> list[Json]:
    """The newest messages, from ``start`` on, that fit the budget; oldest first."""
    chosen: list[Json] = []
    sql = "SELECT * FROM messages WHERE workspace_id = ? AND session_id = ? AND sequence >= ?"
    rows = call.db.execute(f"{sql} ORDER BY sequence DESC", (call.workspace, call.session, start))
    for row in rows if budget > 0 else ():
        budget -= row["token_count"]
        if budget < 0:
            break
        chosen.append(records.message(row))
    return chosen[::-1]


@operation("get_peer_context", "free")
def get_peer_context(call: Call) -> Reply:
    """What a peer knows of a target, or of itself."""
    target = call.query["target"] or call.peer
    hint = "Use the `scope` option on the read routes instead."
    query = wanted(call.services, call.query)
    with call.reading() as inside:
        records.refuse_scopes(inside, [call.peer, target], hint, missing=True)
        records.the_peer(inside, call.peer)
        rows = choose(inside, View(call.peer, target), call.query, query)
        known = {
            "representation": markdown(rows),
            "peer_card": peers.card(inside, call.peer, target),
        }
    return Reply({"peer_id": call.peer, "target_id": target, **known})


def summaries_of(db: Database, workspace: str, session: str) -> dict[str, Row]:
    """The stored summaries by kind."""
    sql = "SELECT * FROM summaries WHERE workspace_id = ? AND session_id = ?"
    return {row["kind"]: row for row in db.all(sql, workspace, session)}


def _shown(row: Row | None) -> Json | None:
    if row is None:
        return None
    fields = {name: row[name] for name in ("content", "message_id", "token_count")}
    kind = f"honcho_chat_summary_{row['kind']}"
    return {**fields, "summary_type": kind, "created_at": f"{row['created_at'][:19]}Z"}


@operation("get_session_summaries")
def get_session_summaries(call: Call) -> Reply:
    """Nulls where there is none."""
    found = summaries_of(call.db, call.workspace, call.session)
    shown = {f"{kind}_summary": _shown(found.get(kind)) for kind in ("short", "long")}
    return Reply({"id": call.session, **shown})
