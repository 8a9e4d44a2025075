"""The API key, wrapped so that it is not shown, stored or pickled by accident."""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable
from typing import Any

from honcho.errors import ConfigurationError

KeySource = str | Callable[[], str | Awaitable[str]]
"""A key, or a callable (async for the async client) that returns one for each request."""

KEY_VARIABLE = "HONCHO_API_KEY"

_ALLOWED = re.compile(r"[\x21-\x7e]+")


class ApiKey:
    """A key or a callable that returns keys. ``repr`` and pickles do not contain the key.

    An unpickled one takes the key of its new process from ``HONCHO_API_KEY``, or from the file that
    the pickled one came from. Making one never fails, so a caller that wraps a key at once has no
    bare key in its traceback when something else fails; :meth:`check` tells whether it is usable.
    """

    __slots__ = ("_file", "_name", "_source")

    def __init__(
        self,
        source: object,
        name: str = "api_key",
        file: tuple[str, str | None] | None = None,
    ) -> None:
        self._source = source.strip() if isinstance(source, str) else source
        self._name = name
        self._file = file

    @classmethod
    def of(cls, given: KeySource | ApiKey | None) -> ApiKey:
        """The given key, or else that of the environment; blank means none."""
        if isinstance(given, ApiKey):
            return given
        if given is None or (isinstance(given, str) and not given.strip()):
            return cls(os.environ.get(KEY_VARIABLE, "").strip() or None, KEY_VARIABLE)
        return cls(given)

    def check(self) -> None:
        """Refuse a key that cannot be sent.

        Raises:
            ConfigurationError: Neither callable nor made of visible ASCII characters.
        """
        if self._source is None or callable(self._source):
            return
        if not isinstance(self._source, str):
            kind = type(self._source).__name__
            raise ConfigurationError(f"{self._name} must be a string or a callable, not {kind}")
        if "://" in self._source:
            raise ConfigurationError(f"{self._name} is a URL: give it as base_url")
        if not _ALLOWED.fullmatch(self._source):
            raise ConfigurationError(
                f"{self._name} must be of visible ASCII characters, without spaces, line breaks "
                "and control characters"
            )

    @property
    def name(self) -> str:
        """The argument, variable or file that it came from."""
        return self._name

    def named(self, name: str) -> ApiKey:
        """The same key, named after this source."""
        return ApiKey(self._source, name, self._file)

    def kept_in(self, path: str, profile: str | None) -> ApiKey:
        """The same key; an unpickled copy reads it from this file again."""
        return ApiKey(self._source, self._name, (path, profile))

    @property
    def source(self) -> Callable[[], Any] | None:
        """The callable to call before every request, if there is one."""
        return self._source if callable(self._source) else None

    @property
    def present(self) -> bool:
        """Whether requests are sent with a key."""
        return self._source is not None

    def authorization(self) -> str | None:
        """The value of the ``authorization`` header. For that header only."""
        return f"Bearer {self._source}" if isinstance(self._source, str) else None

    def occurs_in(self, text: str) -> bool:
        """Whether a text contains the key."""
        return isinstance(self._source, str) and len(self._source) >= 4 and self._source in text

    def redact(self, text: str) -> str:
        """The text without the key."""
        return text.replace(self._source, "***") if isinstance(self._source, str) else text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ApiKey) and self._source == other._source

    def __hash__(self) -> int:
        return hash(self._source)

    def __repr__(self) -> str:
        return "ApiKey(***)" if self.present else "ApiKey(None)"

    def __reduce__(self) -> tuple[Any, ...]:
        return (_from_environment, ()) if self._file is None else (_from_file, self._file)


def _from_environment() -> ApiKey:
    return ApiKey.of(None)


def _from_file(path: str, profile: str | None) -> ApiKey:
    from honcho.settings import stored

    try:
        return stored.read(path, profile).api_key
    except ConfigurationError:
        return ApiKey.of(None)
