"""The database: opening it, and transactions on it.

A file is in WAL mode with a pool of connections, so several threads and processes can use it; a
database in memory is one connection behind a lock. Each transaction has one connection to itself.
"""

# ruff: noqa: S608  # the names that are put into SQL are our own
from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager, nullcontext
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


class Database(sqlite3.Connection):
    """A connection, with the few ways in which operations use it."""

    def one(self, sql: str, *values: Any) -> Row | None:
        """The first row."""
        row: Row | None = self.execute(sql, values).fetchone()
        return row

    def all(self, sql: str, *values: Any) -> list[Row]:
        """Every row."""
        return self.execute(sql, values).fetchall()

    def insert(self, table: str, rows: Iterable[Mapping[str, Any]], clause: str = "") -> int:
        """Insert rows with the same keys; how many were inserted (or touched by the clause)."""
        rows = list(rows)
        if not rows:
            return 0
        marks = ", ".join("?" * len(rows[0]))
        sql = f"INSERT INTO {table} ({', '.join(rows[0])}) VALUES ({marks}) {clause}"
        return self.executemany(sql, [tuple(row.values()) for row in rows]).rowcount


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
            with self._borrowed() as connection:
                is_new = self._is_new(connection)
                if self.path is not None:
                    connection.execute("PRAGMA journal_mode=WAL")
                if is_new:
                    with _transaction(connection, "BEGIN IMMEDIATE"):
                        # Another process may have been faster.
                        if self._is_new(connection):
                            _create(connection)
        except sqlite3.Error as error:
            self.close()
            raise ConfigurationError(f"cannot use {self.path} as a database: {error}") from error
        except BaseException:
            self.close()
            raise

    @contextmanager
    def read(self) -> Generator[Database]:
        """One consistent view; nothing may be written."""
        turn = self._turn if self.path is None else nullcontext()
        with turn, self._borrowed() as connection, _transaction(connection, "BEGIN"):
            yield connection

    @contextmanager
    def write(self) -> Generator[Database]:
        """Everything or nothing: committed at the end, rolled back by an exception."""
        # Waiting for SQLite's lock is a sleep and unfair, so writers of this process queue here.
        with (
            self._turn,
            self._borrowed() as connection,
            _transaction(connection, "BEGIN IMMEDIATE"),
        ):
            yield connection

    def close(self) -> None:
        """Close all connections; one that is in use is closed when its transaction ends."""
        with self._guard:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    @contextmanager
    def _borrowed(self) -> Generator[Database]:
        with self._guard:
            if self._closed:
                raise ConfigurationError("the embedded server is closed")
            connection = self._idle.pop() if self._idle else None
        connection = connection or self._connect()
        try:
            yield connection
        finally:
            with self._guard:
                if not self._closed:
                    self._idle.append(connection)
            if self._closed:
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

    def _is_new(self, connection: Database) -> bool:
        """Whether there is nothing in the database. One that is not ours is refused, untouched."""
        application, version, tables = (
            int(connection.execute(f"SELECT {source}").fetchone()[0])
            for source in (
                "* FROM pragma_application_id",
                "* FROM pragma_user_version",
                "count(*) FROM sqlite_master",
            )
        )
        if tables and application != _APPLICATION:
            raise ConfigurationError(f"{self.path} is not a Honcho database")
        if version > VERSION:
            raise ConfigurationError(
                f"{self.path} has database version {version}, and this honcho-sdk knows versions "
                f"up to {VERSION}: upgrade honcho-sdk, or use another file"
            )
        return tables == 0


def _create(connection: Database) -> None:
    statement = ""
    for line in _SCHEMA.read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
    connection.execute(f"PRAGMA application_id={_APPLICATION}")
    connection.execute(f"PRAGMA user_version={VERSION}")


@contextmanager
def _transaction(connection: Database, begin: str) -> Generator[None]:
    connection.execute(begin)
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
