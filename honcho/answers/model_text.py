"""Text for language models: tagged blocks, escaped, and a rough count of tokens."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from attrs import frozen

_OPENAI_NAME_LENGTH = 64
_BYTES_PER_TOKEN = 4


@frozen
class Block:
    """One tagged text in front of a conversation; ``tokens`` is 0 where nobody counted them."""

    kind: str
    text: str
    tokens: int = 0


def blocks_of(
    *,
    representation: str | None,
    card: Sequence[str] | None,
    summary: str | None = None,
    summary_tokens: int = 0,
) -> list[Block]:
    """The blocks that have content, in the order representation, card, summary."""
    texts = [
        ("peer_representation", representation or "", 0),
        ("peer_card", "\n".join(card or ()), 0),
        ("summary", summary or "", summary_tokens),
    ]
    return [Block(kind, tagged(kind, text), tokens) for kind, text, tokens in texts if text]


def tagged(tag: str, text: str) -> str:
    """The text between tags, escaped so that it cannot close them."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<{tag}>\n{escaped}\n</{tag}>"


def openai_name(peer_id: str) -> str:
    """A peer's id as OpenAI's ``name``: at most 64 characters, still different for each peer."""
    if len(peer_id) <= _OPENAI_NAME_LENGTH:
        return peer_id
    digest = hashlib.sha256(peer_id.encode()).hexdigest()[:16]
    return f"{peer_id[: _OPENAI_NAME_LENGTH - 17]}_{digest}"


def estimate_tokens(text: str) -> int:
    """About how many tokens a text has: one per four bytes of UTF-8, at least one if not empty."""
    return -(-len(text.encode("utf-8", "replace")) // _BYTES_PER_TOKEN)
