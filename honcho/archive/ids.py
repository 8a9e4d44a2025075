"""The file beside an archive that maps old ids of messages to new ones."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from honcho.archive.format import Record
from honcho.errors import FileError
from honcho_api.v3 import Message

_SAME_TIME = timedelta(milliseconds=1)


@contextmanager
def ids_file(path: Path) -> Generator[Callable[[str, str], None]]:
    """A context with the function that writes an old and a new id; replaces the file at its end.

    Raises:
        FileError: It cannot be written.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("w", encoding="utf-8") as file:
            yield lambda old, new: print(json.dumps({"old": old, "new": new}), file=file)
        part.replace(path)
    except OSError as error:
        if isinstance(error, FileError) or error.filename != str(part):
            raise
        raise FileError(f"ids of messages: {path}: {error.strerror}") from error


def is_copy(message: Message, record: Record, peer: str) -> bool:
    """Whether a message equals an archive's record, with the same time."""
    if (message.peer_id, message.content) != (peer, record["content"]):
        return False
    return abs(message.created_at - datetime.fromisoformat(record["created_at"])) < _SAME_TIME
