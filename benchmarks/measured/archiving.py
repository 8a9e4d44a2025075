"""Exports from ``python -m honcho.embedded`` over HTTP, or imports into one: the time per message,
and by how much it raises the peak of the process's memory.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from operator import itemgetter
from pathlib import Path
from typing import Any

from common import job, peak, report
from ingesting import SESSIONS, embedded_server, rows

FILL = "import sys, honcho; honcho.Honcho.embedded(sys.argv[1], archive=sys.argv[2]).close()"
NOW = "2026-01-02T03:04:05Z"


def about(id: str) -> dict[str, Any]:
    """What peers, sessions and workspaces have in common."""
    return {"id": id, "metadata": {}, "configuration": {}, "created_at": NOW}


def write(path: Path, count: int) -> None:
    """An archive with so many messages."""
    from honcho.archive.format import ArchiveWriter

    records: dict[str, Any] = {
        "workspace": [about("bench")],
        "peers": [about("alice")],
        "sessions": [{**about(f"s{number}"), "members": {}} for number in range(SESSIONS)],
        "messages": (
            {"id": f"m{index}", "metadata": {}, "created_at": NOW, **row}
            for index, row in enumerate(sorted(rows(count, "s"), key=itemgetter("session")))
        ),
    }
    records |= {"conclusions": [], "cards": [], "scopes": [], "webhooks": []}
    with ArchiveWriter(path) as archive:
        for kind, given in records.items():
            with archive.records(kind) as add:
                for record in given:
                    add(record)
        archive.finish(workspace="bench", made_at=NOW)


def export(client: Any, path: Path) -> int:
    """Write an archive; how many messages are in it."""
    return int(client.export(path)["messages"])


def load(client: Any, path: Path) -> int:
    """Read an archive; how many messages were written."""
    checkpoint = path.with_name("checkpoint")
    return int(client.import_archive(path, checkpoint=checkpoint).messages)


def main() -> None:
    task = job()
    if task.case == "write":
        write(Path(task.path), task.count)
        return
    from honcho import Honcho

    case = task.case.partition(" ")[0]
    with tempfile.TemporaryDirectory() as folder:
        path, options = Path(folder) / "memory.zip", list[str]()
        # In another process: what it needs is no part of what is measured.
        command = [sys.executable, __file__, "write", "--path", str(path)]
        subprocess.run([*command, "--count", str(task.count)], check=True)
        if case == "export":
            options = ["--db", str(path.with_name("memory.db"))]
            subprocess.run([sys.executable, "-c", FILL, options[1], str(path)], check=True)
        with (
            embedded_server(*options) as url,
            Honcho(base_url=url, workspace_id="bench", engine=task.engine) as client,
        ):
            client.force_ensure()
            before, wall = peak(), time.perf_counter()
            done = (export if case == "export" else load)(client, path)
            wall = time.perf_counter() - wall
        if done != task.count:
            raise SystemExit(f"{done} of {task.count} messages")
    report(wall=wall / task.count, memory=peak() - before)


if __name__ == "__main__":
    sys.exit(main())
