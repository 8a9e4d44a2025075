"""A Honcho server's data as a ``BaseStore`` of LangGraph; see ``honcho.agents.langgraph``."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from itertools import islice
from typing import Any, TypeVar

from honcho.agents import fences
from honcho.agents.adapting import missing
from honcho.arguments.validation import MAX_RESULTS
from honcho.blocking import ConclusionsView, Honcho
from honcho.errors import NotFoundError, UnsupportedError
from honcho.settings.typeguards import is_mapping
from honcho_api import v3

try:
    from langgraph.store.base import (
        BaseStore,
        GetOp,
        Item,
        ListNamespacesOp,
        Op,
        PutOp,
        Result,
        SearchItem,
        SearchOp,
        validate_op_namespace,
    )
except ImportError as _error:
    raise missing("langgraph", "LangGraph") from _error

Listed = TypeVar("Listed")
SIZE = 100  # items of a page
NEW = "new"
"""The key for putting a new fact: the server chooses the real one."""
REFUSED: dict[type, str] = {
    GetOp: "get: a Honcho store has conclusions of a pair, and messages of a session",
    SearchOp: "search: a Honcho store searches conclusions of a pair, and messages",
    PutOp: "put: a Honcho store takes facts with the key NEW, without index and ttl",
    ListNamespacesOp: "list_namespaces: no Honcho server lists who knows whom",
}


class HonchoStore(BaseStore):
    """Conclusions and messages as a ``BaseStore``, as far as the server supports it.

    - ``("conclusions", observer, observed)``: get, search, delete, and put with the key ``NEW``
    - ``("messages", session)``: get and search; ``("messages",)``: search with a query

    Values have ``content``; put takes ``content`` and optionally ``session_id``. Filters compare
    for equality: ``session_id`` and ``level`` of conclusions, ``peer_id`` of messages. Other
    operations raise :class:`UnsupportedError`. Texts are returned as stored: use :func:`fenced`
    before you give them to a model.

    Args:
        client: A blocking client; async methods run in a thread.
        timeout: Seconds for each call of the server, more than 0.

    Raises:
        ValidationError: ``timeout`` is not what it should be.
    """

    def __init__(self, client: Honcho, *, timeout: float = 5.0) -> None:
        self._client = client.with_options(deadline=timeout)

    def batch(self, ops: Iterable[Op]) -> list[Result]:
        """Do operations in order.

        Raises:
            UnsupportedError: No server supports one of them.
            HonchoError: One failed; those before it were done.
        """
        return [self._do(op) for op in ops]

    async def abatch(self, ops: Iterable[Op]) -> list[Result]:
        """The same in a thread."""
        return await asyncio.to_thread(self.batch, list(ops))

    def _do(self, op: Op) -> Result:
        validate_op_namespace(op)
        match op:
            case GetOp(("conclusions", observer, observed), key):
                found = self._view(observer, observed).get_many([key])
                return _conclusion(found[0]) if found else None
            case GetOp(("messages", session), key):
                try:
                    return _message(self._client.session(session, lazy=True).get_message(key))
                except NotFoundError:
                    return None
            case SearchOp(("conclusions", observer, observed)):
                view = self._view(observer, observed)
                only = _filters(op, {"session_id", "level"})
                if op.query:
                    facts = view.query(op.query, _reach(op), filters=only)
                    return [_conclusion(one) for one in facts[op.offset :]]
                pages = view.list(op.offset // SIZE + 1, SIZE, filters=only)
                return [_conclusion(one) for one in _cut(pages, op)]
            case SearchOp(("messages",)) if op.query:
                texts = self._client.search(op.query, _filters(op, {"peer_id"}), _reach(op))
                return [_message(one) for one in texts[op.offset :]]
            case SearchOp(("messages", session)):
                talk = self._client.session(session, lazy=True)
                only = _filters(op, {"peer_id"})
                if op.query:
                    texts = talk.search(op.query, only, _reach(op))
                    return [_message(one) for one in texts[op.offset :]]
                listed = talk.messages(only, page=op.offset // SIZE + 1, size=SIZE)
                return [_message(one) for one in _cut(listed, op)]
            case PutOp(("conclusions", observer, observed), key, None):
                view = self._view(observer, observed)
                for one in view.get_many([key]):
                    view.delete(one.id)
                return None
            case PutOp(("conclusions", observer, observed), "new", value, None, None):
                self._view(observer, observed).create([dict(value or {})])
                return None
            case _:
                raise UnsupportedError(f"{REFUSED[type(op)]}; this was {op}")

    def _view(self, observer: str, observed: str) -> ConclusionsView:
        return self._client.peer(observer, lazy=True).conclusions_of(observed)


def fenced(items: Iterable[Item]) -> str:
    """Items of a :class:`HonchoStore` as fenced text for a model, in a message of the user.

    Args:
        items: Results of get and search.
    """
    return fences.recalled([_fenced(one) for one in items])


def _fenced(one: Item) -> str:
    at = one.created_at.isoformat(timespec="seconds")
    content, within = one.value["content"], one.namespace
    if within[0] == "conclusions":
        return fences.item("conclusion", content, id=one.key, about=within[2], at=at)
    peer = one.value["peer_id"]
    return fences.item("message", content, id=one.key, peer=peer, session=within[1], at=at)


def _conclusion(one: v3.Conclusion) -> SearchItem:
    value = {"content": one.content, "session_id": one.session_id, "level": one.level}
    within = ("conclusions", one.observer_id, one.observed_id)
    return SearchItem(within, one.id, value, one.created_at, one.created_at)


def _message(one: v3.Message) -> SearchItem:
    value = {"content": one.content, "peer_id": one.peer_id, "metadata": one.metadata}
    return SearchItem(("messages", one.session_id), one.id, value, one.created_at, one.created_at)


def _filters(op: SearchOp, known: set[str]) -> dict[str, Any] | None:
    """The server's filters: equality of the supported columns."""
    found: dict[str, Any] = {}
    for name, value in (op.filter or {}).items():
        wanted = value["$eq"] if is_mapping(value) and list(value) == ["$eq"] else value
        if name not in known or not isinstance(wanted, str):
            raise UnsupportedError(f"filter: a Honcho store compares {sorted(known)} with texts")
        found[name] = wanted
    return found or None


def _reach(op: SearchOp) -> int:
    """How many results a search must request."""
    if op.offset + op.limit > MAX_RESULTS:
        raise UnsupportedError(f"search: with a query there are {MAX_RESULTS} results at most")
    return op.offset + op.limit


def _cut(found: Iterable[Listed], op: SearchOp) -> Iterable[Listed]:
    """Cut the requested items out of a list that begins at the page of the first one."""
    return islice(found, op.offset % SIZE, op.offset % SIZE + op.limit)
