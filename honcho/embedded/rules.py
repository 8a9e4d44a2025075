"""Rules on values that the API document does not state, raised as ``ValueError`` in its words."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from typing import Any, cast
from urllib.parse import urlsplit

from honcho.embedded import tokens
from honcho.embedded.ids import MAX_NAME, PATTERN, SCOPE_PREFIX, is_name

MAX_KEYS = 100
MAX_DEPTH = 5
MAX_INSTRUCTION_TOKENS = 2000

_MAX_SCOPE = MAX_NAME - len(SCOPE_PREFIX)


def without_nul(value: Any) -> Any:
    """The JSON value without NUL characters, which no database of the real server can hold."""
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, dict):
        items = cast(dict[str, Any], value).items()
        return {key.replace("\0", ""): without_nul(one) for key, one in items}
    if isinstance(value, list):
        return [without_nul(one) for one in cast(list[Any], value)]
    return value


def _depth(value: Any) -> int:
    if not isinstance(value, dict):
        return 0
    children = cast(dict[str, Any], value).values()
    return 1 + max(map(_depth, children), default=0)


def _metadata(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    if len(cast(dict[str, Any], value)) > MAX_KEYS:
        raise ValueError(f"Metadata exceeds maximum of {MAX_KEYS} top-level keys")
    if _depth(value) > MAX_DEPTH:
        raise ValueError(f"Metadata nesting exceeds maximum depth of {MAX_DEPTH}")
    return without_nul(value)


def _text(value: str) -> str:
    return value.replace("\0", "") if "\0" in value else value


def _validate_scope_name(value: str) -> str:  # pyright: ignore[reportUnusedFunction]  # shows in errors
    if value.startswith(SCOPE_PREFIX):
        raise ValueError(
            f"Scope name must not start with the reserved prefix '{SCOPE_PREFIX}' "
            "(scope names are unprefixed)"
        )
    if not 1 <= len(value) <= _MAX_SCOPE:
        raise ValueError(f"Scope name must be between 1 and {_MAX_SCOPE} characters")
    if not is_name(value):
        raise ValueError(f"Scope name must match pattern {PATTERN}")
    return value


scope_name = _validate_scope_name


def _scopes(value: list[str] | None) -> list[str] | None:
    for name in value or ():
        scope_name(name)
    return value


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        host = parts.hostname
    except ValueError:
        raise ValueError("Invalid URL format") from None
    if not parts.scheme or not parts.netloc:
        raise ValueError("Invalid URL format")
    if parts.scheme not in {"http", "https"}:
        raise ValueError("Only HTTP and HTTPS URLs are allowed")
    if "\0" in value:
        raise ValueError("Invalid URL format")
    try:
        address = ipaddress.ip_address(host or "")
    except ValueError:
        return value
    if address.is_private or address.is_loopback or address.is_link_local or address.is_multicast:
        raise ValueError("Private/internal IP addresses are not allowed")
    return value


def _instructions(value: str | None) -> str | None:
    if value and (count := tokens.count(value)) > MAX_INSTRUCTION_TOKENS:
        raise ValueError(
            f"Custom instructions exceed maximum of {MAX_INSTRUCTION_TOKENS} tokens (got {count})"
        )
    return value


def _message(value: dict[str, Any]) -> dict[str, Any]:
    tokens.refuse_special(value["content"])
    return value


def _conclusion(value: dict[str, Any]) -> dict[str, Any]:
    tokens.refuse_special(value["content"])
    count = tokens.count(value["content"])
    if count > tokens.MAX_EMBEDDED:
        raise ValueError(
            f"Content exceeds maximum embedding token limit of {tokens.MAX_EMBEDDED} "
            f"(got {count} tokens)"
        )
    return value


def _summary(value: dict[str, Any]) -> dict[str, Any]:
    short, long = value["messages_per_short_summary"], value["messages_per_long_summary"]
    if short is not None and long is not None and short >= long:
        raise ValueError("messages_per_short_summary must be less than messages_per_long_summary")
    return value


Rule = Callable[[Any], Any]

FIELDS: dict[str, Rule] = {
    "metadata": _metadata,
    "content": _text,
    "query": _text,
    "scopes": _scopes,
    "url": _url,
    "custom_instructions": _instructions,
    "ScopeCreate.id": scope_name,
}
"""By property, or by schema and property."""

LEAVES: dict[str, Rule] = {"scope": scope_name}
"""By property: for every text in it, so also for the alternatives of a union."""

MODELS: dict[str, Rule] = {
    "MessageCreate": _message,
    "ConclusionCreate": _conclusion,
    "SummaryConfiguration": _summary,
}
"""By schema, for the object as a whole."""

ALIASES = {"id": "name", "peers": "peer_names", "conclusions": "observations"}
"""Older names of properties, accepted when the new one is not there."""

OPEN_ENUMS = frozenset({"DreamType"})
"""Named enumerations that are classes in the real server: their error is ``enum``."""
