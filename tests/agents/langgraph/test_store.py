"""The ``BaseStore`` over conclusions and messages."""

from __future__ import annotations

from typing import Any

import pytest
from langgraph.store.base import InvalidNamespaceError, PutOp

from honcho import (
    AuthenticationError,
    ConnectionError,
    Honcho,
    TimeoutError,
    UnsupportedError,
    ValidationError,
)
from honcho.agents.langgraph import NEW, HonchoStore, fenced
from tests.agents.hostile import HOSTILE, assert_fenced
from tests.agents.situations import WAYS, assert_named, failing_server, seconds_for

PAIR = ("conclusions", "helper", "mara")
TALK = ("messages", "now")


@pytest.fixture
def store(honcho_client: Honcho) -> HonchoStore:
    """Mara and the helper, who have talked."""
    mara, helper = honcho_client.peer("mara"), honcho_client.peer("helper")
    talk = honcho_client.session("now")
    talk.add_messages([mara.message("I bake rye bread."), helper.message("How long?")])
    return HonchoStore(honcho_client)


def test_facts_are_put_found_and_deleted(store: HonchoStore) -> None:
    store.put(PAIR, NEW, {"content": "Bakes rye", "session_id": "now"})
    store.put(PAIR, NEW, {"content": "Drives a van"})
    found = store.search(PAIR, query="rye", limit=1)
    assert [one.value["content"] for one in found] == ["Bakes rye"]
    assert (found[0].namespace, found[0].value["session_id"]) == (PAIR, "now")
    got = store.get(PAIR, found[0].key)
    assert got is not None
    assert got.value == found[0].value
    store.delete(PAIR, found[0].key)
    store.delete(PAIR, found[0].key)
    assert store.get(PAIR, found[0].key) is None
    assert [one.value["content"] for one in store.search(PAIR)] == ["Drives a van"]


def test_a_fact_of_another_pair_stays(store: HonchoStore) -> None:
    own = ("conclusions", "mara", "mara")
    store.put(own, NEW, {"content": "Bakes rye"})
    (fact,) = store.search(own)
    store.delete(PAIR, fact.key)
    assert store.get(PAIR, fact.key) is None
    assert store.get(own, fact.key) is not None


def test_lists_are_cut_and_filtered(store: HonchoStore, honcho_client: Honcho) -> None:
    mara = honcho_client.peer("mara")
    talk = honcho_client.session("now")
    talk.add_messages([mara.message(f"message {number}") for number in range(208)])
    found = store.search(TALK, limit=5, offset=98)
    assert [one.value["content"] for one in found] == [f"message {n}" for n in range(96, 101)]
    assert store.search(TALK, offset=500) == []
    (helper,) = store.search(TALK, filter={"peer_id": {"$eq": "helper"}})
    assert helper.value["content"] == "How long?"
    got = store.get(TALK, helper.key)
    assert got is not None
    assert got.value["peer_id"] == "helper"
    assert store.get(TALK, "unknown") is None
    (best,) = store.search(TALK, query="message 7", limit=1)
    assert best.value["content"].startswith("message")
    second = store.search(("messages",), query="rye bread", limit=1, offset=0)
    assert second[0].namespace == TALK


async def test_it_can_be_awaited(store: HonchoStore) -> None:
    await store.aput(PAIR, NEW, {"content": "Bakes rye"})
    (fact,) = await store.asearch(PAIR)
    assert (await store.aget(PAIR, fact.key)) == fact
    await store.adelete(PAIR, fact.key)
    assert await store.asearch(PAIR) == []


@pytest.mark.parametrize(
    ("name", "operation"),
    [
        ("put", lambda store: store.put(PAIR, "key", {"content": "x"})),
        ("put", lambda store: store.put(PAIR, NEW, {"content": "x"}, index=["content"])),
        ("put", lambda store: store.put(PAIR, NEW, {"content": "x"}, index=False)),
        ("put", lambda store: store.put(TALK, NEW, {"content": "x"})),
        ("put", lambda store: store.delete(TALK, "key")),
        ("put", lambda store: store.batch([PutOp(PAIR, NEW, {"content": "x"}, ttl=5.0)])),
        ("get", lambda store: store.get(("profiles", "mara"), "key")),
        ("get", lambda store: store.get(("messages",), "key")),
        ("search", lambda store: store.search(())),
        ("search", lambda store: store.search(("conclusions", "helper"))),
        ("search", lambda store: store.search(("messages",))),
        ("search", lambda store: store.search(PAIR, query="x", limit=60, offset=41)),
        ("filter", lambda store: store.search(PAIR, filter={"content": "x"})),
        ("filter", lambda store: store.search(TALK, filter={"peer_id": {"$ne": "x"}})),
        ("list_namespaces", lambda store: store.list_namespaces()),
    ],
)
def test_what_no_server_can_do_is_refused_by_name(
    store: HonchoStore, name: str, operation: Any
) -> None:
    with pytest.raises(UnsupportedError) as caught:
        operation(store)
    assert_named(caught, name)


@pytest.mark.parametrize(
    ("operation", "error"),
    [
        (lambda store: store.put(PAIR, NEW, {"text": "x"}), ValidationError),
        (lambda store: store.put(PAIR, NEW, {"content": "x", "mood": "good"}), ValidationError),
        (lambda store: store.put(PAIR, NEW, {"content": "x"}, ttl=5.0), NotImplementedError),
        (lambda store: store.search(("a.b",)), InvalidNamespaceError),
        (lambda store: store.search(("messages", "not an id")), ValidationError),
    ],
)
def test_wrong_arguments_are_refused(store: HonchoStore, operation: Any, error: Any) -> None:
    with pytest.raises(error):
        operation(store)


def test_items_stand_before_a_model_in_a_fence(store: HonchoStore, honcho_client: Honcho) -> None:
    for text in HOSTILE:
        store.put(PAIR, NEW, {"content": text})
    mara = honcho_client.peer("mara")
    honcho_client.session("now").add_messages([mara.message(text) for text in HOSTILE])
    items = [*store.search(PAIR, limit=30), *store.search(TALK, limit=32)]
    assert assert_fenced(fenced(items)) == len(HOSTILE)
    assert fenced([]) == ""


@pytest.mark.parametrize("way", WAYS)
def test_a_server_that_fails_is_not_waited_for(way: str) -> None:
    errors = {"down": ConnectionError, "slow": TimeoutError}
    with failing_server(way) as url:
        client = Honcho(base_url=url, workspace_id="test", max_retries=0)
        with client, pytest.raises(errors.get(way, AuthenticationError)):
            HonchoStore(client, timeout=seconds_for(way)).search(TALK)


def test_a_timeout_that_cannot_be_is_refused(honcho_client: Honcho) -> None:
    with pytest.raises(ValidationError, match="deadline"):
        HonchoStore(honcho_client, timeout=0)
