"""SQL functions for what SQLite has no operator for: JSON containment and text comparison."""

from __future__ import annotations

import json
import sqlite3
from functools import lru_cache
from typing import Any

from honcho.embedded.values import is_list, is_object


def register(connection: sqlite3.Connection) -> None:
    """Make the functions of this module known to a connection."""
    for function in (json_holds, json_among, json_text, to_number, text_holds):
        connection.create_function(function.__name__, -1, function, deterministic=True)


def _ordered(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object with its keys in the order in which PostgreSQL keeps them."""
    return dict(sorted(pairs, key=lambda pair: (len(pair[0]), pair[0])))


@lru_cache(maxsize=512)
def _parsed(text: str) -> Any:
    return json.loads(text, object_pairs_hook=_ordered)


def json_holds(stored: str, wanted: str) -> bool:
    """Containment as PostgreSQL's ``@>``: objects and lists may hold more than is asked for."""
    return _holds(_parsed(stored), _parsed(wanted))


def _holds(stored: Any, wanted: Any) -> bool:
    if is_object(wanted) and is_object(stored):
        return all(key in stored and _holds(stored[key], one) for key, one in wanted.items())
    if is_list(wanted) and is_list(stored):
        return all(any(_holds(item, one) for item in stored) for one in wanted)
    return bool(stored == wanted) and isinstance(stored, bool) == isinstance(wanted, bool)


def json_among(stored: str, wanted: str) -> bool:
    """Whether the value equals one of a list."""
    value = _parsed(stored)
    return any(_holds(value, one) and _holds(one, value) for one in _parsed(wanted))


def json_text(stored: str, key: str) -> str | None:
    """What is under a key of an object, as PostgreSQL's ``->>`` has it."""
    value: Any = _parsed(stored).get(key)
    texts = value is None or isinstance(value, str)
    return value if texts else json.dumps(value, ensure_ascii=False)


def to_number(text: str | None) -> float | None:
    """The number that the text is."""
    try:
        return None if text is None else float(text)
    except ValueError:
        return None


def text_holds(text: str | None, part: str) -> bool | None:
    """Whether the lower-case ``part`` occurs in the text, whatever its case."""
    return None if text is None else part in text.lower()
