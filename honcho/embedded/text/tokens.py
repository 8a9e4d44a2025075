"""The size of a text in tokens."""

from __future__ import annotations

from functools import cache
from typing import Any

_SPECIAL = ("<|endoftext|>", "<|endofprompt|>")

MAX_EMBEDDED = 8192
"""The most that can be embedded."""


@cache
def _tokenizer() -> Any:
    import splintr

    return splintr.Tokenizer.from_pretrained("cl100k_base")


def count_tokens(text: str) -> int:
    """Number of tokens, as the real server counts them."""
    # Taking control tokens for text costs three times as much, so it is done where there are some.
    encode = _tokenizer().encode_ordinary if "<|" in text else _tokenizer().encode
    return len(encode(text))


def check_special(text: str) -> None:
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
