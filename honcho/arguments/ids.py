"""Ids: taken from an object or a string, or made from any text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Protocol, TypeAlias, TypeGuard

from honcho.arguments.validation import MAX_ID, check_id, check_new_id, refuse
from honcho.errors import ValidationError
from honcho.settings.typeguards import is_mapping, is_series
from honcho.settings.wording import shown

_DIGEST = 32
_MADE = re.compile(rf".*_[0-9a-f]{{{_DIGEST}}}", re.DOTALL)
_LEGAL = re.compile(rf"[A-Za-z0-9_-]{{1,{MAX_ID}}}")


class HasId(Protocol):
    """A peer, session, scope, message or conclusion of either half."""

    @property
    def id(self) -> str: ...


Reference: TypeAlias = str | HasId
"""An id, or the object that has it."""


def is_reference(value: object) -> TypeGuard[Reference]:
    """Whether it is one reference. ``isinstance`` with a protocol is a hundred times slower."""
    return isinstance(value, str) or hasattr(value, "id")


def _named(value: Any) -> object:
    """The value to check as an id."""
    return value if isinstance(value, str) else getattr(value, "id", value)


def id_of(name: str, value: Reference) -> str:
    """The id of an existing object, checked so that it cannot change the path of a request."""
    return check_id(name, _named(value))


def optional_id(name: str, value: Reference | None) -> str | None:
    """Like :func:`id_of`, and ``None`` for ``None``."""
    return None if value is None else id_of(name, value)


def id_or_none(name: str, value: Reference | None) -> str | None:
    """Like :func:`optional_id`, and ``None`` for an empty text: as with the official SDK."""
    return None if isinstance(value, str) and not value else optional_id(name, value)


def new_id_of(name: str, value: Reference, *, longest: int = MAX_ID) -> str:
    """The id of an object that the call may create."""
    return check_new_id(name, _named(value), longest=longest)


def ids_of(name: str, values: object) -> list[str]:
    """The ids of several references, in order; a single one counts as a list of one."""
    return [id_of(f"{name}[{index}]", value) for index, value in enumerate(each_of(name, values))]


def each_of(name: str, values: object) -> Iterable[Reference]:
    """One or several references, as an iterable."""
    if is_reference(values):
        return [values]
    if not is_series(values) or is_mapping(values):
        refuse(name, values, "an id, an object that has one, or a list of them")
    return values


def unique_ids(name: str, ids: list[str]) -> list[str]:
    """The ids; duplicates are refused."""
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise ValidationError(f"{name} has {shown(one)} twice: each id may be given once")
        seen.add(one)
    return ids


def safe_id(text: str) -> str:
    """A legal id for any text, such as an e-mail address or a path: same text, same id.

    A legal text is returned as it is. Any other becomes its legal characters, an underscore and a
    digest of the whole; so does a legal text that ends like one made here, and therefore two
    texts never share an id.

    Args:
        text: Any text of at least one character.

    Returns:
        1-512 characters of ``A-Z a-z 0-9 _ -``.

    Raises:
        ValidationError: ``text`` is not a string, or empty.

    Examples:
        >>> safe_id("mara@example.com")
        'mara-example-com_f2f3041fac627fd59304aaf6577e39e4'
    """
    if not isinstance(text, str) or not text:
        refuse("text", text, "a string of at least one character")
    if _LEGAL.fullmatch(text) and not _MADE.fullmatch(text):
        return text
    import hashlib

    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]
    kept = re.sub(r"[^A-Za-z0-9-]+", "-", text).strip("-")[: MAX_ID - _DIGEST - 1]
    return f"{kept}_{digest}"
