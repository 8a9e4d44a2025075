"""A server in a process that forks: nothing acknowledged is lost, and no child hangs."""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from honcho import AsyncHoncho, ConfigurationError, Honcho
from honcho.embedded import EmbeddedServer
from tests.servers.children import ended, fork, in_a_child

from .api import Api

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows does not fork"),
    # That threads and forks do not mix is the point.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),
]

ROUNDS = int(os.environ.get("HONCHO_FORK_ROUNDS", "4"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "memory.db"


def stored(file: Path) -> list[str]:
    """The contents of all messages in a file that is whole."""
    connection = sqlite3.connect(file)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return sorted(text for (text,) in connection.execute("SELECT content FROM messages"))
    finally:
        connection.close()


def say(client: Honcho, *texts: str) -> list[str]:
    """What was acknowledged."""
    session, peer = client.session("s"), client.peer("alice")
    return [session.add_messages([peer.message(text)])[0].content for text in texts]


@pytest.mark.slow
@pytest.mark.parametrize("number", range(ROUNDS))
def test_parent_and_children_lose_nothing(file: Path, number: int) -> None:
    """Four children and two threads of the parent write, and close in random order."""
    chance = random.Random(number)
    client = Honcho.embedded(file)
    acknowledged = say(client, "first")
    children: list[tuple[int, int]] = []

    def write(out: int, name: str, closes: bool) -> None:
        os.write(out, "\n".join(say(client, *(f"{name}.{at}" for at in range(10)))).encode())
        if closes:
            client.close()

    texts = [f"thread.{at}" for at in range(20)]
    thread = threading.Thread(target=lambda: acknowledged.extend(say(client, *texts)))
    thread.start()
    for child in range(4):
        source, out = os.pipe()
        closes = chance.random() < 0.5
        children.append((fork(lambda o=out, c=child, e=closes: write(o, f"child{c}", e)), source))  # type: ignore[misc]
        os.close(out)
    acknowledged += say(client, *(f"parent.{at}" for at in range(10)))
    thread.join()
    chance.shuffle(children)
    close_at = chance.randrange(5)
    for at, (child, source) in enumerate(children):
        if at == close_at:
            client.close()
        with os.fdopen(source, encoding="utf-8") as told:
            acknowledged += told.read().split()
        assert ended(child) == 0
    client.close()
    assert stored(file) == sorted(acknowledged)
    assert len(acknowledged) == 71


@pytest.mark.parametrize("in_memory", [True, False])
def test_a_fork_while_other_threads_write(file: Path, *, in_memory: bool) -> None:
    with EmbeddedServer(None if in_memory else file) as server:
        api, over = Api(server), threading.Event()

        def write() -> None:
            while not over.is_set():
                api.say("s", "x")

        def work() -> None:
            with EmbeddedServer() if in_memory else server as other:
                Api(other).say("s", "y")

        threads = [threading.Thread(target=write) for _ in range(3)]
        for thread in threads:
            thread.start()
        try:
            assert [in_a_child(work) for _ in range(10)] == [True] * 10
        finally:
            over.set()
            for thread in threads:
                thread.join()


def test_memory_is_not_shared_with_a_child(file: Path) -> None:
    with Honcho.embedded() as client, EmbeddedServer() as server:
        say(client, "one")

        def refused() -> None:
            for use in (client.peers, client.aio, lambda: server.handle(None)):  # type: ignore[arg-type]
                with pytest.raises(ConfigurationError, match="memory is not shared"):
                    use() if use is not client.aio else asyncio.run(client.aio.peers())  # type: ignore[operator]
            server.close()
            client.close()
            with Honcho.embedded() as own:
                assert say(own, "mine") == ["mine"]

        assert in_a_child(refused)
        assert say(client, "two") == ["two"]
        assert [one.content for one in client.session("s").messages()] == ["one", "two"]


def test_a_child_does_its_background_work(file: Path) -> None:
    def derive(context: object) -> list[str]:
        return [f"learned in {os.getpid()}"]

    with EmbeddedServer(file, deriver=derive) as server:
        api = Api(server)
        api.say("s", "x")
        assert server.drain()

        def work() -> None:
            api.say("s", "y")
            assert server.drain()
            server.close()

        child = fork(work)
        assert ended(child) == 0
        learned = sorted(api.contents("conclusions/list"))
        assert learned == sorted(f"learned in {one}" for one in (os.getpid(), child))
        api.say("s", "z")
        assert server.drain()


def test_a_child_calls_its_async_providers(file: Path) -> None:
    async def respond(question: str, *_: object) -> str:
        return question.upper()

    with Honcho.embedded(file, responder=respond) as client:
        assert client.peer("alice").chat("one") == "ONE"

        def work() -> None:
            assert client.peer("alice").chat("two") == "TWO"
            client.close()

        assert in_a_child(work)
        assert client.peer("alice").chat("three") == "THREE"


def test_a_closed_server_stays_closed_in_a_child(file: Path) -> None:
    server = EmbeddedServer(file)
    server.close()

    def work() -> None:
        assert Api(server).send("GET", "sessions/s/summaries").status == 500
        server.close()

    assert in_a_child(work)


def test_async_calls_before_and_after_a_fork(file: Path) -> None:
    client = AsyncHoncho.embedded(file)

    async def call(text: str) -> None:
        session, peer = await client.session("s"), await client.peer("alice")
        await session.add_messages([peer.message(text)])

    async def forks_within_a_loop() -> None:
        await call("one")
        calls = [asyncio.create_task(call("two")) for _ in range(3)]
        await asyncio.sleep(0)
        assert in_a_child(lambda: threading_run(lambda: asyncio.run(call("child"))))
        await asyncio.gather(*calls)
        await client.aclose()

    asyncio.run(forks_within_a_loop())
    assert stored(file) == ["child", "one", "two", "two", "two"]


def threading_run(work: Callable[[], object]) -> None:
    """Run something outside of the event loop that the fork took place in."""
    failed: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - raised below
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if failed:
        raise failed[0]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["embedded", "http"])
def test_a_fork_while_another_thread_is_inside_its_first_call(
    file: Path, kind: str, served: str
) -> None:
    """In a fresh interpreter, in which the first call loads what it needs."""
    script = Path(__file__).with_name("forking.py")
    address = f"embedded:{file}" if kind == "embedded" else served
    done = subprocess.run(
        [sys.executable, "-W", "ignore", script, address],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture
def served() -> Iterator[str]:
    from honcho.embedded.serve import running_server

    with EmbeddedServer() as server, running_server(server) as url:
        yield url


def test_clients_of_a_url_in_a_child(file: Path) -> None:
    with Honcho(base_url="embedded:") as memory, Honcho(base_url=f"embedded:{file}") as kept:
        say(memory, "one")
        say(kept, "one")

        def work() -> None:
            with Honcho(base_url="embedded:") as own, Honcho(base_url="embedded:") as other:
                assert say(own, "mine") == ["mine"]
                assert [one.content for one in other.session("s").messages()] == ["mine"]
            with Honcho(base_url=f"embedded:{file}") as same:
                say(same, "two")
            say(kept, "three")
            kept.close()
            memory.close()

        assert in_a_child(work)
        assert [one.content for one in memory.session("s").messages()] == ["one"]
    assert stored(file) == ["one", "three", "two"]


ENDING = """
import os, sys
from honcho import Honcho

async def respond(question, *_):
    return question.upper()

client = Honcho.embedded(sys.argv[1], responder=respond)
assert client.peer("alice").chat("one") == "ONE"
child = os.fork()
if not child:
    assert client.peer("alice").chat("two") == "TWO"
    sys.exit(5)
_, status = os.waitpid(child, 0)
client.close()
sys.exit(os.waitstatus_to_exitcode(status))
"""


def test_a_child_ends_as_any_process_does(file: Path) -> None:
    """The interpreter of a child ends, with all that it has of its parent."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", ENDING, str(file)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (5, "")
