"""Ids that the server makes, and the rules for names that clients give."""

from __future__ import annotations

import os
import re
import string
from collections.abc import Iterable

from honcho.embedded.refusals import invalid, unprocessable

_ALPHABET = (string.ascii_letters + string.digits + "_-").encode()
_TABLE = bytes(_ALPHABET[byte & 63] for byte in range(256))
_NAME = re.compile(r"[a-zA-Z0-9_-]+")
PATTERN = "^[a-zA-Z0-9_-]+$"
MAX_NAME = 512
SCOPE_PREFIX = "scope."


def new_id() -> str:
    """21 random characters of ``A-Za-z0-9_-``."""
    return os.urandom(21).translate(_TABLE).decode()


def is_scope(peer: str) -> bool:
    """Whether the name is one of the peers behind scopes."""
    return peer.startswith(SCOPE_PREFIX)


def is_name(name: str) -> bool:
    """Whether a client may give this id to a workspace, peer or session."""
    return len(name) <= MAX_NAME and _NAME.fullmatch(name) is not None


def check_peer_names(names: Iterable[str]) -> None:
    """Refuse (422) names that no peer can be given."""
    names = list(dict.fromkeys(names))
    if any("\0" in name for name in names):
        raise unprocessable("Peer name(s) must not contain NUL (0x00) bytes")
    if scopes := [name for name in names if is_scope(name)]:
        raise unprocessable(
            f"Peer name(s) {scopes} use the reserved scope prefix '{SCOPE_PREFIX}'. "
            "Use the scopes routes to create scopes."
        )
    if wrong := [name for name in names if not _NAME.fullmatch(name)]:
        raise unprocessable(f"Peer name(s) {wrong} must match pattern {PATTERN}")
    if long := [name for name in names if len(name) > MAX_NAME]:
        raise unprocessable(f"Peer name(s) {long} must be at most {MAX_NAME} characters")


def check_path_id(parameter: str, name: str) -> None:
    """Refuse (422) an id in the path that nothing can be made under."""
    if len(name) > MAX_NAME:
        text = f"String should have at most {MAX_NAME} characters"
        entry = invalid("string_too_long", ["path", parameter], text, name, max_length=MAX_NAME)
        raise unprocessable([entry])
    if not _NAME.fullmatch(name):
        text = f"String should match pattern '{PATTERN}'"
        kind = "string_pattern_mismatch"
        raise unprocessable([invalid(kind, ["path", parameter], text, name, pattern=PATTERN)])
