"""The queue as it is worked off, for as long as somebody looks."""

from __future__ import annotations

from collections.abc import Iterator

import httpx

from honcho.inspect.serve import running_inspector
from tests.inspect.backend import QUEUE, backend
from tests.inspect.conftest import browsing
from tests.inspect.reading import texts
from tests.servers.acts import answer

DONE = {**QUEUE, "completed_work_units": 2, "pending_work_units": 0}


def parts(given: httpx.Response) -> Iterator[str]:
    """The HTML of each event; what only keeps the connection is left out."""
    lines: list[str] = []
    for line in given.iter_lines():
        if line.startswith("data: "):
            lines.append(line.removeprefix("data: "))
        elif not line and lines:
            yield "\n".join(lines)
            lines = []


def test_the_state_and_each_that_follows() -> None:
    with (
        backend() as found,
        browsing(found.connect) as browser,
        browser.stream("GET", "/w/w/queue/events") as given,
    ):
        assert given.headers["content-type"] == "text/event-stream; charset=utf-8"
        shown = parts(given)
        assert texts(next(shown), "p") == ["1 unit of work is left"]
        found.answers["queue/status"] = answer(200, DONE)
        assert texts(next(shown), "p") == ["Nothing is left to do"]
        found.answers["queue/status"] = answer(500, {"detail": "An unexpected error occurred"})
        assert texts(next(shown), "strong") == ["The server has failed"]
        found.answers["queue/status"] = answer(200, DONE)
        assert texts(next(shown), "dd") == ["0", "0", "2"]


def test_nobody_looks_any_more() -> None:
    with backend() as found, browsing(found.connect) as browser:
        with browser.stream("GET", "/w/w/queue/events") as given:
            shown = parts(given)
            next(shown)
            found.server.until(lambda: found.server.count("/v3/workspaces/w/queue") > 2)
        # A look at the queue that was under way may still come, and no more than that.
        browser.get("/w/w/peers")
        asked = found.server.count("/v3/workspaces/w/queue")
        for _ in range(5):
            browser.get("/w/w/peers")
        assert found.server.count("/v3/workspaces/w/queue") <= asked + 1


def test_the_end_of_the_inspector_ends_the_stream_well() -> None:
    with backend() as found, httpx.Client() as browser:
        with running_inspector(found.connect, workspace="w", pause=0.02) as url:
            browser.get(url)
            address = url.replace("/w/w?", "/w/w/queue/events?")
            browser.get(address)
            given = browser.send(
                browser.build_request("GET", address.partition("?")[0]), stream=True
            )
            shown = parts(given)
            assert texts(next(shown), "p") == ["1 unit of work is left"]
        assert list(shown) == []
