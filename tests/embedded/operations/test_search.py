"""Search, with and without an embedder."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from honcho.embedded import EmbeddedServer
from tests.embedded.api import Api


@pytest.fixture
def talk(api: Api) -> Api:
    api.say("s", "I love hiking in the mountains", "My dog is called Rover")
    api.say("s", "Let us go hiking tomorrow", "50% off_now", peer="bob")
    api.say("t", "the dogs were running", "Hiking boots are expensive")
    return api


def test_all_words_in_any_form(talk: Api) -> None:
    assert talk.contents("search", {"query": "dogs", "limit": 2}) == [
        "the dogs were running",
        "My dog is called Rover",
    ]
    assert talk.contents("search", {"query": "HIKED boot", "limit": 1}) == [
        "Hiking boots are expensive"
    ]


def test_pieces_of_words_and_special_characters(talk: Api) -> None:
    found = {"xpensi": "Hiking boots are expensive", "% OFF_": "50% off_now", "0%": "50% off_now"}
    for query, content in found.items():
        # The first of the unrelated messages has the same rank.
        assert content in talk.contents("search", {"query": query, "limit": 2})
    assert talk.contents("search", {"query": '"', "limit": 1}) != []


def test_unrelated_messages_fill_the_result(talk: Api) -> None:
    found = talk.contents("search", {"query": "hiking"})
    assert set(found[:3]) == {
        "Hiking boots are expensive",
        "Let us go hiking tomorrow",
        "I love hiking in the mountains",
    }
    assert len(found) == 6
    assert len(talk.contents("search", {"query": "nothing like it", "limit": 2})) == 2


def test_the_path_overrules_the_filter(talk: Api) -> None:
    filters = {"session_id": "t", "peer_id": "alice", "workspace_id": "other"}
    found = talk.contents("sessions/s/search", {"query": "hiking", "filters": filters})
    assert found == ["I love hiking in the mountains", "My dog is called Rover"]
    body = {"query": "hiking", "filters": {"peer_id": "alice"}}
    assert len(talk.contents("peers/bob/search", body)) == 2


def test_empty_and_blank_messages_are_only_found_by_text(api: Api) -> None:
    api.say("s", "", "   ", "word")
    assert api.contents("search", {"query": "other"}) == ["word"]


def test_a_perspective_shows_what_a_peer_was_there_to_see(talk: Api) -> None:
    talk.post("sessions/s/peers", {"carol": {}})
    talk.say("s", "hiking with carol")
    talk.delete("sessions/s/peers", ["carol"])
    talk.say("s", "hiking without carol")
    body = {"query": "hiking", "filters": {"peer_perspective": "carol"}}
    assert talk.contents("search", body) == ["hiking with carol"]
    body = {"query": "hiking", "filters": {"peer_perspective": "nobody"}}
    assert talk.contents("search", body) == []
    nested = {"AND": [{"peer_perspective": "carol"}]}
    assert talk.refused("POST", "search", {"query": "x", "filters": nested})[0] == 422


def test_a_scope_limits_to_its_sessions(talk: Api) -> None:
    talk.post("scopes", {"id": "work"})
    body = {"query": "hiking", "scope": "work"}
    assert talk.contents("search", body) == []
    talk.post("scopes/work/sessions", {"session_ids": ["t"]})
    assert len(talk.contents("search", body)) == 2
    assert talk.refused("POST", "search", {"query": "x", "scope": "none"})[0] == 404
    both = {**body, "filters": {"session_id": "t"}}
    assert talk.refused("POST", "search", both)[0] == 422
    assert talk.contents("sessions/s/search", {"query": "x", "scope": "none", "limit": 1})


def test_a_query_has_a_limit(api: Api) -> None:
    assert api.refused("POST", "search", {"query": "word " * 8200}) == (
        422,
        "Query exceeds maximum token limit of 8192.",
    )


def by_length(text: str) -> Sequence[float]:
    if "FAIL" in text:
        raise RuntimeError("no vector")
    angle = len(text) / 100
    return [math.cos(angle), math.sin(angle)]


async def by_length_later(text: str) -> Sequence[float]:
    return by_length(text)


@pytest.mark.parametrize("embedder", [by_length, by_length_later])
def test_a_plugged_embedder_decides_what_is_near(embedder: object) -> None:
    with EmbeddedServer(embedder=embedder) as server:  # type: ignore[arg-type]  # both kinds fit
        api = Api(server)
        api.say("s", "aaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbb", "ccc", "FAIL")
        assert server.drain()
        assert api.contents("search", {"query": "xxxxxxxxxxx"}) == [
            "aaaaaaaaaa",
            "ccc",
            "bbbbbbbbbbbbbbbbbbbbb",
        ]
        assert api.refused("POST", "search", {"query": "FAIL"})[0] == 500


@pytest.mark.parametrize(
    ("content", "query"),
    [
        ("東京タワーに行きました", "東京タワー"),
        ("東京タワーに行きました", "東京"),
        ("서울에서 만나요", "서울"),
        ("Die Donaudampfschifffahrt ruht", "schiff"),
        ("see https://example.org/a?b=c", "example.org/a?b"),
        ("the unbelievable Juggernaut", "gger"),
        ("the unbelievable Juggernaut", "BELIEV"),
        ("v1.2.3-rc1 is out", "2.3-rc"),
        ("what a day 🎉🎉", "🎉"),
    ],
)
@pytest.mark.parametrize("place", ["search", "sessions/s/search", "peers/alice/search"])
def test_a_literal_match_comes_before_what_fills_up(
    api: Api, content: str, query: str, place: str
) -> None:
    api.say("s", *(f"unrelated number {at}" for at in range(30)), content)
    api.say("s", *(f"also unrelated {at}" for at in range(5)))
    assert api.contents(place, {"query": query, "limit": 1}) == [content]
    found = api.contents(place, {"query": query, "limit": 5})
    assert (found[0], len(set(found))) == (content, 5)


def test_every_match_comes_before_what_fills_up(api: Api) -> None:
    api.say("s", *(f"unrelated number {at}" for at in range(30)))
    api.say("s", "a lighthouse", "the lighthouses", "a lighthousekeeper", "a light rain")
    found = api.contents("search", {"query": "lighthouse", "limit": 10})
    assert set(found[:3]) == {"a lighthouse", "the lighthouses", "a lighthousekeeper"}
    assert len(set(found)) == 10


def test_a_match_that_a_peer_saw_comes_before_what_fills_up(api: Api) -> None:
    api.post("sessions/s/peers", {"carol": {}})
    api.say("s", *(f"unrelated number {at}" for at in range(30)), "東京タワーに行きました")
    body = {"query": "タワー", "limit": 1, "filters": {"peer_perspective": "carol"}}
    assert api.contents("search", body) == ["東京タワーに行きました"]


def test_a_long_text_is_found_by_any_of_its_pieces() -> None:
    seen: list[str] = []

    def by_letter(text: str) -> Sequence[float]:
        seen.append(text)
        return [1.0, 0.0] if text.startswith("a") else [0.0, 1.0]

    with EmbeddedServer(embedder=by_letter) as server:
        api = Api(server)
        # Of most such words one is one token of the embedding model.
        api.say("s", "a " * 8192 + "b " * 4000, "a b")
        assert server.drain()
        assert [len(text.split()) for text in seen] == [8192, 4000, 2]
        found = api.contents("search", {"query": "b", "limit": 1})
        assert [text[-4:] for text in found] == ["b b "]
