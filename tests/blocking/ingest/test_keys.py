# Derived from tests/aio/ingest/test_keys.py by scripts/blocking.py; do not edit.
"""Records with a key: what is on the server already is not written again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from honcho import Honcho, IngestError, ValidationError
from tests.ingest.watched import BROKEN, Answer, Watched, watched_server


def records(*numbers: int, session: str = "s") -> list[dict[str, Any]]:
    return [
        {"session": session, "peer": "mara", "content": str(number), "key": f"k{number}"}
        for number in numbers
    ]


def contents(client: Honcho) -> list[str]:
    session = client.session("s", lazy=True)
    return [message.content for message in session.messages(size=100)]


def test_a_rerun_stores_nothing_twice(honcho_client: Honcho) -> None:
    client = honcho_client
    first = client.ingest(records(*range(150)))
    assert (first.messages, first.skipped) == (150, 0)
    again = client.ingest([*records(*range(150)), *records(900, 901)])
    assert (again.messages, again.batches, again.skipped) == (2, 1, 150)
    assert contents(client) == [*map(str, range(150)), "900", "901"]
    session = client.session("s", lazy=True)
    (found,) = session.messages({"metadata": {"record_key": "k901"}}).items
    assert found.content == "901"


def test_one_key_is_one_message(honcho_client: Honcho) -> None:
    """Also within a run; in another session it is another message."""
    given = [*records(1, 1, 2), *records(1, session="t")]
    report = honcho_client.ingest(given)
    assert (report.messages, report.skipped) == (3, 1)
    assert contents(honcho_client) == ["1", "2"]


def test_with_and_without_keys(honcho_client: Honcho) -> None:
    given = [*records(1), {"session": "s", "peer": "mara", "content": "no key"}]
    honcho_client.ingest(given)
    honcho_client.ingest(given)
    assert contents(honcho_client) == ["1", "no key", "no key"]


def test_keys_are_checked(honcho_client: Honcho) -> None:
    for key in ("", "x" * 257, 7):
        with pytest.raises(IngestError) as caught:
            honcho_client.ingest([{**records(1)[0], "key": key}])
        assert isinstance(caught.value.__cause__, ValidationError)


def test_an_answer_that_is_lost(tmp_path: Path) -> None:
    """The write has happened: it is found by the keys of its records, and not repeated."""
    with watched_server() as server:
        server.behaviour = lose_first(server)
        client = Honcho(base_url=server.url, workspace_id="test")
        with client:
            report = client.ingest(records(*range(5)))
            assert report.messages == 5
            assert contents(client) == list("01234")


def test_a_checkpoint_and_keys(tmp_path: Path) -> None:
    """Some are there, the run fails, and the next one goes on."""
    checkpoint = tmp_path / "checkpoint"
    with watched_server() as server:
        client = Honcho(base_url=server.url, workspace_id="test", max_retries=0)
        with client:
            client.ingest(records(0, 2, 4))
            server.behaviour = lambda number, session, answer: BROKEN
            with pytest.raises(IngestError):
                client.ingest(records(*range(6)), checkpoint=checkpoint)
            server.behaviour = None
            client.ingest(records(*range(6)), checkpoint=checkpoint)
            client.ingest(records(*range(6)), checkpoint=checkpoint)
            assert contents(client) == ["0", "2", "4", "1", "3", "5"]


def lose(answer: Answer) -> Any:
    answer()
    return BROKEN


def lose_first(server: Watched) -> Any:
    return lambda number, session, answer: lose(answer) if number == 0 else answer()
