"""JSON values: telling them apart, and the form in which they are stored."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, TypeGuard

Json = dict[str, Any]


def is_object(value: Any) -> TypeGuard[Json]:
    """Whether it is a JSON object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether it is a JSON list."""
    return isinstance(value, list)


def dumps(value: Any) -> str:
    """A JSON value as it is stored."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def loads(text: str) -> Any:
    """A stored JSON value."""
    return {} if text == "{}" else json.loads(text, parse_float=_number)


def _number(text: str) -> int | float:
    # PostgreSQL keeps 1e300 as the integer that it is.
    return int(Decimal(text)) if "e+" in text else float(text)
