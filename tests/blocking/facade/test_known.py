# Derived from tests/aio/facade/test_known.py by scripts/blocking.py; do not edit.
"""What is kept besides messages: conclusions, scopes, webhooks; and the walk over lists of them."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from honcho import ConflictError, DecodeError, Honcho, NotFoundError, UnprocessableEntityError
from honcho.types import ConclusionCreate
from tests.facade import answers


def test_conclusions_of_a_peer_about_itself_and_about_another(client: Honcho) -> None:
    alice, bob = client.peer("alice"), client.peer("bob")
    client.session("s")
    own = alice.conclusions.create("Drinks tea")
    others = alice.conclusions_of(bob).create(
        [
            "Grows mint",
            {"content": "Has a garden", "session_id": "s"},
            ConclusionCreate(content="Rises early", observer_id="x", observed_id="y"),
        ]
    )
    assert [one.content for one in others] == ["Grows mint", "Has a garden", "Rises early"]
    assert {(one.observer_id, one.observed_id) for one in others} == {("alice", "bob")}
    assert [one.session_id for one in others] == [None, "s", None]
    assert {one.level for one in others} == {"explicit"}
    assert [one.id for one in alice.conclusions.list().items] == [own[0].id]
    assert {one.id for one in alice.conclusions_of(bob).list()} == {one.id for one in others}
    assert [one.content for one in alice.conclusions_of("bob").list(session="s").items] == [
        "Has a garden"
    ]
    assert len(client.conclusions.list()) == 4
    found = client.conclusions.list(filters={"observed_id": "alice"})
    assert [str(one) for one in found.items] == ["Drinks tea"]


def test_conclusions_near_to_a_text(client: Honcho) -> None:
    peer = client.peer("p")
    peer.conclusions.create(["Drinks green tea", "Owns a red car", "Plays chess"])
    found = peer.conclusions.query("green tea", top_k=1)
    assert [one.content for one in found] == ["Drinks green tea"]
    assert len(peer.conclusions.query("green tea")) >= 1
    assert peer.conclusions_of("nobody").query("green tea") == []


def test_conclusions_by_their_ids(client: Honcho) -> None:
    peer, other = client.peer("p"), client.peer("q")
    stored = peer.conclusions.create([f"Fact {number}" for number in range(130)])
    (elsewhere,) = other.conclusions.create("Elsewhere")
    ids = [one.id for one in reversed(stored)]
    found = peer.conclusions.get_many([*ids, elsewhere.id, "unknown"])
    assert [one.id for one in found] == ids
    found = client.conclusions.get_many([elsewhere, stored[0]])
    assert [one.content for one in found] == ["Elsewhere", "Fact 0"]


def test_a_deleted_conclusion_is_gone(client: Honcho) -> None:
    peer = client.peer("p")
    (one,) = peer.conclusions.create("Drinks tea")
    peer.conclusions.delete(one)
    assert peer.conclusions.list().items == []
    with pytest.raises(NotFoundError):
        peer.conclusions.delete(one.id)


def test_conclusions_need_their_peers(client: Honcho) -> None:
    peer = client.peer("p")
    with pytest.raises(NotFoundError, match="nobody"):
        peer.conclusions_of("nobody").create("Drinks tea")


def test_conclusions_as_a_text(client: Honcho) -> None:
    alice = client.peer("alice")
    client.peer("bob")
    view = alice.conclusions_of("bob")
    view.create(["Grows mint", "Rises early"])
    assert "Grows mint" in view.representation()
    found = view.representation(search_query="mint", search_top_k=1, max_conclusions=1)
    assert "Grows mint" in found
    assert "Rises early" not in found


def test_what_was_derived_from_a_conclusion(wire: Honcho, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/v3/workspaces/w/conclusions/list").respond_with_json(
        answers.page([answers.conclusion("d", source_ids=["c"])])
    )
    peer = wire.peer("p", lazy=True)
    found = peer.conclusions.derived("c")
    assert [(one.id, one.source_ids) for one in found.items] == [("d", ["c"])]


# ------------------------------------------------------------------ scopes


def test_a_scope_and_its_sessions(client: Honcho) -> None:
    scope = client.scope("work", metadata={"kind": "work"})
    assert (scope.id, scope.metadata) == ("work", {"kind": "work"})
    assert scope.created_at is not None
    first, second = client.session("a"), client.session("b")
    scope.add_sessions([first, "b"])
    scope.add_sessions(second)
    page = scope.sessions()
    assert {one.id for one in page} == {"a", "b"}
    scope.remove_session(first)
    assert [one.id for one in scope.sessions(1, 10, reverse=True).items] == ["b"]
    scope.remove_session("a")
    with pytest.raises(NotFoundError, match="nobody-s"):
        scope.add_sessions(["b", "nobody-s"])
    client.wait_until_processed()
    assert set(scope.status()) <= {"a", "b"}


def test_scopes_are_found_again(client: Honcho) -> None:
    client.session("s", scopes=["work", client.scope("home")])
    assert {one.id for one in client.scopes(size=1)} == {"work", "home"}
    found = client.get_scope("work")
    assert [one.id for one in found.sessions().items] == ["s"]
    scope = client.scope("home", lazy=True)
    scope.refresh()
    assert scope.metadata == {}
    with pytest.raises(NotFoundError):
        client.scope("nowhere", lazy=True).refresh()


def test_a_scope_sees_only_its_sessions(client: Honcho) -> None:
    peer = client.peer("p")
    work, home = client.session("a", scopes=["work"]), client.session("b")
    peer.conclusions.create(
        [
            {"content": "Drinks tea", "session_id": work.id},
            {"content": "Has a cat", "session_id": home.id},
        ]
    )
    found = peer.representation(scope=["work"])
    assert "tea" in found
    assert "cat" not in found


# ------------------------------------------------------------------ webhooks


def test_webhooks(client: Honcho) -> None:
    client.force_ensure()
    one = client.webhooks.create("https://example.com/a")
    assert client.webhooks.create("https://example.com/a").id == one.id
    other = client.webhooks.create("https://example.com/b")
    assert one.workspace_id == client.workspace_id
    page = client.webhooks.list(size=1)
    assert [hook.url for hook in page] == [one.url, other.url]
    client.webhooks.delete(one)
    client.webhooks.delete(other.id)
    assert client.webhooks.list().items == []
    client.webhooks.test()
    with pytest.raises(NotFoundError):
        client.webhooks.delete(one)


def test_addresses_that_the_server_does_not_take(client: Honcho) -> None:
    with pytest.raises(UnprocessableEntityError):
        client.webhooks.create("ftp://example.com")
    with pytest.raises(UnprocessableEntityError):
        client.webhooks.create("http://127.0.0.1/hook")
    for number in range(10):
        client.webhooks.create(f"https://example.com/{number}")
    with pytest.raises(ConflictError):
        client.webhooks.create("https://example.com/one-too-many")


# ------------------------------------------------------------------ pages


@pytest.mark.before("3.3.0")
def test_the_numbers_of_a_page(client: Honcho) -> None:
    for name in "abcde":
        client.peer(name)
    page = client.peers(size=2)
    assert (page.page, page.size, page.total, page.pages) == (1, 2, 5, 3)
    assert (len(page), page[0].id, page[-1].id, [one.id for one in page[:1]]) == (
        2,
        "a",
        "b",
        ["a"],
    )
    assert page.has_next is page.has_next_page() is True
    second = page.next_page()
    assert second is not None
    assert [one.id for one in second.items] == ["c", "d"]
    third = second.get_next_page()
    assert third is not None
    assert (third.has_next, third.next_page()) == (False, None)
    assert [one.id for one in page] == list("abcde")
    assert [one.id for one in second] == list("cde")
    assert [one.id for one in page.iter(prefetch=2)] == list("abcde")
    assert repr(third).endswith("Page(page=3, pages=3, size=2, total=5, items=1)")
    empty = client.peers(page=9)
    assert (len(empty), bool(empty), empty.total) == (0, True, 5)


def test_errors_of_a_later_page_are_raised(wire: Honcho, httpserver: HTTPServer) -> None:
    path = "/v3/workspaces/w/peers/list"
    first = answers.page([answers.peer("a")], size=1, total=2)
    httpserver.expect_oneshot_request(path).respond_with_json(first)
    httpserver.expect_request(path).respond_with_json({"detail": "gone"}, status=404)
    page = wire.peers(size=1)
    with pytest.raises(NotFoundError, match="gone"):
        [one for one in page]


def test_a_server_that_repeats_itself_does_not_hang_the_walk(
    wire: Honcho, httpserver: HTTPServer
) -> None:
    path = "/v3/workspaces/w/peers/list"
    same = answers.page([answers.peer("a")], size=1, total=1_000_000)
    httpserver.expect_request(path).respond_with_json(same)
    page = wire.peers(size=1)
    with pytest.raises(DecodeError, match="answered with page 1 where 2 was asked for"):
        [one for one in page]
    with pytest.raises(DecodeError, match="answered with page 1"):
        page.next_page()


def test_a_list_that_shrinks_ends_the_walk(wire: Honcho, httpserver: HTTPServer) -> None:
    path = "/v3/workspaces/w/peers/list"
    for number, items in enumerate([[answers.peer("a")], []], start=1):
        shrunk = answers.page(items, page=number, size=1, total=3)
        httpserver.expect_oneshot_request(path).respond_with_json(shrunk)
    page = wire.peers(size=1)
    assert [one.id for one in page] == ["a"]


def test_a_server_that_counts_on_with_the_same_items_is_caught(
    wire: Honcho, httpserver: HTTPServer
) -> None:
    path = "/v3/workspaces/w/peers/list"
    for number in (1, 2):
        same = answers.page([answers.peer("a")], page=number, size=1, total=9)
        httpserver.expect_oneshot_request(path).respond_with_json(same)
    page = wire.peers(size=1)
    with pytest.raises(DecodeError, match="pages 1 and 2 have the same items"):
        [one for one in page]
