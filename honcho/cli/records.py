"""Records for ``ingest`` from files: lines of JSON, or CSV with a mapping of its columns."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

from attrs import field, frozen

from honcho.errors import ValidationError

FIELDS = ("session", "peer", "content", "metadata", "configuration", "created_at")
"""The fields of a message, and the columns that they are read from unless told otherwise."""

_ALIASES = {"session": "session_id", "peer": "peer_id"}
_OBJECTS = ("metadata", "configuration")


@frozen(kw_only=True)
class Columns:
    """From which columns the fields of a message come.

    Attributes:
        of: Field to column, where the column has another name.
        metadata: Columns that are kept in the message's metadata, under their own names.
        defaults: Field to value, for rows without one.
    """

    of: Mapping[str, str] = field(factory=dict[str, str])
    metadata: tuple[str, ...] = ()
    defaults: Mapping[str, str] = field(factory=dict[str, str])

    @classmethod
    def parse(
        cls, pairs: Iterable[str], metadata: Iterable[str], defaults: Mapping[str, str | None]
    ) -> Columns:
        """The mapping that options describe.

        Args:
            pairs: Such as ``content=text``: a field, and the column that has it.
            metadata: Names of columns.
            defaults: Field to value; None where there is none.

        Raises:
            ValidationError: A pair is none, or names no field of a message.
        """
        found: dict[str, str] = {}
        for pair in pairs:
            name, equals, column = pair.partition("=")
            if not equals or name not in FIELDS or not column:
                raise ValidationError(
                    f"--column {pair}: write FIELD=COLUMN, where FIELD is one of "
                    f"{', '.join(FIELDS)}"
                )
            found[name] = column
        given = {name: value for name, value in defaults.items() if value is not None}
        return cls(of=found, metadata=tuple(metadata), defaults=given)

    def record(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """The record of a row. Empty values count as missing.

        Raises:
            ValidationError: A column that was named is not there, or an object is not JSON.
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
                    f"it has no {name}: the columns are {', '.join(map(str, row))}; "
                    f"say which one it is with --column {name}=COLUMN"
                )
        return found

    def left_out(self, names: Iterable[str]) -> list[str]:
        """The columns that no field of a message takes."""
        used = {*self.of.values(), *self.metadata}
        for name in FIELDS:
            if name not in self.of:
                used |= {name, _ALIASES.get(name, name)}
        return [name for name in names if name not in used]

    def _value(self, row: Mapping[str, Any], name: str) -> Any:
        if name in self.of:
            return _of(row, self.of[name])
        return row.get(name, row.get(_ALIASES.get(name, name)))


def rows(stream: TextIO, name: str, *, is_csv: bool, delimiter: str) -> Iterator[tuple[int, Any]]:
    """The rows of a file with the line on which each ends.

    Raises:
        ValidationError: A line is not what the format says; names file and line.
    """
    if is_csv:
        reader = csv.DictReader(stream, delimiter=delimiter, strict=True)
        try:
            for row in reader:
                if None in row:
                    raise ValidationError("it has more values than there are columns")
                yield reader.line_num, row
        except (csv.Error, ValidationError) as error:
            raise ValidationError(f"{name}, line {reader.line_num}: {error}") from None
        return
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
