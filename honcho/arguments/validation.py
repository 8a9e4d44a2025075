"""Checks of arguments before any request. Each refusal names the argument, the value and the range.

The limits are the server's; a test compares them with ``openapi/v3.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NoReturn

from honcho.errors import ValidationError
from honcho.settings.typeguards import is_mapping, is_series
from honcho.settings.wording import shown

MAX_ID = 512
MAX_SCOPE_ID = 506
MAX_QUERY = 10_000
MAX_CONTENT = 25_000
MAX_CONCLUSION = 65_535
MAX_BATCH = 100
MAX_PAGE = 2**31 - 1
MAX_PAGE_SIZE = 100
MAX_RESULTS = 100
MAX_TOKENS = 100_000
MAX_METADATA_KEYS = 100
MAX_METADATA_DEPTH = 5
REASONING_LEVELS = ("minimal", "low", "medium", "high", "max")

_NEW_ID = re.compile(r"[A-Za-z0-9_-]+")
_PATH_ID = re.compile(r"[A-Za-z0-9._~-]+")


def plain(value: str) -> str:
    """The text of a string, also of an enum's member or of another subclass."""
    return value if type(value) is str else str.__str__(value)


def refuse(name: str, value: object, allowed: str) -> NoReturn:
    """Raise the error for an argument that is outside its range."""
    raise ValidationError(f"{name} is {shown(value)}: it must be {allowed}")


def check_new_id(name: str, value: object, *, longest: int = MAX_ID) -> str:
    """An id that the server would create: 1-512 characters of ``A-Z a-z 0-9 _ -``."""
    if not isinstance(value, str) or not _NEW_ID.fullmatch(value) or len(value) > longest:
        refuse(
            name,
            value,
            f"1-{longest} characters of A-Z a-z 0-9 _ - (honcho.safe_id() makes one of any text)",
        )
    return plain(value)


def check_id(name: str, value: object) -> str:
    """An id in a path or a body that names an existing object."""
    if (
        not isinstance(value, str)
        or len(value) > MAX_ID
        or not _PATH_ID.fullmatch(value)
        or value in {".", ".."}
    ):
        refuse(
            name,
            value,
            "one or more of A-Z a-z 0-9 . _ ~ - and neither '.' nor '..', "
            f"{MAX_ID} characters at most",
        )
    return plain(value)


def check_text(name: str, value: object, least: int, most: int) -> str:
    """Text of ``least`` to ``most`` characters (Unicode code points)."""
    if not isinstance(value, str):
        refuse(name, value, "a string")
    if not least <= len(value) <= most:
        raise ValidationError(
            f"{name} is {shown(value)} with {len(value):,} characters: "
            f"it must have {least:,} to {most:,}"
        )
    try:
        value.encode()
    except UnicodeEncodeError:
        refuse(name, value, "text that can be encoded as UTF-8, without lone surrogates")
    return plain(value)


def check_int(name: str, value: object, least: int, most: int | None = None) -> int:
    """A whole number within its range; ``True`` and ``False`` are not numbers here."""
    if isinstance(value, bool) or not isinstance(value, int):
        refuse(name, value, "a whole number")
    if value < least or (most is not None and value > most):
        refuse(name, value, f"{least:,} or more" if most is None else f"{least:,} to {most:,}")
    return value


def check_number(name: str, value: object, least: float, most: float) -> float:
    """A finite number within its range."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not least <= value <= most:
        refuse(name, value, f"a number from {least:g} to {most:g}")
    return value


def check_bool(name: str, value: object) -> bool:
    """``True`` or ``False``."""
    if not isinstance(value, bool):
        refuse(name, value, "True or False")
    return value


def check_choice(name: str, value: object, allowed: tuple[str, ...]) -> str:
    """A value that is one of the allowed words."""
    if not isinstance(value, str) or value not in allowed:
        refuse(name, value, f"one of {', '.join(allowed)}")
    return plain(value)


def check_page(page: object, size: object) -> None:
    """Page number and size of a list call."""
    check_int("page", page, 1, MAX_PAGE)
    check_int("size", size, 1, MAX_PAGE_SIZE)


def check_object(name: str, value: object) -> dict[str, Any]:
    """A JSON object: a mapping whose keys are strings. Returned as a new dict."""
    if not is_mapping(value):
        refuse(name, value, "a dict")
    for key in value:
        if not isinstance(key, str):
            refuse(f"a key of {name}", key, "a string")
    return dict(value)


def check_filters(filters: object) -> dict[str, Any] | None:
    """Filters in the server's filter language; their content is checked by the server."""
    return None if filters is None else check_object("filters", filters)


def check_metadata(metadata: object, name: str = "metadata") -> dict[str, Any]:
    """Metadata: at most 100 keys at the top, at most 5 objects deep (lists do not count)."""
    found = check_object(name, metadata)
    if len(found) > MAX_METADATA_KEYS:
        raise ValidationError(
            f"{name} is {shown(found)} with {len(found)} keys: "
            f"it may have at most {MAX_METADATA_KEYS}"
        )
    if _depth(found) > MAX_METADATA_DEPTH:
        raise ValidationError(
            f"{name} is {shown(found)}, which nests objects too deeply: "
            f"at most {MAX_METADATA_DEPTH} deep is allowed"
        )
    return found


def check_strings(name: str, value: object) -> list[str]:
    """A list of strings; a bare string would be split into characters, so it is refused."""
    if not is_series(value):
        refuse(name, value, "a list of strings")
    found = list(value)
    for index, one in enumerate(found):
        if not isinstance(one, str):
            refuse(f"{name}[{index}]", one, "a string")
    return found


def _depth(value: Mapping[str, Any]) -> int:
    """How many objects are nested, counted without recursion so that no input can exhaust it."""
    deepest = 0
    level: list[Mapping[str, Any]] = [value]
    while level and deepest <= MAX_METADATA_DEPTH + 1:
        deepest += 1
        level = [child for one in level for child in one.values() if is_mapping(child)]
    return deepest


def refuse_with_lazy(**given: object) -> None:
    """Refuse arguments that a handle made without a request could not send."""
    names = [name for name, value in given.items() if value is not None]
    if names:
        raise ValidationError(f"lazy=True sends nothing, so {' and '.join(names)} would be lost")
