"""Batches: the same ones for the same messages, none too large, and none that waits for ever."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from honcho.ingest.batching import Batch, Batcher
from honcho_api.v3 import MessageCreate


def message(content: str) -> MessageCreate:
    return MessageCreate(peer_id="alice", content=content)


def cut(sessions: list[int], batcher: Batcher) -> list[Batch]:
    found: list[Batch] = []
    for index, session in enumerate(sessions):
        found += batcher.add(f"s{session}", message(str(index)))
    return [*found, *batcher.rest()]


@given(
    st.lists(st.integers(0, 5) | st.just(0), max_size=600),
    st.integers(1, 200),
    st.integers(0, 300),
)
def test_nothing_is_lost_reordered_or_too_large(
    sessions: list[int], max_age: int, max_characters: int
) -> None:
    batches = cut(sessions, Batcher(max_age, max_characters))
    assert [batch.number for batch in batches] == list(range(len(batches)))
    assert all(1 <= len(batch.messages) <= 100 for batch in batches)
    found: dict[str, list[str]] = defaultdict(list)
    given: dict[str, list[str]] = defaultdict(list)
    for batch in batches:
        found[batch.session] += [one.content for one in batch.messages]
    for index, session in enumerate(sessions):
        given[f"s{session}"].append(str(index))
    assert found == given
    assert cut(sessions, Batcher(max_age, max_characters)) == batches


def test_a_batch_goes_out_at_its_age_however_few_it_holds() -> None:
    batcher = Batcher(max_age=50)
    assert batcher.add("rare", message("r")) == []
    for index in range(48):
        assert batcher.add("often", message(str(index))) == []
    (batch,) = batcher.add("often", message("48"))
    assert (batch.session, len(batch.messages)) == ("rare", 1)


def test_the_oldest_goes_first_when_too_much_waits() -> None:
    batcher = Batcher(max_characters=10)
    assert batcher.add("old", message("12345")) == []
    assert batcher.add("new", message("12345")) == []
    (batch,) = batcher.add("new", message("1"))
    assert batch.session == "old"
    assert [batch.session for batch in batcher.rest()] == ["new"]
