"""Makes numbers and texts that fit the limits of a JSON schema.

Each function takes the schema and the index of the wanted value, from 0, so that the items of a set
can differ. It raises ``Unfit``, which names the keyword, if no value fits.
"""

from __future__ import annotations

import math
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from random import Random
from typing import Any

Json = dict[str, Any]

_LONGEST = 100_000
_ATTEMPTS = 50
_DAY = datetime(2000, 1, 1, tzinfo=UTC)
_UUID = re.compile("uuid([1-8]?)")


class Unfit(ValueError):
    """No value fits; names the keyword that is the reason."""


def limit(schema: Json, key: str) -> int | None:
    """A limit of a length or of a count."""
    value = schema.get(key)
    if value is not None and (type(value) is not int or value < 0):
        raise Unfit(f"'{key}' must be a number of 0 or more")
    return value


def fitting_number(schema: Json, kind: str, nth: int) -> int | float:
    """A number as near to 0 as the limits allow."""
    low, above = _bound(schema, "minimum", "exclusiveMinimum", max)
    high, below = _bound(schema, "maximum", "exclusiveMaximum", min)

    def fits(value: Fraction) -> bool:
        enough = low is None or value > low or (value == low and not above)
        return enough and (high is None or value < high or (value == high and not below))

    multiple = _number(schema, "multipleOf")
    if multiple is not None and multiple <= 0:
        raise Unfit("'multipleOf' must be more than 0")
    step = multiple or Fraction(1)
    nearest = low if low is not None and low > 0 else high if high is not None and high < 0 else 0
    start = Fraction(nearest)
    if kind == "integer" or multiple is not None:
        step = Fraction(step.numerator) if kind == "integer" else step
        start = (math.ceil if start > 0 else math.floor)(start / step) * step
    elif low is not None and high is not None and high > low:
        # There are always some between the limits.
        step = min(step, (high - low) / (nth + 2))
    found = [value for value in _around(start, step, nth + 2) if fits(value)]
    if len(found) <= nth:
        names = ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf")
        given = ", ".join(f"'{name}'" for name in names if name in schema)
        raise Unfit(f"no {'more ' if nth else ''}{kind} fits {given or 'uniqueItems'}")
    return int(found[nth]) if found[nth].denominator == 1 else float(found[nth])


def _around(start: Fraction, step: Fraction, count: int) -> list[Fraction]:
    """``start``, the next ones above, and the next ones below."""
    far = range(1, count + 1)
    return [start, *(start + at * step for at in far), *(start - at * step for at in far)]


def _number(schema: Json, key: str) -> Fraction | None:
    value = schema.get(key)
    if value is None:
        return None
    if type(value) not in {int, float} or not math.isfinite(value):
        raise Unfit(f"'{key}' must be a number")
    return Fraction(str(value))


def _bound(
    schema: Json, key: str, exclusive: str, tighter: Callable[..., Fraction]
) -> tuple[Fraction | None, bool]:
    """A limit, and whether it is exclusive."""
    inside, outside = _number(schema, key), _number(schema, exclusive)
    if inside is None or outside is None:
        return (inside, False) if outside is None else (outside, True)
    bound = tighter(inside, outside)
    return bound, bound == outside


def _numbered(text: str, nth: int) -> str:
    return f"{text} {nth + 1}" if nth else text


FORMATS: dict[str, Callable[[str, int], str]] = {
    "date": lambda _, nth: date.fromordinal(_DAY.toordinal() + nth).isoformat(),
    "date-time": lambda _, nth: f"{(_DAY + timedelta(seconds=nth)).isoformat()[:19]}Z",
    "time": lambda _, nth: f"{time(nth // 3600 % 24, nth // 60 % 60, nth % 60).isoformat()}Z",
    "duration": lambda _, nth: f"PT{nth}S",
    "email": lambda _, nth: f"name{nth}@example.com",
    "idn-email": lambda _, nth: f"name{nth}@example.com",
    "name-email": lambda _, nth: f"Name <name{nth}@example.com>",
    "uri": lambda _, nth: f"https://example.com/{nth}",
    "uri-reference": lambda _, nth: f"/{nth}",
    "hostname": lambda _, nth: f"host{nth}.example.com",
    "ipv4": lambda _, nth: f"192.0.{nth // 256 % 256}.{nth % 256}",
    "ipv4network": lambda _, nth: f"10.{nth % 256}.0.0/16",
    "ipv4interface": lambda _, nth: f"10.{nth % 256}.0.1/16",
    "ipv6": lambda _, nth: f"2001:db8::{nth:x}",
    "ipv6network": lambda _, nth: f"2001:db8:{nth:x}::/48",
    "ipv6interface": lambda _, nth: f"2001:db8:{nth:x}::1/48",
    "ipvanyaddress": lambda _, nth: f"192.0.{nth // 256 % 256}.{nth % 256}",
    "ipvanynetwork": lambda _, nth: f"10.{nth % 256}.0.0/16",
    "ipvanyinterface": lambda _, nth: f"10.{nth % 256}.0.1/16",
    "byte": lambda text, nth: b64encode(_numbered(text, nth).encode()).decode(),
    "base64": lambda text, nth: b64encode(_numbered(text, nth).encode()).decode(),
    "base64url": lambda text, nth: urlsafe_b64encode(_numbered(text, nth).encode()).decode(),
    "directory-path": lambda _, nth: "." + "/." * nth,
    "regex": lambda _, nth: f".{{{nth}}}",
    "json-pointer": lambda _, nth: f"/{nth}",
}
"""Valid values of formats with a grammar."""
_FREE = {"binary", "password", "path", "multi-line"}
"""Formats for which any text is valid."""


def fitting_text(schema: Json, text: str, nth: int) -> str:
    """The text if it fits as it is, cut or padded; otherwise a generated one."""
    least, most = limit(schema, "minLength") or 0, limit(schema, "maxLength")
    if least > _LONGEST or (most is not None and least > most):
        raise Unfit(f"no text fits 'minLength' {least}")
    kind, pattern = schema.get("format"), schema.get("pattern")
    has_grammar = kind is not None and (not isinstance(kind, str) or kind not in _FREE)
    made = _of_format(kind, text, nth) if has_grammar else _sized(text, least, most, nth)
    candidates = [made]
    place = 0  # the index among the fitting candidates
    if pattern is not None:
        fits = _fits(candidates[0], least, most, _compiled(pattern))
        if not fits and not has_grammar:
            candidates, place = _matching(pattern, nth), nth
    fitting = list(dict.fromkeys(one for one in candidates if _fits(one, least, most, pattern)))
    if len(fitting) <= place:
        names = ("format", "pattern", "minLength", "maxLength")
        given = ", ".join(f"'{name}'" for name in names if name in schema)
        raise Unfit(f"no {'more ' if nth else ''}text is known that fits {given or 'uniqueItems'}")
    return fitting[place]


def _of_format(kind: Any, text: str, nth: int) -> str:
    if isinstance(kind, str) and (uuid := _UUID.fullmatch(kind)):
        return f"00000000-0000-{uuid[1] or 4}000-8000-{nth:012x}"
    if not isinstance(kind, str) or kind not in FORMATS:
        raise Unfit(f"unsupported format {kind!r}")
    return FORMATS[kind](text, nth)


def _sized(text: str, least: int, most: int | None, nth: int) -> str:
    """The text with a number appended, cut or padded with dots to the length."""
    suffix = f" {nth + 1}" if nth else ""
    if most is not None:
        suffix = suffix.strip() if most < len(suffix) else suffix
        text = text[: max(0, most - len(suffix))]
    return (text + suffix).ljust(least, ".")


def _fits(text: str, least: int, most: int | None, pattern: str | None) -> bool:
    long_enough = least <= len(text) and (most is None or len(text) <= most)
    return long_enough and (pattern is None or re.search(pattern, text) is not None)


def _compiled(pattern: Any) -> str:
    try:
        re.compile(pattern)
    except (re.error, TypeError, RecursionError) as error:
        raise Unfit(f"unsupported 'pattern' {pattern!r}: {error}") from error
    return str(pattern)


def _matching(pattern: str, nth: int) -> list[str]:
    """Texts that should match the pattern, always the same ones."""
    from rstr import Rstr

    try:
        chances = [Random(seed) for seed in range(_ATTEMPTS + nth)]  # noqa: S311 - no secret
        return [Rstr(chance).xeger(pattern) for chance in chances]
    except (KeyError, NotImplementedError, RecursionError) as error:
        raise Unfit(f"unsupported 'pattern' {pattern!r}") from error
