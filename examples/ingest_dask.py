"""Loading from several processes with dask.distributed, each message once, whoever dies.

python examples/ingest_dask.py            two worker processes
python examples/ingest_dask.py --kill     and one of them is killed on the way

Each task loads one shard with a checkpoint of its own. A task whose worker dies is run again by
another one, which goes on from the checkpoint. Only what the tasks have in common has to be in
place: the shards and the checkpoints on a file system that all workers see, and every session in
one shard, since order is kept within a shard.

Needs the extra: pip install 'honcho-sdk[dask,embedded]'
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from distributed import Client, LocalCluster

from honcho import Honcho, IngestReport

SHARDS = 4
SESSIONS_A_SHARD = 2


def load(honcho: Honcho, shard: Path) -> IngestReport:
    """The task: load one file of records. The client came here pickled, and without a key."""
    with honcho, shard.open(encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines)
        return honcho.ingest(records, checkpoint=shard.with_suffix(".checkpoint"))


def write_shards(folder: Path, messages: int) -> list[Path]:
    """Files of records: one JSON object a line, the sessions of a shard in turn."""
    shards: list[Path] = []
    for number in range(SHARDS):
        path = folder / f"shard-{number}.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for index in range(messages // SHARDS):
                session = f"session-{number}-{index % SESSIONS_A_SHARD}"
                record = {"session": session, "peer": "mara", "content": f"message {index}"}
                file.write(json.dumps(record) + "\n")
        shards.append(path)
    return shards


def expected(messages: int) -> list[str]:
    """What the sessions of a shard have to hold, one after the other."""
    every = range(messages // SHARDS)
    return [
        f"message {index}"
        for session in range(SESSIONS_A_SHARD)
        for index in every[session::SESSIONS_A_SHARD]
    ]


def stored(honcho: Honcho, number: int) -> list[str]:
    """What the sessions of a shard hold."""
    return [
        message.content
        for session in range(SESSIONS_A_SHARD)
        for message in honcho.session(f"session-{number}-{session}", lazy=True).messages(size=100)
    ]


def count(honcho: Honcho) -> int:
    """How many messages there are in all sessions."""
    return sum(session.messages(size=1).total for session in honcho.sessions(size=100))


def kill_one(cluster: Client, honcho: Honcho, messages: int) -> None:
    """Kill a worker process once a quarter of the messages is there."""
    processes = cluster.run(os.getpid)
    while count(honcho) < messages // 4:
        time.sleep(0.05)
    victim = min(processes)
    print(f"killing the worker at {victim}, {count(honcho):,} messages are stored", flush=True)
    os.kill(processes[victim], signal.SIGKILL)


@contextmanager
def server() -> Iterator[str]:
    """The address of a Honcho: ``HONCHO_URL``, else an embedded server in its own process."""
    if url := os.environ.get("HONCHO_URL"):
        yield url
        return
    command = [sys.executable, "-m", "honcho.embedded", "--port", "0", "--log-level", "warning"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        try:
            assert found, "the embedded server did not start"
            yield found[0]
        finally:
            process.terminate()


def main() -> None:
    """Load everything, and look whether it is there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--messages", type=int, default=20_000)
    parser.add_argument("--kill", action="store_true", help="kill a worker on the way")
    options = parser.parse_args()
    with (
        server() as url,
        tempfile.TemporaryDirectory() as folder,
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as workers,
        Client(workers) as cluster,
        Honcho(base_url=url, workspace_id="dask") as honcho,
    ):
        honcho.force_ensure()
        shards = write_shards(Path(folder), options.messages)
        tasks = cluster.map(lambda shard: load(honcho, shard), shards, pure=False)
        if options.kill:
            kill_one(cluster, honcho, options.messages)
        for shard, report in zip(shards, cluster.gather(tasks), strict=True):
            print(f"{shard.name}: {report}")
        for number in range(SHARDS):
            assert stored(honcho, number) == expected(options.messages), f"shard {number}"
        print(f"{count(honcho):,} messages are stored, each once and in order")


if __name__ == "__main__":
    main()
