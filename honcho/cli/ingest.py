"""``ingest``: load a file of messages."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from honcho.cli.options import AsJson, BaseUrl, Workspace, client_of
from honcho.cli.output import complain, error_console, say, write_json
from honcho.cli.records import Columns, rows
from honcho.errors import FileError, ValidationError

if TYPE_CHECKING:
    from honcho.client.progress import Progress as Report


def ingest(
    file: Annotated[
        str,
        typer.Argument(help="Lines of JSON, or CSV; - is standard input.", show_default=False),
    ],
    format: Annotated[
        str | None,
        typer.Option(help="jsonl or csv (default: by the file's name, else jsonl)."),
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD=COLUMN",
            help="Which column is the session, peer, content, metadata, configuration or "
            "created_at, where its name is another. May be repeated.",
        ),
    ] = None,
    metadata: Annotated[
        list[str] | None,
        typer.Option(metavar="COLUMN", help="Keep a column in the metadata. May be repeated."),
    ] = None,
    session: Annotated[
        str | None,
        typer.Option("--session", "-s", metavar="ID", help="For rows without a session."),
    ] = None,
    peer: Annotated[
        str | None, typer.Option("--peer", "-p", metavar="ID", help="For rows without a peer.")
    ] = None,
    delimiter: Annotated[str, typer.Option(help="Between the values of CSV.")] = ",",
    checkpoint: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Says how far the ingest came: run again with it, it goes on. Without one, "
            "running again stores everything twice.",
        ),
    ] = None,
    concurrency: Annotated[int, typer.Option(help="Requests at a time, 1-64.")] = 4,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check the file only.")] = False,
    base_url: BaseUrl = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Write the messages of a file to their sessions. A file is checked as a whole first."""
    columns = Columns.parse(column or (), metadata or (), {"session": session, "peer": peer})
    source = _Source(file, _is_csv(format, file), delimiter, columns)
    total = None if file == "-" else source.check()
    if dry_run:
        if total is None:
            total = source.check()
        write_json({"records": total}) if as_json else say(f"{total:,} records, nothing wrong.")
        return
    with client_of(base_url, workspace) as client, _drawn(total) as report:
        done = client.ingest(
            source.records(), concurrency=concurrency, checkpoint=checkpoint, progress=report
        )
    if as_json:
        names = ("messages", "batches", "sessions", "skipped", "seconds")
        write_json({name: getattr(done, name) for name in names})
    else:
        say(str(done))


def _is_csv(format: str | None, file: str) -> bool:
    if format not in {None, "csv", "jsonl"}:
        raise ValidationError(f"--format is {format!r}: it must be jsonl or csv")
    return format == "csv" or (format is None and file.lower().endswith((".csv", ".tsv")))


class _Source:
    """A file, or standard input, and how to read it."""

    def __init__(self, name: str, is_csv: bool, delimiter: str, columns: Columns) -> None:
        if len(delimiter) != 1:
            raise ValidationError("--delimiter must be one character")
        if name.lower().endswith(".tsv") and delimiter == ",":
            delimiter = "\t"
        self._name, self._is_csv, self._delimiter = name, is_csv, delimiter
        self._columns = columns

    def check(self) -> int:
        """Read everything and count it, so that a mistake is found before the first write.

        Raises:
            ValidationError: A row is no record; names file and line.
        """
        from honcho.ingest.records import read

        count = 0
        unused: dict[str, None] = {}
        for number, row in self._rows():
            try:
                read(count, self._columns.record(row))
            except ValidationError as error:
                said = error.message.removeprefix(f"records[{count}]: ")
                raise ValidationError(f"{self._name}, line {number}: {said}") from None
            unused |= dict.fromkeys(self._columns.left_out(row))
            count += 1
        if unused:
            complain(f"left out: {', '.join(unused)} (--metadata COLUMN keeps a column)")
        return count

    def records(self) -> Iterator[dict[str, Any]]:
        """The records, one after the other."""
        for number, row in self._rows():
            try:
                yield self._columns.record(row)
            except ValidationError as error:
                raise ValidationError(f"{self._name}, line {number}: {error.message}") from None

    def _rows(self) -> Iterator[tuple[int, Any]]:
        with self._open() as stream:
            try:
                yield from rows(stream, self._name, is_csv=self._is_csv, delimiter=self._delimiter)
            except UnicodeDecodeError as error:
                raise ValidationError(f"{self._name} is not UTF-8: {error}") from None

    @contextmanager
    def _open(self) -> Generator[TextIO]:
        if self._name == "-":
            yield sys.stdin
            return
        try:
            with Path(self._name).open(encoding="utf-8-sig", newline="") as stream:
                yield stream
        except OSError as error:
            raise FileError(f"cannot read {self._name}: {error.strerror or error}") from error


@contextmanager
def _drawn(total: int | None) -> Generator[Report | None]:
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
