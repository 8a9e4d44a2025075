# ruff: noqa: S608  # the names that are put into SQL are our own
"""The database: opening it, and transactions on it.

A file is in WAL mode with a pool of connections, so several threads and processes can use it; a
database in memory is one connection with a lock. Each transaction has a connection of its own.
No connection is used after a fork: SQLite's locks would not work, and the file would be damaged.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Generator, Iterable, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from importlib.resources import files
from pathlib import Path
from typing import Any

from honcho.concurrency.forks import abandon, rest_for_fork
from honcho.embedded.database import sql_functions
from honcho.embedded.values import dumps
from honcho.errors import ConfigurationError
from honcho.settings.address import store_path

# The schema stores both in each file.
_VERSION = 2
_APPLICATION = 0x484F4E43
_BUSY_SECONDS = 30.0
_REST_SECONDS = 60.0
"""Seconds that a fork waits for the transactions of other threads."""
_PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "cache_size=-65536", "temp_store=MEMORY")

Row = sqlite3.Row
IN_SESSION = "workspace_id = ? AND session_id = ?"

IN_LIST = "IN (SELECT value FROM json_each(?))"
"""SQL for one of a list, which is passed as JSON, so it may have any length."""


class Database(sqlite3.Connection):
    """A connection with shortcuts for queries."""

    def __init__(self, path: Path | None) -> None:
        options: dict[str, Any] = {"isolation_level": None, "check_same_thread": False}
        super().__init__(path or ":memory:", timeout=_BUSY_SECONDS, **options)
        self.row_factory: Any = Row
        for function in sql_functions.ALL:
            self.create_function(function.__name__, -1, function, deterministic=True)
        try:
            self._prepare(path)
        except BaseException:
            self.close()
            raise

    def __del__(self) -> None:
        # A store that was dropped closes its connections; from Python 3.13 on SQLite's own
        # finalizer warns of them.
        with suppress(sqlite3.ProgrammingError):  # the file could not be opened
            self.close()

    def _prepare(self, path: Path | None) -> None:
        """Create the tables if there are none. A database that is not ours is not changed."""
        is_new = self.number("SELECT count(*) FROM sqlite_master") == 0
        if not is_new and self.number("PRAGMA application_id") != _APPLICATION:
            raise ConfigurationError(f"{path} is not a Honcho database")
        version = self.number("PRAGMA user_version")
        if not is_new and version != _VERSION:
            hint = "upgrade honcho-sdk" if version > _VERSION else "use the one that made it"
            known = f"and this honcho-sdk knows version {_VERSION}: {hint}, or use another file"
            raise ConfigurationError(f"{path} has database version {version}, {known}")
        for pragma in _PRAGMAS:
            self.execute(f"PRAGMA {pragma}")
        if is_new:
            self.executescript(
                files("honcho.embedded.database").joinpath("schema.sql").read_text("utf-8")
            )

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
        """Insert rows with the same keys (objects as JSON); how many rows were affected."""
        if not (rows := list(rows)):
            return 0
        sql = f"INSERT INTO {table} ({', '.join(rows[0])}) VALUES {marks(rows[0])} {clause}"
        return self.executemany(sql, [_values(row) for row in rows]).rowcount

    def update(self, table: str, number: int, **columns: Any) -> None:
        """Set columns of a row (objects as JSON); columns given as None are not changed."""
        changes = ", ".join(f"{name} = coalesce(?, {name})" for name in columns)
        self.execute(f"UPDATE {table} SET {changes} WHERE number = ?", [*_values(columns), number])


def _values(row: Mapping[str, Any]) -> list[Any]:
    return [dumps(one) if type(one) is dict else one for one in row.values()]


def marks(values: Iterable[Any]) -> str:
    """Placeholders for values, in parentheses."""
    return f"({', '.join('?' for _ in values)})"


class Store:
    """Transactions on one database."""

    def __init__(self, path: str | os.PathLike[str] | None) -> None:
        """Open or create the database.

        Raises:
            ConfigurationError: The file cannot be opened or written, is not a Honcho database, or
                was made by a version of this package with another schema.
        """
        file = store_path("path", path)
        self.path: Path | None = None if file is None else Path(file)
        self.is_closed: bool = False
        self._is_lost = False
        self._begin()
        rest_for_fork(self)
        try:
            self._give(self._take())
        except sqlite3.Error as error:
            raise ConfigurationError(f"cannot use {path} as a database: {error}") from error

    def _begin(self) -> None:
        self._guard, self._turn = threading.Condition(), threading.RLock()
        self._idle: list[Database] = []
        self._busy: dict[Database, int] = {}
        """By connection: the thread that uses it."""
        self._rests = False

    def read(self) -> AbstractContextManager[Database]:
        """A read transaction: one consistent view."""
        return self._transaction("BEGIN", self._turn if self.path is None else nullcontext())

    def write(self) -> AbstractContextManager[Database]:
        """A write transaction: committed at the end, rolled back on an exception."""
        # SQLite polls its lock, which is unfair, so writers of this process wait for one here.
        return self._transaction("BEGIN IMMEDIATE", self._turn)

    def close(self) -> None:
        """Close all connections; one in use is closed when its transaction ends."""
        with self._guard:
            self.is_closed = True
            self._close_idle()

    def check(self) -> None:
        """Raises ``ConfigurationError`` if the data is in the memory of the parent process."""
        if self._is_lost:
            raise ConfigurationError(
                "this embedded server keeps everything in the memory of the process that made it, "
                "and memory is not shared with a forked one: give the server a file, "
                "or make another in this process"
            )

    def before_fork(self) -> None:
        """Wait until all transactions have ended, and close the connections to the file."""
        with self._guard:
            self._rests = True
            self._guard.wait_for(lambda: self._busy.keys() <= self._own(), _REST_SECONDS)
            if self.path is not None:
                self._close_idle()

    def after_fork(self) -> None:
        """In the parent: allow transactions again."""
        with self._guard:
            self._rests = False
            self._guard.notify_all()

    def forked(self) -> None:
        """In a child process: open new connections, and never use those of the parent."""
        # If one were closed here, SQLite would act as if the file had no more users.
        abandon(*self._idle, *self._busy)
        self._begin()
        self._is_lost = self.path is None

    @contextmanager
    def _transaction(self, begin: str, turn: AbstractContextManager[Any]) -> Generator[Database]:
        with turn:
            connection = self._take()
            try:
                connection.execute(begin)
                yield connection
                connection.commit()
            finally:
                connection.rollback()
                self._give(connection)

    def _take(self) -> Database:
        self.check()
        with self._guard:
            # Others wait for a thread inside a transaction, so that thread must not wait for them.
            self._guard.wait_for(lambda: not self._rests or self._own())
            if self.is_closed:
                raise ConfigurationError("the embedded server is closed")
            connection = self._idle.pop() if self._idle else Database(self.path)
            self._busy[connection] = threading.get_ident()
            return connection

    def _give(self, connection: Database) -> None:
        with self._guard:
            del self._busy[connection]
            self._idle.append(connection)
            if self.is_closed:
                self._close_idle()
            if self._rests:
                self._guard.notify_all()

    def _own(self) -> set[Database]:
        """The connections that this thread is using."""
        own = threading.get_ident()
        return {connection for connection, thread in self._busy.items() if thread == own}

    def _close_idle(self) -> None:
        while self._idle:
            self._idle.pop().close()
