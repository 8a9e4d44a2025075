"""Counting tokens without a vocabulary: an approximation of the o200k tokenizer.

The text is cut into the same pieces as that tokenizer cuts it (words with their leading blank,
up to three digits, runs of punctuation, blanks), and longer words count by their length. For
plain English the count is mostly exact; it is deterministic, and 0 only for the empty text.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PIECES = re.compile(
    r"[^\r\n\w]?[^\W\d_]+|'(?:s|t|re|ve|m|ll|d)\b|\d{1,3}| ?[^\s\w]+[\r\n/]*|_+"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+",
    re.IGNORECASE,
)
_SPECIAL = ("<|endoftext|>", "<|endofprompt|>")
_LONG, _STEP = 12, 8
MAX_EMBEDDED = 8192
"""The most that can be embedded."""


def count(text: str) -> int:
    """Number of tokens."""
    return sum(map(_size, _PIECES.findall(text)))


@lru_cache(maxsize=1 << 15)
def _size(piece: str) -> int:
    size = 1 if len(piece) <= _LONG else -(-len(piece) // _STEP)
    if len(piece) > 3 and not piece[0].isalnum() and piece[1].isalpha() and piece[0] not in " \t":
        size += 1
    return size + (len(piece.encode()) - len(piece) + 1) // 2


def refuse_special(text: str) -> None:
    """Raise ``ValueError`` for text that the real tokenizer takes for a control token."""
    for token in _SPECIAL:
        if token in text:
            raise ValueError(
                f"Encountered text corresponding to disallowed special token {token!r}.\n"
                "If you want this text to be encoded as a special token, pass it to "
                f"`allowed_special`, e.g. `allowed_special={{{token!r}, ...}}`.\n"
                "If you want this text to be encoded as normal text, disable the check for this "
                "token by passing `disallowed_special=(enc.special_tokens_set - "
                f"{{{token!r}}})`.\n"
                "To disable this check for all special tokens, pass `disallowed_special=()`.\n"
            )
