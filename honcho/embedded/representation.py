"""What one peer knows of another: a choice of conclusions, and the Markdown made of them."""

from __future__ import annotations

import sqlite3
from typing import Any

from attrs import frozen

from honcho.embedded import scopes, vectors
from honcho.embedded.conclusions import nearest
from honcho.embedded.errors import unprocessable
from honcho.embedded.filters import Condition
from honcho.embedded.ids import SCOPE_PREFIX
from honcho.embedded.markdown import markdown
from honcho.embedded.records import loads
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.scope_guard import NO_REPRESENTATION, refuse_scopes
from honcho.embedded.session_filter import allowed_sessions

MAX_CONCLUSIONS = 100


@frozen
class View:
    """Whose conclusions about whom, and from which sessions."""

    observer: str
    observed: str
    sessions: list[str] | None = None
    """None for all; otherwise only explicit conclusions made in these."""

    def where(self, workspace: str) -> Condition:
        """The condition on rows of ``conclusions``."""
        pair = Condition(
            "t.workspace_id = ? AND t.observer = ? AND t.observed = ?",
            (workspace, self.observer, self.observed),
        )
        if self.sessions is None:
            return pair
        marks = ", ".join("?" * len(self.sessions))
        inside = f"t.level = 'explicit' AND t.session_id IN ({marks})"
        return pair & Condition(inside, tuple(self.sessions))


@frozen
class Choice:
    """Which conclusions to show: near to a query, most often derived, newest."""

    query: str | None = None
    top_k: int | None = None
    max_distance: float | None = None
    most_frequent: bool = False
    limit: int = MAX_CONCLUSIONS

    @classmethod
    def of(cls, options: dict[str, Any]) -> Choice:
        """From a body or a query, which use the same names."""
        return cls(
            query=options["search_query"] or None,
            top_k=options["search_top_k"],
            max_distance=options["search_max_distance"],
            most_frequent=bool(options["include_most_frequent"]),
            limit=options["max_conclusions"] or MAX_CONCLUSIONS,
        )


def choose(call: Call, view: View, choice: Choice) -> list[sqlite3.Row]:
    """The chosen conclusions, each once. A failing embedder leaves the newest."""
    where = view.where(call.workspace)
    limit, near = choice.limit, list[sqlite3.Row]()
    searched = 0
    if choice.query is not None:
        try:
            vector = vectors.embed(call.services, choice.query)
        except Exception:  # noqa: BLE001  # whatever a plugged embedder raises
            vector = None
        if vector is not None:
            searched = min(max(1, choice.top_k or limit // 3), limit)
            near = nearest(call.db, where, vector, searched, choice.max_distance)
    frequent = 0
    if choice.most_frequent:
        frequent = limit // 3 if choice.query is not None else limit // 2
        near += _ordered(call, where, "t.times_derived DESC, ", frequent)
    near += _ordered(call, where, "", limit - searched - frequent)
    return list({row["number"]: row for row in near}.values())


def _ordered(call: Call, where: Condition, first: str, limit: int) -> list[sqlite3.Row]:
    return call.db.execute(
        f"SELECT t.* FROM conclusions t WHERE {where.sql} "
        f"ORDER BY {first}t.created_at DESC, t.number DESC LIMIT ?",
        (*where.parameters, max(limit, 0)),
    ).fetchall()


def text_of(call: Call, view: View, choice: Choice) -> str:
    """The Markdown."""
    return markdown([(row, loads(row["details"])) for row in choose(call, view, choice)])


def view_of(call: Call, observer: str, observed: str) -> View:
    """The view that a body asks for by ``session_id``, ``filters`` or ``scope``."""
    body = call.body
    scope = body["scope"]
    if scope is None:
        return View(observer, observed, allowed_sessions(body["session_id"], body["filters"]))
    for other in ("session_id", "filters"):
        if body[other] is not None:
            raise unprocessable(f"`scope` and `{other}` are mutually exclusive")
    if isinstance(scope, list):
        return View(observer, observed, scopes.sessions_ever(call, *scope))
    scopes.find(call, scope)
    return View(f"{SCOPE_PREFIX}{scope}", observed)


@operation("get_representation")
def get_representation(call: Call) -> Reply:
    """An empty text where nothing is known."""
    target = call.body["target"] or call.peer
    hint = NO_REPRESENTATION.format("representation observer or target")
    refuse_scopes(call, dict.fromkeys([call.peer, target]), hint, missing=True)
    view = view_of(call, call.peer, target)
    return Reply({"representation": text_of(call, view, Choice.of(call.body))})
