"""The database: opening it, and transactions on it.

A file is in WAL mode with a pool of connections, so several threads and processes can use it; a
database in memory is one connection behind a lock. Each transaction has one connection to itself.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from honcho.errors import ConfigurationError

VERSION = 1
"""Of the schema, kept in ``PRAGMA user_version``."""
_APPLICATION = 0x484F4E43
_BUSY_SECONDS = 30.0
_SCHEMA = Path(__file__).with_name("schema.sql")

Setup = Callable[[sqlite3.Connection], None]
"""Prepares a new connection, such as registering SQL functions."""


class Store:
    """Transactions on one database."""

    def __init__(self, path: str | os.PathLike[str] | None, setup: Setup) -> None:
        """Open or create the database.

        Raises:
            ConfigurationError: The file cannot be opened or written, is not a Honcho database, or
                was made by a newer version of this package.
        """
        self.path = None if path is None else Path(path)
        self._setup = setup
        self._idle: list[sqlite3.Connection] = []
        self._guard = threading.Lock()
        self._turn = threading.RLock()
        self._closed = False
        try:
            connection = self._connect()
            try:
                self._prepare(connection)
            except BaseException:
                connection.close()
                raise
        except sqlite3.Error as error:
            raise ConfigurationError(f"cannot use {self.path} as a database: {error}") from error
        self._idle.append(connection)

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """One consistent view; nothing may be written."""
        with self._connection() as connection:
            yield from _transaction(connection, "BEGIN")

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """Everything or nothing: committed at the end, rolled back by an exception."""
        # Waiting for SQLite's lock is a sleep and unfair, so writers of this process queue here.
        with self._turn, self._connection() as connection:
            yield from _transaction(connection, "BEGIN IMMEDIATE")

    def close(self) -> None:
        """Close all connections; one that is in use is closed when its transaction ends."""
        with self._guard:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        if self.path is None:
            with self._turn:
                yield from self._borrow()
        else:
            yield from self._borrow()

    def _borrow(self) -> Iterator[sqlite3.Connection]:
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

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            ":memory:" if self.path is None else self.path,
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        try:
            connection.row_factory = sqlite3.Row
            for pragma in ("synchronous=NORMAL", "cache_size=-65536", "temp_store=MEMORY"):
                connection.execute(f"PRAGMA {pragma}")
            self._setup(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        if self.path is not None:
            connection.execute("PRAGMA journal_mode=WAL")
        for _ in _transaction(connection, "BEGIN IMMEDIATE"):
            application = _pragma(connection, "application_id")
            version = _pragma(connection, "user_version")
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            if tables == 0 and application == 0:
                _create(connection)
            elif application != _APPLICATION:
                raise ConfigurationError(f"{self.path} is not a Honcho database")
            elif version > VERSION:
                raise ConfigurationError(
                    f"{self.path} has database version {version}, and this honcho-sdk knows "
                    f"versions up to {VERSION}: upgrade honcho-sdk, or use another file"
                )


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _create(connection: sqlite3.Connection) -> None:
    statement = ""
    for line in _SCHEMA.read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
    connection.execute(f"PRAGMA application_id={_APPLICATION}")
    connection.execute(f"PRAGMA user_version={VERSION}")


def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[sqlite3.Connection]:
    connection.execute(begin)
    try:
        yield connection
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
