"""Questions: streamed to scripts, whole without them, and given up when a browser goes away."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx
import pytest

from tests.inspect.backend import Backend, backend, unending
from tests.inspect.conftest import HOME, browsing
from tests.inspect.demo import SESSION
from tests.inspect.reading import form_key, links, texts
from tests.servers.acts import DONE, answer, events, piece
from tests.servers.lines import PATIENCE, Act

ASKED = {"accept": "text/event-stream"}
SAID = f"data: {json.dumps(piece('She keeps '))}\n\n".encode()
EVIDENCE = {
    "conclusions": [
        {
            "id": "c1",
            "content": "Ann keeps <bees>.",
            "created_at": "2024-05-01T12:00:00Z",
            "level": "explicit",
            "session_id": "garden",
            "observer_id": "ann",
            "observed_id": "ann",
        }
    ],
    "messages": [
        {"id": "m1", "session_id": "garden", "peer_id": "ann", "created_at": "2024-05-01T12:00:00Z"}
    ],
    "tool_calls": [],
    "reasoning_trace_id": None,
}


@contextmanager
def asking(chat: Act) -> Iterator[tuple[Backend, httpx.Client, dict[str, str]]]:
    """A browser, the server behind the inspector, and a form with a question."""
    with backend(chat=chat) as found, browsing(found.connect) as browser:
        key = form_key(browser.get("/w/w").text)
        yield found, browser, {"form_key": key, "question": "What does she keep?"}


def events_in(text: str) -> list[tuple[str, str]]:
    """Name and data of each event."""
    found: list[tuple[str, str]] = []
    for event in text.removesuffix("\n\n").split("\n\n"):
        name, *data = event.split("\n")
        found.append(
            (name.removeprefix("event: "), "\n".join(one.removeprefix("data: ") for one in data))
        )
    return found


def test_an_answer_comes_in_pieces_and_then_its_sources(
    browser: httpx.Client, open_page: Callable[..., str]
) -> None:
    key = form_key(open_page("/peers/priya"))
    form = {"form_key": key, "question": "What is Priya allergic to?"}
    given = browser.post(f"{HOME}/peers/priya/chat", data=form, headers=ASKED)
    assert given.headers["content-type"] == "text/event-stream; charset=utf-8"
    *pieces, (last, sources) = events_in(given.text)
    assert len(pieces) > 5
    assert {name for name, _ in pieces} == {"text"}
    assert "Priya is allergic to hazelnuts" in "".join(text for _, text in pieces)
    assert (last, texts(sources, "h3")) == ("part", ["Sources"])
    (conclusion,) = links(sources, f"{HOME}/conclusions/")
    assert texts(browser.get(conclusion).text, "blockquote") == ["Priya is allergic to hazelnuts"]


def test_sources_that_are_messages(browser: httpx.Client, open_page: Callable[..., str]) -> None:
    key = form_key(open_page("/peers/tomas"))
    form = {"form_key": key, "question": "Who snores?"}
    given = browser.post(f"{HOME}/peers/tomas/chat", data=form).text
    assert texts(given, "h1") == ["Who snores?"]
    (message, *_) = links(given, f"{HOME}/sessions/{SESSION}/messages/")
    assert browser.get(message).status_code == 303


def test_evidence_of_newer_servers() -> None:
    act = events(piece("Bees."), {"done": True, "evidence": EVIDENCE})
    with asking(act) as (found, browser, form):
        given = browser.post("/w/w/peers/ann/chat", data=form, headers=ASKED)
        (_, text), (_, sources) = events_in(given.text)
        assert found.server.seen[-1].json["include_evidence"] is True
    assert text == "Bees."
    assert texts(sources, "span", "said") == ["Ann keeps <bees>.", "ann in garden, 1 May 2024"]
    assert links(sources, "/w/") == ["/w/w/conclusions/c1", "/w/w/sessions/garden/messages/m1"]


def test_a_question_about_another_peer_and_about_everybody() -> None:
    with asking(events(piece("Bees."), DONE)) as (found, browser, form):
        browser.post("/w/w/peers/ann/chat", data={**form, "target": "ann"}, headers=ASKED)
        assert found.server.seen[-1].json["target"] == "ann"
        given = browser.post("/w/w/chat", data=form).text
        assert found.server.seen[-1].target == "/v3/workspaces/w/chat"
    assert texts(given, "p", "said") == ["Bees."]
    assert "The server has named no sources." in texts(given, "p")


def test_no_answer() -> None:
    with asking(events(DONE)) as (_, browser, form):
        given = browser.post("/w/w/peers/ann/chat", data=form).text
    assert "There was no answer." in texts(given, "p")


@pytest.mark.parametrize("pieces", [(), (SAID,)], ids=["thinking", "speaking"])
def test_a_browser_that_goes_away_ends_the_question(pieces: tuple[bytes, ...]) -> None:
    act, gone = unending(*pieces)
    with asking(act) as (found, browser, form):
        with browser.stream("POST", "/w/w/peers/ann/chat", data=form, headers=ASKED) as given:
            said = given.iter_text()  # once this is gone, httpx ends the connection
            if pieces:
                assert next(said) == "event: text\ndata: She keeps \n\n"
            found.server.until(lambda: found.server.seen[-1].target.endswith("/chat"))
            assert not gone.is_set()
        assert gone.wait(PATIENCE)


def test_the_end_of_the_inspector_ends_a_question() -> None:
    act, gone = unending(SAID)
    with asking(act) as (_, browser, form):
        request = browser.build_request("POST", "/w/w/peers/ann/chat", data=form, headers=ASKED)
        given = browser.send(request, stream=True)
        said = given.iter_text()  # once this is gone, httpx ends the connection
        assert next(said)
        assert not gone.is_set()
    assert gone.wait(PATIENCE)


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (events(piece("She "), end=True), "before the server said that it was done"),
        (answer(401, {"detail": "Invalid JWT"}), "The server does not accept the key"),
        (answer(500, {"detail": "An unexpected error occurred"}), "The server has failed"),
        (answer(404, {"detail": "Not Found"}), "Not found"),
    ],
)
def test_a_failure_is_shown_below_the_answer(act: Act, words: str) -> None:
    with asking(act) as (_, browser, form):
        given = browser.post("/w/w/peers/ann/chat", data=form, headers=ASKED)
        assert given.status_code == 200
        name, part = events_in(given.text)[-1]
        assert (name, words in part, 'role="alert"' in part) == ("part", True, True)
        page = browser.post("/w/w/peers/ann/chat", data=form)
        assert (page.status_code in {404, 502}, words in page.text) == (True, True)


def test_a_peer_that_does_not_exist_is_not_asked() -> None:
    with asking(events(DONE)) as (found, browser, form):
        found.answers["peers/list"] = answer(
            200, {"items": [], "total": 0, "page": 1, "size": 1, "pages": 0}
        )
        assert browser.post("/w/w/peers/bob/chat", data=form).status_code == 404
        assert not any(seen.target.endswith("/chat") for seen in found.server.seen)


def test_a_question_without_words() -> None:
    with asking(events(DONE)) as (_, browser, form):
        given = browser.post("/w/w/peers/ann/chat", data={**form, "question": ""})
    assert (given.status_code, "The request is not valid" in given.text) == (400, True)
