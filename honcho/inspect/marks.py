"""Finds the words of a query in a search result, to highlight them."""

from __future__ import annotations

import re
from collections.abc import Iterator


def word_pattern(query: str) -> re.Pattern[str] | None:
    """A pattern for the words of a query, and words that begin with them; ``None`` without words.

    Words of one or two letters count only where there are no others.
    """
    words = set(re.findall(r"\w+", query))
    telling = {word for word in words if len(word) > 2} or words
    if not telling:
        return None
    longest_first = sorted(telling, key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\w*", re.IGNORECASE)


def marked(text: str, query: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is a hit. All pieces together are the text."""
    pattern = word_pattern(query)
    end = 0
    for hit in pattern.finditer(text) if pattern else ():
        if end < hit.start():
            yield text[end : hit.start()], False
        yield hit.group(), True
        end = hit.end()
    if end < len(text):
        yield text[end:], False
