"""Converts rows to the objects of the API document."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cache, partial
from operator import methodcaller
from typing import Any

from honcho.embedded.schema.document import schemas_of
from honcho.embedded.values import SCOPE_PREFIX, Json, loads, shown
from honcho.embedded.versions import OLDEST

Record = sqlite3.Row | Json
"""A row that is stored or will be."""

_Reader = Callable[[Any], Any]

_READERS: dict[str, _Reader] = {"object": loads, "boolean": bool, "date-time": shown}

_READERS["Scope.id"] = methodcaller("removeprefix", SCOPE_PREFIX)

COLUMNS = {"observer_id": "observer", "observed_id": "observed", "source_ids": "details"}
"""Columns whose names differ from those of the API."""


def _no_ids(_: Any) -> list[str]:
    """The ids of a conclusion's sources: none, since a deriver returns texts without ids."""
    return []


_READERS["Conclusion.source_ids"] = _no_ids


@cache
def _fields(schema: str, version: str) -> list[tuple[str, str, _Reader | None]]:
    """The fields of a schema: names, columns, and the functions that read the columns."""
    fields: Json = schemas_of(version)[schema]["properties"]
    kinds = {name: one.get("format", one.get("type")) for name, one in fields.items()}
    readers = {name: _READERS.get(f"{schema}.{name}", _READERS.get(kinds[name])) for name in kinds}
    return [(name, COLUMNS.get(name, name), readers[name]) for name in fields]


def show(schema: str, row: Record, version: str = OLDEST) -> Json:
    """A row as an object of a schema of that server's document."""
    return {
        name: row[column] if read is None else read(row[column])
        for name, column, read in _fields(schema, version)
    }


message: partial[Json] = partial(show, "Message")

conclusion: partial[Json] = partial(show, "Conclusion")
