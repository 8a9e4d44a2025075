"""Text for language models: tagged blocks, escaped, and a rough count of tokens."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from attrs import frozen

from honcho.answers.turn_types import AnthropicRequest, AnthropicTurn

OPENING = "The conversation so far:"
_OPENAI_NAME_LENGTH = 64
_BYTES_PER_TOKEN = 4


@frozen
class Block:
    """One tagged text in front of a conversation; ``tokens`` is 0 where they were not counted."""

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
    return f"<{tag}>\n{escaped(text)}\n</{tag}>"


def escaped(text: str) -> str:
    """The text with the characters that begin or end a tag escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def anthropic_request(system: str, turns: Iterable[AnthropicTurn]) -> AnthropicRequest:
    """A request whose roles alternate and begin with ``user``, as Anthropic's API requires.

    Messages of one role that follow each other are merged, blank ones are left out, and white space
    at the end of a final assistant message is cut.
    """
    merged: list[AnthropicTurn] = []
    for turn in turns:
        if not turn["content"].strip():
            continue
        if merged and merged[-1]["role"] == turn["role"]:
            merged[-1]["content"] += f"\n\n{turn['content']}"
        else:
            merged.append(turn)
    if not merged or merged[0]["role"] == "assistant":
        merged.insert(0, {"role": "user", "content": OPENING})
    if merged[-1]["role"] == "assistant":
        merged[-1]["content"] = merged[-1]["content"].rstrip()
    return {"messages": merged, "system": system} if system else {"messages": merged}


def openai_name(peer_id: str) -> str:
    """A peer's id as OpenAI's ``name``: at most 64 characters, and unique for each peer."""
    if len(peer_id) <= _OPENAI_NAME_LENGTH:
        return peer_id
    digest = hashlib.sha256(peer_id.encode()).hexdigest()[:16]
    return f"{peer_id[: _OPENAI_NAME_LENGTH - 17]}_{digest}"


def estimate_tokens(text: str) -> int:
    """About how many tokens a text has: one per four bytes of UTF-8, at least one if not empty."""
    return -(-len(text.encode("utf-8", "replace")) // _BYTES_PER_TOKEN)
