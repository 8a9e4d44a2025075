"""The pytest plugin, in pytest runs of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

pytestmark = pytest.mark.slow


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
