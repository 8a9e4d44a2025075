"""Headers: checked before they are sent; values that may be secrets are hidden when shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from honcho.errors import HonchoError
from honcho.settings.wording import shown

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t\x20-\x7e]*")
_SECRET = re.compile(r"authorization|cookie|api-?key|token|secret|password", re.IGNORECASE)

MANAGED = frozenset({"host", "content-length", "transfer-encoding", "connection"})
"""Headers that define the length of a message: only an engine may set them."""


class Headers(dict[str, str]):
    """Headers by lower-case name; values that look like credentials are hidden in its ``repr``,
    and stay behind when it is pickled."""

    __slots__ = ()

    def __repr__(self) -> str:
        shown = {name: "***" if is_secret(name) else value for name, value in self.items()}
        return f"Headers({shown!r})"

    __str__ = __repr__

    def __reduce__(self) -> tuple[Any, ...]:
        return (Headers, ({name: self[name] for name in self if not is_secret(name)},))


class LateHeaders(Mapping[str, str]):
    """Headers of a response that are parsed at the first access, which is rare.

    Args:
        head: From the status line to the empty line, in ASCII.
    """

    __slots__ = ("_found", "_head")

    def __init__(self, head: bytes) -> None:
        self._head = head
        self._found: Headers | None = None

    def _all(self) -> Headers:
        if self._found is None:
            lines = self._head.decode("ascii").split("\r\n")[1:-2]
            pairs = (line.partition(":") for line in lines)
            self._found = joined((name, value.strip(" \t")) for name, _, value in pairs)
        return self._found

    def __getitem__(self, name: str) -> str:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def __reduce__(self) -> tuple[Any, ...]:
        return self._all().__reduce__()


def hide(headers: Mapping[str, str], name: str) -> None:
    """Replace the value of a response's header."""
    found = headers._all() if isinstance(headers, LateHeaders) else headers
    if isinstance(found, dict):
        found[name] = "***"


def is_secret(name: str) -> bool:
    """Whether a header of this name may hold a credential."""
    return _SECRET.search(name) is not None


def checked(
    source: str, headers: Mapping[str, str] | None, error: type[HonchoError]
) -> dict[str, str]:
    """Headers by lower-case name, checked so that none can inject a line into the request.

    Args:
        source: The argument they came from, for error messages.
        headers: The caller's headers.
        error: The class to raise.
    """
    found = Headers()
    if headers is None:
        return found
    if not isinstance(headers, Mapping):
        raise error(f"{source} must be a dict of strings, not {type(headers).__name__}")
    for name, value in headers.items():
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise error(f"{source} has the name {shown(name)}: it is not an HTTP header name")
        lower = name.lower()
        if lower in MANAGED:
            raise error(f"{source} sets {shown(name)}: the client sets this header itself")
        if not isinstance(value, str) or not _VALUE.fullmatch(value):
            raise error(
                f"{source}[{shown(name)}] must be a string of ASCII characters without line breaks "
                "and control characters"
            )
        found[lower] = value.strip(" \t")
    return found


def joined(pairs: Iterable[tuple[str, str]]) -> Headers:
    """Headers of a response; values of a repeated name are joined by a comma."""
    found = Headers()
    for name, value in pairs:
        key = name.lower()
        found[key] = f"{found[key]}, {value}" if key in found else value
    return found


def from_wire(raw: Iterable[tuple[bytes, bytes]]) -> Headers:
    """The same, from headers as bytes."""
    return joined((name.decode("latin-1"), value.decode("latin-1")) for name, value in raw)


def request_id_of(headers: Mapping[str, str]) -> str | None:
    """The server's id of the exchange."""
    return headers.get("x-request-id") or headers.get("request-id") or None
