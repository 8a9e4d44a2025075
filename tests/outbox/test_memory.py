"""However much is pending, the process that adds and delivers stays as small."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from honcho.outbox.database import Database
from tests.ingest.watched import watched_server
from tests.outbox.processes import ROOT

FILL = """
    WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ? - 1)
    INSERT INTO items (session, kind, body, size, added_at)
    SELECT 's' || n % 1000, 'message', json_object('peer_id', 'mara', 'content', 'turn ' || n),
    40, 0.0 FROM numbers
"""


def fill(path: Path, count: int) -> None:
    """Make an outbox in which so many are pending."""
    database = Database(path, "test")
    database.open()
    database.close()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(FILL, [count])
        db.execute("UPDATE outbox SET pending = ?, pending_bytes = 40 * ?", (count, count))


def memory(url: str, path: Path) -> int:
    """MiB that a process needs to add and deliver with it."""
    command = [sys.executable, "-m", "tests.outbox.remembering", url, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout) // 2**20


@pytest.mark.slow
def test_a_million_pending(tmp_path: Path) -> None:
    used: list[int] = []
    with watched_server() as server:
        for count in (2000, 999_000):
            path = tmp_path / f"{count}.db"
            fill(path, count)
            used.append(memory(server.url, path))
    assert used[1] - used[0] < 8, used
