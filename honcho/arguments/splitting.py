"""Splitting a long text at paragraphs, lines, sentences or words."""

from __future__ import annotations

import re

_BORDERS = (
    re.compile(r"\n[^\S\n]*\n\s*"),  # a blank line
    re.compile(r"\n\s*"),
    re.compile(r"[.!?…][\"'”’)\]]*\s+|[。！？]"),  # noqa: RUF001 - sentences in Chinese end so
    re.compile(r"\s+"),
)
"""Borders at which a part may end; the first kind that is found is used."""


def split_text(text: str, longest: int) -> list[str]:
    """The text in as few parts as good borders allow; joined, they are the original text.

    A part ends with a paragraph, else with a line, else with a sentence, else with a word, else
    anywhere. A border in the first half of what fits is not taken where a lesser one is further on.

    Args:
        text: Any text.
        longest: Characters that a part may have, 1 or more.

    Returns:
        One or more parts, each of at most ``longest`` characters.
    """
    parts: list[str] = []
    start = 0
    while len(text) - start > longest:
        end = _border(text, start, start + longest)
        parts.append(text[start:end])
        start = end
    return [*parts, text[start:]]


def _border(text: str, start: int, limit: int) -> int:
    """Where the part that begins at ``start`` ends."""
    least = start + (limit - start) // 2
    for border in _BORDERS:
        # A border that reaches beyond the limit is cut there: it is blank.
        ends = [found.end() for found in border.finditer(text, least, limit)]
        if ends:
            return ends[-1]
    return limit
