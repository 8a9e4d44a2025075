# ruff: noqa: S608  # the names that are put into SQL are our own
"""Messages: stored in the order in which they arrive, which is the order everywhere."""

from __future__ import annotations

from honcho.embedded import creation, records, sessions, work
from honcho.embedded.columns import MESSAGES
from honcho.embedded.filters import Condition, compile_filter
from honcho.embedded.ids import new_id
from honcho.embedded.records import page
from honcho.embedded.refusals import not_found
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.store import Database, Row
from honcho.embedded.values import Json, dumps, echoed, later, stored
from honcho.embedded.words import count_tokens, stems

_AUTHOR = "Scope peers cannot author messages."


def _index(db: Database, messages: list[tuple[int, str]], *, remove: bool = False) -> None:
    """Put messages (number and content) into the two indexes, or take them out."""
    words = [(number, " ".join(filter(None, stems(content)))) for number, content in messages]
    indexes = (("message_stems", "stems", words), ("message_trigrams", "content", messages))
    for table, column, rows in indexes:
        command, value = (f"{table}, ", "'delete', ") if remove else ("", "")
        sql = f"INSERT INTO {table} ({command}rowid, {column}) VALUES ({value}?, ?)"
        db.executemany(sql, rows)


def insert_messages(db: Database, rows: list[Json]) -> None:
    """Store rows of messages; their numbers follow those of all messages ever stored."""
    last = db.one("SELECT seq FROM sqlite_sequence WHERE name = 'messages'")
    for number, row in enumerate(rows, 1 + (0 if last is None else last[0])):
        row["number"] = number
    db.insert("messages", rows)
    _index(db, [(row["number"], row["content"]) for row in rows])


def remove_messages(db: Database, where: str, values: tuple[str, ...]) -> None:
    """Remove messages and what was made of them."""
    rows = db.all(f"SELECT number, content FROM messages WHERE {where}", *values)
    _index(db, [(row["number"], row["content"]) for row in rows], remove=True)
    sql = "DELETE FROM message_vectors WHERE number = ?"
    db.executemany(sql, [(row["number"],) for row in rows])
    db.execute(f"DELETE FROM messages WHERE {where}", values)


def store(call: Call, drafts: list[Json]) -> list[Json]:
    """Store messages (all or none), with what they bring into being; as the answer shows them."""
    creation.make_workspace(call)
    session, _ = creation.make_session(call, call.session)
    authors = dict.fromkeys(draft["peer_id"] for draft in drafts)
    creation.refuse_scopes(call, authors, _AUTHOR)
    creation.make_peers(call, authors)
    sessions.join(call, call.session, dict.fromkeys(authors, sessions.UNSET))
    now = later(call.now)
    place = {"workspace_id": call.workspace, "session_id": call.session}
    rows: list[Json] = []
    answer: list[Json] = []
    for sequence, draft in enumerate(drafts, 1 + session["message_count"]):
        moment, content, metadata = (draft[key] for key in ("created_at", "content", "metadata"))
        row = {
            **place,
            "id": new_id(),
            "peer_id": draft["peer_id"],
            "sequence": sequence,
            "content": content,
            "metadata": dumps(metadata or {}),
            "token_count": count_tokens(content),
            "created_at": now if moment is None else stored(moment),
            "embedded": call.services.plugs.embedder is None and bool(content.strip()),
        }
        echo = {} if moment is None else {"created_at": echoed(moment)}
        rows.append(row)
        answer.append({**records.message(row), "metadata": metadata or {}, **echo})
    insert_messages(call.db, rows)
    sql = "UPDATE sessions SET message_count = message_count + ? WHERE number = ?"
    call.db.execute(sql, (len(rows), session["number"]))
    work.add_messages(call, session, rows, [draft.get("configuration") or {} for draft in drafts])
    return answer


@operation("create_messages_for_session", "write")
def create_messages_for_session(call: Call) -> Reply:
    """Makes workspace, session, peers and memberships too."""
    return Reply(store(call, call.body["messages"]))


@operation("get_messages")
def get_messages(call: Call) -> Reply:
    """In the order of storage."""
    where = Condition("t.workspace_id = ? AND t.session_id = ?", (call.workspace, call.session))
    if (some := compile_filter(MESSAGES, call.body["filters"])) is not None:
        return page(call, "messages t", where & some, "t.sequence", records.message)
    # A page of all messages is known by their numbers in the session, however deep it lies.
    session, size = creation.find(call, "sessions", call.session), call.query["size"]
    total = 0 if session is None else session["message_count"]
    before = (call.query["page"] - 1) * size
    first = total - before - size if call.query["reverse"] else before
    bounds = [max(min(one, total), 0) for one in (first, first + size)]
    where &= Condition("t.sequence > ? AND t.sequence <= ?", tuple(bounds))
    return page(call, "messages t", where, "t.sequence", records.message, total=total)


def _find(call: Call) -> Row | None:
    sql = "SELECT * FROM messages WHERE id = ? AND workspace_id = ? AND session_id = ?"
    return call.db.one(sql, call.path["message_id"], call.workspace, call.session)


@operation("get_message")
def get_message(call: Call) -> Reply:
    """Only through its own session."""
    if (row := _find(call)) is None:
        raise not_found(f"Message with ID {call.path['message_id']} not found")
    return Reply(records.message(row))


@operation("update_message", "write")
def update_message(call: Call) -> Reply:
    """Metadata can be replaced, nothing else."""
    if (row := _find(call)) is None:
        raise not_found("Message not found")
    message, metadata = records.message(row), call.body["metadata"]
    if metadata is not None:
        message["metadata"] = metadata
        sql = "UPDATE messages SET metadata = ? WHERE number = ?"
        call.db.execute(sql, (dumps(metadata), row["number"]))
    return Reply(message)
