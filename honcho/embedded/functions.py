"""SQL functions for what SQLite has no operator for: JSON containment and text comparison."""

from __future__ import annotations

import json
import operator
import sqlite3
from functools import lru_cache
from typing import Any

from honcho.embedded.values import is_list, is_object

COMPARE = {
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
    "ne": operator.ne,
}


def register(connection: sqlite3.Connection) -> None:
    """Make the functions of this module known to a connection."""
    functions = (("json_holds", 2, json_holds), ("json_compares", 4, json_compares))
    for name, count, function in (*functions, ("text_holds", 2, text_holds)):
        connection.create_function(name, count, function, deterministic=True)


@lru_cache(maxsize=512)
def _parsed(text: str) -> Any:
    return json.loads(text)


def json_holds(stored: str, wanted: str) -> bool:
    """Containment as PostgreSQL's ``@>``: objects and lists may hold more than is asked for."""
    return _holds(_parsed(stored), _parsed(wanted))


def _holds(stored: Any, wanted: Any) -> bool:
    if is_object(wanted) and is_object(stored):
        return all(key in stored and _holds(stored[key], one) for key, one in wanted.items())
    if is_list(wanted) and is_list(stored):
        return all(any(_holds(item, one) for item in stored) for one in wanted)
    if isinstance(stored, bool) or isinstance(wanted, bool):
        return stored is wanted
    numbers = isinstance(stored, (int, float)) and isinstance(wanted, (int, float))
    same: bool = (numbers or type(stored) is type(wanted)) and stored == wanted
    return same and not isinstance(stored, (dict, list))


def _ordered(value: Any) -> Any:
    """With keys in the order in which PostgreSQL keeps them."""
    if is_object(value):
        keys = sorted(value, key=lambda key: (len(key), key))
        return {key: _ordered(value[key]) for key in keys}
    return [_ordered(one) for one in value] if is_list(value) else value


def json_compares(stored: str, key: str, name: str, operand: str) -> bool | None:
    """Compare one key of an object; None (unknown) where it is missing, or is no number."""
    value: Any = _parsed(stored).get(key)
    if value is None:
        return None
    text = value if isinstance(value, str) else json.dumps(_ordered(value), ensure_ascii=False)
    wanted: Any = _parsed(operand)
    if name == "in":
        return text in wanted
    if name == "contains":
        return wanted.lower() in text.lower()
    try:
        return bool(COMPARE[name](text if isinstance(wanted, str) else float(text), wanted))
    except ValueError:
        return None


def text_holds(text: str | None, part: str) -> bool | None:
    """Whether the lower-case ``part`` occurs in the text, whatever its case."""
    return None if text is None else part in text.lower()
