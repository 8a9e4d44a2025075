"""What a model is to be shown: what one peer knows of another, a session, and summaries of it."""

# ruff: noqa: S608  # the names that are put into SQL are our own
from __future__ import annotations

from typing import Any

from attrs import frozen

from honcho.embedded import conclusions, peers, records, scopes
from honcho.embedded.filters import Condition
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.store import IN_SESSION, Database, Row, marks
from honcho.embedded.values import PATTERN, Json, is_list, is_name, is_object, loads, refuse
from honcho.embedded.words import Query, count_tokens

_MAX_CONCLUSIONS, _MAX_SESSIONS, _MAX_SOURCES = 100, 1000, 5
_BUDGET, _SUMMARY_SHARE = 100_000, 0.4
_PLAIN_HEADINGS = 16
"""The tokens of the headings of the plain form, which are always there."""
_UNKNOWN: Json = {"peer_representation": None, "peer_card": None}
_HEADINGS = {
    "explicit": "Explicit Observations",
    "deductive": "Deductive Observations",
    "inductive": "Inductive Observations",
    "contradiction": "Contradictions",
}


@frozen
class View:
    """Whose conclusions about whom, and from which sessions."""

    observer: str
    observed: str
    sessions: list[str] | None = None
    """None for all; otherwise only explicit conclusions made in these."""

    def where(self, workspace: str) -> Condition:
        """The condition on rows of ``conclusions``."""
        explicit = "" if self.sessions is None else " AND t.level = 'explicit'"
        sql = f"t.workspace_id = ? AND t.observer = ? AND t.observed = ?{explicit}"
        return Condition(sql, (workspace, self.observer, self.observed)) & among(self.sessions)


def among(sessions: list[str] | None) -> Condition | None:
    """The condition on rows to be of these sessions; none for None."""
    names = tuple(sessions or ())
    return None if sessions is None else Condition(f"t.session_id IN {marks(names)}", names)


def _choose(call: Call, view: View, options: Json, query: Query | None) -> list[Row]:
    """Conclusions near to the query, most often derived, and newest; each once."""
    where, rows = view.where(call.workspace), list[Row]()
    limit = options["max_conclusions"] or _MAX_CONCLUSIONS
    frequent = limit // (3 if options["search_query"] else 2)
    frequent = frequent if options["include_most_frequent"] else 0
    near = min(max(1, options["search_top_k"] or limit // 3), limit)
    if query is not None:
        rows += conclusions.nearest(call.db, query, where, near, options["search_max_distance"])
        limit -= near
    for order, count in (("t.times_derived DESC, ", frequent), ("", max(limit - frequent, 0))):
        sql = f"SELECT t.* FROM conclusions t WHERE {where.sql} ORDER BY {order}"
        limited = f"{sql}t.created_at DESC, t.number DESC LIMIT ?"
        rows += call.db.all(limited, *where.values, count)
    return list({row["number"]: row for row in rows}.values())


def _refuse_both(options: Json, *pairs: tuple[str, str]) -> None:
    """Refuse (422) the second option of a pair where there is the first."""
    for one, other in pairs:
        both = options[one] is not None and options[other] not in (None, False)
        refuse(both, f"`{one}` and `{other}` are mutually exclusive")


def _check_sessions(place: str, names: list[Any], session: str | None) -> None:
    """Refuse (422) entries that are no session ids, too many of them, and a missing session."""
    many = len(names) > _MAX_SESSIONS
    refuse(many, f"{place} supports at most {_MAX_SESSIONS} sessions per request")
    for name in names:
        refuse(not isinstance(name, str) or not name, f"{place} entries must be non-empty strings")
        hint = f"Session ids match {PATTERN}"
        refuse(not is_name(name), f"Invalid session id in {place}: '{name}'. {hint}")
    refuse(session and session not in names, f"session_id must be included in {place}")


def _allowed_sessions(body: Json) -> list[str] | None:
    """The sessions that a request is restricted to; None for all."""
    session, filters = body["session_id"], body["filters"]
    if filters is None:
        return [session] if session else None
    place = "filters.session_id"
    other, hint = [key for key in filters if key != "session_id"], "Only 'session_id' is supported."
    refuse(other, f"Unsupported filter key(s) for this endpoint: {other}. {hint}")
    refuse(not filters, "filters must contain 'session_id'")
    given = filters["session_id"]
    is_wrapped = is_object(given) and list(given) == ["in"]
    names: Any = given["in"] if is_wrapped else [given] if isinstance(given, str) else given
    accepted = 'a session id, a list of session ids, or {"in": [...]}'
    refuse(not is_list(names), f"{place} must be {accepted}")
    _check_sessions(place, names, session)
    return [session] if session else names


def view_of(call: Call, observer: str, observed: str) -> View:
    """The view that a body asks for by ``session_id``, ``filters`` or ``scope``."""
    scope: str | list[str] | None = call.body["scope"]
    _refuse_both(call.body, ("scope", "session_id"), ("scope", "filters"))
    if isinstance(scope, str):
        return View(scopes.find(call, scope)["id"], observed)
    sessions = scopes.sessions_ever(call, *scope) if scope else _allowed_sessions(call.body)
    return View(observer, observed, sessions)


def _by_level(rows: list[Row]) -> dict[str, list[Row]]:
    """Oldest first, equal ones merged."""
    same = ("content", "shown_at", "session_id", "level")
    unique = {tuple(row[name] for name in same): row for row in rows}
    ordered = sorted(unique.values(), key=lambda row: (row["shown_at"], row["number"]))
    return {level: [row for row in ordered if row["level"] == level] for level in _HEADINGS}


def _line(row: Row) -> str:
    return f"[{row['shown_at'][:19].replace('T', ' ')}] {row['content']}"


def _block(row: Row) -> str:
    """A conclusion with what it is drawn from."""
    details, text, level = loads(row["details"]), row["content"], row["level"]
    if level == "explicit":
        return f"{_line(row)}\n"
    head, title = _line(row), "Premises"
    if level == "inductive":
        kind, pattern = details.get("confidence") or "medium", details.get("pattern") or "pattern"
        head, title = f" **Pattern** [{kind}]: {text}\n   **Type**: {pattern}", "**Sources**"
    if level == "contradiction":
        head, title = f" **CONTRADICTION**: {text}", "**Conflicting statements**"
    sources = [f"   - {one}" for one in details.get("premises", ())]
    if level == "inductive" and (more := len(sources) - _MAX_SOURCES) > 0:
        sources[_MAX_SOURCES:] = [f"   - ... and {more} more"]
    return "\n".join([head, *([f"   {title}:"] if sources else []), *sources, "\n"])


def markdown(rows: list[Row]) -> str:
    """Sections by level; an empty text for no conclusions."""
    levels = [(_HEADINGS[level], some) for level, some in _by_level(rows).items() if some]
    return "\n".join(f"## {title}\n\n{''.join(map(_block, some))}" for title, some in levels)


def _cost(rows: list[Row]) -> int:
    """The tokens of the plain form: numbered lines below headings."""
    levels = _by_level(rows).values()
    lines = (f"\n{at}. {_line(row)}" for some in levels for at, row in enumerate(some, 1))
    return _PLAIN_HEADINGS + count_tokens("".join(lines))


@operation("get_representation", "free")
def get_representation(call: Call) -> Reply:
    """An empty text where nothing is known."""
    target = call.body["target"] or call.peer
    role = "a representation observer or target"
    query = Query.attempt(call.services, call.body["search_query"])
    with call.reading() as inside:
        records.refuse_scopes(inside, [call.peer, target], role=role, missing=True)
        rows = _choose(inside, view_of(inside, call.peer, target), call.body, query)
    return Reply({"representation": markdown(rows)})


def _view(call: Call, target: str) -> View:
    """Whose view of the target is asked for."""
    query, sessions, observer = call.query, call.query["sessions"], call.query["peer_perspective"]
    _refuse_both(query, ("scope", "peer_perspective"), ("sessions", "scope"))
    _refuse_both(query, ("sessions", "limit_to_session"))
    if sessions is not None:
        _check_sessions("sessions", sessions, call.session)
    records.refuse_scopes(call, [target], role="a context target", missing=True)
    hint = "Use the `scope` parameter instead."
    records.refuse_scopes(call, [observer or ""], hint, missing=True)
    if query["scope"] is not None:
        observer = scopes.find(call, query["scope"])["id"]
    view = [call.session] if query["limit_to_session"] else sessions
    return View(observer or target, target, view)


@operation("get_session_context", "free")
def get_session_context(call: Call) -> Reply:
    """Summary and newest messages; with a target also what is known of it."""
    query = Query.attempt(call.services, call.query["search_query"])
    with call.reading() as inside:
        return Reply(_context(inside, query))


def _context(call: Call, query: Query | None) -> Json:
    budget = _BUDGET if call.query["tokens"] is None else call.query["tokens"]
    target, known = call.query["peer_target"], _UNKNOWN
    for key in ("peer_perspective", "scope", "sessions"):
        refuse(call.query[key] and not target, f"peer_target must be provided if {key} is provided")
    if target:
        view = _view(call, target)
        records.the_peer(call, view.observer)
        rows = _choose(call, view, call.query, query)
        lines = peers.card(call, view.observer, target) if view.sessions is None else None
        known = {"peer_representation": markdown(rows), "peer_card": lines}
        budget -= _cost(rows) + count_tokens("\n".join(lines or ()))
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
    sql = f"SELECT * FROM messages WHERE {IN_SESSION} AND sequence >= ?"
    rows = call.db.execute(f"{sql} ORDER BY sequence DESC", (call.workspace, call.session, start))
    for row in rows if budget > 0 else ():
        if (budget := budget - row["token_count"]) < 0:
            break
        chosen.append(records.message(row))
    return chosen[::-1]


@operation("get_peer_context", "free")
def get_peer_context(call: Call) -> Reply:
    """What a peer knows of a target, or of itself."""
    target = call.query["target"] or call.peer
    hint = "Use the `scope` option on the read routes instead."
    query = Query.attempt(call.services, call.query["search_query"])
    with call.reading() as inside:
        records.refuse_scopes(inside, [call.peer, target], hint, missing=True)
        records.the_peer(inside, call.peer)
        rows = _choose(inside, View(call.peer, target), call.query, query)
        lines = peers.card(inside, call.peer, target)
    known = {"representation": markdown(rows), "peer_card": lines}
    return Reply({"peer_id": call.peer, "target_id": target, **known})


def summaries_of(db: Database, workspace: str, session: str) -> dict[str, Row]:
    """The stored summaries by kind."""
    shown = "'honcho_chat_summary_' || kind AS summary_type"
    sql = f"SELECT *, {shown} FROM summaries WHERE {IN_SESSION}"
    return {row["kind"]: row for row in db.all(sql, workspace, session)}


def _shown(row: Row | None) -> Json | None:
    if row is None:
        return None
    return {**records.show("Summary", row), "created_at": f"{row['created_at'][:19]}Z"}


@operation("get_session_summaries")
def get_session_summaries(call: Call) -> Reply:
    """Nulls where there is none."""
    found = summaries_of(call.db, call.workspace, call.session)
    shown = {f"{kind}_summary": _shown(found.get(kind)) for kind in ("short", "long")}
    return Reply({"id": call.session, **shown})
