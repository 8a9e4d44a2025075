"""Uploaded files: their text, cut into messages."""

from __future__ import annotations

import io
import json
from contextlib import suppress
from typing import Any

from honcho.embedded.messages import store
from honcho.embedded.refusals import refuse, unprocessable
from honcho.embedded.registry import Call, Reply, operation
from honcho.embedded.validation import Upload, check

MAX_BYTES = 5 * 2**20
MAX_CHARACTERS = 25_000
_BREAKS = ("\n\n", "\n", ". ", " ")
_SUPPORTED = ["PDFProcessor", "TextProcessor", "JSONProcessor"]
_MESSAGE = {"$ref": "#/components/schemas/MessageCreate"}
_TIME = {"type": "string", "format": "date-time"}


@operation("create_messages_with_file", "free")
def create_messages_with_file(call: Call) -> Reply:
    """Makes workspace, session and peer too."""
    form: dict[str, Any] = call.body
    upload: Upload = form["file"]
    size, limit = len(upload.content), f"exceeds maximum allowed size ({MAX_BYTES} bytes)"
    refuse(size > MAX_BYTES, f"File size ({size} bytes) {limit}", 413)
    common = {name: _json(form[name]) for name in ("metadata", "configuration")}
    common |= {"peer_id": form["peer_id"]}
    common |= {"created_at": check(_TIME, form["created_at"], errors=[])}
    drafts = [{**common, "content": piece} for piece in pieces(_text(upload))]
    # The rules for messages hold for these, too.
    errors: list[dict[str, Any]] = []
    checked = [check(_MESSAGE, draft, "body", errors=errors) for draft in drafts]
    refuse(errors, errors)
    return store(call, checked)


def _json(text: str | None) -> Any:
    """A JSON text in a form field; what cannot be parsed counts as not given."""
    try:
        return json.loads(text or "null")
    except ValueError:
        return None


def _text(upload: Upload) -> str:
    kind, content = upload.content_type, upload.content
    if kind == "application/pdf":
        return _pdf(content)
    if kind == "application/json":
        return _reformatted(content)
    wrong = f"Unsupported file type: {kind}. Supported types: {_SUPPORTED}"
    refuse(not kind.startswith("text/"), wrong, 415)
    for encoding in ("utf-8", "utf-16"):
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
    return content.decode("latin-1")


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
    pages = [f"[Page {number}]\n{text}" for number, text in enumerate(texts, 1) if text.strip()]
    return "\n\n".join(pages)


def pieces(text: str) -> list[str]:
    """The text in pieces of at most 25,000 characters, cut where it breaks best."""
    found: list[str] = []
    while len(text) > MAX_CHARACTERS:
        window = text[:MAX_CHARACTERS]
        ends = (window.rfind(one) + len(one) for one in _BREAKS if one in window)
        found.append(text[: next(ends, MAX_CHARACTERS)])
        text = text[len(found[-1]) :]
    return [*found, text]
