"""``python -m honcho.embedded`` as a process: what it prints, how it ends, and what survives."""

from __future__ import annotations

import os
import re
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

READY = re.compile(r"honcho\.embedded: listening on (http://127\.0\.0\.1:\d+) \((.+)\)\n")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")


class Process:
    """A server process that is ready."""

    def __init__(self, process: subprocess.Popen[str], line: str) -> None:
        self.process = process
        ready = READY.fullmatch(line)
        assert ready is not None, f"printed {line!r}"
        self.url, self.database = ready.groups()

    def end(self, number: signal.Signals) -> tuple[int, str]:
        """Send a signal; the exit code and what else was printed on stdout."""
        self.process.send_signal(number)
        rest, _ = self.process.communicate(timeout=30)
        return self.process.returncode, rest


@contextmanager
def server(*arguments: str, limit: Callable[[], None] | None = None) -> Iterator[Process]:
    command = [sys.executable, "-m", "honcho.embedded", "--port", "0", "--log-level", "warning"]
    process = subprocess.Popen(
        [*command, *arguments], stdout=subprocess.PIPE, text=True, preexec_fn=limit
    )
    assert process.stdout is not None
    with process:
        try:
            yield Process(process, process.stdout.readline())
        finally:
            process.kill()


def refused(*arguments: str, limit: Callable[[], None] | None = None) -> str:
    """Run a server that cannot start: its one line on stderr."""
    ended = subprocess.run(
        [sys.executable, "-m", "honcho.embedded", "--port", "0", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        preexec_fn=limit,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.startswith("honcho.embedded: ")
    assert ended.stderr.count("\n") == 1, ended.stderr
    return ended.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "SIGINT"])
def test_it_says_where_it_listens_serves_and_stops(number: signal.Signals) -> None:
    with server() as running:
        assert running.database == "memory"
        assert httpx.get(f"{running.url}/health").json() == {"status": "ok"}
        assert running.end(number) == (0, "")


def test_it_says_so_when_it_plays_a_newer_server() -> None:
    with server("--server-version", "3.3.0") as running:
        assert running.database == "memory, as server 3.3.0"
        document = httpx.get(f"{running.url}/openapi.json").json()
        assert document["info"]["version"] == "3.3.0"


def test_an_idle_keep_alive_connection_does_not_delay_the_end() -> None:
    with server() as running, httpx.Client(base_url=running.url) as client:
        client.get("/health")
        assert running.end(signal.SIGTERM) == (0, "")


def test_a_file_keeps_what_was_written(tmp_path: Path) -> None:
    file = str(tmp_path / "memory.db")
    with server("--db", file) as running:
        assert running.database == file
        httpx.post(f"{running.url}/v3/workspaces", json={"id": "w", "metadata": {"a": 1}})
        running.end(signal.SIGTERM)
    with server("--db", file) as running:
        again = httpx.post(f"{running.url}/v3/workspaces", json={"id": "w"})
    assert (again.status_code, again.json()["metadata"]) == (200, {"a": 1})


def test_a_port_in_use_is_said_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        message = refused("--port", str(port))
    assert f"127.0.0.1:{port}" in message
    assert "in use" in message


def test_an_address_of_another_machine_is_said_in_one_line() -> None:
    assert "192.0.2.1" in refused("--host", "192.0.2.1")


def test_a_file_that_is_no_database_is_said_in_one_line_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("Dear diary, " * 1000)
    assert str(file) in refused("--db", str(file))
    assert file.read_text() == "Dear diary, " * 1000


def test_a_database_of_another_program_is_said_in_one_line_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    before = file.read_bytes()
    assert "not a Honcho database" in refused("--db", str(file))
    assert file.read_bytes() == before


def test_a_database_of_a_newer_version_is_said_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "memory.db"
    with server("--db", str(file)) as running:
        running.end(signal.SIGTERM)
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 9999")
    connection.close()
    assert "newer" in refused("--db", str(file))


def test_a_folder_that_is_missing_is_said_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "missing" / "memory.db"
    assert str(file) in refused("--db", str(file))


def _full_disk() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def test_a_disk_that_is_full_is_said_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "memory.db"
    assert str(file) in refused("--db", str(file), limit=_full_disk)


@pytest.mark.parametrize(
    "arguments", [["--port", "65536"], ["--port", "x"], ["--log-level", "loud"]]
)
def test_arguments_that_make_no_sense_are_refused(arguments: list[str]) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "honcho.embedded", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 2
    assert "usage:" in ended.stderr


def test_other_names_and_private_webhooks_have_to_be_allowed() -> None:
    asked = {"host": "honcho:8000", "origin": "https://app.example"}
    hook = {"url": "http://0x7f000001:9/hook"}
    allowed = ("--allow-host", "honcho", "--allow-host", "app.example", "--allow-private-webhooks")
    for arguments, health, made in [((), 403, 422), (allowed, 200, 201)]:
        with server(*arguments) as running:
            assert httpx.get(f"{running.url}/health", headers=asked).status_code == health
            httpx.post(f"{running.url}/v3/workspaces", json={"id": "w"})
            webhooks = f"{running.url}/v3/workspaces/w/webhooks"
            assert httpx.post(webhooks, json=hook).status_code == made


def test_a_chat_is_streamed_over_http() -> None:
    with server() as running:
        base = f"{running.url}/v3/workspaces/w"
        messages = [{"peer_id": "alice", "content": "I keep bees."}]
        httpx.post(f"{base}/sessions/s/messages", json={"messages": messages})
        question = {"query": "What does alice keep?", "stream": True}
        answer = httpx.post(f"{base}/peers/alice/chat", json=question)
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert answer.text.startswith('data: {"delta": {"content": ')
    assert answer.text.endswith('data: {"done": true}\n\n')


def _disk_that_fills_up() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (2**21, 2**21))


def test_a_disk_that_fills_up_refuses_writes_and_keeps_the_rest(tmp_path: Path) -> None:
    file = str(tmp_path / "memory.db")
    with server("--db", file, limit=_disk_that_fills_up) as running:
        acknowledged, refusal = _write_until_refused(running.url)
        kept = _contents(running.url)
    assert refusal.status_code >= 500
    assert refusal.json().keys() == {"detail"}
    assert kept == acknowledged
    with server("--db", file) as running:
        assert _contents(running.url) == acknowledged


def _write_until_refused(url: str) -> tuple[list[str], httpx.Response]:
    acknowledged: list[str] = []
    with httpx.Client(base_url=url, timeout=60) as client:
        for batch in range(100):
            contents = [f"{batch}.{index} " + "word " * 400 for index in range(25)]
            response = client.post(MESSAGES, json=_batch(contents))
            if response.status_code != 201:
                return acknowledged, response
            acknowledged += contents
    raise AssertionError("a disk of two megabytes took five")


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL], ids=["SIGTERM", "SIGKILL"])
def test_what_was_acknowledged_survives_the_end_in_the_middle_of_writing(
    tmp_path: Path, number: signal.Signals
) -> None:
    """Of 10,000 messages sent in batches of 10, the server is ended after about a third."""
    file = str(tmp_path / "memory.db")
    with server("--db", file) as running:
        writing = Writing(running.url, batches=1000, size=10)
        writing.reached(300)
        code, _ = running.end(number)
        acknowledged, sent = writing.ended()
    assert code == (0 if number == signal.SIGTERM else -signal.SIGKILL)
    assert 3000 <= len(acknowledged) < 10_000
    with server("--db", file) as running:
        stored = _contents(running.url)
    assert stored[: len(acknowledged)] == acknowledged
    # The batch that was under way is there as a whole or not at all.
    assert stored in (acknowledged, sent)
    integrity = sqlite3.connect(os.fspath(file))
    assert integrity.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    integrity.close()


MESSAGES = "/v3/workspaces/w/sessions/s/messages"


def _batch(contents: list[str]) -> dict[str, list[dict[str, str]]]:
    return {"messages": [{"peer_id": "alice", "content": content} for content in contents]}


class Writing:
    """Batches of messages sent one after the other from a thread, until the server is gone."""

    def __init__(self, url: str, batches: int, size: int) -> None:
        self._url = url
        self._batches = [[f"{b}.{i}" for i in range(size)] for b in range(batches)]
        self._acknowledged: list[str] = []
        self._sent: list[str] = []
        self._counts = threading.Condition()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        with httpx.Client(base_url=self._url, timeout=30) as client:
            for batch in self._batches:
                self._sent += batch
                try:
                    status = client.post(MESSAGES, json=_batch(batch)).status_code
                except httpx.TransportError:
                    return
                if status == 201:
                    with self._counts:
                        self._acknowledged += batch
                        self._counts.notify()

    def reached(self, batches: int) -> None:
        count = batches * len(self._batches[0])
        with self._counts:
            assert self._counts.wait_for(lambda: len(self._acknowledged) >= count, 60)

    def ended(self) -> tuple[list[str], list[str]]:
        self._thread.join()
        return self._acknowledged, self._sent


def _contents(url: str) -> list[str]:
    """What is stored, by walking all pages."""
    found: list[str] = []
    with httpx.Client(base_url=url, timeout=30) as client:
        for page in range(1, 1000):
            answer = client.post(f"{MESSAGES}/list", params={"page": page, "size": 100}, json={})
            items = answer.json()["items"]
            found += [item["content"] for item in items]
            if len(items) < 100:
                return found
    raise AssertionError("pages do not end")
