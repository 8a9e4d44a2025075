"""Formats conclusions as Markdown for a model."""

from __future__ import annotations

from sqlite3 import Row

from honcho.embedded.text.tokens import count_tokens
from honcho.embedded.values import loads

_MAX_SOURCES = 5

_PLAIN_HEADINGS = 16
"""The tokens of the plain form's headings, which are always present."""

_HEADINGS = {
    "explicit": "Explicit Observations",
    "deductive": "Deductive Observations",
    "inductive": "Inductive Observations",
    "contradiction": "Contradictions",
}


def _by_level(rows: list[Row]) -> dict[str, list[Row]]:
    """The conclusions by level, oldest first, without duplicates."""
    same = ("content", "shown_at", "session_id", "level")
    unique = {tuple(row[name] for name in same): row for row in rows}
    ordered = sorted(unique.values(), key=lambda row: (row["shown_at"], row["number"]))
    return {level: [row for row in ordered if row["level"] == level] for level in _HEADINGS}


def _line(row: Row) -> str:
    return f"[{row['shown_at'][:19].replace('T', ' ')}] {row['content']}"


def _block(row: Row) -> str:
    """A conclusion with its sources."""
    details, text, level = loads(row["details"]), row["content"], row["level"]
    if level == "explicit":
        return f"{_line(row)}\n"
    head, title = _line(row), "Premises"
    if level == "inductive":
        kind, pattern = details.get("confidence") or "medium", details.get("pattern") or "pattern"
        head, title = f" **Pattern** [{kind}]: {text}\n   **Type**: {pattern}", "**Sources**"
    if level == "contradiction":
        head, title = f" **CONTRADICTION**: {text}", "**Conflicting statements**"
    sources = [f"   - {one}" for one in details.get("premises", ())]
    if level == "inductive" and (more := len(sources) - _MAX_SOURCES) > 0:
        sources[_MAX_SOURCES:] = [f"   - ... and {more} more"]
    return "\n".join([head, *([f"   {title}:"] if sources else []), *sources, "\n"])


def markdown(rows: list[Row]) -> str:
    """Sections by level; an empty text for no conclusions."""
    levels = [(_HEADINGS[level], some) for level, some in _by_level(rows).items() if some]
    return "\n".join(f"## {title}\n\n{''.join(map(_block, some))}" for title, some in levels)


def cost(rows: list[Row]) -> int:
    """The tokens of the plain form: numbered lines below headings."""
    levels = _by_level(rows).values()
    lines = (f"\n{at}. {_line(row)}" for some in levels for at, row in enumerate(some, 1))
    return _PLAIN_HEADINGS + count_tokens("".join(lines))
