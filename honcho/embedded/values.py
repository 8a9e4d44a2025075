"""JSON values and times: telling them apart, and the forms in which they are stored and shown.

A stored time is UTC text of one width, so that text order is time order.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, TypeGuard

from honcho.embedded.refusals import unprocessable

Json = dict[str, Any]


def is_object(value: Any) -> TypeGuard[Json]:
    """Whether it is a JSON object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether it is a JSON list."""
    return isinstance(value, list)


def _number(text: str) -> int | float:
    # PostgreSQL keeps 1e300 as the integer that it is.
    return int(Decimal(text)) if "e+" in text else float(text)


dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""A JSON value as it is stored."""
_decoded = json.JSONDecoder(parse_float=_number).decode


def loads(text: str) -> Any:
    """A stored JSON value."""
    return {} if text == "{}" else _decoded(text)


def time_now() -> str:
    """The present moment in the form in which times are stored."""
    return stored(datetime.now(UTC))


def stored(moment: datetime) -> str:
    """``YYYY-MM-DDTHH:MM:SS.ffffffZ``; a time without an offset is UTC."""
    try:
        moment = moment if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        raise unprocessable(f"{moment.isoformat()} is outside of the years 1 to 9999") from None
    return f"{moment.replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def later(than: str) -> str:
    """The present moment, but after another stored time."""
    while (moment := time_now()) <= than:
        pass
    return moment


parsed = datetime.fromisoformat
"""A stored (or shown) time."""


def shown(text: str) -> str:
    """A stored time as responses have it: without the fraction when that is zero."""
    return f"{text[:19]}Z" if text.endswith(".000000Z") else text
