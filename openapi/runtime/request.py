"""A call as plain data: everything that has to go on the wire, and how to read the answer.

The functions of ``honcho_api.v3`` build these and do nothing else; who holds a client sends them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, BinaryIO, Generic, NamedTuple, TypeVar

from .values import Value
from .values import as_json as as_json

T_co = TypeVar("T_co", covariant=True)

_is_segment = re.compile(r"[A-Za-z0-9._~-]+").fullmatch


class InvalidPathError(ValueError):
    """A value that must not become part of a path: it could address something else."""

    def __init__(self, name: str, value: object) -> None:
        super().__init__(name, value)
        self.name = name
        self.value = value

    def __str__(self) -> str:
        shown = repr(self.value)
        shown = shown if len(shown) <= 80 else f"{shown[:77]}..."
        return (
            f"{self.name} is {shown}: an id in a path is one or more of A-Z a-z 0-9 . _ ~ - "
            "and neither '.' nor '..'"
        )


invalid_path: type[InvalidPathError] = InvalidPathError
"""What :func:`segment` raises. A package that builds on this may put a class of its own here."""


def segment(name: str, value: object) -> str:
    """One path segment, refused unless it is made of unreserved characters.

    Escaping would not protect: the server decodes a path before it routes it.
    """
    if isinstance(value, str) and _is_segment(value) and value not in {".", ".."}:
        return str.__str__(value)  # what was checked, whatever a subclass says of itself
    raise invalid_path(name, value)


class File(Value):
    """A file to upload. ``open`` is called once per attempt and reads from the first byte."""

    __slots__ = _fields = ("name", "content_type", "open", "size")
    _hidden = ("open",)

    name: str
    content_type: str
    open: Callable[[], BinaryIO]
    size: int | None

    def __init__(
        self,
        name: str,
        content_type: str,
        open: Callable[[], BinaryIO],
        size: int | None = None,
    ) -> None:
        self._fill(name, content_type, open, size)


class Part(NamedTuple):
    """One part of a multipart body: a text field, or a file."""

    name: str
    content: str | File


class Request(Value, Generic[T_co]):
    """One call of one operation.

    ``idempotent`` says that the server ends in the same state when the request arrives twice;
    ``template`` is the path before its parameters were put in, for logs and traces; ``since`` is
    the first version of the server that knows the operation, where older ones do not.
    """

    __slots__ = _fields = (
        *("operation", "method", "template", "path", "parse", "idempotent"),
        *("query", "json", "parts", "stream", "since"),
    )
    _hidden = ("parse", "json", "parts")

    operation: str
    method: str
    template: str
    path: str
    parse: Callable[[Any], T_co]
    idempotent: bool
    query: tuple[tuple[str, str], ...]
    json: Any
    parts: tuple[Part, ...] | None
    stream: bool
    since: str | None

    def __init__(
        self,
        operation: str,
        method: str,
        template: str,
        path: str,
        parse: Callable[[Any], T_co],
        idempotent: bool,
        query: tuple[tuple[str, str], ...] = (),
        json: Any = None,
        parts: tuple[Part, ...] | None = None,
        stream: bool = False,
        since: str | None = None,
    ) -> None:
        self._fill(
            *(operation, method, template, path, parse, idempotent),
            *(query, json, parts, stream, since),
        )


QueryValue = str | int | float | bool | datetime


def query(
    *pairs: tuple[str, QueryValue | Iterable[QueryValue] | None],
) -> tuple[tuple[str, str], ...]:
    """Query parameters as text: ``None`` is left out, a list repeats its name."""
    found: list[tuple[str, str]] = []
    for name, value in pairs:
        if value is None:
            continue
        if isinstance(value, (str, int, float, bool, datetime)):
            found.append((name, text(value)))
        else:
            found.extend((name, text(one)) for one in value)
    return tuple(found)


def joined(
    name: str, value: QueryValue | Iterable[QueryValue] | None
) -> QueryValue | Iterable[QueryValue] | None:
    """A list as one value with commas between its items; anything else as it is.

    Raises:
        ValueError: An item has a comma, so that the server would take it for two.
    """
    if value is None or isinstance(value, (str, int, float, bool, datetime)):
        return value
    items = [text(one) for one in value]
    if any("," in one for one in items):
        raise ValueError(f"{name} is sent with commas between its items: none may have one")
    return ",".join(items) if items else None


def text(value: QueryValue) -> str:
    """One value as it stands in a query or in a field of a form."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, datetime) else str(value)
