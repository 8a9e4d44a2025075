"""A representation, which is Markdown, in the parts that a page shows.

It is not rendered as Markdown: it contains the text of peers as it is, which must not become links,
images or headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, field

_LINE = re.compile(r"\[(?P<time>\d{4}-\d\d-\d\d \d\d:\d\d):\d\d\] (?P<text>.*)")


@define
class Entry:
    """A line, with the time at its start."""

    text: str
    time: str | None = None


@define
class Section:
    """A heading and the entries below it."""

    title: str
    entries: list[Entry] = field(factory=list[Entry])


def sections(representation: str) -> Sequence[Section]:
    """The sections that are not empty, in order. Unknown lines are kept as they are."""
    found = [Section("")]
    for line in representation.splitlines():
        text = line.strip()
        if line.startswith("## "):
            found.append(Section(text.removeprefix("## ")))
        elif match := _LINE.fullmatch(text):
            found[-1].entries.append(Entry(match["text"], match["time"]))
        elif text:
            found[-1].entries.append(Entry(text.replace("**", "")))
    return [section for section in found if section.entries]
