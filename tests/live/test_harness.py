"""The live suite itself: what it does when connections are reset, and what it reports."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from honcho.embedded import EmbeddedServer
from honcho.embedded.serve import running_server
from tests.contract.compare import Difference
from tests.contract.recordings import load
from tests.contract.replay import Report, Result, replay
from tests.live import server
from tests.live.report import Outcome, cases, write
from tests.live.target import Live
from tests.servers.acts import forward, raw
from tests.servers.scripted import ScriptedServer

CARD = [one for one in load() if one.area == "card"]


@pytest.fixture
def upstream() -> Iterator[str]:
    with EmbeddedServer() as embedded, running_server(embedded) as url:
        yield url


def test_connections_may_be_reset(upstream: str) -> None:
    with ScriptedServer() as flaky:
        flaky.play(*[raw(b""), forward(upstream)] * 10)
        flaky.always(forward(upstream))
        target = Live(flaky.url, key="sk-test-key")
        live = replay(CARD, target)
        target.close()
    assert live.share == 1
    assert target.resets == 10
    headers = [dict(one.headers) for one in flaky.seen]
    assert {one["authorization"] for one in headers} == {"Bearer sk-test-key"}


def test_a_server_that_only_resets_ends_nothing() -> None:
    with ScriptedServer() as broken:
        broken.always(raw(b""))
        target = Live(broken.url)
        answer = target.send("GET", "/health", {}, None)
    assert answer.status == 0
    assert b"the connection was lost 4 times" in answer.body


def test_what_was_made_is_removed(upstream: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "URL", upstream)
    target = Live(upstream)
    replay(CARD, target)
    assert target.workspaces
    assert server.remove(sorted(target.workspaces)) == []
    with server.open_client() as client:
        there = {one.id for one in client.workspaces()}
    assert there & target.workspaces == set()
    target.close()


def test_the_report_has_each_case(tmp_path: Path) -> None:
    exchange = next(one for one in CARD[0].exchanges if one.scored)
    same = Report([Result("card", exchange, [])])
    other = Report([Result("card", exchange, [Difference("$.peer_card", ["a"], None)])])
    assert cases(same, same) == cases(other, other) == []
    path = write(
        tmp_path,
        "http://server (3.3.0)",
        cases(same, other),
        [
            Outcome("test_a", "skipped", "this needs server 3.4.0 or newer"),
            Outcome("b", "passed", ""),
        ],
        ["a note"],
    )
    text = path.read_text(encoding="utf-8")
    assert f"## {exchange.id}: {exchange.title}" in text
    assert "- embedded: as recorded" in text
    assert "    - $.peer_card: recorded ['a'], got None" in text
    assert "- skipped: `test_a`: this needs server 3.4.0 or newer" in text
    data = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert data["cases"][0]["live"] == ["$.peer_card: recorded ['a'], got None"]
