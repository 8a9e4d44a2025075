"""Loads messages in three ways: into ``python -m honcho.embedded`` over HTTP, or, where the case is
``slow``, into the canned server, which takes 20 ms per request then and no CPU to speak of.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

from common import TEXT, job, report

SESSIONS = 4


@contextmanager
def embedded_server(*options: str) -> Iterator[str]:
    """The URL of an embedded server in a process of its own."""
    command = [sys.executable, "-m", "honcho.embedded", "--port", "0"]
    command += ["--log-level", "warning", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if found := re.search(r"http://[\w.:]+", line):
                break
        else:
            raise SystemExit("the embedded server did not start")
        try:
            yield found[0]
        finally:
            process.terminate()


def rows(count: int, prefix: str) -> list[dict[str, Any]]:
    """The records: the sessions take turns, as in the log of a busy service."""
    return [
        {"session": f"{prefix}{index % SESSIONS}", "peer": "alice", "content": f"{index} {TEXT}"}
        for index in range(count)
    ]


def ingest(client: Any, given: list[dict[str, Any]]) -> None:
    client.ingest(given, concurrency=SESSIONS)


def loop(client: Any, given: list[dict[str, Any]]) -> None:
    """``add_messages`` with 100 messages of a session, again and again."""
    alice = client.peer("alice", lazy=True)
    sessions = [client.session(row["session"], lazy=True) for row in given[:SESSIONS]]
    for start in range(0, len(given), 100 * SESSIONS):
        part = given[start : start + 100 * SESSIONS]
        for number, session in enumerate(sessions):
            mine = part[number::SESSIONS]
            session.add_messages([alice.message(row["content"]) for row in mine])


def single(client: Any, given: list[dict[str, Any]]) -> None:
    """One call of ``add_messages`` per message."""
    alice = client.peer("alice", lazy=True)
    sessions = {
        row["session"]: client.session(row["session"], lazy=True) for row in given[:SESSIONS]
    }
    for row in given:
        sessions[row["session"]].add_messages(alice.message(row["content"]))


WAYS = {"ingest": ingest, "ingest_loop": loop, "ingest_single": single}


def total(client: Any) -> int:
    """How many messages are stored."""
    sessions = (client.session(f"s{number}", lazy=True) for number in range(SESSIONS))
    return sum(session.messages(size=1).total for session in sessions)


def main() -> None:
    from honcho import Honcho

    task = job()
    case, _, slow = task.case.partition(" ")
    given = rows(task.count, slow or "s")
    with nullcontext(task.url) if slow else embedded_server() as url:
        with Honcho(base_url=url, workspace_id="bench", engine=task.engine) as client:
            client.force_ensure()
            wall, cpu = time.perf_counter(), time.process_time()
            WAYS[case](client, given)
            cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
            stored = task.count if slow else total(client)
        if stored != task.count:
            raise SystemExit(f"{stored} of {task.count} messages are stored")
    report(wall=wall / task.count, cpu=cpu / task.count)


if __name__ == "__main__":
    sys.exit(main())
