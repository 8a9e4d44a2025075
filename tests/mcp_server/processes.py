"""The command in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import psutil

COMMAND = [sys.executable, "-W", "error", "-m", "honcho", "mcp"]


@contextmanager
def started(*options: str, **variables: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run ``honcho mcp``; it has ended when the block has, or the test fails."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*COMMAND, *options], stdin=pipe, stdout=pipe, stderr=pipe, env={**os.environ, **variables}
    ) as process:
        try:
            yield process
            assert process.wait(30) == 0
            assert read(process.stderr) == ""
        finally:
            process.kill()


def read(stream: IO[bytes] | None) -> str:
    """Everything that comes until the end."""
    assert stream is not None
    return stream.read().decode()


def line(process: subprocess.Popen[bytes]) -> str:
    """The next line of the output."""
    assert process.stdout is not None
    return process.stdout.readline().decode().rstrip()


def send(process: subprocess.Popen[bytes], *messages: Any) -> None:
    """Write messages as JSON, and bytes as they are, a line each."""
    assert process.stdin is not None
    for message in messages:
        raw = message if isinstance(message, bytes) else json.dumps(message).encode()
        process.stdin.write(raw + b"\n")
    process.stdin.flush()


def children() -> set[int]:
    """The processes that this one has started and that still run."""
    found = psutil.Process().children(recursive=True)
    return {child.pid for child in found if child.status() != psutil.STATUS_ZOMBIE}
