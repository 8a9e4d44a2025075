"""Query parameters that every request of a client carries."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, cast

from honcho.errors import ConfigurationError
from honcho.settings.wording import shown


def checked_query(given: Mapping[str, Any] | None) -> tuple[tuple[str, str], ...]:
    """Names and values as text; a list repeats its name, ``None`` is left out.

    Raises:
        ConfigurationError: A value that cannot stand in a query.
    """
    if given is None:
        return ()
    if not isinstance(given, Mapping):
        raise ConfigurationError(f"default_query must be a dict, not {type(given).__name__}")
    return tuple(
        (_text("a name in default_query", name), text)
        for name, value in given.items()
        for text in _texts(f"default_query[{shown(name)}]", value)
    )


def _texts(name: str, value: object) -> list[str]:
    if value is None:
        return []
    if isinstance(value, (list, tuple)):
        several = cast("Iterable[object]", value)
        return [text for one in several for text in _texts(name, one)]
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, datetime):
        return [(value if value.tzinfo else value.astimezone()).isoformat()]
    if isinstance(value, float) and not math.isfinite(value):
        raise ConfigurationError(f"{name} is {shown(value)}: it must be finite")
    return [str(value)] if isinstance(value, (int, float)) else [_text(name, value)]


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise ConfigurationError(f"{name} must be text or a number, not {type(value).__name__}")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ConfigurationError(f"{name} cannot be encoded as UTF-8") from None
    return value
