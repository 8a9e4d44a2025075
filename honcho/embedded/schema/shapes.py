"""Rows as the API document has them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cache, partial
from operator import methodcaller
from typing import Any

from honcho.embedded.schema.document import SCHEMAS
from honcho.embedded.values import SCOPE_PREFIX, Json, loads, shown

Record = sqlite3.Row | Json
"""A row, stored or about to be."""

_Reader = Callable[[Any], Any]

_READERS: dict[str, _Reader] = {"object": loads, "boolean": bool, "date-time": shown}

_READERS["Scope.id"] = methodcaller("removeprefix", SCOPE_PREFIX)

COLUMNS = {"observer_id": "observer", "observed_id": "observed"}
"""What columns are called, where that is not how the API calls them."""


@cache
def _fields(schema: str) -> list[tuple[str, str, _Reader | None]]:
    """What a schema of the document has: names, their columns, and what reads these."""
    fields: Json = SCHEMAS[schema]["properties"]
    kinds = {name: one.get("format", one.get("type")) for name, one in fields.items()}
    readers = {name: _READERS.get(f"{schema}.{name}", _READERS.get(kinds[name])) for name in kinds}
    known = [name for name, one in fields.items() if "x-since" not in one]
    return [(name, COLUMNS.get(name, name), readers[name]) for name in known]


def show(schema: str, row: Record) -> Json:
    """A row as a schema of the document has it."""
    return {
        name: row[column] if read is None else read(row[column])
        for name, column, read in _fields(schema)
    }


message: partial[Json] = partial(show, "Message")

conclusion: partial[Json] = partial(show, "Conclusion")
