"""The database: files, threads, processes, and what can be wrong with them."""

from __future__ import annotations

import multiprocessing
import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import honcho.embedded
from honcho.embedded import EmbeddedServer
from honcho.errors import ConfigurationError
from tests.embedded.api import Api


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "memory.db"


def test_a_file_keeps_everything(file: Path) -> None:
    with EmbeddedServer(file) as server:
        Api(server).say("s", "one", "two")
    with EmbeddedServer(str(file)) as server:
        api = Api(server)
        api.say("s", "three")
        assert api.contents("sessions/s/messages/list") == ["one", "two", "three"]
        assert api.contents("search", {"query": "two", "limit": 1}) == ["two"]


def test_work_that_was_queued_is_done_by_the_next_server(file: Path) -> None:
    with EmbeddedServer(file) as server:
        api = Api(server)
        api.say("s", "x")
        with server._services.store.write() as db:
            db.execute("UPDATE queue SET state = 'pending'")
    with EmbeddedServer(file, deriver=lambda context: [context.message.content]) as server:
        assert server.drain()
        assert Api(server).contents("conclusions/list") == ["x"]


def test_servers_in_memory_do_not_meet() -> None:
    with EmbeddedServer() as one, EmbeddedServer() as other:
        Api(one).put("", {})
        assert Api(other).contents("/v3/workspaces/list") == []


def test_a_closed_server_says_so() -> None:
    server = EmbeddedServer()
    server.close()
    server.close()
    assert Api(server).send("GET", "sessions/s/summaries").status == 500


def say_many(api: Api, session: str) -> None:
    for at in range(20):
        api.say(session, f"{at}", f"{at}")


@pytest.mark.parametrize("in_memory", [True, False])
def test_threads_share_a_server(file: Path, *, in_memory: bool) -> None:
    with EmbeddedServer(None if in_memory else file) as server, ThreadPoolExecutor(8) as pool:
        api = Api(server)

        def merge(at: int) -> int:
            api.put("", {"configuration": {f"key{at}": at}})
            return api.send("POST", "peers", {"id": "same"}).status

        statuses = list(pool.map(merge, range(40)))
        assert (statuses.count(201), statuses.count(200)) == (1, 39)
        (workspace,) = api.post("/v3/workspaces/list")["items"]
        assert len(workspace["configuration"]) == 40
        list(pool.map(lambda _: say_many(api, "s"), range(8)))
        contents: list[str] = []
        for page in range(1, 5):
            contents += api.contents("sessions/s/messages/list", size=100, page=page)
        assert len(contents) == 320
        assert contents[::2] == contents[1::2]


def _process(file: str) -> None:
    with EmbeddedServer(file) as server:
        say_many(Api(server), "s")


def test_processes_share_a_file(file: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_process, args=(str(file),)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
        assert process.exitcode == 0
    with EmbeddedServer(file) as server:
        found = Api(server).post("sessions/s/messages/list", {}, size=100)
        assert found["total"] == 120
        contents = [item["content"] for item in found["items"]]
        assert contents[::2] == contents[1::2]


def refused(file: Path) -> str:
    with pytest.raises(ConfigurationError) as info:
        EmbeddedServer(file)
    return str(info.value)


def test_files_that_are_refused(tmp_path: Path) -> None:
    text = tmp_path / "text.db"
    text.write_text("this is no database, but it is long enough to look at" * 10)
    assert "file is not a database" in refused(text)
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    before = other.read_bytes()
    assert "is not a Honcho database" in refused(other)
    assert other.read_bytes() == before
    assert "unable to open" in refused(tmp_path / "missing" / "x.db")
    assert "unable to open" in refused(tmp_path)


@pytest.mark.parametrize(("version", "hint"), [(99, "upgrade honcho-sdk"), (1, "that made it")])
def test_a_database_with_another_schema_is_refused(file: Path, version: int, hint: str) -> None:
    EmbeddedServer(file).close()
    with sqlite3.connect(file) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    assert hint in refused(file)


def test_a_full_disk_is_said(file: Path) -> None:
    with EmbeddedServer(file) as server:
        api = Api(server)
        api.put("", {})
        with server._services.store.read() as db:
            pages = db.execute("PRAGMA page_count").fetchone()[0]
            db.execute(f"PRAGMA max_page_count = {pages}")
        answer = api.send("POST", "sessions/s/messages", _messages())
        assert answer.status == 507
        with server._services.store.read() as db:
            db.execute("PRAGMA max_page_count = 1000000")
        assert api.contents("sessions/list") == []


def _messages() -> dict[str, Any]:
    return {"messages": [{"peer_id": "alice", "content": "x" * 20000}] * 10}


def test_a_locked_database_is_said(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("honcho.embedded.database.store._BUSY_SECONDS", 0.1)
    with EmbeddedServer(file) as server:
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        answer = Api(server).send("PUT", "", {})
        assert (answer.status, answer.headers["retry-after"]) == (503, "1")
        other.execute("ROLLBACK")
        other.close()
        assert Api(server).send("PUT", "", {}).status == 200


@pytest.mark.parametrize("name", ["pydantic_core", "pypdf", "rstr", "snowballstemmer", "splintr"])
def test_a_missing_extra_is_said(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ConfigurationError, match=rf'{name}.*pip install "honcho-sdk\[embedded\]"'):
        _ = honcho.embedded.EmbeddedServer
