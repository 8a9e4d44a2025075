"""The pytest plugin, in pytest runs of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

pytest_plugins = ["pytester"]

pytestmark = pytest.mark.slow


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs a test file in a process with no other plugin, where every warning is an error."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")

    def run(code: str, *arguments: str) -> pytest.RunResult:
        pytester.makepyfile(code)
        options = ["-q", "-p", "no:cacheprovider", "-p", "honcho.testing", "-W", "error"]
        return pytester.runpytest_subprocess(*options, *arguments, timeout=100)

    return run


def test_a_client_of_an_empty_server(run: Any) -> None:
    run(
        """
        def test_it(honcho_client):
            alice = honcho_client.peer("alice")
            session = honcho_client.session("talk")
            session.add_messages([alice.message("I keep bees.")])
            assert [message.content for message in session.messages()] == ["I keep bees."]
            assert honcho_client.workspace_id == "test"
        """
    ).assert_outcomes(passed=1)


ISOLATED = """
    import pytest

    @pytest.mark.parametrize("number", range(8))
    def test_nobody_else_was_here(honcho_client, honcho_server, number):
        assert list(honcho_client.peers()) == []
        honcho_client.peer(f"peer-{number}")
        assert [peer.id for peer in honcho_client.peers()] == [f"peer-{number}"]
        assert honcho_server.url.startswith("http://127.0.0.1:")
    """


@pytest.mark.parametrize(
    "arguments", [[], ["-p", "xdist", "-n", "3"]], ids=["one process", "xdist"]
)
def test_every_test_has_a_server_of_its_own(run: Any, arguments: list[str]) -> None:
    run(ISOLATED, *arguments).assert_outcomes(passed=8)


def test_the_server_can_be_reached_over_http(run: Any) -> None:
    run(
        """
        import json
        from urllib.request import urlopen

        def test_it(honcho_server, honcho_client):
            assert json.load(urlopen(f"{honcho_server.url}/health")) == {"status": "ok"}
            assert honcho_server.url == honcho_server.url

        def test_another_client(honcho_server, honcho_client):
            from honcho import Honcho

            honcho_client.peer("alice")
            with Honcho(base_url=honcho_server.url, workspace_id="test") as other:
                assert [peer.id for peer in other.peers()] == ["alice"]
        """
    ).assert_outcomes(passed=2)


def test_no_http_server_is_started_unless_it_is_asked_for(run: Any) -> None:
    run(
        """
        import sys

        def test_it(honcho_server, honcho_client):
            honcho_client.peer("alice")
            assert "uvicorn" not in sys.modules
        """
    ).assert_outcomes(passed=1)


ASYNC_WITHOUT_A_PLUGIN = """
    import asyncio

    def test_it(async_honcho_client, honcho_client):
        async def talk():
            alice = await async_honcho_client.peer("alice")
            session = await async_honcho_client.session("talk")
            await session.add_messages([alice.message("I keep bees.")])

        asyncio.run(talk())
        assert [one.content for one in honcho_client.session("talk").messages()] == ["I keep bees."]
    """


def test_the_async_client_needs_no_plugin_for_async_tests(run: Any) -> None:
    run(ASYNC_WITHOUT_A_PLUGIN).assert_outcomes(passed=1)


def test_the_async_client_works_in_async_tests(run: Any) -> None:
    run(
        """
        import pytest

        @pytest.mark.parametrize("number", range(3))
        @pytest.mark.asyncio
        async def test_it(async_honcho_client, number):
            await async_honcho_client.peer(f"peer-{number}")
            page = await async_honcho_client.peers()
            assert [peer.id async for peer in page] == [f"peer-{number}"]
        """,
        "-p",
        "pytest_asyncio.plugin",
        "-o",
        "asyncio_default_fixture_loop_scope=function",
    ).assert_outcomes(passed=3)


def test_a_document_is_stored(run: Any) -> None:
    run(
        """
        def test_it(honcho_seed, honcho_client):
            seeded = honcho_seed({
                "peers": {"alice": {"metadata": {"age": 30}}, "bob": {}},
                "sessions": {
                    "lunch": {
                        "metadata": {"place": "Lisbon"},
                        "peers": {"alice": {"observe_others": True}, "bob": {}},
                        "messages": [
                            ("alice", "I keep bees."),
                            {"peer_id": "bob", "content": "Since when?",
                             "created_at": "2024-05-01T12:00:00Z", "metadata": {"mood": "curious"}},
                        ],
                    },
                    "empty": {},
                },
                "workspaces": {"other": {"peers": ["carol"]}},
            })
            assert seeded.peers["alice"].get_metadata() == {"age": 30}
            lunch = seeded.sessions["lunch"]
            assert lunch.get_metadata() == {"place": "Lisbon"}
            assert lunch.get_peer_configuration("alice").observe_others is True
            said = [(one.peer_id, one.content) for one in lunch.messages()]
            assert said == [("alice", "I keep bees."), ("bob", "Since when?")]
            assert seeded.messages["lunch"][1].created_at.year == 2024
            assert seeded.messages["lunch"][1].metadata == {"mood": "curious"}
            assert seeded.messages["empty"] == []
            assert {peer.id for peer in honcho_client.peers()} == {"alice", "bob"}
            assert seeded.workspaces["other"].peers["carol"].workspace_id == "other"
        """
    ).assert_outcomes(passed=1)


ASYNC_SEED = """
    import pytest

    DOCUMENT = {
        "peers": {"alice": {"metadata": {"age": 30}}},
        "sessions": {"lunch": {"messages": [("alice", "I keep bees."), ("bob", "Since when?")]}},
        "workspaces": {"other": {"peers": ["carol"]}},
    }

    MARK
    async def test_an_async_seed(async_honcho_seed, async_honcho_client):
        seeded = await async_honcho_seed(DOCUMENT)
        assert await seeded.peers["alice"].get_metadata() == {"age": 30}
        page = await seeded.sessions["lunch"].messages()
        assert [one.content async for one in page] == ["I keep bees.", "Since when?"]
        assert [one.peer_id for one in seeded.messages["lunch"]] == ["alice", "bob"]
        assert seeded.workspaces["other"].peers["carol"].workspace_id == "other"
        assert {peer.id async for peer in await async_honcho_client.peers()} == {"alice", "bob"}

    MARK
    async def test_the_blocking_seed(honcho_seed, async_honcho_client):
        seeded = honcho_seed(DOCUMENT)
        page = await seeded.sessions["lunch"].aio.messages()
        assert [one.content async for one in page] == ["I keep bees.", "Since when?"]

    MARK
    async def test_a_mistake(honcho_seed, async_honcho_seed, async_honcho_client):
        for seed in (honcho_seed, async_honcho_seed):
            with pytest.raises(ValueError, match="the document has peer"):
                await seed({"peer": {}, "sessions": ["lunch"]})
        assert [one.id async for one in await async_honcho_client.sessions()] == []
    """


@pytest.mark.parametrize(
    ("mark", "arguments"),
    [
        ("@pytest.mark.asyncio", ["-p", "pytest_asyncio.plugin", "-o", "asyncio_mode=strict"]),
        ("", ["-p", "pytest_asyncio.plugin", "-o", "asyncio_mode=auto"]),
        ("", ["-p", "pytest_asyncio.plugin", "-o", "asyncio_mode=auto", "-p", "xdist", "-n", "2"]),
        ("@pytest.mark.anyio", ["-p", "anyio"]),
    ],
    ids=["asyncio, strict", "asyncio, auto", "asyncio, xdist", "anyio"],
)
def test_seeds_work_in_async_tests(
    run: Any, monkeypatch: pytest.MonkeyPatch, mark: str, arguments: list[str]
) -> None:
    monkeypatch.setenv("HONCHO_STRICT_ASYNC", "1")  # a warning would be an error
    if "anyio" in arguments:
        mark += "\n    @pytest.mark.parametrize('anyio_backend', ['asyncio'])"
    else:
        arguments = [*arguments, "-o", "asyncio_default_fixture_loop_scope=function"]
    run(ASYNC_SEED.replace("MARK", mark or "# no mark"), *arguments).assert_outcomes(passed=3)


def test_a_document_with_a_mistake_is_refused(run: Any) -> None:
    run(
        """
        import pytest

        @pytest.mark.parametrize(("document", "complaint"), [
            ({"peer": {}}, "the document has peer; known are peers, sessions, workspaces"),
            ({"peers": {"a": {"age": 3}}}, "peer 'a' has age"),
            ({"peers": {"a": 3}}, "peer 'a' is 3"),
            ({"peers": "alice"}, "peers is 'alice'"),
            ({"sessions": {"s": {"message": []}}}, "session 's' has message"),
            ({"sessions": {"s": {"messages": [{"text": "x"}]}}}, "message of session 's' has text"),
            ({"sessions": {"s": {"messages": ["x"]}}}, "a message of session 's' is 'x'"),
            ({"workspaces": {"w": {"workspaces": {}}}}, "workspace 'w' has workspaces"),
            ([], "the document is []"),
        ])
        def test_it(honcho_seed, document, complaint):
            with pytest.raises(ValueError) as refusal:
                honcho_seed(document)
            assert complaint in str(refusal.value)
        """
    ).assert_outcomes(passed=9)


def test_plugs_are_given_by_overriding_a_fixture(run: Any) -> None:
    run(
        """
        import pytest

        @pytest.fixture
        def honcho_plugs():
            return {
                "responder": lambda question, context, options: f"You asked: {question}",
                "deriver": lambda context: ["Alice keeps bees."],
            }

        def test_it(honcho_client, honcho_server):
            alice = honcho_client.peer("alice")
            assert alice.chat("What?") == "You asked: What?"
            honcho_client.session("talk").add_messages([alice.message("I keep bees.")])
            honcho_server.drain()
            assert "Alice keeps bees." in alice.representation()
        """
    ).assert_outcomes(passed=1)


def test_background_work_that_does_not_end_is_an_error(run: Any) -> None:
    run(
        """
        import threading
        import pytest

        go_on = threading.Event()

        @pytest.fixture
        def honcho_plugs():
            def wait(context):
                assert go_on.wait(60)
                return []

            return {"deriver": wait}

        def test_it(honcho_client, honcho_server):
            alice = honcho_client.peer("alice")
            honcho_client.session("talk").add_messages([alice.message("I keep bees.")])
            with pytest.raises(TimeoutError, match="background work"):
                honcho_server.drain(0.05)
            go_on.set()
            honcho_server.drain()
        """
    ).assert_outcomes(passed=1)


def test_retries_do_not_wait(run: Any) -> None:
    run(
        """
        from honcho import Honcho

        pytest_plugins = ["pytest_httpserver.pytest_plugin"]

        def test_it(httpserver, no_retry_sleep):
            body = {"id": "w", "metadata": {}, "configuration": {},
                    "created_at": "2024-05-01T12:00:00Z"}
            path = "/v3/workspaces"
            for _ in range(2):
                httpserver.expect_ordered_request(path).respond_with_json(
                    {"detail": "busy"}, status=503, headers={"Retry-After": "30"})
            httpserver.expect_ordered_request(path).respond_with_json(body)
            with Honcho(base_url=httpserver.url_for(""), workspace_id="w") as client:
                client.force_ensure()
            assert [30 <= wait <= 37.5 for wait in no_retry_sleep] == [True, True]
        """
    ).assert_outcomes(passed=1)


def test_installing_the_package_registers_the_plugin(
    pytester: pytest.Pytester,
) -> None:
    pytester.makepyfile("def test_it(honcho_server): pass")
    result = pytester.runpytest_subprocess("--fixtures", "-p", "no:asyncio", timeout=100)
    for name in (
        "honcho_server",
        "honcho_client",
        "async_honcho_client",
        "honcho_seed",
        "async_honcho_seed",
        "honcho_plugs",
        "no_retry_sleep",
    ):
        result.stdout.fnmatch_lines([f"{name}*"])


def test_loading_the_plugin_loads_nothing_else() -> None:
    code = (
        "import pytest, sys; before = set(sys.modules); import honcho.testing;"
        "print({name.partition('.')[0] for name in set(sys.modules) - before})"
    )
    run = [sys.executable, "-W", "error", "-c", code]
    loaded = subprocess.run(run, capture_output=True, text=True, check=True, timeout=60).stdout
    assert loaded.strip() == "{'honcho'}"
