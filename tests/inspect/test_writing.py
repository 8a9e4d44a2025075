"""What the forms of an inspector started with ``--write`` change."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from honcho import Honcho
from honcho.embedded import EmbeddedServer
from tests.inspect.conftest import browsing, connecting
from tests.inspect.reading import form_key, links, texts


@pytest.fixture
def client() -> Iterator[Honcho]:
    """A client of a workspace with two peers and a session."""
    with Honcho.embedded(workspace_id="w") as found:
        ann = found.peer("ann")
        found.session("s", peers=[ann, found.peer("bob")]).add_messages(ann.message("Hello."))
        yield found


@pytest.fixture
def writer(client: Honcho) -> Iterator[httpx.Client]:
    """A browser of an inspector that may write."""
    server = client._api.shared.server
    assert isinstance(server, EmbeddedServer)
    with browsing(connecting(server, "w"), write=True) as browser:
        yield browser


def send(browser: httpx.Client, page: str, action: str, **fields: str) -> httpx.Response:
    """Send a form as it stands on a page, and follow the answer."""
    shown = browser.get(page).text
    assert f'action="{action}"' in shown
    data = {"form_key": form_key(shown), **fields}
    return browser.post(action, data=data, follow_redirects=True)


def test_the_page_says_that_it_can_write(writer: httpx.Client) -> None:
    assert "can write" in texts(writer.get("/w/w").text, "span")


def test_the_card_of_a_peer(writer: httpx.Client, client: Honcho) -> None:
    card = " Keeps bees \r\n\r\nIs <b>bold</b>\r\n"
    done = send(writer, "/w/w/peers/ann", "/w/w/peers/ann/card", target="ann", card=card)
    assert client.peer("ann", lazy=True).get_card() == ["Keeps bees", "Is <b>bold</b>"]
    assert "The card is stored." in texts(done.text, "p")
    assert texts(done.text, "textarea", 'name="card"') == ["Keeps bees Is <b>bold</b>"]
    send(writer, "/w/w/peers/ann", "/w/w/peers/ann/card", target="ann", card="")
    assert not client.peer("ann", lazy=True).get_card()


def test_the_card_of_another_as_a_peer_knows_it(writer: httpx.Client, client: Honcho) -> None:
    page = "/w/w/peers/ann?target=bob"
    send(writer, page, "/w/w/peers/ann/card", target="bob", card="Snores")
    assert client.peer("ann", lazy=True).get_card("bob") == ["Snores"]
    assert not client.peer("ann", lazy=True).get_card()


def test_a_conclusion_is_added_and_deleted(writer: httpx.Client, client: Honcho) -> None:
    page = "/w/w/peers/ann?target=bob"
    added = send(
        writer, page, "/w/w/peers/ann/conclusions", target="bob", content="Drives a blue van"
    )
    assert "The conclusion is stored." in texts(added.text, "p")
    of_bob = client.peer("ann", lazy=True).conclusions_of("bob")
    (stored,) = of_bob.list()
    assert stored.content == "Drives a blue van"
    (link,) = links(added.text, "/w/w/conclusions/")
    done = send(writer, link, f"{link}/delete")
    assert "The conclusion is deleted." in texts(done.text, "p")
    assert done.url.params["target"] == "bob"
    assert of_bob.list().items == []


def test_a_message_is_added(writer: httpx.Client, client: Honcho) -> None:
    done = send(
        writer, "/w/w/sessions/s", "/w/w/sessions/s/messages", peer="bob", content="Hi, Ann."
    )
    assert "The message is stored." in texts(done.text, "p")
    assert [(one.peer_id, one.content) for one in client.session("s", lazy=True).messages()] == [
        ("ann", "Hello."),
        ("bob", "Hi, Ann."),
    ]


@pytest.mark.parametrize(
    ("action", "fields", "status"),
    [
        ("/w/w/peers/new/card", {"card": "x"}, 404),
        ("/w/w/peers/new/conclusions", {"content": "x"}, 404),
        ("/w/w/peers/ann/conclusions", {"content": "x", "target": "new"}, 404),
        ("/w/w/peers/ann/conclusions", {"content": "  "}, 400),
        ("/w/w/sessions/new/messages", {"peer": "ann", "content": "x"}, 404),
        ("/w/w/sessions/s/messages", {"peer": "new", "content": "x"}, 404),
        ("/w/w/sessions/s/messages", {"content": "x"}, 400),
        ("/w/w/sessions/s/messages", {"peer": "ann", "content": "x" * 25_001}, 400),
        ("/w/w/conclusions/none/delete", {}, 404),
        ("/w/new/peers/ann/card", {"card": "x"}, 404),
    ],
)
def test_what_cannot_be_written(
    writer: httpx.Client, client: Honcho, action: str, fields: dict[str, str], status: int
) -> None:
    data = {"form_key": form_key(writer.get("/w/w/peers/ann").text), **fields}
    answer = writer.post(action, data=data)
    assert (answer.status_code, "said" in answer.text) == (status, True)
    assert [peer.id for peer in client.peers()] == ["ann", "bob"]
    assert [session.id for session in client.sessions()] == ["s"]
    assert len(list(client.session("s", lazy=True).messages())) == 1


def test_forms_that_write_need_their_key(writer: httpx.Client, client: Honcho) -> None:
    for key in ({}, {"form_key": "0" * 64}):
        data = {"card": "planted", **key}
        assert writer.post("/w/w/peers/ann/card", data=data).status_code == 403
    assert not client.peer("ann", lazy=True).get_card()
