"""Functions that PostgreSQL has and SQLite does not."""

from __future__ import annotations

import json
import math
from functools import lru_cache
from typing import Any

from honcho.embedded.values import Json, is_list, is_object


def _ordered(pairs: list[tuple[str, Any]]) -> Json:
    """An object with its keys in the order of PostgreSQL's jsonb."""
    return dict(sorted(pairs, key=lambda pair: (len(pair[0]), pair[0])))


@lru_cache(maxsize=512)
def _parsed(text: str) -> Any:
    return json.loads(text, object_pairs_hook=_ordered)


def json_holds(stored: str, wanted: str) -> bool:
    """Containment as PostgreSQL's ``@>``: objects and lists may have additional items."""
    return _holds(_parsed(stored), _parsed(wanted))


def _holds(stored: Any, wanted: Any) -> bool:
    if is_object(wanted) and is_object(stored):
        return all(key in stored and _holds(stored[key], one) for key, one in wanted.items())
    if is_list(wanted) and is_list(stored):
        return all(any(_holds(item, one) for item in stored) for one in wanted)
    return bool(stored == wanted) and isinstance(stored, bool) == isinstance(wanted, bool)


def text_of(value: Any) -> str:
    """A value in an object as PostgreSQL's ``->>`` returns it."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def json_text(stored: str, key: str) -> str | None:
    """The value of a key of an object, as JSON."""
    value = _parsed(stored).get(key)
    return None if value is None else text_of(value)


def to_number(text: Any) -> float | None:
    """The text as a finite number."""
    try:
        return number if math.isfinite(number := float(text)) else None
    except (TypeError, ValueError):
        return None


def text_holds(text: str | None, part: str) -> bool | None:
    """Whether the lower-case ``part`` occurs in the text, whatever its case."""
    return None if text is None else part in text.lower()


ALL = (json_holds, json_text, to_number, text_holds)
"""The functions that are registered on each connection, under their own names."""
