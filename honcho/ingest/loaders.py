"""Records for ``ingest`` from JSON Lines or CSV files, with a mapping of their columns.

Each record has a key that depends only on its fields. So the same file can be loaded again, also
after records were appended, and nothing is stored twice.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import Any, TextIO

from attrs import evolve, field, frozen

from honcho.errors import FileError, ValidationError
from honcho.ingest.records import FIELDS, IngestRecord
from honcho.transport.encode import encode_json

_ALIASES = {"session": "session_id", "peer": "peer_id"}
_OBJECTS = ("metadata", "configuration")


@frozen(kw_only=True)
class Columns:
    """The columns from which the fields of a message are read.

    Attributes:
        of: Field to column, if the column has another name. The fields are ``session``,
            ``peer``, ``content``, ``metadata``, ``configuration``, ``created_at`` and ``key``.
        metadata: Columns that are kept in the message's metadata, under their own names.
        defaults: Field to value, for rows without one.
    """

    of: Mapping[str, str] = field(factory=dict[str, str])
    metadata: tuple[str, ...] = ()
    defaults: Mapping[str, str] = field(factory=dict[str, str])

    def __attrs_post_init__(self) -> None:
        for name in (*self.of, *self.defaults):
            if name not in FIELDS:
                raise ValidationError(
                    f"{name!r} is not a field: the fields are {', '.join(FIELDS)}"
                )

    def record(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Read a record's fields from a row. Empty values count as missing.

        Raises:
            ValidationError: A named column is missing, or an object is not JSON.
        """
        found: dict[str, Any] = dict(self.defaults)
        for name in FIELDS:
            value = self._value(row, name)
            if value is not None and value != "":
                found[name] = _object(name, value) if name in _OBJECTS else value
        extra = {column: _of(row, column) for column in self.metadata}
        if extra:
            found["metadata"] = {**found.get("metadata", {}), **extra}
        for name in ("session", "peer", "content"):
            if name not in found:
                raise ValidationError(
                    f"it has no {name}, and the columns are {', '.join(map(str, row))}: say which "
                    f"column is the {name}"
                )
        if "key" in found:
            found["key"] = str(found["key"])
        return found

    def left_out(self, names: Iterable[str]) -> list[str]:
        """The columns that are not used."""
        used = {*self.of.values(), *self.metadata}
        for name in FIELDS:
            if name not in self.of:
                used |= {name, _ALIASES.get(name, name)}
        return [name for name in names if name not in used]

    def _value(self, row: Mapping[str, Any], name: str) -> Any:
        if name in self.of:
            return _of(row, self.of[name])
        return row.get(name, row.get(_ALIASES.get(name, name)))


def read_jsonl(path: str | PathLike[str], columns: Columns | None = None) -> Iterator[IngestRecord]:
    """The records of a JSON Lines file, which is read during iteration.

    Args:
        path: The file, in UTF-8.
        columns: Which members of an object are which field; by default those of the same name.

    Raises:
        ValidationError: A line is not a record; names file and line.
        FileError: The file cannot be read.
    """
    with opened(path) as stream:
        yield from records_of(json_rows(stream, str(path)), str(path), columns or Columns())


def read_csv(
    path: str | PathLike[str], columns: Columns | None = None, *, delimiter: str = ","
) -> Iterator[IngestRecord]:
    """The records of a CSV file with a header line; it is read during iteration.

    Args:
        path: The file, in UTF-8.
        columns: Which columns are which field; by default those of the same name.
        delimiter: The character between values.

    Raises:
        ValidationError: A line is not a record; names file and line.
        FileError: The file cannot be read.
    """
    if len(delimiter) != 1:
        raise ValidationError("delimiter must be one character")
    with opened(path) as stream:
        rows = csv_rows(stream, str(path), delimiter)
        yield from records_of(rows, str(path), columns or Columns())


def records_of(
    rows: Iterable[tuple[int, Mapping[str, Any]]], name: str, columns: Columns
) -> Iterator[IngestRecord]:
    """Records, each with a key, from rows and the line numbers on which they end.

    Raises:
        ValidationError: A row is not a record; names file and line.
    """
    keyed = Keys()
    for number, row in rows:
        try:
            record = IngestRecord(**columns.record(row))
        except ValidationError as error:
            raise ValidationError(f"{name}, line {number}: {error.message}") from None
        yield keyed.record(record)


class Keys:
    """Gives records without a key one that is a digest of their fields; equal ones are numbered."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def record(self, record: IngestRecord) -> IngestRecord:
        """The record with a key."""
        if record.key is not None:
            return record
        said = [str(record.session), str(record.peer), record.content, str(record.created_at)]
        digest = hashlib.sha256(encode_json(said, "record")).hexdigest()[:32]
        self._seen[digest] += 1
        times = self._seen[digest]
        return evolve(record, key=digest if times == 1 else f"{digest}-{times}")


@contextmanager
def opened(path: str | PathLike[str]) -> Generator[TextIO]:
    """Open a text file in UTF-8, with or without a byte order mark.

    Raises:
        ValidationError: It is not UTF-8.
        FileError: It cannot be read.
    """
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as stream:
            yield stream
    except UnicodeDecodeError as error:
        raise ValidationError(f"{path} is not UTF-8: {error}") from None
    except OSError as error:
        if isinstance(error, FileError):
            raise
        raise FileError(f"cannot read {path}: {error.strerror or error}") from error


def json_rows(stream: TextIO, name: str) -> Iterator[tuple[int, Any]]:
    """The objects of a JSON Lines file, with their line numbers; blank lines are skipped.

    Raises:
        ValidationError: A line is not an object; names file and line.
    """
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise ValidationError(f"{name}, line {number}: not JSON: {error}") from None
        if not isinstance(row, dict):
            raise ValidationError(f"{name}, line {number}: not a JSON object")
        yield number, row


def csv_rows(stream: TextIO, name: str, delimiter: str) -> Iterator[tuple[int, Any]]:
    """The rows of a CSV file, with the line number on which each ends.

    Raises:
        ValidationError: A line is not CSV or has too many values; names file and line.
    """
    reader = csv.DictReader(stream, delimiter=delimiter, strict=True)
    try:
        for row in reader:
            if None in row:
                raise ValidationError("it has more values than there are columns")
            yield reader.line_num, row
    except (csv.Error, ValidationError) as error:
        raise ValidationError(f"{name}, line {reader.line_num}: {error}") from None


def _of(row: Mapping[str, Any], column: str) -> Any:
    if column not in row:
        raise ValidationError(
            f"it has no column {column!r}: the columns are {', '.join(map(str, row))}"
        )
    return row[column]


def _object(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        raise ValidationError(f"{name} is not JSON: {error}") from None
