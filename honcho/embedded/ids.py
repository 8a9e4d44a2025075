"""Ids that the server makes, and the rules for names that clients give."""

from __future__ import annotations

import os
import re
import string

from honcho.embedded.refusals import invalid, unprocessable

PATTERN = "^[a-zA-Z0-9_-]+$"
MAX_NAME = 512
SCOPE_PREFIX = "scope."
_NAME = re.compile(PATTERN)
_ALPHABET = (string.ascii_letters + string.digits + "_-").encode()
_TABLE = bytes(_ALPHABET[byte & 63] for byte in range(256))


def new_id() -> str:
    """21 random characters of ``A-Za-z0-9_-``."""
    return os.urandom(21).translate(_TABLE).decode()


def is_name(name: str) -> bool:
    """Whether a client may give this id to a workspace, peer or session."""
    return len(name) <= MAX_NAME and _NAME.fullmatch(name) is not None


def check_peer_names(names: list[str]) -> None:
    """Refuse (422) names that no peer can be given."""
    if any("\0" in name for name in names):
        raise unprocessable("Peer name(s) must not contain NUL (0x00) bytes")
    if scopes := [name for name in names if name.startswith(SCOPE_PREFIX)]:
        raise unprocessable(
            f"Peer name(s) {scopes} use the reserved scope prefix '{SCOPE_PREFIX}'. "
            "Use the scopes routes to create scopes."
        )
    if wrong := [name for name in names if not _NAME.fullmatch(name)]:
        raise unprocessable(f"Peer name(s) {wrong} must match pattern {PATTERN}")
    if long := [name for name in names if not is_name(name)]:
        raise unprocessable(f"Peer name(s) {long} must be at most {MAX_NAME} characters")


def check_path_id(parameter: str, name: str) -> None:
    """Refuse (422) an id in the path that nothing can be made under."""
    loc: list[str | int] = ["path", parameter]
    if len(name) > MAX_NAME:
        text = f"String should have at most {MAX_NAME} characters"
        raise unprocessable([invalid("string_too_long", loc, text, name, max_length=MAX_NAME)])
    if not is_name(name):
        text = f"String should match pattern '{PATTERN}'"
        raise unprocessable([invalid("string_pattern_mismatch", loc, text, name, pattern=PATTERN)])
