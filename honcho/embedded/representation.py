"""What one peer knows of another: a choice of its conclusions."""

# ruff: noqa: S608  # the names that are put into SQL are our own
from __future__ import annotations

from typing import Any

from attrs import frozen

from honcho.embedded import scopes
from honcho.embedded.conclusions import nearest
from honcho.embedded.creation import NO_REPRESENTATION, refuse_scopes
from honcho.embedded.filters import Condition
from honcho.embedded.ids import PATTERN, is_name
from honcho.embedded.markdown import markdown
from honcho.embedded.meaning import Query
from honcho.embedded.refusals import unprocessable
from honcho.embedded.registry import Call, Reply, Services, operation
from honcho.embedded.store import Row, marks
from honcho.embedded.values import is_list, is_object

MAX_CONCLUSIONS = 100
_MAX_SESSIONS = 1000


@frozen
class View:
    """Whose conclusions about whom, and from which sessions."""

    observer: str
    observed: str
    sessions: list[str] | None = None
    """None for all; otherwise only explicit conclusions made in these."""

    def where(self, workspace: str) -> Condition:
        """The condition on rows of ``conclusions``."""
        sql = "t.workspace_id = ? AND t.observer = ? AND t.observed = ?"
        pair = Condition(sql, (workspace, self.observer, self.observed))
        if self.sessions is None:
            return pair
        inside = f"t.level = 'explicit' AND t.session_id IN {marks(self.sessions)}"
        return pair & Condition(inside, tuple(self.sessions))


@frozen
class Choice:
    """Which conclusions to show: near to a query, most often derived, newest."""

    query: Query | None
    near: int
    max_distance: float | None
    frequent: int
    newest: int

    @classmethod
    def of(cls, services: Services, options: dict[str, Any]) -> Choice:
        """From a body or a query, which use the same names. A failing embedder is no query."""
        limit = options["max_conclusions"] or MAX_CONCLUSIONS
        near = frequent = 0
        query: Query | None = None
        if text := options["search_query"]:
            near = min(max(1, options["search_top_k"] or limit // 3), limit)
            try:
                query = Query.of(services, text)
            except Exception:  # noqa: BLE001  # of a plugged embedder
                near = 0
        if options["include_most_frequent"]:
            frequent = limit // 3 if text else limit // 2
        newest = max(limit - near - frequent, 0)
        return cls(query, near, options["search_max_distance"], frequent, newest)


def choose(call: Call, view: View, choice: Choice) -> list[Row]:
    """The chosen conclusions, each once."""
    where = view.where(call.workspace)
    sql = f"SELECT t.* FROM conclusions t WHERE {where.sql} ORDER BY"
    rows: list[Row] = []
    if choice.query is not None:
        rows = nearest(call.db, choice.query, where, choice.near, choice.max_distance)
    newest = "t.created_at DESC, t.number DESC LIMIT ?"
    rows += call.db.all(f"{sql} t.times_derived DESC, {newest}", *where.values, choice.frequent)
    rows += call.db.all(f"{sql} {newest}", *where.values, choice.newest)
    return list({row["number"]: row for row in rows}.values())


def check_sessions(place: str, names: list[Any]) -> list[str]:
    """Refuse (422) entries that are no session ids, and too many of them."""
    if len(names) > _MAX_SESSIONS:
        raise unprocessable(f"{place} supports at most {_MAX_SESSIONS} sessions per request")
    for name in names:
        if not isinstance(name, str) or not name:
            raise unprocessable(f"{place} entries must be non-empty strings")
        if not is_name(name):
            hint = f"Session ids match {PATTERN}"
            raise unprocessable(f"Invalid session id in {place}: '{name}'. {hint}")
    return names


def _allowed_sessions(session: str | None, filters: dict[str, Any] | None) -> list[str] | None:
    """The sessions that a request is restricted to; None for all."""
    if filters is None:
        return [session] if session else None
    place = "filters.session_id"
    if other := [key for key in filters if key != "session_id"]:
        raise unprocessable(
            f"Unsupported filter key(s) for this endpoint: {other}. Only 'session_id' is supported."
        )
    if not filters:
        raise unprocessable("filters must contain 'session_id'")
    value = filters["session_id"]
    if isinstance(value, str):
        value = [value]
    elif is_object(value) and list(value) == ["in"]:
        value = value["in"]
    if not is_list(value):
        raise unprocessable(
            f'{place} must be a session id, a list of session ids, or {{"in": [...]}}'
        )
    names = check_sessions(place, value)
    if session and session not in names:
        raise unprocessable(f"session_id must be included in {place}")
    return [session] if session else names


def view_of(call: Call, observer: str, observed: str) -> View:
    """The view that a body asks for by ``session_id``, ``filters`` or ``scope``."""
    scope: str | list[str] | None = call.body["scope"]
    if scope is None:
        sessions = _allowed_sessions(call.body["session_id"], call.body["filters"])
        return View(observer, observed, sessions)
    for other in ("session_id", "filters"):
        if call.body[other] is not None:
            raise unprocessable(f"`scope` and `{other}` are mutually exclusive")
    if isinstance(scope, str):
        return View(scopes.find(call, scope)["id"], observed)
    return View(observer, observed, scopes.sessions_ever(call, *scope))


@operation("get_representation", "free")
def get_representation(call: Call) -> Reply:
    """An empty text where nothing is known."""
    target = call.body["target"] or call.peer
    hint = NO_REPRESENTATION.format("a representation observer or target")
    choice = Choice.of(call.services, call.body)
    with call.reading() as inside:
        refuse_scopes(inside, [call.peer, target], hint, missing=True)
        rows = choose(inside, view_of(inside, call.peer, target), choice)
    return Reply({"representation": markdown(rows)})
