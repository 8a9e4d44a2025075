"""Documents that a fixture stores: peers, sessions and messages."""

from __future__ import annotations

from typing import Any

import pytest


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


def test_the_twins_that_a_test_makes_are_closed(run: Any) -> None:
    run(
        """
        import asyncio, gc

        def test_both_halves(honcho_seed, honcho_client, async_honcho_client):
            seeded = honcho_seed(
                {"peers": ["alice"], "workspaces": {"other": {"peers": ["carol"]}}}
            )
            carol = seeded.workspaces["other"].peers["carol"]
            for peer in (seeded.peers["alice"], honcho_client.aio.blocking.peer("alice"), carol):
                assert asyncio.run(peer.aio.get_metadata()) == {}
            assert [one.id for one in async_honcho_client.blocking.peers()] == ["alice"]

        def test_nothing_is_left_open():  # a client that was not closed would warn
            gc.collect()
        """
    ).assert_outcomes(passed=2)


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
