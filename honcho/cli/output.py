"""What commands write: text for people, JSON for programs, the progress of longer work.

Stored text comes from others, so a terminal never gets its control characters: they could move the
cursor, change the title of the window or hide what was written before.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from honcho.client.progress import Progress as Report

# All control characters but tab and line break, and those that reorder the text around them.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """The text with each control character of terminals replaced."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))


def console() -> Console:
    """The console on standard output. Long lines are not wrapped."""
    return Console(highlight=False, markup=False, soft_wrap=True)


def error_console() -> Console:
    """The console on standard error, for progress and errors."""
    return Console(stderr=True, highlight=False, markup=False, soft_wrap=True)


def say(text: str | Text = "", style: str = "") -> None:
    """Write a line of text to standard output."""
    console().print(plain(text) if isinstance(text, str) else text, style=style or None)


def complain(text: str) -> None:
    """Write a line to standard error: the problem, in one sentence."""
    error_console().print(Text.assemble(("honcho-sdk: ", "bold red"), plain(text)))


def write_json(value: Any) -> None:
    """Write one JSON document. It is ASCII, so that it survives every encoding of a terminal."""
    sys.stdout.write(json.dumps(value, indent=2, default=_json_of) + "\n")
    sys.stdout.flush()  # the command may go on running


def _json_of(value: Any) -> Any:
    to_dict: Callable[[], Any] | None = getattr(value, "to_dict", None)
    if to_dict is None:
        raise TypeError(f"{type(value).__name__} has no form in JSON")
    return to_dict()


@contextmanager
def drawn(total: int | None) -> Generator[Report | None]:
    """Progress on standard error, where that is a terminal."""
    terminal = error_console()
    if not terminal.is_terminal:
        yield None
        return
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    of = "" if total is None else f" of {total:,}"
    shown = (SpinnerColumn(), TextColumn("{task.completed:,.0f}" + of), TimeElapsedColumn())
    with Progress(*shown, console=terminal, transient=True) as progress:
        task = progress.add_task("", total=total)
        yield lambda done, _: progress.update(task, completed=done)
