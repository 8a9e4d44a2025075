"""What is kept besides messages: conclusions, scopes, webhooks; and the walk over lists of them."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer

from honcho import AsyncHoncho, ConflictError, DecodeError, NotFoundError, UnprocessableEntityError
from honcho.types import ConclusionCreate
from tests.facade import answers


async def test_conclusions_of_a_peer_about_itself_and_about_another(client: AsyncHoncho) -> None:
    alice, bob = await client.peer("alice"), await client.peer("bob")
    await client.session("s")
    own = await alice.conclusions.create("Drinks tea")
    others = await alice.conclusions_of(bob).create(
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
    assert [one.id for one in (await alice.conclusions.list()).items] == [own[0].id]
    assert {one.id async for one in await alice.conclusions_of(bob).list()} == {
        one.id for one in others
    }
    assert [one.content for one in (await alice.conclusions_of("bob").list(session="s")).items] == [
        "Has a garden"
    ]
    assert len(await client.conclusions.list()) == 4
    found = await client.conclusions.list(filters={"observed_id": "alice"})
    assert [str(one) for one in found.items] == ["Drinks tea"]


async def test_conclusions_near_to_a_text(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    await peer.conclusions.create(["Drinks green tea", "Owns a red car", "Plays chess"])
    found = await peer.conclusions.query("green tea", top_k=1)
    assert [one.content for one in found] == ["Drinks green tea"]
    assert len(await peer.conclusions.query("green tea")) >= 1
    assert await peer.conclusions_of("nobody").query("green tea") == []


async def test_conclusions_by_their_ids(client: AsyncHoncho) -> None:
    peer, other = await client.peer("p"), await client.peer("q")
    stored = await peer.conclusions.create([f"Fact {number}" for number in range(130)])
    (elsewhere,) = await other.conclusions.create("Elsewhere")
    ids = [one.id for one in reversed(stored)]
    found = await peer.conclusions.get_many([*ids, elsewhere.id, "unknown"])
    assert [one.id for one in found] == ids
    found = await client.conclusions.get_many([elsewhere, stored[0]])
    assert [one.content for one in found] == ["Elsewhere", "Fact 0"]


async def test_a_deleted_conclusion_is_gone(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    (one,) = await peer.conclusions.create("Drinks tea")
    await peer.conclusions.delete(one)
    assert (await peer.conclusions.list()).items == []
    with pytest.raises(NotFoundError):
        await peer.conclusions.delete(one.id)


async def test_conclusions_need_their_peers(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    with pytest.raises(NotFoundError, match="nobody"):
        await peer.conclusions_of("nobody").create("Drinks tea")


async def test_conclusions_as_a_text(client: AsyncHoncho) -> None:
    alice = await client.peer("alice")
    await client.peer("bob")
    view = alice.conclusions_of("bob")
    await view.create(["Grows mint", "Rises early"])
    assert "Grows mint" in await view.representation()
    found = await view.representation(search_query="mint", search_top_k=1, max_conclusions=1)
    assert "Grows mint" in found
    assert "Rises early" not in found


async def test_what_was_derived_from_a_conclusion(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/v3/workspaces/w/conclusions/list").respond_with_json(
        answers.page([answers.conclusion("d", source_ids=["c"])])
    )
    peer = await wire.peer("p", lazy=True)
    found = await peer.conclusions.derived("c")
    assert [(one.id, one.source_ids) for one in found.items] == [("d", ["c"])]


# ------------------------------------------------------------------ scopes


async def test_a_scope_and_its_sessions(client: AsyncHoncho) -> None:
    scope = await client.scope("work", metadata={"kind": "work"})
    assert (scope.id, scope.metadata) == ("work", {"kind": "work"})
    assert scope.created_at is not None
    first, second = await client.session("a"), await client.session("b")
    await scope.add_sessions([first, "b"])
    await scope.add_sessions(second)
    page = await scope.sessions()
    assert {one.id async for one in page} == {"a", "b"}
    await scope.remove_session(first)
    assert [one.id for one in (await scope.sessions(1, 10, reverse=True)).items] == ["b"]
    await scope.remove_session("a")
    with pytest.raises(NotFoundError, match="nobody-s"):
        await scope.add_sessions(["b", "nobody-s"])
    await client.wait_until_processed()
    assert set(await scope.status()) <= {"a", "b"}


async def test_scopes_are_found_again(client: AsyncHoncho) -> None:
    await client.session("s", scopes=["work", await client.scope("home")])
    assert {one.id async for one in await client.scopes(size=1)} == {"work", "home"}
    found = await client.get_scope("work")
    assert [one.id for one in (await found.sessions()).items] == ["s"]
    scope = await client.scope("home", lazy=True)
    await scope.refresh()
    assert scope.metadata == {}
    with pytest.raises(NotFoundError):
        await (await client.scope("nowhere", lazy=True)).refresh()


async def test_a_scope_sees_only_its_sessions(client: AsyncHoncho) -> None:
    peer = await client.peer("p")
    work, home = await client.session("a", scopes=["work"]), await client.session("b")
    await peer.conclusions.create(
        [
            {"content": "Drinks tea", "session_id": work.id},
            {"content": "Has a cat", "session_id": home.id},
        ]
    )
    found = await peer.representation(scope=["work"])
    assert "tea" in found
    assert "cat" not in found


# ------------------------------------------------------------------ webhooks


async def test_webhooks(client: AsyncHoncho) -> None:
    await client.force_ensure()
    one = await client.webhooks.create("https://example.com/a")
    assert (await client.webhooks.create("https://example.com/a")).id == one.id
    other = await client.webhooks.create("https://example.com/b")
    assert one.workspace_id == client.workspace_id
    page = await client.webhooks.list(size=1)
    assert [hook.url async for hook in page] == [one.url, other.url]
    await client.webhooks.delete(one)
    await client.webhooks.delete(other.id)
    assert (await client.webhooks.list()).items == []
    await client.webhooks.test()
    with pytest.raises(NotFoundError):
        await client.webhooks.delete(one)


async def test_addresses_that_the_server_does_not_take(client: AsyncHoncho) -> None:
    with pytest.raises(UnprocessableEntityError):
        await client.webhooks.create("ftp://example.com")
    with pytest.raises(UnprocessableEntityError):
        await client.webhooks.create("http://127.0.0.1/hook")
    for number in range(10):
        await client.webhooks.create(f"https://example.com/{number}")
    with pytest.raises(ConflictError):
        await client.webhooks.create("https://example.com/one-too-many")


# ------------------------------------------------------------------ pages


@pytest.mark.before("3.3.0")
async def test_the_numbers_of_a_page(client: AsyncHoncho) -> None:
    for name in "abcde":
        await client.peer(name)
    page = await client.peers(size=2)
    assert (page.page, page.size, page.total, page.pages) == (1, 2, 5, 3)
    assert (len(page), page[0].id, page[-1].id, [one.id for one in page[:1]]) == (
        2,
        "a",
        "b",
        ["a"],
    )
    assert page.has_next is page.has_next_page() is True
    second = await page.next_page()
    assert second is not None
    assert [one.id for one in second.items] == ["c", "d"]
    third = await second.get_next_page()
    assert third is not None
    assert (third.has_next, await third.next_page()) == (False, None)
    assert [one.id async for one in page] == list("abcde")
    assert [one.id async for one in second] == list("cde")
    assert [one.id async for one in page.iter(prefetch=2)] == list("abcde")
    assert repr(third).endswith("Page(page=3, pages=3, size=2, total=5, items=1)")
    empty = await client.peers(page=9)
    assert (len(empty), bool(empty), empty.total) == (0, True, 5)


async def test_errors_of_a_later_page_are_raised(wire: AsyncHoncho, httpserver: HTTPServer) -> None:
    path = "/v3/workspaces/w/peers/list"
    first = answers.page([answers.peer("a")], size=1, total=2)
    httpserver.expect_oneshot_request(path).respond_with_json(first)
    httpserver.expect_request(path).respond_with_json({"detail": "gone"}, status=404)
    page = await wire.peers(size=1)
    with pytest.raises(NotFoundError, match="gone"):
        [one async for one in page]


async def test_a_server_that_repeats_itself_does_not_hang_the_walk(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    path = "/v3/workspaces/w/peers/list"
    same = answers.page([answers.peer("a")], size=1, total=1_000_000)
    httpserver.expect_request(path).respond_with_json(same)
    page = await wire.peers(size=1)
    with pytest.raises(DecodeError, match="answered with page 1 where 2 was asked for"):
        [one async for one in page]
    with pytest.raises(DecodeError, match="answered with page 1"):
        await page.next_page()


async def test_a_list_that_shrinks_ends_the_walk(wire: AsyncHoncho, httpserver: HTTPServer) -> None:
    path = "/v3/workspaces/w/peers/list"
    for number, items in enumerate([[answers.peer("a")], []], start=1):
        shrunk = answers.page(items, page=number, size=1, total=3)
        httpserver.expect_oneshot_request(path).respond_with_json(shrunk)
    page = await wire.peers(size=1)
    assert [one.id async for one in page] == ["a"]


async def test_a_server_that_counts_on_with_the_same_items_is_caught(
    wire: AsyncHoncho, httpserver: HTTPServer
) -> None:
    path = "/v3/workspaces/w/peers/list"
    for number in (1, 2):
        same = answers.page([answers.peer("a")], page=number, size=1, total=9)
        httpserver.expect_oneshot_request(path).respond_with_json(same)
    page = await wire.peers(size=1)
    with pytest.raises(DecodeError, match="pages 1 and 2 have the same items"):
        [one async for one in page]
