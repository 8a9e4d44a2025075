"""What each page shows of the demo's conversation."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import httpx
import pytest

from honcho import Honcho
from honcho.embedded import EmbeddedServer
from tests.inspect.conftest import HOME, browsing, connecting
from tests.inspect.demo import CARD, SESSION, WORKSPACE
from tests.inspect.reading import links, texts

Open = Callable[..., str]


def test_all_workspaces(browser: httpx.Client) -> None:
    page = browser.get("/").text
    assert texts(page, "h1") == ["Workspaces"]
    assert HOME in links(page, "/w/")


def test_a_workspace_has_peers_sessions_and_a_queue(open_page: Open) -> None:
    page = open_page()
    assert texts(page, "h1") == ["hiking"]
    peers = {f"{HOME}/peers/{name}" for name in ("mara", "tomas", "priya", "assistant")}
    assert set(links(page, f"{HOME}/peers/")) == peers
    assert links(page, f"{HOME}/sessions/") == [f"{HOME}/sessions/{SESSION}"]
    assert "Nothing is left to do" in texts(page, "p")


def test_the_lists_of_peers_and_sessions(open_page: Open) -> None:
    assert len(links(open_page("/peers"), f"{HOME}/peers/")) == 4
    assert len(links(open_page("/sessions"), f"{HOME}/sessions/")) == 1


def test_a_peer_has_card_representation_and_conclusions(open_page: Open) -> None:
    page = open_page("/peers/priya")
    assert texts(page, "li", "said") == CARD
    assert "Explicit Observations" in texts(page, "h3")
    facts = texts(page, "span", "said")
    assert facts.count("Priya is allergic to hazelnuts") == 2  # a conclusion, and represented
    assert len(links(page, f"{HOME}/conclusions/")) == 5
    assert links(page, f"{HOME}/sessions/") == [f"{HOME}/sessions/{SESSION}"]


def test_what_a_peer_knows_of_another(open_page: Open) -> None:
    page = open_page("/peers/mara", target="priya")
    assert "What mara knows of priya" in texts(page, "p")
    assert links(page, f"{HOME}/conclusions/") == []
    assert '<input type="hidden" name="target" value="priya">' in page


def test_a_conclusion_leads_to_its_messages(open_page: Open) -> None:
    conclusions = links(open_page("/peers/priya"), f"{HOME}/conclusions/")
    page = open_page(conclusions[0].removeprefix(HOME))
    assert texts(page, "blockquote") == ["Priya is allergic to hazelnuts"]
    assert texts(page, "mark")[0] == "hazelnuts"
    (first, *_) = links(page, f"{HOME}/sessions/{SESSION}/messages/")
    said = open_page(first.removeprefix(HOME))
    assert any("Proper allergy, not a preference" in text for text in texts(said, "p", "said"))


def test_a_message_is_found_on_the_page_that_it_is_on(
    browser: httpx.Client, open_page: Open
) -> None:
    last = open_page(f"/sessions/{SESSION}", page=2)
    found = browser.get(f"{HOME}/search", params={"q": "Ear plugs: packed"}).text
    (link, *_) = links(found, f"{HOME}/sessions/{SESSION}/messages/")
    message = link.rpartition("/")[2]
    assert f'id="{message}"' in last
    answer = browser.get(link)
    assert answer.headers["location"] == f"{HOME}/sessions/{SESSION}?page=2#{message}"


def test_a_message_that_was_imported_out_of_order_is_found() -> None:
    with EmbeddedServer() as server:
        with Honcho.embedded(server=server, workspace_id="w") as client:
            times = [*(f"2024-05-01T12:00:{second:02}Z" for second in range(60)), "2023-01-01"]
            said = client.session("s").add_messages(
                [{"peer_id": "ann", "content": "x", "created_at": time} for time in times]
            )
        with browsing(connecting(server)) as browser:
            answer = browser.get(f"/w/w/sessions/s/messages/{said[-1].id}")
    assert answer.headers["location"] == f"/w/w/sessions/s?page=2#{said[-1].id}"


def test_a_session_is_a_conversation(open_page: Open) -> None:
    page = open_page(f"/sessions/{SESSION}")
    assert "77 messages between mara , tomas , priya , assistant" in " ".join(
        " ".join(texts(page, "p")).replace(",", " ,").split()
    )
    assert len(texts(page, "article", "message")) == 50
    assert texts(page, "article", "message")[0].startswith("M mara 18:04 · 35 tokens Right, this")
    assert texts(page, "li", "day")[:2] == ["2 March 2026", "5 March 2026"]
    assert "Page 1 of 2" in texts(page, "span")
    assert [text.partition(",")[0] for text in texts(page, "summary")][:2] == [
        "Short summary",
        "Long summary",
    ]
    rest = open_page(f"/sessions/{SESSION}", page=2)
    assert len(texts(rest, "article", "message")) == 27


def test_search_marks_its_hits(open_page: Open) -> None:
    page = open_page("/search", q="adrenaline pens")
    assert {"adrenaline", "pens"} <= set(texts(page, "mark"))
    assert texts(page, "article", "hit")[0].startswith("P priya in hut-trip · 3 April 2026, 15:18")


@pytest.mark.parametrize(
    ("query", "authors"),
    [
        ({"session": SESSION}, "p"),
        ({"peer": "tomas"}, "t"),
        ({"session": SESSION, "peer": "mara"}, "m"),
    ],
)
def test_search_within(open_page: Open, query: dict[str, str], authors: str) -> None:
    hits = texts(open_page("/search", q="adrenaline pens", **query), "article", "hit")
    assert hits
    assert authors == "p" or {hit[0].lower() for hit in hits} == {authors}


def test_search_without_words_asks_for_some(open_page: Open) -> None:
    assert "Write into the field above what to look for." in texts(open_page("/search"), "p")


def test_the_context_of_a_model_with_its_tokens(open_page: Open, demo: EmbeddedServer) -> None:
    options = {"tokens": 500, "target": "priya"}
    page = open_page(
        f"/sessions/{SESSION}/context", **options, assistant="assistant", perspective="priya"
    )
    with Honcho.embedded(server=demo, workspace_id=WORKSPACE) as client:
        context = client.session(SESSION, lazy=True).context(tokens=500, peer_target="priya")
    turns = context.to_openai(assistant="assistant")
    assert texts(page, "span", 'class="role"') == [turn["role"] for turn in turns]
    assert [" ".join(turn["content"].split()) for turn in turns] == texts(page, "pre")
    counted = [int(text.split()[0]) for text in texts(page, "span", "tokens")]
    assert texts(page, "strong") == [f"{sum(counted)} tokens"]
    assert counted[-len(context.messages) :] == [one.token_count for one in context.messages]


def test_the_context_for_anthropic_without_a_summary(open_page: Open) -> None:
    query = {"tokens": 300, "form": "anthropic", "assistant": "mara", "bare": "1"}
    page = open_page(f"/sessions/{SESSION}/context", **query)
    roles = texts(page, "span", 'class="role"')
    assert "system" not in roles
    assert {first == second for first, second in itertools.pairwise(roles)} == {False}


def test_the_queue_by_session(open_page: Open) -> None:
    page = open_page("/queue")
    assert [int(number) for number in texts(page, "dd")] == [0, 0, 80]
    assert "By session, under the server's internal names" in texts(page, "caption")


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/w/nowhere", 404, "There is no workspace 'nowhere'"),
        (f"{HOME}/peers/nobody", 404, "there is no peer 'nobody'"),
        (f"{HOME}/sessions/none", 404, "there is no session 'none'"),
        (f"{HOME}/sessions/{SESSION}/messages/none", 404, "Message"),
        (f"{HOME}/conclusions/none", 404, "There is no conclusion 'none'"),
        (f"{HOME}/elsewhere", 404, "There is no page at this address"),
        ("/w/*", 404, "There is no workspace"),
        ("/w/a%20b", 404, "There is no workspace"),
        (f"{HOME}/peers?page=x", 400, "page is 'x': it must be a whole number"),
        (f"{HOME}/peers?page=0", 400, "page"),
        (f"{HOME}/sessions/{SESSION}/context?tokens=100001", 400, "tokens"),
        (f"{HOME}/peers/..%2Fx", 404, "There is no page at this address"),
    ],
)
def test_what_is_not_there(browser: httpx.Client, path: str, status: int, words: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == status
    assert words in " ".join(texts(answer.text, "p"))


def test_looking_creates_nothing(demo: EmbeddedServer, browser: httpx.Client) -> None:
    for path in ("/w/new", f"{HOME}/peers/new", f"{HOME}/sessions/new", "/w/new/sessions/new"):
        assert browser.get(path).status_code == 404
    with Honcho.embedded(server=demo, workspace_id=WORKSPACE) as client:
        assert "new" not in list(client.workspaces())
        assert "new" not in [one.id for one in client.peers()]
        assert "new" not in [one.id for one in client.sessions()]
