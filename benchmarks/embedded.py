"""How fast the embedded server is, through the blocking client.

    python benchmarks/embedded.py              # in memory
    python benchmarks/embedded.py --file       # on a database file
    python benchmarks/embedded.py --http       # over a socket

Prints a table; nothing is asserted here, since a busy machine says nothing about the code.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from honcho import Honcho
from honcho.embedded import EmbeddedServer
from honcho.embedded.serve import running_server

WORDS = """acorn badger candle dawn ember fern garden harvest island juniper kettle lantern meadow
nectar orchard pebble quilt river saddle thistle umbrella valley willow yarrow zephyr bees honey
kayak lisbon market night opera piano quiet rain snow train uncle violin window yellow""".split()
MANY = 100_000
SEED = 20240501


@contextmanager
def opened(*, file: bool, http: bool) -> Iterator[Honcho]:
    """A client of a new server."""
    with ExitStack() as exits:
        path = None
        if file:
            folder = exits.enter_context(tempfile.TemporaryDirectory())
            path = Path(folder) / "memory.db"
        if http:
            server = exits.enter_context(EmbeddedServer(path))
            url = exits.enter_context(running_server(server))
            yield exits.enter_context(Honcho(base_url=url, workspace_id="bench"))
        else:
            yield exits.enter_context(Honcho.embedded(path, workspace_id="bench"))


def texts(count: int) -> list[str]:
    chance = random.Random(SEED)
    return [" ".join(chance.choices(WORDS, k=12)) for _ in range(count)]


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def first_request(*, file: bool, http: bool) -> float:
    def work() -> None:
        with opened(file=file, http=http) as client:
            client.peer("alice")

    work()  # the interpreter is warm: everything is imported
    return statistics.median(seconds(work) for _ in range(5))


def store(client: Honcho, name: str, count: int) -> None:
    alice = client.peer("alice")
    client.session(name).add_messages([alice.message(text) for text in texts(count)])


def long_texts(*, file: bool, http: bool) -> list[tuple[str, int, float]]:
    """What grows with the length of a question and of messages: it must not grow faster."""
    chance = random.Random(SEED)
    long = [" ".join(chance.choices(WORDS, k=3000)) for _ in range(200)]
    question = "\n".join(" ".join(chance.choices(WORDS, k=12)) for _ in range(120))[:9000]
    with opened(file=file, http=http) as client:
        alice = client.peer("alice")
        client.session("long").add_messages([alice.message(text) for text in long])
        client.session("twice").add_messages(alice.message("kayak opera " * 1780))
        search = seconds(lambda: client.search(question, limit=10))
        chat = seconds(lambda: alice.chat(question))
        twice = seconds(lambda: client.session("twice").search("kayak opera"))
    about = f"a question of {len(question):,} characters, 200 messages of {len(long[0]):,}"
    return [
        (f"search: {about}", 500, 1000 * search),
        ("chat: the same", 500, 1000 * chat),
        ("search for two words, 1,780 times each in a message", 50, 1000 * twice),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--file", action="store_true", help="on a file, not in memory")
    parser.add_argument("--http", action="store_true", help="over a socket, not in the process")
    parser.add_argument("--messages", type=int, default=MANY, help="in the large session")
    options = parser.parse_args()
    where = {"file": options.file, "http": options.http}

    rows = [("first request after creation, and closing", 150, 1000 * first_request(**where))]
    with opened(**where) as client:
        taken = seconds(lambda: store(client, "small", 10_000))
        rows.append(("10,000 messages in batches of 100", 3000, 1000 * taken))
    with opened(**where) as client:
        taken = seconds(lambda: store(client, "large", options.messages))
        large = client.session("large")
        pages = [1, options.messages // 200, options.messages // 100]
        page = max(seconds(lambda p=p: large.messages(page=p, size=100)) for p in pages)
        queries = ["lantern by the river", "kayak", "opera, piano", "nothing of this kind", "e"]
        search = max(seconds(lambda q=q: client.search(q, limit=10)) for q in queries)
    rows.append((f"{options.messages:,} messages in batches of 100", 0, 1000 * taken))
    rows.append((f"page of 100 out of {options.messages:,} (slowest of 3)", 20, 1000 * page))
    rows.append((f"search over {options.messages:,} (slowest of 5)", 100, 1000 * search))
    rows += long_texts(**where)

    print(f"{'':72} {'bar':>10} {'measured':>12}")
    for name, bar, measured in rows:
        print(f"{name:72} {f'{bar} ms' if bar else '':>10} {measured:>9.1f} ms")


if __name__ == "__main__":
    main()
