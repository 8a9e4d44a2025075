"""The quickstarts: what they print, and the same on a server over HTTP."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from honcho.embedded.serve import running_server
from honcho.embedded.server import EmbeddedServer

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
QUICKSTARTS = ("quickstart.py", "quickstart_async.py")
CONVERSATION = (EXAMPLES / "data" / "hut_trip.jsonl").read_text(encoding="utf-8")
RECORDS = [json.loads(line) for line in CONVERSATION.splitlines()]


def run(script: str, url: str | None = None) -> str:
    """Runs an example as a person would, with nothing of the SDK in the environment."""
    environment = {name: value for name, value in os.environ.items() if "HONCHO" not in name}
    if url:
        environment["HONCHO_URL"] = url
    done = subprocess.run(
        [sys.executable, "-W", "error", str(EXAMPLES / script)],
        env={**environment, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    core = EmbeddedServer()
    try:
        with running_server(core) as url:
            yield url
    finally:
        core.close()


@pytest.mark.parametrize("script", QUICKSTARTS)
def test_a_quickstart_shows_every_step(script: str) -> None:
    printed = run(script)
    assert f"{len(RECORDS)} messages" in printed
    assert f"mara {Counter(record['peer'] for record in RECORDS)['mara']}" in printed
    assert "no answer" not in printed
    assert max(len(line) for line in printed.splitlines()) <= 100


def test_the_answers_name_what_was_said() -> None:
    printed = run("quickstart.py")
    read, _, asked = printed.partition("\n5. ")
    assert "120 euros" in read
    for fact in ("hazelnuts", "lid pocket", "Kangoo", "message "):
        assert fact in asked


@pytest.mark.parametrize("script", QUICKSTARTS)
def test_a_quickstart_runs_unchanged_over_http(script: str, server: str) -> None:
    assert anonymous(run(script, server)) == anonymous(run(script))


def anonymous(printed: str) -> list[str]:
    """What was printed without what differs from run to run: the headline and message ids."""
    return [re.sub(r"[\w-]{21}\]", "ID]", line) for line in printed.splitlines()[3:]]


def test_the_conversation_is_one() -> None:
    assert len(RECORDS) >= 60
    assert {record["peer"] for record in RECORDS} == {"mara", "tomas", "priya", "assistant"}
    times = [datetime.fromisoformat(record["created_at"]) for record in RECORDS]
    assert times == sorted(times)
    assert all(record["content"].strip() and record["metadata"] for record in RECORDS)
