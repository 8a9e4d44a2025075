"""What a model should be given of a session or a peer, within a budget of tokens, and summaries."""

from __future__ import annotations

from honcho.embedded import creation, records, scopes
from honcho.embedded.creation import NO_REPRESENTATION
from honcho.embedded.markdown import cost, markdown
from honcho.embedded.peers import card
from honcho.embedded.refusals import unprocessable
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.representation import Choice, View, check_sessions, choose
from honcho.embedded.store import Database, Row
from honcho.embedded.values import Json
from honcho.embedded.words import count_tokens

_BUDGET = 100_000
_SUMMARY_SHARE = 0.4


def _view(call: Call) -> View | None:
    """Whose view of the target is asked for; None without a target."""
    query = call.query
    target, sessions = query["peer_target"], query["sessions"]
    perspective, scope = query["peer_perspective"], query["scope"]
    if not target:
        for key in ("peer_perspective", "scope", "sessions"):
            if query[key]:
                raise unprocessable(f"peer_target must be provided if {key} is provided")
        return None
    for one, other in (
        ("scope", "peer_perspective"),
        ("sessions", "scope"),
        ("sessions", "limit_to_session"),
    ):
        if query[one] is not None and query[other] not in {None, False}:
            raise unprocessable(f"`{one}` and `{other}` are mutually exclusive")
    if sessions is not None and call.session not in check_sessions("sessions", sessions):
        raise unprocessable("session_id must be included in sessions")
    hint = NO_REPRESENTATION.format("a context target")
    creation.refuse_scopes(call, [target], hint, missing=True)
    if perspective:
        hint = "Use the `scope` parameter instead."
        creation.refuse_scopes(call, [perspective], hint, missing=True)
    observer = perspective or target
    if scope is not None:
        observer = scopes.find(call, scope)["id"]
    return View(observer, target, [call.session] if query["limit_to_session"] else sessions)


@operation("get_session_context", "free")
def get_session_context(call: Call) -> Reply:
    """Summary and newest messages; with a target also what is known of it."""
    choice = Choice.of(call.services, call.query)
    with call.reading() as inside:
        return _context(inside, choice)


def _context(call: Call, choice: Choice) -> Reply:
    budget = _BUDGET if call.query["tokens"] is None else call.query["tokens"]
    text: str | None = None
    lines: list[str] | None = None
    if (view := _view(call)) is not None:
        creation.the_peer(call, view.observer)
        rows = choose(call, view, choice)
        text = markdown(rows)
        lines = card(call, view.observer, view.observed) if view.sessions is None else None
        budget -= cost(rows) + count_tokens("\n".join(lines or ()))
    summary = _summary(call, budget) if call.query["summary"] else None
    start, size = (0, 0) if summary is None else (summary["last"], summary["token_count"])
    return Reply(
        {
            "id": call.session,
            "messages": _messages(call, start, budget - size),
            "summary": None if summary is None else _shown(summary),
            "peer_representation": text,
            "peer_card": lines,
        }
    )


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
    choice = Choice.of(call.services, call.query)
    with call.reading() as inside:
        creation.refuse_scopes(inside, [call.peer, target], hint, missing=True)
        creation.the_peer(inside, call.peer)
        rows = choose(inside, View(call.peer, target), choice)
        known = {"representation": markdown(rows), "peer_card": card(inside, call.peer, target)}
    return Reply({"peer_id": call.peer, "target_id": target, **known})


def summaries_of(db: Database, workspace: str, session: str) -> dict[str, Row]:
    """The stored summaries by kind."""
    sql = "SELECT * FROM summaries WHERE workspace_id = ? AND session_id = ?"
    return {row["kind"]: row for row in db.all(sql, workspace, session)}


def _shown(row: Row) -> Json:
    fields = {name: row[name] for name in ("content", "message_id", "token_count")}
    kind = f"honcho_chat_summary_{row['kind']}"
    return {**fields, "summary_type": kind, "created_at": f"{row['created_at'][:19]}Z"}


@operation("get_session_summaries")
def get_session_summaries(call: Call) -> Reply:
    """Nulls where there is none."""
    found = {
        kind: _shown(row)
        for kind, row in summaries_of(call.db, call.workspace, call.session).items()
    }
    kinds = {f"{kind}_summary": found.get(kind) for kind in ("short", "long")}
    return Reply({"id": call.session, **kinds})
