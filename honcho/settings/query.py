"""Checks query parameters of callers: those of a client, and those of their own requests."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, cast

from honcho.errors import HonchoError
from honcho.settings.wording import shown

LISTS: tuple[type, ...] = (list, tuple)


def checked_query(
    name: str,
    given: Mapping[str, Any] | None,
    error: type[HonchoError],
    lists: tuple[type, ...] = LISTS,
) -> tuple[tuple[str, str], ...]:
    """Names and values as text; a list repeats its name, ``None`` is left out.

    Args:
        name: The argument, for the error message.
        given: The caller's value.
        error: The class to raise for a value that cannot be in a query.
        lists: The types that hold several values of one name.
    """
    if given is None:
        return ()
    if not isinstance(given, Mapping):
        raise error(f"{name} must be a dict, not {type(given).__name__}")
    return tuple(
        (_text(f"a name in {name}", key, error), text)
        for key, value in given.items()
        for text in _texts(f"{name}[{shown(key)}]", value, error, lists)
    )


def _texts(
    name: str, value: object, error: type[HonchoError], lists: tuple[type, ...]
) -> list[str]:
    if value is None:
        return []
    if isinstance(value, lists):
        several = cast("Iterable[object]", value)
        return [text for one in several for text in _texts(name, one, error, lists)]
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, datetime):
        return [(value if value.tzinfo else value.astimezone()).isoformat()]
    if isinstance(value, float) and not math.isfinite(value):
        raise error(f"{name} is {shown(value)}: it must be finite")
    return [str(value)] if isinstance(value, (int, float)) else [_text(name, value, error)]


def _text(name: str, value: object, error: type[HonchoError]) -> str:
    if not isinstance(value, str):
        raise error(f"{name} must be text or a number, not {type(value).__name__}")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise error(f"{name} cannot be encoded as UTF-8") from None
    return value
