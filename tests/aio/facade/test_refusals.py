"""A wrong argument is refused before any request: which one, its value, and what is allowed."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from honcho import AsyncHoncho, ValidationError
from honcho.types import DialecticOptions
from tests.facade.sends.rows import Handles

Call = Callable[[Handles], Any]
NEW_ID = "1-512 characters of A-Z a-z 0-9 _ -"
ANY_ID = "one or more of A-Z a-z 0-9 . _ ~ -"
LONG = "x" * 25_001
DEEP = {"1": {"2": {"3": {"4": {"5": {"6": 6}}}}}}
WIDE = {str(number): number for number in range(101)}

REFUSED: list[tuple[str, Call, str, str]] = [
    # new ids
    ("peer('')", lambda h: h.client.peer(""), "id is ''", NEW_ID),
    ("peer('a b')", lambda h: h.client.peer("a b"), "id is 'a b'", NEW_ID),
    ("peer(newline)", lambda h: h.client.peer("a\n"), "id is 'a\\n'", NEW_ID),
    ("peer(513)", lambda h: h.client.peer("a" * 513), "id is 'aaa", NEW_ID),
    ("peer(number)", lambda h: h.client.peer(5), "id is 5", NEW_ID),
    ("peer(dot)", lambda h: h.client.peer("a.b"), "id is 'a.b'", NEW_ID),
    ("peer(accent)", lambda h: h.client.peer("josé"), "id is 'josé'", NEW_ID),
    ("lazy peer", lambda h: h.client.peer("a/b", lazy=True), "id is 'a/b'", NEW_ID),
    ("session('')", lambda h: h.client.session(""), "id is ''", NEW_ID),
    ("scope(507)", lambda h: h.client.scope("a" * 507), "id is 'aaa", "1-506 characters"),
    (
        "new scopes",
        lambda h: h.client.session("s", scopes=["a", "b c"]),
        "scopes[1] is 'b c'",
        "1-506 characters",
    ),
    (
        "101 scopes",
        lambda h: h.client.session("s", scopes=[f"x{number}" for number in range(101)]),
        "scopes is ['x0'",
        "at most 100 ids",
    ),
    (
        "author",
        lambda h: h.session.add_messages({"peer_id": "a b", "content": "x"}),
        "messages[0]: peer_id is 'a b'",
        NEW_ID,
    ),
    ("uploader", lambda h: h.session.upload_file(("a.txt", b"x"), "a b"), "peer is 'a b'", NEW_ID),
    ("member", lambda h: h.session.add_peers(["a", "a/b"]), "peers[1] is 'a/b'", NEW_ID),
    # ids of what exists
    ("get_peer", lambda h: h.client.get_peer("a/b"), "id is 'a/b'", ANY_ID),
    ("delete", lambda h: h.peer.conclusions.delete("../../w"), "conclusion_id is '../", ANY_ID),
    ("escaped", lambda h: h.session.get_message("a%2fb"), "message_id is 'a%2fb'", ANY_ID),
    ("dots", lambda h: h.client.delete_workspace(".."), "workspace_id is '..'", ANY_ID),
    ("empty", lambda h: h.client.webhooks.delete(""), "endpoint is ''", ANY_ID),
    ("target", lambda h: h.peer.conclusions_of("q?x"), "target is 'q?x'", ANY_ID),
    ("dream", lambda h: h.client.schedule_dream("a:b"), "observer is 'a:b'", ANY_ID),
    ("observer", lambda h: h.client.queue_status("?"), "observer is '?'", ANY_ID),
    ("no ids", lambda h: h.scope.add_sessions([]), "sessions is []", "at least one id"),
    ("no iterable", lambda h: h.scope.add_sessions(5), "sessions is 5", "a list of them"),
    # texts
    ("query ''", lambda h: h.peer.chat(""), "query is '' with 0 characters", "1 to 10,000"),
    (
        "query of 10,001",
        lambda h: h.peer.chat("é" * 10_001),
        "query is 'ééé",
        "10,001 characters: it must have 1 to 10,000",
    ),
    ("query of no text", lambda h: h.peer.chat(b"tea?"), "query is b'tea?'", "a string"),
    ("surrogate", lambda h: h.peer.chat("a\ud800"), "query is 'a\\ud800'", "encoded as UTF-8"),
    ("search ''", lambda h: h.client.search(""), "query is ''", "1 to 10,000"),
    ("session search", lambda h: h.session.search("x" * 10_001), "query is 'xxx", "1 to 10,000"),
    ("query conclusions", lambda h: h.peer.conclusions.query(""), "query is ''", "1 to 10,000"),
    ("content", lambda h: h.peer.message(LONG), "content is 'xxx", "0 to 25,000"),
    ("content of no text", lambda h: h.peer.message(None), "content is None", "a string"),
    (
        "content in a dict",
        lambda h: h.session.add_messages([{"peer_id": "p", "content": LONG}]),
        "messages[0]: content is 'xxx",
        "0 to 25,000",
    ),
    (
        "conclusion ''",
        lambda h: h.peer.conclusions.create([""]),
        "conclusions[0].content is ''",
        "1 to 65,535",
    ),
    ("url", lambda h: h.client.webhooks.create(" "), "url is ' '", "an http or https address"),
    (
        "idempotency key",
        lambda h: h.session.add_messages([], idempotency_key=""),
        "idempotency_key is ''",
        "1 to 256",
    ),
    # numbers
    ("limit 0", lambda h: h.client.search("a", limit=0), "limit is 0", "1 to 100"),
    ("limit 101", lambda h: h.peer.search("a", limit=101), "limit is 101", "1 to 100"),
    ("limit 1.0", lambda h: h.session.search("a", limit=1.0), "limit is 1.0", "a whole number"),
    ("top_k", lambda h: h.peer.conclusions.query("a", 0), "top_k is 0", "1 to 100"),
    ("distance", lambda h: h.peer.conclusions.query("a", 1, 2), "distance is 2", "0 to 1"),
    (
        "search_top_k",
        lambda h: h.peer.representation(search_top_k=101),
        "search_top_k is 101",
        "1 to 100",
    ),
    ("max", lambda h: h.peer.context(max_conclusions=0), "max_conclusions is 0", "1 to 100"),
    ("page 0", lambda h: h.client.peers(page=0), "page is 0", "1 to 2,147,483,647"),
    ("size 0", lambda h: h.client.sessions(size=0), "size is 0", "1 to 100"),
    ("size 101", lambda h: h.session.messages(size=101), "size is 101", "1 to 100"),
    ("size True", lambda h: h.client.scopes(size=True), "size is True", "a whole number"),
    ("page text", lambda h: h.client.workspaces(page="1"), "page is '1'", "a whole number"),
    ("webhook page", lambda h: h.client.webhooks.list(page=-1), "page is -1", "1 to 2,147,483,647"),
    ("conclusion size", lambda h: h.peer.conclusions.list(1, 101), "size is 101", "1 to 100"),
    ("reverse", lambda h: h.client.peers(reverse="yes"), "reverse is 'yes'", "True or False"),
    (
        "poll timeout",
        lambda h: h.client.wait_until_processed(timeout=-1),
        "timeout is -1",
        "0 to 31,536,000 seconds",
    ),
    # choices
    (
        "reasoning level",
        lambda h: h.peer.chat("a", reasoning_level="extreme"),
        "reasoning_level is 'extreme'",
        "one of minimal, low, medium, high, max",
    ),
    (
        "evidence",
        lambda h: h.peer.chat("a", include_evidence="yes"),
        "include_evidence is 'yes'",
        "True or False",
    ),
    (
        "format",
        lambda h: h.peer.chat("a", response_format=int),
        "response_format is <class 'int'>",
        "a pydantic v2 model class or a JSON schema",
    ),
    (
        "schema of a list",
        lambda h: h.peer.chat("a", response_format={"type": "array"}),
        "response_format is {'type': 'array'}",
        "type 'object' at its root",
    ),
    # structures
    ("wide metadata", lambda h: h.client.set_metadata(WIDE), "metadata is {'0'", "at most 100"),
    ("deep metadata", lambda h: h.peer.set_metadata(DEEP), "metadata is {'1'", "at most 5 deep"),
    ("metadata list", lambda h: h.session.set_metadata([1]), "metadata is [1]", "a dict"),
    ("key", lambda h: h.client.peer("p", metadata={1: 2}), "a key of metadata is 1", "a string"),
    (
        "of a message",
        lambda h: h.peer.message("a", metadata=WIDE),
        "metadata is {'0'",
        "at most 100",
    ),
    (
        "of an update",
        lambda h: h.session.update_message("m", DEEP),
        "metadata is {'1'",
        "at most 5",
    ),
    (
        "of a file",
        lambda h: h.session.upload_file(("a.txt", b"x"), "p", DEEP),
        "metadata is",
        "at most 5",
    ),
    ("filters", lambda h: h.client.peers(["a"]), "filters is ['a']", "a dict"),
    ("card text", lambda h: h.peer.set_card("tea"), "peer_card is 'tea'", "a list of strings"),
    ("card number", lambda h: h.peer.set_card(["tea", 5]), "peer_card[1] is 5", "a string"),
    ("patch", lambda h: h.peer.update({"id": "q"}), "a key of patch is 'id'", "'metadata' or"),
    ("raw", lambda h: h.client.set_configuration_raw(5), "configuration is 5", "a dict"),
    ("messages", lambda h: h.session.add_messages(5), "messages is 5", "a list of them"),
    ("message", lambda h: h.session.add_messages(["hi"]), "messages[0] is 'hi'", "peer.message()"),
    (
        "message field",
        lambda h: h.session.add_messages([{"peer_id": "p", "content": "x", "role": "user"}]),
        "a key of messages[0] is 'role'",
        "a field of MessageCreate",
    ),
    ("date", lambda h: h.peer.message("a", created_at="soon"), "created_at is 'soon'", "a date"),
    ("date number", lambda h: h.peer.message("a", created_at=5), "created_at is 5", "a datetime"),
    (
        "date before the calendar",
        lambda h: h.peer.message("a", created_at=datetime.min),
        "created_at is datetime.datetime(1, 1, 1",
        "a date that the calendar has",
    ),
    ("conclusions", lambda h: h.peer.conclusions.create(5), "conclusions is 5", "a list of texts"),
    (
        "conclusion",
        lambda h: h.peer.conclusions.create([{"text": "x"}]),
        "conclusions[0] is {'text': 'x'}",
        "a dict with 'content'",
    ),
    ("members", lambda h: h.session.set_peers(5), "peers is 5", "pairs, or a dict"),
]
"""Each with its call, how the error begins, and what it says is allowed."""

CONFLICTS: list[tuple[str, Call, str]] = [
    ("twice", lambda h: h.session.add_peers(["a", "b", "a"]), "peers has 'a' twice"),
    (
        "twice, with settings",
        lambda h: h.session.set_peers([("a", {}), "a"]),
        "peers has 'a' twice",
    ),
    ("twice removed", lambda h: h.session.remove_peers(["a", "a"]), "peers has 'a' twice"),
    ("twice at birth", lambda h: h.client.session("s", peers=[h.peer, "p"]), "peers has 'p' twice"),
    (
        "perspective",
        lambda h: h.session.context(peer_perspective="a"),
        "peer_perspective is 'a': it needs peer_target",
    ),
    ("session and scope", lambda h: h.peer.chat("a", session="s", scope="x"), "exclude each other"),
    (
        "scope and sessions",
        lambda h: h.peer.representation(scope="s", sessions=["t"]),
        "scope ('s') and sessions (['t']) exclude each other",
    ),
    (
        "options and arguments",
        lambda h: h.peer.chat(DialecticOptions(query="a"), target="b"),
        "target: set it in the DialecticOptions instead",
    ),
    ("lazy", lambda h: h.client.peer("p", metadata={}, lazy=True), "metadata would be lost"),
    (
        "filters of the pair",
        lambda h: h.peer.conclusions.list(filters={"observer": "q"}),
        "filters has 'observer', which this call sets itself",
    ),
    (
        "settings",
        lambda h: h.session.add_peers({"a": {"observe_me": "yes"}}),
        "peers['a'] is not a SessionPeerConfig: $.observe_me: expected a boolean",
    ),
    (
        "configuration",
        lambda h: h.client.set_configuration({"reasoning": 5}),
        "configuration is not a WorkspaceConfiguration: $.reasoning",
    ),
    ("no author", lambda h: h.session.add_messages({"content": "x"}), "messages[0] has no peer_id"),
    ("empty file", lambda h: h.session.upload_file(("a.txt", b""), "p"), "'a.txt' is empty"),
    ("not JSON", lambda h: h.client.set_metadata({"a": object()}), "a is a object: JSON cannot"),
    ("not finite", lambda h: h.peer.set_metadata({"a": float("inf")}), "JSON has finite numbers"),
]


@pytest.fixture
async def handles(wire: AsyncHoncho) -> Handles:
    return Handles(
        wire,
        await wire.peer("p", lazy=True),
        await wire.session("s", lazy=True),
        await wire.scope("x", lazy=True),
    )


async def made(call: Call, handles: Handles) -> Any:
    """The result of a call, which may be one that sends nothing."""
    result = call(handles)
    return await result if inspect.isawaitable(result) else result


async def refusal(call: Call, handles: Handles) -> str:
    """What the error of a call says."""
    with pytest.raises(ValidationError) as caught:
        await made(call, handles)
    error = caught.value
    assert (error.code, error.status_code, error.is_retryable) == ("validation_error", None, False)
    assert isinstance(error, ValueError)
    return str(error)


@pytest.mark.parametrize(
    ("call", "begins", "allowed"), [pytest.param(*row[1:], id=row[0]) for row in REFUSED]
)
async def test_an_argument_out_of_range(
    handles: Handles, httpserver: HTTPServer, call: Call, begins: str, allowed: str
) -> None:
    said = await refusal(call, handles)
    assert said.startswith(begins)
    assert allowed in said
    assert len(said) < 300
    assert httpserver.log == []


@pytest.mark.parametrize(("call", "said"), [pytest.param(*row[1:], id=row[0]) for row in CONFLICTS])
async def test_arguments_that_cannot_stand_together_or_be_sent(
    handles: Handles, httpserver: HTTPServer, call: Call, said: str
) -> None:
    assert said in await refusal(call, handles)
    assert httpserver.log == []
