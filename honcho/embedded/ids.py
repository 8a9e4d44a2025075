"""Ids that the server makes, and the rules for names that clients give."""

from __future__ import annotations

import os
import re
import string

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
