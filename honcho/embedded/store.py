# ruff: noqa: S608  # the names that are put into SQL are our own
"""The database: opening it, and transactions on it.

A file is in WAL mode with a pool of connections, so several threads and processes can use it; a
database in memory is one connection behind a lock. Each transaction has one connection to itself.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Generator, Iterable, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from honcho.embedded import functions
from honcho.errors import ConfigurationError

VERSION = 1
"""Of the schema, kept in ``PRAGMA user_version``."""
_APPLICATION = 0x484F4E43
_BUSY_SECONDS = 30.0
_PRAGMAS = ("synchronous=NORMAL", "cache_size=-65536", "temp_store=MEMORY")
_SCHEMA = Path(__file__).with_name("schema.sql")

Row = sqlite3.Row
IN_SESSION = "workspace_id = ? AND session_id = ?"


class Database(sqlite3.Connection):
    """A connection, with the few ways in which operations use it."""

    def one(self, sql: str, *values: Any) -> Row | None:
        """The first row."""
        row: Row | None = self.execute(sql, values).fetchone()
        return row

    def all(self, sql: str, *values: Any) -> list[Row]:
        """Every row."""
        return self.execute(sql, values).fetchall()

    def number(self, sql: str, *values: Any) -> int:
        """The first column of the first row."""
        return int(self.execute(sql, values).fetchone()[0])

    def insert(self, table: str, rows: Iterable[Mapping[str, Any]], clause: str = "") -> int:
        """Insert rows with the same keys; how many were inserted (or touched by the clause)."""
        rows = list(rows)
        if not rows:
            return 0
        columns = f"{table} ({', '.join(rows[0])})"
        sql = f"INSERT INTO {columns} VALUES {marks(rows[0])} {clause}"
        return self.executemany(sql, [tuple(row.values()) for row in rows]).rowcount

    def update(self, table: str, number: int, **columns: Any) -> None:
        """Set columns of a row, but for those that are given as None."""
        changes = ", ".join(f"{name} = coalesce(?, {name})" for name in columns)
        self.execute(f"UPDATE {table} SET {changes} WHERE number = ?", (*columns.values(), number))


def marks(values: Iterable[Any]) -> str:
    """A parenthesis with a placeholder for each value."""
    return f"({', '.join('?' for _ in values)})"


class Store:
    """Transactions on one database."""

    def __init__(self, path: str | os.PathLike[str] | None) -> None:
        """Open or create the database.

        Raises:
            ConfigurationError: The file cannot be opened or written, is not a Honcho database, or
                was made by a newer version of this package.
        """
        self.path = None if path is None else Path(path)
        self._idle: list[Database] = []
        self._guard, self._turn = threading.Lock(), threading.RLock()
        self._closed = False
        try:
            connection = self._connect()
            try:
                self._prepare(connection)
            finally:
                self._give_back(connection)
        except BaseException as error:
            self.close()
            if isinstance(error, sqlite3.Error):
                text = f"cannot use {self.path} as a database: {error}"
                raise ConfigurationError(text) from error
            raise

    def read(self) -> AbstractContextManager[Database]:
        """One consistent view; nothing may be written."""
        return self._transaction("BEGIN", self._turn if self.path is None else nullcontext())

    def write(self) -> AbstractContextManager[Database]:
        """Everything or nothing: committed at the end, rolled back by an exception."""
        # Waiting for SQLite's lock is a sleep and unfair, so writers of this process queue here.
        return self._transaction("BEGIN IMMEDIATE", self._turn)

    def close(self) -> None:
        """Close all connections; one that is in use is closed when its transaction ends."""
        with self._guard:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    @contextmanager
    def _transaction(self, begin: str, turn: AbstractContextManager[Any]) -> Generator[Database]:
        with turn:
            with self._guard:
                if self._closed:
                    raise ConfigurationError("the embedded server is closed")
                connection = self._idle.pop() if self._idle else None
            connection = connection or self._connect()
            try:
                connection.execute(begin)
                yield connection
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                self._give_back(connection)

    def _give_back(self, connection: Database) -> None:
        with self._guard:
            if not self._closed:
                self._idle.append(connection)
                return
        connection.close()

    def _connect(self) -> Database:
        connection = sqlite3.connect(
            ":memory:" if self.path is None else self.path,
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            factory=Database,
        )
        try:
            connection.row_factory = Row
            functions.register(connection)
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: Database) -> None:
        """Make the tables where there are none. A database that is not ours is left untouched."""
        is_new = connection.number("SELECT count(*) FROM sqlite_master") == 0
        if not is_new and connection.number("PRAGMA application_id") != _APPLICATION:
            raise ConfigurationError(f"{self.path} is not a Honcho database")
        if (version := connection.number("PRAGMA user_version")) > VERSION:
            raise ConfigurationError(
                f"{self.path} has database version {version}, and this honcho-sdk knows versions "
                f"up to {VERSION}: upgrade honcho-sdk, or use another file"
            )
        if self.path is not None:
            connection.execute("PRAGMA journal_mode=WAL")
        if is_new:
            # Another process may be making them at the same time.
            script = _SCHEMA.read_text(encoding="utf-8")
            numbers = f"PRAGMA application_id={_APPLICATION}; PRAGMA user_version={VERSION};"
            connection.executescript(f"BEGIN IMMEDIATE; {script} {numbers} COMMIT;")
