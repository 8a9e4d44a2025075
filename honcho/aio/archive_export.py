"""Writes a workspace into an archive."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from honcho._version import __version__
from honcho.archive.format import ArchiveWriter
from honcho.archive.selection import Selection, conclusion_record, message_record
from honcho.concurrency.both import async_in_thread
from honcho.errors import NotFoundError
from honcho.ingest.counter import reporting_messages

if TYPE_CHECKING:
    from honcho.aio.contents import AsyncContents
    from honcho.aio.resource import AsyncResource
    from honcho.aio.session import AsyncSession
    from honcho.client.progress import Progress

LEFT_OUT = [
    "embeddings: a server makes its own",
    "summaries: a server makes its own",
    "the times of sessions, peers and conclusions: they are those of their arrival",
    "sessions and scopes that were deleted, and members who have left",
    "settings of single messages, and secrets of webhooks: no server shows them",
]


class AsyncArchiveExport:
    """One export; objects of every kind are read and written page by page."""

    def __init__(self, client: AsyncContents, archive: ArchiveWriter, selection: Selection) -> None:
        self._client = client
        self._archive = archive
        self._selection = selection
        self._sessions: list[str] = []
        self._pairs: set[tuple[str, str]] = set()

    async def run(self, progress: Progress | bool | None) -> dict[str, int]:
        """Write everything; return how many objects of each kind."""
        await self._workspace()
        await self._write_sessions()
        with reporting_messages(progress, None, "export") as tell:
            await self._messages(tell)
        await self._conclusions()
        await self._peers()
        await self._cards()
        await self._scopes()
        await self._webhooks()
        await async_in_thread(
            self._archive.finish,
            workspace=self._client.workspace_id,
            made_at=datetime.now(UTC).isoformat(),
            made_by=f"honcho-sdk {__version__}",
            is_whole=self._selection.is_whole,
            left_out=LEFT_OUT,
        )
        return self._archive.counts

    async def _workspace(self) -> None:
        await self._client.refresh()
        with self._archive.records("workspace") as write:
            write(_resource(self._client.workspace_id, self._client))

    async def _write_sessions(self) -> None:
        wanted = self._selection.sessions
        filters = None if wanted is None else {"id": {"in": wanted}}
        with self._archive.records("sessions") as write:
            async for session in await self._client.sessions(filters, size=100):
                self._sessions.append(session.id)
                write({**_resource(session.id, session), "members": await self._members(session)})
        missing = set(wanted or ()) - set(self._sessions)
        if missing:
            raise NotFoundError(f"there is no session {', '.join(sorted(missing))}")

    async def _members(self, session: AsyncSession) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for peer in await session.peers():
            settings = await session.get_peer_configuration(peer)
            given = settings.to_dict()
            found[peer.id] = {name: one for name, one in given.items() if one is not None}
            self._selection.seen.add(peer.id)
        return found

    async def _messages(self, tell: Callable[[int], object]) -> None:
        done = 0
        with self._archive.records("messages") as write:
            for id in self._sessions:
                session = await self._client.session(id, lazy=True)
                page = await session.messages(self._selection.filters(), size=100)
                async for message in page:
                    write(message_record(message))
                    self._selection.seen.add(message.peer_id)
                    done += 1
                    tell(done)

    async def _conclusions(self) -> None:
        wanted = self._selection
        with self._archive.records("conclusions") as write:
            async for one in await self._client.conclusions.list(size=100, reverse=True):
                pair = one.observer_id, one.observed_id
                if wanted.has_session(one.session_id) and all(map(wanted.has_peer, pair)):
                    self._pairs.add(pair)
                    write(conclusion_record(one))

    async def _peers(self) -> None:
        with self._archive.records("peers") as write:
            async for peer in await self._client.peers(size=100):
                if self._selection.has_peer(peer.id):
                    self._pairs.add((peer.id, peer.id))
                    write(_resource(peer.id, peer))

    async def _cards(self) -> None:
        """Each peer's card of itself, and its cards of peers that it has conclusions about."""
        with self._archive.records("cards") as write:
            for observer, observed in sorted(self._pairs):
                peer = await self._client.peer(observer, lazy=True)
                card = await peer.get_card(None if observed == observer else observed)
                if card:
                    write({"observer": observer, "observed": observed, "card": card})

    async def _scopes(self) -> None:
        with self._archive.records("scopes") as write:
            if not self._selection.is_whole:
                return
            async for scope in await self._client.scopes(size=100):
                sessions = [one.id async for one in await scope.sessions(size=100)]
                metadata = scope.metadata or {}
                write({"id": scope.id, "metadata": metadata, "sessions": sessions})

    async def _webhooks(self) -> None:
        with self._archive.records("webhooks") as write:
            if not self._selection.is_whole:
                return
            async for webhook in await self._client.webhooks.list(size=100):
                write({"url": webhook.url})


def _resource(id: str, resource: AsyncResource[Any]) -> dict[str, Any]:
    """The fields that workspaces, peers and sessions share."""
    state = resource._state
    return {
        "id": id,
        "metadata": state.metadata or {},
        "configuration": state.configuration or {},
        "created_at": state.created_at,
    }
