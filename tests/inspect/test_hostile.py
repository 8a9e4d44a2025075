"""Whatever peers, servers and addresses say is text on a page, never a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest

from honcho import Honcho
from honcho.embedded import DeriverContext, EmbeddedServer, SummaryContext
from tests.inspect.backend import ANN, MADE, QUEUE, W, backend, page
from tests.inspect.conftest import browsing, connecting
from tests.inspect.reading import form_key, links
from tests.servers.acts import DONE, answer, events, piece

EVIL = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</p></article></textarea></title><svg onload=alert(1)>",
    "\"'><a href=\"javascript:alert(1)\" onclick='alert(1)'>x</a>",
    "[x](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example>",
    "{{ 7 * 7 }}{% raw %} ${7*7} <!-- --> <![CDATA[ ]]> &lt;b&gt; &#60;b&#62;",
    "data: x\n\nevent: part\ndata: <script>alert(1)</script>\r\n\r\nevent: part\r\rdata: x",
    "\u202egnp.exe \u2066\x1b[2J \x00 \ufeff \u2028",
]
TEXT = "\n".join(EVIL)
TAGS = {
    *("html", "head", "meta", "title", "link", "script", "body", "a", "header", "div", "img"),
    *("span", "nav", "form", "label", "input", "button", "main", "p", "h1", "h2", "h3", "ul", "ol"),
    *("li", "article", "time", "details", "summary", "dl", "dt", "dd", "section", "bdi", "mark"),
    *("select", "option", "textarea", "blockquote", "pre", "code", "progress", "footer", "strong"),
    *("q", "table", "caption", "thead", "tbody", "tr", "th", "td"),
}


class Tags(HTMLParser):
    """Finds tags and attributes that none of our templates has."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Check one."""
        if tag not in TAGS:
            self.found.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in {"style", "srcdoc", "formaction"}:
                self.found.append(f"{tag} {name}")
            if name in {"href", "src", "action"} and not re.match(r"[/#](?!/)", value or ""):
                self.found.append(f"{tag} {name}={value}")
            if tag in {"script", "img"} and name == "src":
                assert (value or "").startswith("/static/")


def strange_parts(html: str) -> list[str]:
    """What a page has that no page of ours has."""
    tags = Tags()
    tags.feed(html)
    return tags.found


def learn(context: DeriverContext) -> list[str]:
    return [context.message.content]


def summarize(context: SummaryContext) -> str:
    return TEXT


@pytest.fixture(scope="module")
def hostile() -> Iterator[httpx.Client]:
    """An inspector that may write, of a server full of hostile texts."""
    with EmbeddedServer(deriver=learn, summarizer=summarize) as server:
        with Honcho.embedded(server=server, workspace_id="w") as client:
            ann, bob = client.peer("ann", metadata={TEXT[:300]: TEXT}), client.peer("bob")
            session = client.session("s", metadata={"x": TEXT}, peers=[ann, bob])
            session.add_messages([ann.message(one, metadata={one: [one]}) for one in EVIL * 3])
            ann.set_card(EVIL)
            ann.conclusions.create([TEXT, *EVIL])
            client.wait_until_processed()
        with browsing(connecting(server, "w"), write=True) as browser:
            yield browser


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/peers/ann",
        "/sessions/s",
        "/sessions/s/context?target=ann",
        "/search?q=alert",
        "/queue",
    ],
)
def test_pages_of_hostile_texts(hostile: httpx.Client, path: str) -> None:
    given = hostile.get(f"/w/w{path}")
    assert given.status_code == 200
    assert strange_parts(given.text) == []
    if path not in {"", "/queue"}:
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in given.text.replace("<mark>", "").replace(
            "</mark>", ""
        )


def test_a_conclusion_with_a_hostile_text(hostile: httpx.Client) -> None:
    for link in links(hostile.get("/w/w/peers/ann").text, "/w/w/conclusions/"):
        given = hostile.get(link)
        assert (given.status_code, strange_parts(given.text)) == (200, [])


@pytest.mark.parametrize("evil", [TEXT, "x" * 10_001], ids=["text", "long"])
def test_hostile_addresses(hostile: httpx.Client, evil: str) -> None:
    for path in ("/w/w/search", "/w/w/peers/ann", "/w/w/sessions/s/context", "/w/w/peers"):
        names = ("q", "session", "peer", "target", "assistant", "form", "tokens", "page", "done")
        for name in names:
            given = hostile.get(path, params={"q": "x", name: evil})
            assert given.status_code in {200, 400, 404}
            assert strange_parts(given.text) == []


def test_hostile_answers_stay_in_their_event() -> None:
    with (
        backend(chat=events(*(piece(one) for one in EVIL), DONE)) as found,
        browsing(found.connect) as browser,
    ):
        form = {"form_key": form_key(browser.get("/w/w").text), "question": "?"}
        headers = {"accept": "text/event-stream"}
        given = browser.post("/w/w/peers/ann/chat", data=form, headers=headers).text
        page_of_it = browser.post("/w/w/peers/ann/chat", data=form).text
    assert strange_parts(page_of_it) == []
    lines = [line for line in given.split("\n") if line]
    assert {line.partition(": ")[0] for line in lines} <= {"event", "data"}
    assert [line for line in lines if line.startswith("event")] == [
        *["event: text"] * len(EVIL),
        "event: part",
    ]


def test_a_hostile_server() -> None:
    """Ids, levels and times that no real server sends."""
    evil = {**ANN, "id": EVIL[3], "metadata": {EVIL[0]: "\ud800"}}
    conclusion: dict[str, Any] = {
        "id": "../../x?y#z",
        "content": "\udfff lone",
        "observer_id": EVIL[1],
        "observed_id": "//evil.example",
        "session_id": "javascript:alert(1)",
        "level": '"><script>',
        "created_at": MADE["created_at"],
    }
    message: dict[str, Any] = {
        "id": EVIL[3],
        "content": TEXT,
        "peer_id": EVIL[1],
        "session_id": "//evil.example",
        "workspace_id": "w",
        "metadata": {},
        "created_at": MADE["created_at"],
        "token_count": 1,
    }
    with backend() as found:
        found.answers.update(
            {
                "workspaces/list": answer(200, page(W, {**W, "id": EVIL[3]})),
                "peers/list": answer(200, page(ANN, evil)),
                "peers/ann/sessions": answer(200, page({**evil, "is_active": True})),
                "peers/ann/card": answer(200, {"peer_card": EVIL}),
                "peers/ann/representation": answer(200, {"representation": f"## {TEXT}"}),
                "conclusions/list": answer(200, page(conclusion)),
                "queue/status": answer(
                    200, {**QUEUE, "sessions": {EVIL[0]: {**QUEUE, "session_id": EVIL[0]}}}
                ),
                "v3/workspaces/w/search": answer(200, [message]),
            }
        )
        with browsing(found.connect, write=True) as browser:
            for path in ("/", "/w/w", "/w/w/peers", "/w/w/peers/ann", "/w/w/queue"):
                given = browser.get(path)
                assert (path, given.status_code) == (path, 200)
                assert strange_parts(given.text) == []
            given = browser.get("/w/w/search", params={"q": "x"})
            assert (given.status_code, strange_parts(given.text)) == (200, [])


def test_hostile_words_of_a_failure() -> None:
    with backend() as found:
        found.answers["queue/status"] = answer(418, {"detail": TEXT})
        with browsing(found.connect) as browser:
            given = browser.get("/w/w/queue")
            assert (given.status_code, strange_parts(given.text)) == (502, [])
            assert "&lt;script&gt;" in given.text
