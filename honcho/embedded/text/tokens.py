"""The size of a text in tokens."""

from __future__ import annotations

from functools import cache
from typing import Any

_SPECIAL = ("<|endoftext|>", "<|endofprompt|>")

_TEXTS = "o200k_base"
"""The vocabulary with which the real server counts tokens."""

_EMBEDDED = "cl100k_base"
"""The vocabulary of the embedding model."""

MAX_EMBEDDED = 8192
"""The most tokens of a text for one vector."""


@cache
def _tokenizer(vocabulary: str) -> Any:
    import splintr

    return splintr.Tokenizer.from_pretrained(vocabulary)


def load_vocabularies() -> None:
    """Load the vocabularies now and not at their first use."""
    _tokenizer(_TEXTS)
    _tokenizer(_EMBEDDED)


def _encoded(vocabulary: str, text: str) -> list[int]:
    # Encoding control tokens as text takes three times as long, so only if there are any.
    tokenizer = _tokenizer(vocabulary)
    found: list[int] = (tokenizer.encode_ordinary if "<|" in text else tokenizer.encode)(text)
    return found


def count_tokens(text: str) -> int:
    """Number of tokens of a message, a conclusion, a summary or a card."""
    return len(_encoded(_TEXTS, text))


def fits_embedding(text: str) -> bool:
    """Whether the text is short enough for one vector."""
    # A token is at least one byte.
    return len(text.encode()) <= MAX_EMBEDDED or len(_encoded(_EMBEDDED, text)) <= MAX_EMBEDDED


def embedding_pieces(text: str) -> list[str]:
    """The text in pieces that are short enough for one vector each; mostly one piece."""
    if len(text.encode()) <= MAX_EMBEDDED:
        return [text]
    tokens = _encoded(_EMBEDDED, text)
    if len(tokens) <= MAX_EMBEDDED:
        return [text]
    pieces = range(0, len(tokens), MAX_EMBEDDED)
    decode = _tokenizer(_EMBEDDED).decode_lossy
    return [decode(tokens[start : start + MAX_EMBEDDED]) for start in pieces]


def check_special(text: str) -> None:
    """Raise ``ValueError`` for text that the real tokenizer reads as a control token."""
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
