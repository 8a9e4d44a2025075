"""Messages: stored, and always listed, in the order in which they arrive; and searched."""

from __future__ import annotations

from honcho.embedded.background import queueing
from honcho.embedded.database.store import Row
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema import shapes
from honcho.embedded.tables import lifecycle, lookup, member_rows, scope_rows
from honcho.embedded.tables.conclusion_rows import among
from honcho.embedded.tables.filters import Condition, compile_filter
from honcho.embedded.tables.message_rows import insert_messages, words
from honcho.embedded.tables.message_search import find_messages
from honcho.embedded.tables.paging import IN_WORKSPACE, cursor_of, page
from honcho.embedded.tables.query import Query, check_query
from honcho.embedded.text.tokens import count_tokens
from honcho.embedded.values import Json, dumps, later, new_ids, stored, unprocessable


def store(call: Call, drafts: list[Json]) -> Reply:
    """Store messages (all or none), and create their session, peers and memberships."""
    is_found = call.services.plugs.embedder is None
    # Prepared before the transaction, which blocks all other writers.
    rows: list[Json] = [
        {
            **call.path,
            "id": id,
            "peer_id": draft["peer_id"],
            "content": draft["content"],
            "metadata": dumps(draft["metadata"]) if draft["metadata"] else "{}",
            "token_count": count_tokens(draft["content"]),
            "embedded": is_found and bool(draft["content"].strip()),
        }
        for id, draft in zip(new_ids(len(drafts)), drafts, strict=True)
    ]
    indexed = [words(draft["content"]) for draft in drafts]
    with call.writing() as inside:
        _insert(inside, drafts, rows, indexed)
    answer = [shapes.message(row) for row in rows]
    for message, draft in zip(answer, drafts, strict=True):
        message["metadata"] = draft["metadata"] or {}
        if draft["created_at"] is not None:
            message["created_at"] = draft["created_at"].isoformat().replace("+00:00", "Z")
    return Reply(answer)


def _insert(call: Call, drafts: list[Json], rows: list[Json], words: list[str]) -> None:
    lifecycle.make_workspace(call)
    session, _ = lifecycle.make_session(call)
    authors = {draft["peer_id"]: member_rows.UNSET for draft in drafts}
    lookup.refuse_scopes(call, authors, "Scope peers cannot author messages.")
    lifecycle.make_peers(call, authors)
    member_rows.join(call, call.session, authors)
    now, count = later(call.now), session["message_count"]
    for draft, row in zip(drafts, rows, strict=True):
        row["sequence"] = count = count + 1
        row["created_at"] = now if draft["created_at"] is None else stored(draft["created_at"])
    insert_messages(call.db, rows, words)
    call.db.update("sessions", session["number"], message_count=count)
    queueing.add_messages(
        call, session, rows, [draft.get("configuration") or {} for draft in drafts]
    )


@operation("create_messages_for_session", "free")
def create_messages_for_session(call: Call) -> Reply:
    """Create messages, and workspace, session, peers and memberships if they do not exist."""
    return store(call, call.body["messages"])


@operation("get_messages")
def get_messages(call: Call) -> Reply:
    """A page of messages, in the order of storage."""
    place, order = f"{IN_WORKSPACE} AND t.session_id = :session_id", "t.sequence ASC"
    chosen = compile_filter("Message", call.body["filters"], newer=call.is_newer)
    if chosen is not None or cursor_of(call) is not None:
        return page("Message", "messages t", place, call, order)
    # Without a filter, a page is found by the messages' numbers in the session, at any depth.
    session, size = lookup.find(call, "sessions", call.session), call.query["size"]
    total = 0 if session is None else session["message_count"]
    before = (call.query["page"] - 1) * size
    start = total - before - size if call.query["reverse"] else before
    where = f"{place} AND t.sequence > {start} AND t.sequence <= {start + size}"
    return page("Message", "messages t", where, call, order, total=total)


def _the_message(call: Call, refusal: str) -> Row:
    row = lookup.find(call, "messages", call.path["message_id"], "session_id = ?", call.session)
    return lookup.found(row, refusal)


@operation("get_message")
def get_message(call: Call) -> Reply:
    """One message of this session."""
    refusal = f"Message with ID {call.path['message_id']} not found"
    return Reply(shapes.message(_the_message(call, refusal)))


@operation("update_message", "write")
def update_message(call: Call) -> Reply:
    """Replace the metadata; nothing else can be changed."""
    row, metadata = _the_message(call, "Message not found"), call.body["metadata"]
    text = None if metadata is None else dumps(metadata)
    call.db.update("messages", row["number"], metadata=text)
    return get_message(call)


@operation("search_workspace", "free")
@operation("search_peer", "free")
@operation("search_session", "free")
def search(call: Call) -> Reply:
    """Search. The peer or session of the path overrides the same key of the filter."""
    body = call.body
    filters: Json = dict(body["filters"] or {})
    perspective, scope = filters.pop("peer_perspective", None), body.get("scope")
    if scope is not None and "session_id" in filters:
        raise unprocessable("`scope` and a 'session_id' filter are mutually exclusive")
    filters |= call.path
    where = Condition("1") & compile_filter("Message", filters, newer=call.is_newer)
    check_query(body["query"])
    query = Query.of(call.services, body["query"])
    with call.reading() as inside:
        where &= among(None if scope is None else scope_rows.sessions_ever(inside, scope))
        return Reply(find_messages(inside, query, where, body["limit"], perspective))
