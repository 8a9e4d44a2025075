# Derived from openapi/runtime/decode.py by scripts/generate.py; do not edit.
"""Reading JSON into models: what the generated ``from_dict`` methods share.

Generated code checks each value where it stands, which costs almost nothing. The functions here do
the rest: nested values, dates out of the ordinary, and finding out *where* a value was wrong after
it was. A value that does not fit is a :class:`MalformedValueError` with the whole path to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timezone
from reprlib import Repr
from typing import Any, TypeVar

T = TypeVar("T")

Step = str | int
"""A key of an object or an index of a list, on the way to a value."""

_SHOWN = 80
_REPR = Repr()  # which does not write out a page of messages in order to show their beginning
_REPR.maxstring = _REPR.maxother = _REPR.maxlong = 2 * _SHOWN


class MalformedValueError(ValueError):
    """A value of an answer that is not what the API says.

    ``path`` leads to it, such as ``("items", 3, "created_at")``; ``reason`` says what is wrong;
    ``value`` is how it looks in Python, cut at 80 characters.
    """

    def __init__(self, path: tuple[Step, ...], reason: str, value: str) -> None:
        super().__init__(path, reason, value)
        self.path = path
        self.reason = reason
        self.value = value

    def __str__(self) -> str:
        place = "".join(f"[{step}]" if type(step) is int else f".{step}" for step in self.path)
        return f"${place}: {self.reason}, got {self.value}"

    def under(self, *steps: Step) -> MalformedValueError:
        """The same error, seen from further up."""
        return MalformedValueError((*steps, *self.path), self.reason, self.value)


def wrong(value: object, expected: str, *path: Step) -> MalformedValueError:
    """The error for a value of another type than ``expected``."""
    shown = _REPR.repr(value)
    shown = shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 3]}..."
    return MalformedValueError(path, f"expected {expected}", shown)


def unreadable(data: object, error: Exception) -> MalformedValueError:
    """The error for an object that lacks a member, or is no object at all."""
    if isinstance(error, KeyError) and isinstance(data, Mapping):
        return MalformedValueError(tuple(error.args), "is missing", "nothing")
    return wrong(data, "an object")


def unknown(data: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    """The members that a model has no field for."""
    if known.issuperset(data):
        return {}
    return {name: value for name, value in data.items() if name not in known}


def inside(value: Any, decode: Callable[[Any], T], name: str) -> T:
    """A nested value; an error in it names the way there."""
    try:
        return decode(value)
    except MalformedValueError as error:
        raise error.under(name) from None


def each(value: Any, decode: Callable[[Any], T], *path: Step) -> list[T]:
    """A list whose items are all read with ``decode``."""
    if value.__class__ is not list:  # not type(value): checkers would take the items for unknown
        raise wrong(value, "a list", *path)
    items: list[Any] = value
    try:
        return [decode(item) for item in items]
    except MalformedValueError:
        raise _first_failure(enumerate(items), decode, path) from None


def each_value(value: Any, decode: Callable[[Any], T], *path: Step) -> dict[str, T]:
    """An object whose values are all read with ``decode``."""
    if value.__class__ is not dict:
        raise wrong(value, "an object", *path)
    members: dict[str, Any] = value
    try:
        return {name: decode(item) for name, item in members.items()}
    except MalformedValueError:
        raise _first_failure(members.items(), decode, path) from None


def optional(value: Any, decode: Callable[[Any], T]) -> T | None:
    """A nested value that may be null."""
    return None if value is None else decode(value)


def either(value: Any, expected: str, *decoders: Callable[[Any], Any]) -> Any:
    """A value of one of several types: the first that fits."""
    for decode in decoders:
        try:
            return decode(value)
        except MalformedValueError:
            continue
    raise wrong(value, expected)


def closest(value: Any, expected: str, *decoders: Callable[[Any], Any]) -> Any:
    """One of several objects: the one that fits and leaves the fewest members unknown."""
    found: list[tuple[int, Any]] = []
    failed: list[MalformedValueError] = []
    if value.__class__ is dict:
        for decode in decoders:
            try:
                made = decode(value)
            except MalformedValueError as error:
                failed.append(error)
                continue
            found.append((len(getattr(made, "additional_properties", value)), made))
    if not found:
        # What none of them takes at one and the same place is wrong there.
        if len({one.path for one in failed}) == 1:
            raise failed[0]
        raise wrong(value, expected)
    return min(found, key=lambda one: one[0])[1]


def tagged(value: Any, key: str, decoders: Mapping[str, Callable[[Any], Any]]) -> Any:
    """One of several objects: the one that the text under ``key`` stands for."""
    if value.__class__ is not dict:
        raise wrong(value, "an object")
    if key not in value:
        raise MalformedValueError((key,), "is missing", "nothing")
    tag: Any = value[key]
    if type(tag) is not str or tag not in decoders:
        raise wrong(tag, f"one of {', '.join(sorted(decoders))}", key)
    return decoders[tag](value)


def exactly(value: Any, constant: T, *path: Step) -> T:
    """A value that never changes; JSON does not tell ``2`` from ``2.0``, but ``true`` from 1."""
    if value != constant or (type(value) is bool) is not (type(constant) is bool):
        raise wrong(value, repr(constant), *path)
    return constant


def moment(value: Any, *path: Step) -> datetime:
    """A point in time, always with its time zone: the server means UTC where it names none."""
    if type(value) is not str:
        raise wrong(value, "a date and time", *path) from None
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        found = _unusual_moment(value, path)
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def number(value: Any, *path: Step) -> float:
    """A number; JSON does not tell ``2`` from ``2.0``, so an integer will do."""
    if type(value) is float or type(value) is int:
        return float(value)
    raise wrong(value, "a number", *path)


def integer(value: Any) -> int:
    """An integer; neither a boolean nor ``2.0``, which no server of this API writes."""
    if type(value) is int:
        return value
    raise wrong(value, "an integer")


def text(value: Any) -> str:
    """A string."""
    if type(value) is str:
        return value
    raise wrong(value, "a string")


def boolean(value: Any) -> bool:
    """``true`` or ``false``."""
    if type(value) is bool:
        return value
    raise wrong(value, "a boolean")


def json_object(value: Any) -> dict[str, Any]:
    """An object whose members are anybody's business."""
    if value.__class__ is not dict:
        raise wrong(value, "an object")
    found: dict[str, Any] = value
    return found


def anything(value: Any) -> Any:
    """Any JSON value, as it came."""
    return value


def nothing(value: Any) -> None:
    """The answer has no body; whatever came is dropped."""


def _first_failure(
    items: Iterable[tuple[Step, Any]], decode: Callable[[Any], Any], path: tuple[Step, ...]
) -> MalformedValueError:
    """The second walk over values of which one is wrong; only a failure pays for it."""
    for step, item in items:
        try:
            decode(item)
        except MalformedValueError as error:
            return error.under(*path, step)
    raise AssertionError("a decoder failed once, and then did not")


def _unusual_moment(value: str, path: tuple[Step, ...]) -> datetime:
    """ISO 8601 beyond ``datetime.fromisoformat``, such as ``24:00``."""
    from dateutil.parser import (
        isoparse,  # here, because servers hardly ever write such dates
    )

    try:
        found = isoparse(value)
    except (OverflowError, ValueError):
        raise wrong(value, "a date and time", *path) from None
    offset = found.utcoffset()
    return found if offset is None else found.replace(tzinfo=timezone(offset))


fromisoformat: Callable[[str], datetime] = datetime.fromisoformat
