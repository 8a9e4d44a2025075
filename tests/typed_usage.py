"""What type checkers have to make of the facade; only they read this (``test_types.py``)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, BinaryIO, assert_type

from honcho import (
    AsyncHoncho,
    AsyncPage,
    AsyncPeer,
    AsyncSession,
    ChatResponse,
    Conclusion,
    DialecticStream,
    FileSource,
    Honcho,
    Message,
    MessageCreate,
    Page,
    Peer,
    PeerConfig,
    Scope,
    Session,
    SessionContext,
    SyncPage,
    WorkspaceConfiguration,
)
from honcho_api import v3


class Drink:
    """Stands for a pydantic model class."""

    name: str


def blocking(client: Honcho) -> None:
    peer = assert_type(client.peer("p"), Peer)
    session = assert_type(client.session("s", peers=[peer, ("q", {"observe_me": True})]), Session)
    assert_type(client.scope("x"), Scope)
    assert_type(client.with_options(timeout=5), Honcho)
    assert_type(client.aio, AsyncHoncho)
    assert_type(peer.aio, AsyncPeer)
    assert_type(peer.with_options(timeout=5), Peer)
    assert_type(client.peers(), Page[Peer])
    assert_type(client.workspaces(), SyncPage[str])
    assert_type(client.get_configuration(), WorkspaceConfiguration)
    assert_type(peer.configuration, PeerConfig | None)
    assert_type(peer.created_at, datetime | None)
    assert_type(peer.message("tea"), MessageCreate)
    assert_type(session.add_messages([peer.message("tea")]), list[Message])
    assert_type(session.messages(), Page[Message])
    assert_type(iter(session.messages()), Iterator[Message])
    assert_type(session.messages()[0], Message)
    assert_type(session.messages()[:2], list[Message])
    assert_type(session.context(search_query=session.messages()[0]), SessionContext)
    assert_type(peer.get_card(), list[str] | None)
    assert_type(peer.conclusions.create("x"), list[Conclusion])
    assert_type(peer.chat("tea?"), str | None)
    assert_type(peer.chat("tea?", response_format={"type": "object"}), str | None)
    assert_type(peer.chat("tea?", response_format=Drink), Drink | None)
    assert_type(peer.chat("tea?", include_evidence=True), ChatResponse[str])
    assert_type(
        peer.chat("tea?", response_format=Drink, include_evidence=True), ChatResponse[Drink]
    )
    assert_type(client.chat("tea?", response_format=Drink), Drink | None)
    assert_type(peer.chat_stream("tea?"), DialecticStream)


def settings(url: str, path: Path, opened: BinaryIO) -> None:
    """What the arguments of clients and uploads are."""
    local = Honcho(environment="local", engine="httpx")
    assert_type(local.sources, dict[str, str])
    assert_type(Honcho.from_config("work", max_retries=3, engine="wire"), Honcho)
    embedded = Honcho.embedded(
        responder=lambda query, found, options: f"{query} {found.peer} {options.stream}",
        deriver=lambda context: [context.message.content],
        summarizer=lambda context: context.session_id,
        embedder=lambda text: [float(len(text))],
        webhook_secret="s",
    )
    session = embedded.session("s")
    for file in (path, "a.txt", opened, BytesIO(b"x"), ("a.txt", b"x"), ("a.txt", opened, None)):
        session.upload_file(file, "p")
    session.upload_file(FileSource.bytes("a.txt", b"x"), "p")
    session.upload_file(FileSource.stream("a.txt", opened), "p")
    assert_type(local.send(v3.get_message("w", "s", "m")), Message)
    local.request("GET", "/v3/things", query={"page": 1, "ids": ["a", "b"]}, headers={"a": "b"})


async def awaited(client: AsyncHoncho) -> None:
    peer = assert_type(await client.peer("p"), AsyncPeer)
    session = assert_type(await client.session("s"), AsyncSession)
    assert_type(client.blocking, Honcho)
    assert_type(peer.aio, AsyncPeer)
    assert_type(await client.peers(), AsyncPage[AsyncPeer])
    assert_type(aiter(await session.messages()), AsyncIterator[Message])
    assert_type(await peer.chat("tea?", response_format=Drink), Drink | None)
    assert_type(await peer.chat("tea?"), str | None)
    assert_type([one async for one in await session.messages()], list[Message])


def refused(client: Honcho, peer: Peer, session: Session) -> None:
    """Each line has an error, which its comment expects."""
    client.peer(5)  # type: ignore[arg-type]
    peer.chat("tea?", reasoning_level="extreme")  # type: ignore[call-overload]
    session.context(5)  # type: ignore[arg-type]
    session.context(tokens="5")  # type: ignore[arg-type]
    peer.set_card([5])  # type: ignore[list-item]
    client.peers(page="1")  # type: ignore[arg-type]
    anything: Any = peer.message("tea")
    session.add_messages([anything])
    Honcho(environment="staging")  # type: ignore[arg-type]
    Honcho(engine="curl")  # type: ignore[arg-type]
    Honcho.embedded(responder=7)  # type: ignore[arg-type]
    Honcho.embedded(answerer=7)  # type: ignore[call-arg]
    Honcho.from_config(api_key="sk")  # type: ignore[call-arg]
    session.upload_file(7, "p")  # type: ignore[arg-type]
    session.upload_file(StringIO("text"), "p")  # type: ignore[arg-type]
    session.upload_file(("a.txt", "text"), "p")  # type: ignore[arg-type]
