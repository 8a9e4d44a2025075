"""``ingest``: load a file of messages."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Any

import typer

from honcho.cli.options import AsJson, BaseUrl, Workspace, client_of
from honcho.cli.output import complain, drawn, say, write_json
from honcho.errors import ValidationError
from honcho.ingest.chatgpt import read_chatgpt
from honcho.ingest.loaders import Columns, csv_rows, json_rows, opened, records_of
from honcho.ingest.records import FIELDS, IngestRecord, read


def ingest(
    file: Annotated[
        str,
        typer.Argument(
            help="Lines of JSON, CSV, or ChatGPT's conversations.json; - is standard input.",
            show_default=False,
        ),
    ],
    format: Annotated[
        str | None,
        typer.Option(help="jsonl, csv or chatgpt (default: by the file's name, else jsonl)."),
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD=COLUMN",
            help="Which column is the session, peer, content, metadata, configuration, created_at "
            "or key, where its name is another. May be repeated.",
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
            help="A file that records progress: run again with it to continue. Without "
            "one, each message that is there already is found by its key.",
        ),
    ] = None,
    concurrency: Annotated[int, typer.Option(help="Requests at a time, 1-64.")] = 4,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check the file only.")] = False,
    base_url: BaseUrl = None,
    workspace: Workspace = None,
    as_json: AsJson = False,
) -> None:
    """Write the messages of a file to their sessions. A file is checked as a whole first."""
    given = {"session": session, "peer": peer}
    columns = Columns(
        of=_pairs(column or ()),
        metadata=tuple(metadata or ()),
        defaults={name: value for name, value in given.items() if value is not None},
    )
    source = _Source(file, _format(format, file), delimiter, columns)
    total = None if file == "-" else source.check()
    if dry_run:
        if total is None:
            total = source.check()
        write_json({"records": total}) if as_json else say(f"{total:,} records, nothing wrong.")
        return
    with client_of(base_url, workspace) as client, drawn(total) as report:
        done = client.ingest(
            source.records(), concurrency=concurrency, checkpoint=checkpoint, progress=report
        )
    if as_json:
        names = ("messages", "batches", "sessions", "skipped", "seconds")
        write_json({name: getattr(done, name) for name in names})
    else:
        say(str(done))


def _pairs(given: Iterable[str]) -> dict[str, str]:
    """Columns by field, from ``FIELD=COLUMN``."""
    found: dict[str, str] = {}
    for pair in given:
        name, equals, column = pair.partition("=")
        if not equals or name not in FIELDS or not column:
            raise ValidationError(
                f"--column {pair}: write FIELD=COLUMN, where FIELD is one of {', '.join(FIELDS)}"
            )
        found[name] = column
    return found


def _format(given: str | None, file: str) -> str:
    if given not in {None, "csv", "jsonl", "chatgpt"}:
        raise ValidationError(f"--format is {given!r}: it must be jsonl, csv or chatgpt")
    if given is not None:
        return given
    if Path(file).name == "conversations.json":
        return "chatgpt"
    return "csv" if file.lower().endswith((".csv", ".tsv")) else "jsonl"


class _Source:
    """A file, or standard input, and how to read it."""

    def __init__(self, name: str, format: str, delimiter: str, columns: Columns) -> None:
        if len(delimiter) != 1:
            raise ValidationError("--delimiter must be one character")
        if name.lower().endswith(".tsv") and delimiter == ",":
            delimiter = "\t"
        if format == "chatgpt" and name == "-":
            raise ValidationError("conversations.json cannot be standard input: name the file")
        self._name, self._format, self._delimiter = name, format, delimiter
        self._columns = columns

    def check(self) -> int:
        """Read everything and count it, so that a mistake is found before the first write.

        Raises:
            ValidationError: A row is not a valid record; names file and line.
        """
        if self._format == "chatgpt":
            return sum(1 for _ in self.records())
        count = 0
        unused: dict[str, None] = {}
        for number, row in self._rows():
            try:
                read(count, self._columns.record(row))
            except ValidationError as error:
                said = error.message.removeprefix(f"records[{count}]: ")
                hint = " (--column FIELD=COLUMN)" if "say which column" in said else ""
                raise ValidationError(f"{self._name}, line {number}: {said}{hint}") from None
            unused |= dict.fromkeys(self._columns.left_out(row))
            count += 1
        if unused:
            complain(f"left out: {', '.join(unused)} (--metadata COLUMN keeps a column)")
        return count

    def records(self) -> Iterator[IngestRecord]:
        """Iterate over the records."""
        if self._format == "chatgpt":
            return read_chatgpt(self._name, user=self._columns.defaults.get("peer", "user"))
        return records_of(self._rows(), self._name, self._columns)

    def _rows(self) -> Iterator[tuple[int, Any]]:
        with nullcontext(sys.stdin) if self._name == "-" else opened(self._name) as stream:
            if self._format == "csv":
                yield from csv_rows(stream, self._name, self._delimiter)
            else:
                yield from json_rows(stream, self._name)
