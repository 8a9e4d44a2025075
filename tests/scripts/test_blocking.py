"""scripts/blocking.py on small trees: what it derives, what it refuses, what its check notices."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import blocking
from scripts.deriving.rules import Rule, table
from scripts.deriving.tokens import derive

CLIENT = '''"""The async client; ``client.aclose()`` closes it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

from honcho.client import twins
from honcho.client.twins import BlockingHoncho
from honcho.concurrency.both import AsyncLock, async_sleep


class AsyncHoncho:
    """Use as ``async with AsyncHoncho() as client:``; its blocking twin is a client too."""

    def __init__(self, hook: Callable[[str], Awaitable[None]], async_http_client: object) -> None:
        self.hook = hook
        self.lock = AsyncLock()
        self.async_http_client = async_http_client

    async def __aenter__(self) -> AsyncHoncho:
        async with self.lock:
            await async_sleep(0)
        return self

    async def names(self) -> AsyncIterator[str]:
        found = [name async for name in self if await self.ok(name)]
        for name in (await self.load(
            found
        )).names:
            yield f"{name} of {self.hook!r}"
        raise StopAsyncIteration

    @property
    def blocking(self) -> BlockingHoncho:
        """The blocking twin of this client."""
        return twins.blocking(self)

    async def aclose(self) -> None:
        """Close it."""
        x = await anext(self), (await self.two()), await self.call((await self.x) + 1)


def spare(numbers: Iterator[int]) -> None:
    """Plain functions stay as they are."""
'''

DERIVED = '''# Derived from honcho/aio/client.py by scripts/blocking.py; do not edit.
"""The blocking client; ``client.close()`` closes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from honcho.client import twins
from honcho.client.twins import AsyncHoncho
from honcho.concurrency.both import Lock, sleep


class Honcho:
    """Use as ``with Honcho() as client:``; its async twin is a client too."""

    def __init__(self, hook: Callable[[str], None], async_http_client: object) -> None:
        self.hook = hook
        self.lock = Lock()
        self.async_http_client = async_http_client

    def __enter__(self) -> Honcho:
        with self.lock:
            sleep(0)
        return self

    def names(self) -> Iterator[str]:
        found = [name for name in self if self.ok(name)]
        for name in self.load(found).names:
            yield f"{name} of {self.hook!r}"
        raise StopIteration

    @property
    def aio(self) -> AsyncHoncho:
        """The async twin of this client."""
        return twins.aio(self)

    def close(self) -> None:
        """Close it."""
        x = next(self), self.two(), self.call(self.x + 1)


def spare(numbers: Iterator[int]) -> None:
    """Plain functions stay as they are."""
'''

TEST = """from honcho.aio.client import AsyncHoncho


async def test_names(async_honcho_client: AsyncHoncho) -> None:
    # The async client is a fixture.
    assert [name async for name in async_honcho_client.names()]
"""

DERIVED_TEST = """# Derived from tests/aio/test_client.py by scripts/blocking.py; do not edit.
from honcho.blocking.client import Honcho


def test_names(honcho_client: Honcho) -> None:
    # The blocking client is a fixture.
    assert [name for name in honcho_client.names()]
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tree with one client and its test, under a table of which every rule is used."""
    (tmp_path / "honcho/aio").mkdir(parents=True)
    (tmp_path / "tests/aio").mkdir(parents=True)
    (tmp_path / "honcho/aio/client.py").write_text(CLIENT)
    (tmp_path / "tests/aio/test_client.py").write_text(TEST)

    def used() -> list[Rule]:
        rules = table()
        derive(CLIENT, rules)
        derive(TEST, rules)
        return [rule for rule in table() if str(rule) in {str(one) for one in rules if one.used}]

    monkeypatch.setattr("scripts.deriving.rules.table", used)
    return tmp_path


def run(root: Path, *arguments: str) -> int:
    return blocking.main([*arguments, "--root", str(root)])


def test_a_client_and_its_test_are_derived(root: Path) -> None:
    assert run(root) == 0
    assert (root / "honcho/blocking/client.py").read_text() == DERIVED
    assert (root / "tests/blocking/test_client.py").read_text() == DERIVED_TEST


def test_a_derived_tree_passes_the_check_and_is_derived_once(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(root)
    capsys.readouterr()
    assert run(root, "--check") == 0
    assert run(root) == 0
    assert capsys.readouterr().out == ""


def test_the_check_writes_nothing(root: Path) -> None:
    assert run(root, "--check") == 1
    assert not (root / "honcho/blocking").exists()


@pytest.mark.parametrize(
    ("path", "damage"),
    [
        ("honcho/blocking/client.py", "appended"),
        ("honcho/blocking/client.py", "removed"),
        ("tests/blocking/test_client.py", "appended"),
        ("honcho/blocking/extra.py", "added"),
        ("honcho/blocking/data/extra.json", "added"),
        ("tests/blocking/test_extra.py", "added"),
        ("honcho/elsewhere.py", "copied"),
    ],
)
def test_the_check_notices(
    root: Path, path: str, damage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(root)
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if damage == "appended":
        target.write_text(target.read_text() + "\n")
    elif damage == "removed":
        target.unlink()
    else:
        target.write_text(DERIVED if damage == "copied" else "")
    assert run(root, "--check") == 1
    assert path in capsys.readouterr().err


def test_a_changed_source_fails_the_check(root: Path) -> None:
    run(root)
    source = root / "honcho/aio/client.py"
    source.write_text(source.read_text().replace("found", "given"))
    assert run(root, "--check") == 1


def test_bytecode_is_no_stray(root: Path) -> None:
    run(root)
    cache = root / "honcho/blocking/__pycache__"
    cache.mkdir()
    (cache / "client.cpython-311.pyc").write_bytes(b"")
    assert run(root, "--check") == 0


def test_a_derived_file_goes_with_its_source_and_a_hand_written_one_stays(root: Path) -> None:
    (root / "honcho/aio/old.py").write_text("async def old() -> None: ...\n")
    run(root)
    assert (root / "honcho/blocking/old.py").exists()
    (root / "honcho/aio/old.py").unlink()
    (root / "honcho/blocking/mine.py").write_text("x = 1\n")
    assert run(root) == 1
    assert not (root / "honcho/blocking/old.py").exists()
    assert (root / "honcho/blocking/mine.py").exists()


def test_a_rule_that_no_source_uses_is_an_error(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = [*table(), Rule("never_seen", "seen")]
    monkeypatch.setattr("scripts.deriving.rules.table", lambda: rules)
    assert run(root, "--check") == 2
    assert "never_seen" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("async def f(:\n", "honcho/aio/bad.py is not Python"),
        ("import asyncio\n\n\nLOOP = asyncio\n", "honcho/blocking/bad.py:2 would say"),
        ("def f() -> Coroutine[int, int, int]: ...\n", "'Coroutine'"),
        ("# One has to await it.\n", "'await'"),
        ("x = [\n    1,\n    aiter,\n]\n", "honcho/blocking/bad.py:4 would say 'aiter'"),
        ('"""First.\n\nAn async thing.\n"""\n', "honcho/blocking/bad.py:4 would say 'An blocking'"),
    ],
)
def test_a_source_without_a_counterpart_is_refused(
    root: Path, source: str, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "honcho/aio/bad.py").write_text(source)
    assert run(root) == 2
    assert complaint in capsys.readouterr().err
    assert not (root / "honcho/blocking").exists()


def test_a_file_that_is_no_module_is_refused(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "tests/aio/data.json").write_text("{}")
    assert run(root) == 2
    assert "data.json" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = (await f(a)[0].b).c", "x = f(a)[0].b.c"),
        ("x = (await f() or g()).c", "x = (f() or g()).c"),
        ("f(await g())", "f(g())"),
        ("return (await g())", "return g()"),
        ("x: Awaitable[Callable[[int], str]]", "x: Callable[[int], str]"),
        ("x: dict[str, Awaitable[Peer]]", "x: dict[str, Peer]"),
        ("x = f'{await_} {self.name!r:>10} g()'", "x = f'{await_} {self.name!r:>10} g()'"),
        ("x = 'a' f'{f\"{y}\"}' # aclose() it", "x = 'a' f'{f\"{y}\"}' # close() it"),
        ("x = '''\n  é.aclose()'''; y = aclose(z)", "x = '''\n  é.close()'''; y = close(z)"),
        ("from honcho.aio.peer import AsyncPeer", "from honcho.blocking.peer import Peer"),
        ("BlockingPeer, BlockingInAsyncWarning", "AsyncPeer, BlockingInAsyncWarning"),
        ("import honcho.aio as x", "import honcho.blocking as x"),
        ("class _AsyncThing(Peer): blocking_time = 1", "class _Thing(Peer): blocking_time = 1"),
        ("async_http_client = async_gather(async_)", "async_http_client = gather(async_)"),
        ("# without blocking the loop", "# without blocking the loop"),
        ("# the blocking client, blocking peers", "# the async client, async peers"),
    ],
)
def test_one_line(source: str, expected: str) -> None:
    assert derive(source, table()) == expected
