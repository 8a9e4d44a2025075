"""The media types of files: given and checked, or guessed."""

from __future__ import annotations

import mimetypes
import re

from honcho.errors import ValidationError
from honcho.settings.wording import shown

UNKNOWN = "application/octet-stream"

_VALID = re.compile(r"[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+([ \t]*;[\x20-\x7e]*)?")
_KNOWN = {
    ".csv": "text/csv",
    ".htm": "text/html",
    ".html": "text/html",
    ".json": "application/json",
    ".log": "text/plain",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
}
"""The same on every machine; ``mimetypes`` also reads the machine's own tables."""


def checked_type(name: str, content_type: object) -> str:
    """A media type that can stand in a header.

    Raises:
        ValidationError: It cannot.
    """
    if not isinstance(content_type, str) or not _VALID.fullmatch(content_type.strip()):
        raise ValidationError(
            f"the type of {shown(name)} is {shown(content_type)}: it must look like 'text/plain'"
        )
    return content_type.strip()


def guessed_type(name: str, head: bytes) -> str:
    """The media type that a name suggests; text of an unknown kind is ``text/plain``.

    Args:
        name: The file's name.
        head: Its first bytes.
    """
    dot = name.rfind(".")
    known = _KNOWN.get(name[dot:].lower()) if dot >= 0 else None
    if known is not None:
        return known
    guessed, encoding = mimetypes.guess_type(name)
    if guessed is not None and encoding is None:
        return guessed
    return "text/plain" if encoding is None and _is_text(head) else UNKNOWN


def _is_text(head: bytes) -> bool:
    if b"\0" in head:
        return False
    try:
        head.decode()
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"  # cut within a character
    return True
