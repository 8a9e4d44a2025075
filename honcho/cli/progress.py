"""Progress of a long command."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from honcho.cli.output import error_console

if TYPE_CHECKING:
    from honcho.client.progress import Progress as Report


@contextmanager
def drawn(total: int | None) -> Generator[Report | None]:
    """Progress on standard error, where that is a terminal."""
    terminal = error_console()
    if not terminal.is_terminal:
        yield None
        return
    of = "" if total is None else f" of {total:,}"
    shown = (SpinnerColumn(), TextColumn("{task.completed:,.0f}" + of), TimeElapsedColumn())
    with Progress(*shown, console=terminal, transient=True) as progress:
        task = progress.add_task("", total=total)
        yield lambda done, _: progress.update(task, completed=done)
