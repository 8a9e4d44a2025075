"""Conclusions as text: Markdown for readers, and the plain form whose tokens are counted."""

from __future__ import annotations

import sqlite3
from typing import Any

from honcho.embedded import tokens

Conclusions = list[tuple[sqlite3.Row, dict[str, Any]]]
"""Rows with their details."""
_MAX_SOURCES = 5
_HEADINGS = 16
"""The tokens of the headings of the plain form."""
_LEVELS = ("explicit", "deductive", "inductive", "contradiction")


def _time(row: sqlite3.Row) -> str:
    return f"[{row['shown_at'][:19].replace('T', ' ')}]"


def _list(heading: str, items: list[str]) -> list[str]:
    if not items:
        return []
    lines = [f"   {heading}:", *(f"   - {item}" for item in items[:_MAX_SOURCES])]
    if len(items) > _MAX_SOURCES:
        lines.append(f"   - ... and {len(items) - _MAX_SOURCES} more")
    return lines


def _premises(details: dict[str, Any]) -> list[str]:
    premises = details.get("premises", [])
    return [f"   {name}" for name in ("Premises:",) if premises] + [
        f"   - {one}" for one in premises
    ]


def _by_level(conclusions: Conclusions) -> dict[str, Conclusions]:
    merged = {
        (row["content"], row["shown_at"], row["session_id"], row["level"]): (row, details)
        for row, details in conclusions
    }
    ordered = sorted(merged.values(), key=lambda one: (one[0]["shown_at"], one[0]["number"]))
    return {level: [one for one in ordered if one[0]["level"] == level] for level in _LEVELS}


def markdown(conclusions: Conclusions) -> str:
    """Sections by level, each oldest first; an empty text for no conclusions."""
    levels = _by_level(conclusions)
    sections: list[str] = []
    if levels["explicit"]:
        lines = [f"{_time(row)} {row['content']}\n" for row, _ in levels["explicit"]]
        sections.append(f"## Explicit Observations\n\n{''.join(lines)}")
    if levels["deductive"]:
        blocks = [
            "\n".join([f"{_time(row)} {row['content']}", *_premises(details), "\n"])
            for row, details in levels["deductive"]
        ]
        sections.append(f"## Deductive Observations\n\n{''.join(blocks)}")
    if levels["inductive"]:
        blocks = [_pattern(row, details) for row, details in levels["inductive"]]
        sections.append(f"## Inductive Observations\n\n{''.join(blocks)}")
    if levels["contradiction"]:
        blocks = [
            "\n".join(
                [
                    f" **CONTRADICTION**: {row['content']}",
                    *_list("**Conflicting statements**", details.get("premises", [])),
                    "\n",
                ]
            )
            for row, details in levels["contradiction"]
        ]
        sections.append(f"## Contradictions\n\n{''.join(blocks)}")
    return "\n".join(sections)


def _pattern(row: sqlite3.Row, details: dict[str, Any]) -> str:
    lines = [
        f" **Pattern** [{details.get('confidence') or 'medium'}]: {row['content']}",
        f"   **Type**: {details.get('pattern') or 'pattern'}",
        *_list("**Sources**", details.get("premises", [])),
    ]
    return "\n".join([*lines, "\n"])


def cost(conclusions: Conclusions) -> int:
    """The tokens of the plain form: numbered lines below headings, which are always there."""
    lines = [
        f"\n{at}. {_time(row)} {row['content']}"
        for rows in _by_level(conclusions).values()
        for at, (row, _) in enumerate(rows, 1)
    ]
    return _HEADINGS + tokens.count("".join(lines))
