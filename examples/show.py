"""How the examples print: numbered steps, aligned names, lines of at most 100 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from datetime import datetime

WIDTH = 98


def title(text: str) -> None:
    """A headline over its rule."""
    print(f"\n{text}\n{'=' * len(text)}")


def step(number: int, text: str) -> None:
    """The headline of a step."""
    print(f"\n{number}. {text}")


def line(label: str, content: str, *, lines: int = 2) -> None:
    """A label and a text beside it, cut after some lines."""
    print(
        textwrap.fill(
            " ".join(content.split()),
            WIDTH,
            initial_indent=f"   {label:<17} ",
            subsequent_indent=" " * 21,
            max_lines=lines,
            placeholder=" ...",
        )
    )


def said(who: str, when: datetime, content: str) -> None:
    """A message: the day, the speaker, the beginning of what was said."""
    line(f"{when.day:>2} {when:%b}  {who}", content, lines=1)


def block(text: str, *, lines: int = 12) -> None:
    """A text of several lines behind a bar, each line wrapped, cut after some lines."""
    wrapped = [
        piece
        for given in text.splitlines()
        for piece in textwrap.wrap(
            given,
            WIDTH - 5,
            subsequent_indent="  " * given.startswith("- "),
            break_on_hyphens=False,
        )
    ]
    for piece in wrapped[:lines]:
        print(f"   | {piece}")
    if len(wrapped) > lines:
        print(f"   | ... and {len(wrapped) - lines} more lines")


def counts(names: Iterable[str]) -> str:
    """How often each name occurs, as a phrase: ``mara 3, tomas 2``."""
    found: dict[str, int] = {}
    for name in names:
        found[name] = found.get(name, 0) + 1
    return ", ".join(f"{name} {count}" for name, count in found.items())
