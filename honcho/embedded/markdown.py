"""Conclusions as text: Markdown for readers, and the plain form whose tokens are counted."""

from __future__ import annotations

from typing import Any

from honcho.embedded.store import Row
from honcho.embedded.values import loads
from honcho.embedded.words import count_tokens

_MAX_SOURCES = 5
_PLAIN_HEADINGS = 16
"""The tokens of the headings of the plain form, which are always there."""
_HEADINGS = {
    "explicit": "Explicit Observations",
    "deductive": "Deductive Observations",
    "inductive": "Inductive Observations",
    "contradiction": "Contradictions",
}


def _line(row: Row) -> str:
    return f"[{row['shown_at'][:19].replace('T', ' ')}] {row['content']}"


def _block(row: Row) -> str:
    """A conclusion with what it is drawn from."""
    details: dict[str, Any] = loads(row["details"])
    sources: list[str] = details.get("premises", [])
    text, level = row["content"], row["level"]
    if level == "explicit":
        return f"{_line(row)}\n"
    if level == "deductive":
        lines, heading = [_line(row)], "Premises"
    elif level == "inductive":
        kind, pattern = details.get("confidence") or "medium", details.get("pattern") or "pattern"
        lines = [f" **Pattern** [{kind}]: {text}", f"   **Type**: {pattern}"]
        heading = "**Sources**"
    else:
        lines, heading = [f" **CONTRADICTION**: {text}"], "**Conflicting statements**"
    shown = sources[:_MAX_SOURCES] if level == "inductive" else sources
    lines += [f"   {heading}:"] * bool(shown) + [f"   - {one}" for one in shown]
    if len(sources) > len(shown):
        lines.append(f"   - ... and {len(sources) - len(shown)} more")
    return "\n".join([*lines, "\n"])


def _by_level(rows: list[Row]) -> dict[str, list[Row]]:
    """Oldest first, equal ones merged."""
    unique = {
        (row["content"], row["shown_at"], row["session_id"], row["level"]): row for row in rows
    }
    ordered = sorted(unique.values(), key=lambda row: (row["shown_at"], row["number"]))
    return {level: [row for row in ordered if row["level"] == level] for level in _HEADINGS}


def markdown(rows: list[Row]) -> str:
    """Sections by level; an empty text for no conclusions."""
    sections = [
        f"## {_HEADINGS[level]}\n\n{''.join(map(_block, some))}"
        for level, some in _by_level(rows).items()
        if some
    ]
    return "\n".join(sections)


def cost(rows: list[Row]) -> int:
    """The tokens of the plain form: numbered lines below headings."""
    numbered = (enumerate(map(_line, some), 1) for some in _by_level(rows).values())
    text = "".join(f"\n{at}. {line}" for lines in numbered for at, line in lines)
    return _PLAIN_HEADINGS + count_tokens(text)
