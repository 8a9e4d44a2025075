"""Writes an archive into a workspace."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from honcho.archive.format import ArchiveReader, Record
from honcho.archive.ids import ids_file, is_copy
from honcho.archive.plan import ImportPlan, ImportReport, OnConflict, check_used, merged
from honcho.arguments.messages import batches
from honcho.errors import ConflictError
from honcho.ingest.records import IngestRecord

if TYPE_CHECKING:
    from honcho.aio.contents import AsyncContents
    from honcho.client.progress import Progress


class AsyncArchiveImport:
    """One import. All steps but adding messages can be repeated safely."""

    def __init__(
        self,
        client: AsyncContents,
        archive: ArchiveReader,
        on_conflict: OnConflict,
        names: dict[str, str],
        checkpoint: Path | None,
    ) -> None:
        self._client = client
        self._archive = archive
        self._on_conflict = on_conflict
        self._names = names
        self._checkpoint = checkpoint
        self._skipped: set[str] = set()
        self._there: set[str] = set()

    async def run(
        self, *, conclusions: bool, ids: Path, progress: Progress | bool | None
    ) -> ImportReport:
        """Write everything."""
        await self._decide()
        await self._workspace()
        peers = await self._peers()
        sessions = await self._sessions()
        report = await self._client.ingest(
            self._messages(), checkpoint=self._checkpoint, progress=progress
        )
        await self._cards()
        written = await self._conclusions() if conclusions else 0
        await self._scopes()
        await self._webhooks()
        await self._write_ids(ids)
        return ImportReport(
            peers=peers,
            sessions=sessions,
            messages=report.messages + report.skipped,
            conclusions=written,
            skipped=len(self._skipped),
            ids=ids,
        )

    async def _decide(self) -> None:
        """Find what existed before the first run; refuse or skip it, as the caller chose."""
        made_at = str(self._archive.manifest["made_at"])
        workspace, file = self._client.workspace_id, None
        plan: ImportPlan | None = None
        if self._checkpoint is not None:
            file = self._checkpoint.with_name(f"{self._checkpoint.name}-plan")
            plan = ImportPlan.load(file, workspace, made_at, self._names)
        if self._names:
            check_used(self._names, {one["id"] for one in self._archive.records("peers")})
        if plan is None:
            sessions = [one["id"] for one in self._archive.records("sessions")]
            peers = [self._name(one["id"]) for one in self._archive.records("peers")]
            plan = ImportPlan(
                workspace=workspace,
                made_at=made_at,
                names=self._names,
                sessions=[id for part in batches(sessions) for id in await self._found(part)],
                peers=[id for part in batches(peers) for id in await self._found_peers(part)],
            )
            if self._on_conflict == "error" and (plan.sessions or plan.peers):
                there = [*plan.sessions, *plan.peers]
                raise ConflictError(
                    f"workspace {workspace!r} has {len(plan.sessions)} sessions and "
                    f"{len(plan.peers)} peers of the archive already, such as {there[0]!r}: "
                    "nothing was written; on_conflict='skip' leaves them, 'merge' adds to them"
                )
            if file is not None:
                plan.save(file)
        self._there = {*plan.peers}
        if self._on_conflict == "skip":
            self._skipped = {*plan.sessions}

    async def _found(self, ids: list[str]) -> list[str]:
        page = await self._client.sessions({"id": {"in": ids}}, size=100)
        return [one.id async for one in page]

    async def _found_peers(self, ids: list[str]) -> list[str]:
        page = await self._client.peers({"id": {"in": ids}}, size=100)
        return [one.id async for one in page]

    def _name(self, peer: str) -> str:
        return self._names.get(peer, peer)

    async def _workspace(self) -> None:
        for record in self._archive.records("workspace"):
            await self._client.refresh()
            await self._fill(self._client, record)

    async def _fill(self, resource: Any, record: Record) -> None:
        """Set metadata and configuration that the existing object lacks."""
        state = resource._state
        metadata = merged(record["metadata"], state.metadata)
        configuration = merged(record["configuration"], state.configuration)
        if metadata != (state.metadata or {}) or configuration != (state.configuration or {}):
            await resource._store(metadata=metadata, configuration=configuration)

    async def _peers(self) -> int:
        done: set[str] = set()
        for record in self._archive.records("peers"):
            id = self._name(record["id"])
            if id in self._there and self._on_conflict == "skip":
                continue
            await self._fill(await self._client.peer(id), record)
            done.add(id)
        return len(done)

    async def _sessions(self) -> int:
        count = 0
        for record in self._archive.records("sessions"):
            if record["id"] in self._skipped:
                continue
            session = await self._client.session(record["id"])
            await self._fill(session, record)
            members = {self._name(peer): one for peer, one in record["members"].items()}
            if members:
                await session.add_peers(members)
            count += 1
        return count

    def _messages(self) -> Iterator[IngestRecord]:
        for record in self._archive.records("messages"):
            if record["session"] not in self._skipped:
                yield IngestRecord(
                    session=record["session"],
                    peer=self._name(record["peer"]),
                    content=record["content"],
                    metadata=record["metadata"],
                    created_at=record["created_at"],
                )

    async def _cards(self) -> None:
        """Write the cards. Those of merged peers are merged, without duplicate lines."""
        found: dict[tuple[str, str], list[str]] = {}
        for record in self._archive.records("cards"):
            pair = self._name(record["observer"]), self._name(record["observed"])
            found.setdefault(pair, []).extend(record["card"])
        for (observer, observed), card in found.items():
            is_there = observer in self._there
            if is_there and self._on_conflict == "skip":
                continue
            peer = await self._client.peer(observer, lazy=True)
            target = None if observer == observed else observed
            before = (await peer.get_card(target) or []) if is_there else []
            await peer.set_card(list(dict.fromkeys([*before, *card])), target)

    async def _conclusions(self) -> int:
        """Write, as facts, the conclusions that their pair does not have yet."""
        there: dict[tuple[str, str], set[tuple[str, str | None]]] = {}
        count = 0
        for record in self._archive.records("conclusions"):
            pair = self._name(record["observer"]), self._name(record["observed"])
            fact = record["content"], record["session"]
            observer = await self._client.peer(pair[0], lazy=True)
            view = observer.conclusions_of(pair[1])
            if pair not in there:
                page = await view.list(size=100)
                there[pair] = {(one.content, one.session_id) async for one in page}
            if fact not in there[pair] and record["session"] not in self._skipped:
                there[pair].add(fact)
                await view.create([{"content": fact[0], "session_id": fact[1]}])
                count += 1
        return count

    async def _scopes(self) -> None:
        for record in self._archive.records("scopes"):
            scope = await self._client.scope(record["id"])
            if not scope.metadata and record["metadata"]:
                scope = await self._client.scope(record["id"], metadata=record["metadata"])
            sessions = [one for one in record["sessions"] if one not in self._skipped]
            if sessions:
                await scope.add_sessions(sessions)

    async def _webhooks(self) -> None:
        there = {one.url async for one in await self._client.webhooks.list(size=100)}
        for record in self._archive.records("webhooks"):
            if record["url"] not in there:
                await self._client.webhooks.create(record["url"])

    async def _write_ids(self, path: Path) -> None:
        """Write the new id of each message beside its old one: both are in the same order."""
        with ids_file(path) as write:
            messages = self._archive.records("messages")
            for id, records in groupby(messages, itemgetter("session")):
                if id in self._skipped:
                    continue
                session = await self._client.session(id, lazy=True)
                waiting = iter(records)
                wanted = next(waiting, None)
                async for message in await session.messages(size=100):
                    if wanted is None:
                        continue
                    if is_copy(message, wanted, self._name(wanted["peer"])):
                        write(wanted["id"], message.id)
                        wanted = next(waiting, None)
