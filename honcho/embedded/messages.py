# ruff: noqa: S608  # the names that are put into SQL are our own
"""Messages: stored in the order in which they arrive, which is the order everywhere.

An uploaded file becomes messages: its text is cut into pieces.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from honcho.embedded import records, work
from honcho.embedded.filters import compile_filter
from honcho.embedded.records import IN_WORKSPACE, Record, page
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.store import Database, Row
from honcho.embedded.validation import check
from honcho.embedded.values import Json, dumps, later, new_ids, refuse, stored, unprocessable
from honcho.embedded.words import count_tokens, stems
from honcho_api.request import File

MAX_BYTES = 5 * 2**20
MAX_CHARACTERS = 25_000
_BREAKS = ("\n\n", "\n", ". ", " ")
_SUPPORTED = ["PDFProcessor", "TextProcessor", "JSONProcessor"]
_MESSAGE = dumps({"$ref": "#/components/schemas/MessageCreate"})
_TIME = dumps({"type": "string", "format": "date-time"})


def words(content: str) -> str:
    """What is put into the index of words: the stems, separated by blanks."""
    return " ".join(filter(None, stems(content)))


def _index(db: Database, command: str | None, rows: Sequence[Record], words: list[str]) -> None:
    """Put messages into the two indexes, or ``delete`` them there."""
    contents = [row["content"] for row in rows]
    indexes = (("message_stems", "stems", words), ("message_trigrams", "content", contents))
    for table, column, texts in indexes:
        pairs = zip(rows, texts, strict=True)
        entries = ({table: command, "rowid": row["number"], column: text} for row, text in pairs)
        db.insert(table, entries)


def insert_messages(db: Database, rows: list[Json], words: list[str]) -> None:
    """Store rows of messages; their numbers follow those of all messages ever stored."""
    sql = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'messages'"
    for number, row in enumerate(rows, 1 + db.number(sql)):
        row["number"] = number
    db.insert("messages", rows)
    _index(db, None, rows, words)


def remove_messages(db: Database, where: str, values: tuple[str, ...]) -> None:
    """Remove messages and what was made of them."""
    rows = db.all(f"SELECT number, content FROM messages WHERE {where}", *values)
    _index(db, "delete", rows, [words(row["content"]) for row in rows])
    numbers = f"SELECT number FROM messages WHERE {where}"
    db.execute(f"DELETE FROM message_vectors WHERE number IN ({numbers})", values)
    db.execute(f"DELETE FROM messages WHERE {where}", values)


def store(call: Call, drafts: list[Json]) -> Reply:
    """Store messages (all or none), with what they bring into being."""
    is_found = call.services.plugs.embedder is None
    # Prepared first, since everyone else waits while the transaction is open.
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
    answer = [records.message(row) for row in rows]
    for message, draft in zip(answer, drafts, strict=True):
        message["metadata"] = draft["metadata"] or {}
        if draft["created_at"] is not None:
            message["created_at"] = draft["created_at"].isoformat().replace("+00:00", "Z")
    return Reply(answer)


def _insert(call: Call, drafts: list[Json], rows: list[Json], words: list[str]) -> None:
    records.make_workspace(call)
    session, _ = records.make_session(call)
    authors = {draft["peer_id"]: records.UNSET for draft in drafts}
    records.refuse_scopes(call, authors, "Scope peers cannot author messages.")
    records.make_peers(call, authors)
    records.join(call, call.session, authors)
    now, count = later(call.now), session["message_count"]
    for draft, row in zip(drafts, rows, strict=True):
        row["sequence"] = count = count + 1
        row["created_at"] = now if draft["created_at"] is None else stored(draft["created_at"])
    insert_messages(call.db, rows, words)
    call.db.update("sessions", session["number"], message_count=count)
    work.add_messages(call, session, rows, [draft.get("configuration") or {} for draft in drafts])


@operation("create_messages_for_session", "free")
def create_messages_for_session(call: Call) -> Reply:
    """Makes workspace, session, peers and memberships too."""
    return store(call, call.body["messages"])


@operation("get_messages")
def get_messages(call: Call) -> Reply:
    """In the order of storage."""
    place, order = f"{IN_WORKSPACE} AND t.session_id = :session_id", "t.sequence ASC"
    if compile_filter("Message", call.body["filters"]) is not None:
        return page("Message", "messages t", place, call, order)
    # A page of all messages is known by their numbers in the session, however deep it lies.
    session, size = records.find(call, "sessions", call.session), call.query["size"]
    total = 0 if session is None else session["message_count"]
    before = (call.query["page"] - 1) * size
    start = total - before - size if call.query["reverse"] else before
    where = f"{place} AND t.sequence > {start} AND t.sequence <= {start + size}"
    return page("Message", "messages t", where, call, order, total=total)


def _the_message(call: Call, refusal: str) -> Row:
    row = records.find(call, "messages", call.path["message_id"], "session_id = ?", call.session)
    return records.found(row, refusal)


@operation("get_message")
def get_message(call: Call) -> Reply:
    """Only through its own session."""
    refusal = f"Message with ID {call.path['message_id']} not found"
    return Reply(records.message(_the_message(call, refusal)))


@operation("update_message", "write")
def update_message(call: Call) -> Reply:
    """Metadata can be replaced, nothing else."""
    row, metadata = _the_message(call, "Message not found"), call.body["metadata"]
    text = None if metadata is None else dumps(metadata)
    call.db.update("messages", row["number"], metadata=text)
    return get_message(call)


@operation("create_messages_with_file", "free")
def create_messages_with_file(call: Call) -> Reply:
    """Makes workspace, session and peer too."""
    form: Json = call.body
    file: File = form.pop("file")
    with file.open() as stream:
        content = stream.read()
    size, limit = len(content), f"exceeds maximum allowed size ({MAX_BYTES} bytes)"
    refuse(size > MAX_BYTES, f"File size ({size} bytes) {limit}", 413)
    form |= {name: _json(form[name]) for name in ("metadata", "configuration")}
    form["created_at"] = check(_TIME, form["created_at"], errors=[])
    drafts = [{**form, "content": piece} for piece in pieces(_text(file.content_type, content))]
    # The rules for messages hold for these, too.
    errors: list[Json] = []
    checked = [check(_MESSAGE, draft, "body", errors=errors) for draft in drafts]
    refuse(errors, errors)
    return store(call, checked)


def _json(text: str | None) -> Any:
    """A JSON text in a form field; what cannot be parsed counts as not given."""
    with suppress(ValueError):
        return json.loads(text or "null")
    return None


def _reformatted(content: bytes) -> str:
    try:
        text = content.decode("utf-8")
        return json.dumps(json.loads(text), ensure_ascii=False) if text.strip() else ""
    except UnicodeDecodeError:
        raise unprocessable("JSON uploads must be UTF-8 encoded") from None
    except (ValueError, RecursionError):
        raise unprocessable("Uploaded JSON is invalid") from None


def _pdf(content: bytes) -> str:
    from pypdf import PdfReader

    try:
        texts = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    except Exception:  # noqa: BLE001  # whatever a broken file leads to
        raise unprocessable("Uploaded PDF is invalid") from None
    pages = enumerate(texts, 1)
    return "\n\n".join(f"[Page {number}]\n{text}" for number, text in pages if text.strip())


_READERS = {"application/pdf": _pdf, "application/json": _reformatted}


def _text(kind: str, content: bytes) -> str:
    if kind in _READERS:
        return _READERS[kind](content)
    wrong = f"Unsupported file type: {kind}. Supported types: {_SUPPORTED}"
    refuse(not kind.startswith("text/"), wrong, 415)
    for encoding in ("utf-8", "utf-16"):
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
    return content.decode("latin-1")


def pieces(text: str) -> list[str]:
    """The text in pieces of at most 25,000 characters, cut where it breaks best."""
    found: list[str] = []
    while len(text) > MAX_CHARACTERS:
        window = text[:MAX_CHARACTERS]
        ends = (window.rfind(one) + len(one) for one in _BREAKS if one in window)
        found.append(text[: next(ends, MAX_CHARACTERS)])
        text = text[len(found[-1]) :]
    return [*found, text]
