"""Encodes Python values as a JSON body; refuses those that JSON cannot represent."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from honcho.errors import ValidationError
from honcho.settings.wording import shown

_KEYS = (str, int, float, bool, type(None))


def encode_json(value: Any, name: str = "body") -> bytes:
    """The value as compact UTF-8 JSON.

    A ``datetime`` becomes ISO 8601 text; one without a time zone is taken as local time.

    Args:
        value: Dicts, lists, text, numbers, booleans, ``None``, dates.
        name: What the value is called in messages.

    Raises:
        ValidationError: NaN, infinity, text that is not Unicode, a cycle, or an object of another
            type; names its place, such as ``body.metadata.scores[2]``.
    """
    try:
        return _ENCODER.encode(value).encode()
    except (TypeError, ValueError, RecursionError) as error:
        reason = _fault(value, name, ()) or f"{name} cannot be written as JSON: {error}"
        raise ValidationError(reason) from None


def aware(moment: datetime) -> datetime:
    """The same time with a time zone; one without is taken as local time."""
    return moment if moment.tzinfo is not None else moment.astimezone()


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return aware(value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)  # pyright: ignore[reportUnknownVariableType,reportUnknownArgumentType]
    raise TypeError(type(value).__name__)


_ENCODER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_plain
)


def _fault(value: Any, path: str, parents: tuple[int, ...]) -> str | None:
    """The first value that JSON cannot represent, as a sentence."""
    if len(parents) > 200:
        return f"{path[:200]} is nested too deeply for JSON"
    if isinstance(value, (dict, list, tuple, Mapping)) and id(value) in parents:  # pyright: ignore[reportUnknownArgumentType]
        return f"{path} contains itself: JSON cannot say that"
    inner = (*parents, id(value))  # pyright: ignore[reportUnknownArgumentType]
    if isinstance(value, Mapping):
        return _fault_in_object(value, path, inner)  # pyright: ignore[reportUnknownArgumentType]
    if isinstance(value, (list, tuple)):
        found = (_fault(one, f"{path}[{index}]", inner) for index, one in enumerate(value))  # pyright: ignore[reportUnknownArgumentType,reportUnknownVariableType]
        return next((fault for fault in found if fault), None)
    return _fault_in_scalar(value, path)


def _fault_in_object(value: Mapping[Any, Any], path: str, inner: tuple[int, ...]) -> str | None:
    for key, one in value.items():
        if not isinstance(key, _KEYS):
            return f"{path} has the key {shown(key)}: keys must be strings"
        fault = _fault_in_scalar(key, f"a key of {path}") or _fault(
            one, f"{path}.{key[:80] if isinstance(key, str) else key}", inner
        )
        if fault:
            return fault
    return None


def _fault_in_scalar(value: object, path: str) -> str | None:
    if isinstance(value, float) and not math.isfinite(value):
        return f"{path} is {value!r}: JSON has finite numbers only"
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError as error:
            return f"{path} is not Unicode text ({error.reason} at {error.start})"
        return None
    if value is None or isinstance(value, (bool, float, date)):
        return None
    if isinstance(value, int):
        try:
            int.__repr__(value)
        except ValueError:
            return f"{path} is a number with too many digits"
        return None
    return f"{path} is a {type(value).__name__}: JSON cannot hold one"
