"""Rules on values that the API document does not state, raised as ``ValueError`` in its words."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from honcho.embedded.ids import MAX_NAME, PATTERN, SCOPE_PREFIX, is_name
from honcho.embedded.values import is_list, is_object
from honcho.embedded.words import MAX_EMBEDDED, count_tokens, refuse_special

MAX_KEYS, MAX_DEPTH = 100, 5
MAX_INSTRUCTION_TOKENS = 2000
_MAX_SCOPE = MAX_NAME - len(SCOPE_PREFIX)


def without_nul(value: Any) -> Any:
    """The JSON value without NUL characters, which the real server cannot store."""
    if isinstance(value, str):
        return value.replace("\0", "")
    if is_object(value):
        return {key.replace("\0", ""): without_nul(one) for key, one in value.items()}
    return [without_nul(one) for one in value] if is_list(value) else value


def _depth(value: Any) -> int:
    return 1 + max(map(_depth, value.values()), default=0) if is_object(value) else 0


def _metadata(value: Any) -> Any:
    if is_object(value) and len(value) > MAX_KEYS:
        raise ValueError(f"Metadata exceeds maximum of {MAX_KEYS} top-level keys")
    if _depth(value) > MAX_DEPTH:
        raise ValueError(f"Metadata nesting exceeds maximum depth of {MAX_DEPTH}")
    return without_nul(value)


def _validate_scope_name(value: str) -> str:
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


def _scopes(value: list[str] | None) -> list[str] | None:
    for name in value or ():
        _validate_scope_name(name)
    return value


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
    except ValueError:
        raise ValueError("Invalid URL format") from None
    if not parts.scheme or not parts.netloc or "\0" in value:
        raise ValueError("Invalid URL format")
    if parts.scheme not in {"http", "https"}:
        raise ValueError("Only HTTP and HTTPS URLs are allowed")
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return value
    if address.is_private or address.is_link_local or address.is_multicast:
        raise ValueError("Private/internal IP addresses are not allowed")
    return value


def _instructions(value: str | None) -> str | None:
    if value and (count := count_tokens(value)) > MAX_INSTRUCTION_TOKENS:
        raise ValueError(
            f"Custom instructions exceed maximum of {MAX_INSTRUCTION_TOKENS} tokens (got {count})"
        )
    return value


def _message(value: dict[str, Any]) -> dict[str, Any]:
    refuse_special(value["content"])
    return value


def _conclusion(value: dict[str, Any]) -> dict[str, Any]:
    count = count_tokens(_message(value)["content"])
    if count > MAX_EMBEDDED:
        raise ValueError(
            f"Content exceeds maximum embedding token limit of {MAX_EMBEDDED} (got {count} tokens)"
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
    "content": without_nul,
    "query": without_nul,
    "scopes": _scopes,
    "url": _url,
    "custom_instructions": _instructions,
    "ScopeCreate.id": _validate_scope_name,
}
"""By property, or by schema and property."""
LEAVES: dict[str, Rule] = {"scope": _validate_scope_name}
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
