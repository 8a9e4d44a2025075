"""Rules for values that are not in the document, with the real server's messages.

Each is a function that raises ``ValueError`` or returns the value, perhaps changed.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from honcho.embedded.text.tokens import MAX_EMBEDDED, check_special, count_tokens
from honcho.embedded.values import PATTERN, SCOPE_PREFIX, Json, is_list, is_name, is_object
from honcho_api.request import File

# A scope's id has a prefix, so the rest of it must be shorter.
_MAX_KEYS, _MAX_DEPTH, _MAX_INSTRUCTION, _MAX_SCOPE = 100, 5, 2000, 506


def upload(value: Any) -> Any:
    if not isinstance(value, File):
        raise ValueError(f"Expected UploadFile, received: {type(value)}")
    return value


def _without_nul(value: Any) -> Any:
    """The JSON value without NUL characters, which the real server cannot store."""
    if isinstance(value, str):
        return value.replace("\0", "")
    if is_object(value):
        return {key.replace("\0", ""): _without_nul(one) for key, one in value.items()}
    return [_without_nul(one) for one in value] if is_list(value) else value


def _depth(value: Any) -> int:
    return 1 + max(map(_depth, value.values()), default=0) if is_object(value) else 0


def _metadata(value: Any) -> Any:
    if len(value or ()) > _MAX_KEYS:
        raise ValueError(f"Metadata exceeds maximum of {_MAX_KEYS} top-level keys")
    if _depth(value) > _MAX_DEPTH:
        raise ValueError(f"Metadata nesting exceeds maximum depth of {_MAX_DEPTH}")
    return _without_nul(value)


# The name is visible in error responses.
def _validate_scope_name(value: str) -> str:
    prefix = f"the reserved prefix '{SCOPE_PREFIX}' (scope names are unprefixed)"
    if value.startswith(SCOPE_PREFIX):
        raise ValueError(f"Scope name must not start with {prefix}")
    if not 1 <= len(value) <= _MAX_SCOPE:
        raise ValueError(f"Scope name must be between 1 and {_MAX_SCOPE} characters")
    if not is_name(value):
        raise ValueError(f"Scope name must match pattern {PATTERN}")
    return value


def _scopes(value: list[str] | None) -> list[str] | None:
    return value and [*map(_validate_scope_name, value)]


def _url(value: str) -> str:
    parts = urlsplit("")
    with suppress(ValueError):
        parts = urlsplit(value)
    if not parts.scheme or not parts.netloc or "\0" in value:
        raise ValueError("Invalid URL format")
    if parts.scheme not in {"http", "https"}:
        raise ValueError("Only HTTP and HTTPS URLs are allowed")
    return value


def _instructions(value: str | None) -> str | None:
    count = count_tokens(value or "")
    maximum = f"maximum of {_MAX_INSTRUCTION} tokens"
    if count > _MAX_INSTRUCTION:
        raise ValueError(f"Custom instructions exceed {maximum} (got {count})")
    return value


def _message(value: Json) -> Json:
    check_special(value["content"])
    return value


def _conclusion(value: Json) -> Json:
    count = count_tokens(_message(value)["content"])
    limit = f"maximum embedding token limit of {MAX_EMBEDDED}"
    if count > MAX_EMBEDDED:
        raise ValueError(f"Content exceeds {limit} (got {count} tokens)")
    return value


def _summary(value: Json) -> Json:
    short, long = value["messages_per_short_summary"], value["messages_per_long_summary"]
    if short and long and short >= long:
        raise ValueError("messages_per_short_summary must be less than messages_per_long_summary")
    return value


Rule = Callable[[Any], Any]

RULES: dict[str, Rule] = {
    "metadata": _metadata,
    "content": _without_nul,
    "query": _without_nul,
    "search_query": _without_nul,
    "peer_card": _without_nul,
    "scopes": _scopes,
    "url": _url,
    "custom_instructions": _instructions,
    "ScopeCreate.id": _validate_scope_name,
    "MessageCreate": _message,
    "ConclusionCreate": _conclusion,
    "SummaryConfiguration": _summary,
}
"""Keys: a property, a schema and a property, or a schema for the whole object."""

TEXT_RULES: dict[str, Rule] = {"scope": _validate_scope_name}
"""By property: applied to every text in it, also in the alternatives of a union."""
