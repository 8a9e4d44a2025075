"""The SQLite file of an outbox: opening it, transactions, and reopening after a fork."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import Any, Literal

from honcho.arguments.validation import refuse
from honcho.concurrency.forks import abandon, renew_after_fork
from honcho.errors import ConfigurationError, FileError
from honcho.settings.wording import shown

# The schema stores both in each file.
_APPLICATION = 0x484F4E4F
_VERSION = 1
_BUSY_SECONDS = 30.0

Synchronous = Literal["normal", "full"]
"""SQLite's ``synchronous``: additions survive a crash of the process, or also a power failure."""


class Database:
    """A connection that threads share under a lock; opened by its first use, again after a fork.

    Attributes:
        path: The file.
    """

    def __init__(
        self,
        path: str | PathLike[str],
        workspace_id: str | None,
        synchronous: Synchronous = "normal",
    ) -> None:
        """Does not open the file yet.

        Args:
            path: The file; created if it is missing, unless no workspace is given.
            workspace_id: The workspace that it has to belong to; ``None`` for any.
            synchronous: ``"full"`` waits for the disk with each transaction.

        Raises:
            ValidationError: ``path`` is not a path.
        """
        if not isinstance(path, (str, PathLike)) or not str(path):
            refuse("path", path, "the path of a file")
        # The absolute path: each file has one lease whatever it is called, and SQLite gives no
        # path a special meaning, as it does to ":memory:".
        self.path: Path = Path(path).resolve()
        self._workspace_id = workspace_id
        self._synchronous = synchronous
        self._connection: sqlite3.Connection | None = None
        self._closed = False
        self._turn = threading.Lock()
        renew_after_fork(self)

    def open(self) -> None:
        """Open the file now, to check that it can be used.

        Raises:
            ConfigurationError: It is not an outbox, or belongs to another workspace.
            FileError: It cannot be opened or created.
        """
        with self._turn, self._errors():
            self._opened()

    @contextmanager
    def writing(self, *, synced: bool = False) -> Generator[sqlite3.Connection, None, None]:
        """A write transaction, which is rolled back on an exception.

        Args:
            synced: Wait for the disk, whatever ``synchronous`` is.

        Raises:
            FileError: The file cannot be written, such as when the disk is full.
        """
        with self._turn, self._errors():
            db = self._opened()
            if synced and self._synchronous != "full":
                db.execute("PRAGMA synchronous = FULL")
            try:
                db.execute("BEGIN IMMEDIATE")
                yield db
                db.execute("COMMIT")
            finally:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                if synced and self._synchronous != "full":
                    db.execute("PRAGMA synchronous = NORMAL")

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        """The rows of a query.

        Raises:
            FileError: The file cannot be read.
        """
        with self._turn, self._errors():
            return self._opened().execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> sqlite3.Row | None:
        """The first row of a query."""
        found = self.rows(sql, *values)
        return found[0] if found else None

    def close(self) -> None:
        """Close the file; it cannot be opened again. May be called twice."""
        with self._turn:
            connection, self._connection, self._closed = self._connection, None, True
            if connection is not None:
                connection.close()

    def __del__(self) -> None:
        # From Python 3.13 on SQLite's own finalizer warns of a connection that is open.
        connection: sqlite3.Connection | None = getattr(self, "_connection", None)
        if connection is not None:
            connection.close()

    def forked(self) -> None:
        """In a child process: open the file again."""
        self._turn = threading.Lock()
        if self._connection is not None:
            abandon(self._connection)  # SQLite forbids using it here, even to close it
            self._connection = None

    # -------------------------------------------------------------- opening

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            if self._closed:
                raise ConfigurationError(f"the outbox {self.path} is closed")
            self._connection = self._connect()
        return self._connection

    def _connect(self) -> sqlite3.Connection:
        if self._workspace_id is None and not self.path.is_file():
            raise FileError(
                f"outbox {self.path}: there is no such file; client.outbox(file) makes one"
            )
        db = sqlite3.connect(
            self.path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            db.row_factory = sqlite3.Row
            self._check_patiently(db)
            db.execute(f"PRAGMA synchronous = {self._synchronous}")
        except BaseException:
            db.close()
            raise
        return db

    def _check_patiently(self, db: sqlite3.Connection) -> None:
        """``_check`` with retries: changing the journal mode does not wait for other processes."""
        end = time.monotonic() + _BUSY_SECONDS
        while True:
            try:
                return self._check(db)
            except sqlite3.OperationalError as error:
                is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not is_busy or time.monotonic() >= end:
                    raise
            time.sleep(0.01)

    def _check(self, db: sqlite3.Connection) -> None:
        """Check that the file is this workspace's outbox; set it up if it is empty."""
        if self._is_empty(db) and self._workspace_id is not None:
            db.execute("PRAGMA journal_mode = WAL")
            self._create(db, self._workspace_id)
        application = db.execute("PRAGMA application_id").fetchone()[0]
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if application != _APPLICATION:
            raise ConfigurationError(f"{self.path} is not an outbox")
        if version != _VERSION:
            raise ConfigurationError(f"outbox {self.path} was made by another version of this SDK")
        workspace = db.execute("SELECT workspace FROM outbox").fetchone()[0]
        if self._workspace_id not in (None, workspace):
            raise ConfigurationError(
                f"outbox {self.path} belongs to workspace {shown(workspace)}, "
                f"not to {shown(self._workspace_id)}"
            )

    def _is_empty(self, db: sqlite3.Connection) -> bool:
        return not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]

    def _create(self, db: sqlite3.Connection, workspace_id: str) -> None:
        """Create the tables, unless another process has just done so."""
        schema = files("honcho.outbox").joinpath("schema.sql").read_text("utf-8")
        db.execute("BEGIN IMMEDIATE")
        try:
            if self._is_empty(db):
                for statement in schema.split(";"):
                    db.execute(statement)
                db.execute("INSERT INTO outbox (workspace) VALUES (?)", [workspace_id])
            db.execute("COMMIT")
        finally:
            if db.in_transaction:
                db.execute("ROLLBACK")

    @contextmanager
    def _errors(self) -> Generator[None, None, None]:
        """Raise errors of SQLite as errors of this SDK."""
        try:
            yield
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
                raise ConfigurationError(f"{self.path} is not an outbox") from error
            raise FileError(f"outbox {self.path}: {error}") from error
