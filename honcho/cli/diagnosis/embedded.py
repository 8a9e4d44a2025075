"""Checks of an embedded store: that its file can be opened and written."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from honcho.cli.diagnosis.findings import Finding, note, ok, problem
from honcho.embedded.database.store import _APPLICATION, _VERSION

_PATIENCE = 1.0
"""Seconds to wait for the file's lock: a program that works writes for milliseconds."""


def check(store: str | None) -> list[Finding]:
    """Check the store of ``embedded:FILE`` without changing it; None is one in memory."""
    if find_spec("pydantic") is None:
        how = "pip install 'honcho-sdk[embedded]'"
        return [problem("no_embedded", "The embedded server is not installed.", f"Install: {how}")]
    if store is None:
        return [ok("embedded", "The server runs in this process and keeps everything in memory.")]
    path = Path(store)
    return [_missing(path) if not path.exists() else _file(path)]


def _missing(path: Path) -> Finding:
    folder = path.resolve().parent
    if not folder.is_dir():
        text = f"{path} cannot be created: there is no folder {folder}."
        return problem("embedded_no_folder", text, "Create the folder, or correct the path.")
    if not os.access(folder, os.W_OK):
        return problem("embedded_not_writable", f"{path} cannot be created: {folder} is read-only.")
    return note("embedded_new", f"{path} does not exist yet: it will be created at first use.")


def _file(path: Path) -> Finding:
    if path.is_dir():
        return problem("embedded_folder", f"{path} is a folder, not a file.")
    if not os.access(path, os.R_OK | os.W_OK):
        return problem("embedded_not_writable", f"{path} cannot be read and written by this user.")
    try:
        location = f"file:{quote(str(path.resolve()))}?mode=rw"
        with closing(sqlite3.connect(location, timeout=_PATIENCE, uri=True)) as database:
            return _database(path, database)
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            return problem(
                "embedded_locked",
                f"{path} is locked: another program is in the middle of writing to it.",
                "Stop that program, or wait for it. Several programs can use one file, as long as "
                "none of them holds a write open.",
            )
        return problem("embedded_unusable", f"{path} cannot be used: {error}.")
    except sqlite3.DatabaseError as error:
        return problem("embedded_foreign", f"{path} is not a SQLite database: {error}.")


def _database(path: Path, database: sqlite3.Connection) -> Finding:
    def number(sql: str) -> int:
        return int(database.execute(sql).fetchone()[0])

    tables, application = (
        number("SELECT count(*) FROM sqlite_master"),
        number("PRAGMA application_id"),
    )
    version = number("PRAGMA user_version")
    if tables and application != _APPLICATION:
        text = f"{path} is a SQLite database, but not one of Honcho's."
        return problem("embedded_foreign", text, "Choose another file.")
    if tables and version > _VERSION:
        return problem(
            "embedded_newer",
            f"{path} was created by a newer honcho-sdk: its format is {version}, and this "
            f"one knows {_VERSION}.",
            "Upgrade: pip install -U honcho-sdk. Or use another file.",
            version=version,
        )
    if tables and version < _VERSION:
        return problem(
            "embedded_older",
            f"{path} was created by an older honcho-sdk: its format is {version}, and this "
            f"one needs {_VERSION}.",
            "Open it with the version that created it, or use another file.",
            version=version,
        )
    database.execute("BEGIN IMMEDIATE")
    database.rollback()
    return ok("embedded", f"The server runs in this process, on {path}.", size=path.stat().st_size)
