"""Input and result of the seeding fixtures: documents of peers, sessions and messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from honcho.arguments.names import renamed
from honcho.settings.wording import shown

if TYPE_CHECKING:
    from honcho import AsyncHoncho, AsyncPeer, AsyncSession, Honcho, Message, Peer, Session


class Seeded:
    """What :func:`honcho_seed` stored, by id."""

    def __init__(self) -> None:
        self.peers: dict[str, Peer] = {}
        self.sessions: dict[str, Session] = {}
        self.messages: dict[str, list[Message]] = {}
        """By session id."""
        self.workspaces: dict[str, Seeded] = {}
        """The contents of workspaces other than the client's."""


class AsyncSeeded:
    """What :func:`async_honcho_seed` stored, by id."""

    def __init__(self) -> None:
        self.peers: dict[str, AsyncPeer] = {}
        self.sessions: dict[str, AsyncSession] = {}
        self.messages: dict[str, list[Message]] = {}
        """By session id."""
        self.workspaces: dict[str, AsyncSeeded] = {}
        """The contents of workspaces other than the client's."""


class Document(NamedTuple):
    """What to store in one workspace: arguments by id."""

    peers: Mapping[str, Mapping[str, Any]]
    sessions: Mapping[str, Mapping[str, Any]]
    messages: Mapping[str, list[dict[str, Any]]]


def store(client: Honcho, document: Document) -> Seeded:
    """Store a document with the client of a workspace."""
    seeded = Seeded()
    for peer, given in document.peers.items():
        seeded.peers[peer] = client.peer(peer, **given)
    for session, given in document.sessions.items():
        handle = seeded.sessions[session] = client.session(session, **given)
        seeded.messages[session] = handle.add_messages(document.messages[session])
    return seeded


async def async_store(client: AsyncHoncho, document: Document) -> AsyncSeeded:
    """Like :func:`store`, with an async client."""
    seeded = AsyncSeeded()
    for peer, given in document.peers.items():
        seeded.peers[peer] = await client.peer(peer, **given)
    for session, given in document.sessions.items():
        handle = seeded.sessions[session] = await client.session(session, **given)
        seeded.messages[session] = await handle.add_messages(document.messages[session])
    return seeded


def read(data: Mapping[str, Any]) -> tuple[Document, dict[str, Document]]:
    """The document of the client's workspace, and those of other workspaces.

    Raises:
        ValueError: An entry is not valid; nothing is stored then.
    """
    _check("the document", data, {"peers", "sessions", "workspaces"})
    others: dict[str, Document] = {}
    for workspace, content in _entries("workspaces", data.get("workspaces", {})):
        _check(f"workspace {shown(workspace)}", content, {"peers", "sessions"})
        others[workspace] = _document(content)
    return _document(data), others


def _document(data: Mapping[str, Any]) -> Document:
    peers: dict[str, Mapping[str, Any]] = {}
    sessions: dict[str, Mapping[str, Any]] = {}
    messages: dict[str, list[dict[str, Any]]] = {}
    for peer, details in _entries("peers", data.get("peers", {})):
        _check(f"peer {shown(peer)}", details, {"metadata", "configuration"})
        peers[peer] = details
    for session, details in _entries("sessions", data.get("sessions", {})):
        allowed = {"metadata", "configuration", "peers", "messages"}
        _check(f"session {shown(session)}", details, allowed)
        sessions[session] = {name: one for name, one in details.items() if name != "messages"}
        messages[session] = [_message(session, one) for one in details.get("messages", [])]
    return Document(peers, sessions, messages)


def _entries(name: str, given: Any) -> list[tuple[str, Mapping[str, Any]]]:
    """The items of a section; a list of ids stands for entries with nothing in them."""
    if isinstance(given, Mapping):
        entries = cast("Mapping[str, Any]", given)
        return [(key, {} if value is None else value) for key, value in entries.items()]
    if not isinstance(given, (list, tuple, set)):
        raise ValueError(f"{name} is {shown(given)}: it must be a dict or a list of ids")
    return [(key, {}) for key in cast("list[str]", given)]


def _message(session: str, given: Any) -> dict[str, Any]:
    if isinstance(given, (list, tuple)) and len(cast("list[Any]", given)) == 2:
        peer, content = cast("list[str]", given)
        return {"peer_id": peer, "content": content}
    allowed = {"peer_id", "content", "metadata", "configuration", "created_at"}
    if isinstance(given, Mapping):
        given = renamed(cast("Mapping[str, Any]", given), {"peer": "peer_id"})
    _check(f"a message of session {shown(session)}", given, allowed)
    return dict(cast("Mapping[str, Any]", given))


def _check(what: str, given: Any, allowed: set[str]) -> None:
    if not isinstance(given, Mapping):
        raise ValueError(f"{what} is {shown(given)}: it must be a dict")
    if unknown := sorted(map(str, cast("Mapping[str, Any]", given).keys() - allowed)):
        raise ValueError(f"{what} has {', '.join(unknown)}; known are {', '.join(sorted(allowed))}")
