"""SQL functions for what SQLite has no operator for: JSON containment and text comparison."""

from __future__ import annotations

import json
import sqlite3
from functools import lru_cache
from typing import Any, cast


def register(connection: sqlite3.Connection) -> None:
    """Make the functions of this module known to a connection."""
    for name, count, function in (
        ("json_holds", 2, json_holds),
        ("json_compares", 4, json_compares),
        ("text_holds", 2, text_holds),
    ):
        connection.create_function(name, count, function, deterministic=True)


@lru_cache(maxsize=512)
def _parsed(text: str) -> Any:
    return json.loads(text)


def json_holds(stored: str, wanted: str) -> bool:
    """Containment as PostgreSQL's ``@>``: objects and lists may hold more than is asked for."""
    return _holds(_parsed(stored), _parsed(wanted))


def _holds(stored: Any, wanted: Any, *, nested: bool = False) -> bool:
    if isinstance(wanted, dict):
        if not isinstance(stored, dict):
            return False
        have = cast(dict[str, Any], stored)
        pairs = cast(dict[str, Any], wanted).items()
        return all(key in have and _holds(have[key], one, nested=True) for key, one in pairs)
    if isinstance(wanted, list):
        if not isinstance(stored, list):
            return False
        items = cast(list[Any], stored)
        return all(
            any(_holds(item, one, nested=True) for item in items) for one in cast(list[Any], wanted)
        )
    if isinstance(stored, bool) or isinstance(wanted, bool):
        return stored is wanted
    if isinstance(stored, list) and not nested:
        return wanted in stored
    return type(stored) in _alike(wanted) and stored == wanted


def _alike(value: Any) -> tuple[type, ...]:
    return (int, float) if isinstance(value, (int, float)) else (type(value),)


def as_text(value: Any) -> str | None:
    """A JSON value as PostgreSQL's ``->>`` shows it; null is no value."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(_ordered(value), ensure_ascii=False)


def _ordered(value: Any) -> Any:
    if isinstance(value, dict):
        pairs = cast(dict[str, Any], value).items()
        return {k: _ordered(v) for k, v in sorted(pairs, key=lambda one: (len(one[0]), one[0]))}
    if isinstance(value, list):
        return [_ordered(one) for one in cast(list[Any], value)]
    return value


def json_compares(stored: str, key: str, operator: str, operand: str) -> bool | None:
    """Compare one key of a JSON object; None (unknown) where the key or a number is missing."""
    value = as_text(_parsed(stored).get(key))
    if value is None:
        return None
    wanted = _parsed(operand)
    if operator == "in":
        return value in wanted
    if operator == "contains":
        return wanted.lower() in value.lower()
    if isinstance(wanted, str):
        return compare(operator, value, wanted)
    try:
        return compare(operator, float(value), wanted)
    except ValueError:
        return None


def compare(operator: str, one: Any, other: Any) -> bool:
    """One of ``gt gte lt lte ne``."""
    match operator:
        case "gt":
            return one > other
        case "gte":
            return one >= other
        case "lt":
            return one < other
        case "lte":
            return one <= other
        case _:
            return one != other


def text_holds(text: str | None, part: str) -> bool | None:
    """Whether the lower-case ``part`` occurs in the text, whatever its case."""
    return None if text is None else part in text.lower()
