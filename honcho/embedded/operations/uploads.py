"""Uploaded files become messages: their text is cut into pieces."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from honcho.embedded.operations.messages import store
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.schema.validators import check
from honcho.embedded.text.pdf import text_of_pdf
from honcho.embedded.values import ApiError, Json, dumps, is_too_deep, unprocessable
from honcho_api.request import File

MAX_BYTES = 5 * 2**20

MAX_CHARACTERS = 25_000

_BREAKS = ("\n\n", "\n", ". ", " ")

_SUPPORTED = ["PDFProcessor", "TextProcessor", "JSONProcessor"]

_MESSAGE = dumps({"$ref": "#/components/schemas/MessageCreate"})

_TIME = dumps({"type": "string", "format": "date-time"})


@operation("create_messages_with_file", "free")
def create_messages_with_file(call: Call) -> Reply:
    """Create messages from a file. Creates workspace, session and peer too."""
    form: Json = call.body
    file: File = form.pop("file")
    with file.open() as stream:
        content = stream.read()
    size, limit = len(content), f"exceeds maximum allowed size ({MAX_BYTES} bytes)"
    if size > MAX_BYTES:
        raise ApiError(413, f"File size ({size} bytes) {limit}")
    form |= {name: _json(form[name]) for name in ("metadata", "configuration")}
    form["created_at"] = check(_TIME, form["created_at"], errors=[])
    drafts = [{**form, "content": piece} for piece in pieces(_text(file.content_type, content))]
    # Messages made from a file are validated as other messages.
    errors: list[Json] = []
    checked = [check(_MESSAGE, draft, "body", errors=errors) for draft in drafts]
    if errors:
        raise unprocessable(errors)
    return store(call, checked)


def _json(text: str | None) -> Any:
    """Parse a form field as JSON; an invalid one counts as not given."""
    with suppress(ValueError, RecursionError):
        value = json.loads(text or "null")
        return None if is_too_deep(value) else value
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
    try:
        return text_of_pdf(content)
    except ValueError:
        raise unprocessable("Uploaded PDF is invalid") from None


_READERS = {"application/pdf": _pdf, "application/json": _reformatted}


def _text(kind: str, content: bytes) -> str:
    if kind in _READERS:
        return _READERS[kind](content)
    wrong = f"Unsupported file type: {kind}. Supported types: {_SUPPORTED}"
    if not kind.startswith("text/"):
        raise ApiError(415, wrong)
    for encoding in ("utf-8", "utf-16"):
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
    return content.decode("latin-1")


def pieces(text: str) -> list[str]:
    """The text in pieces of at most 25,000 characters, cut at the best break."""
    found: list[str] = []
    while len(text) > MAX_CHARACTERS:
        window = text[:MAX_CHARACTERS]
        ends = (window.rfind(one) + len(one) for one in _BREAKS if one in window)
        found.append(text[: next(ends, MAX_CHARACTERS)])
        text = text[len(found[-1]) :]
    return [*found, text]
