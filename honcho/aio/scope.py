"""A scope: a named set of sessions whose members' views are kept together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from honcho import twins
from honcho.ids import Reference, id_of
from honcho.options import some_ids
from honcho.state import ResourceState
from honcho.validation import MAX_BATCH
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.aio.client import AsyncHoncho
    from honcho.aio.page import AsyncPage
    from honcho.aio.session import AsyncSession
    from honcho.twins import BlockingScope


class AsyncScope:
    """A scope of a workspace; made by ``client.scope()``.

    Attributes:
        id: The scope's id.
    """

    def __init__(self, client: AsyncHoncho, id: str, state: ResourceState | None = None) -> None:
        self._client = client
        self.id = id
        self._state = state or ResourceState()

    @classmethod
    def from_twin(cls, twin: BlockingScope) -> AsyncScope:
        """This half's handle of the same scope."""
        return cls(twin._client.aio, twin.id, twin._state)

    @property
    def blocking(self) -> BlockingScope:
        """The same scope in the blocking half."""
        scope: BlockingScope = twins.blocking(self)
        return scope

    @property
    def aio(self) -> AsyncScope:
        """This handle itself, which is the async one."""
        return self

    @property
    def workspace_id(self) -> str:
        """The id of the scope's workspace."""
        return self._client.workspace_id

    @property
    def metadata(self) -> dict[str, Any] | None:
        """The metadata as last seen, as a copy; ``None`` before any answer carried it."""
        return self._state.metadata_copy()

    @property
    def created_at(self) -> datetime | None:
        """When the scope was created; ``None`` before any answer said so."""
        return self._state.created_at

    async def refresh(self) -> None:
        """Read the scope again, into the cached values.

        Raises:
            NotFoundError: There is no such scope.

        Calls ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}``.
        """
        self._state.update(await self._client._call(v3.get_scope, self.workspace_id, self.id))

    async def add_sessions(self, sessions: Reference | Sequence[Reference]) -> None:
        """Add sessions to the scope. All must exist; if one does not, none is added.

        Args:
            sessions: Ids or sessions; more than 100 go in batches of 100.

        Raises:
            ValidationError: No session is given, or an id cannot be used.
            NotFoundError: The scope or a session does not exist; the message names it.

        Calls ``POST /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions``.
        """
        ids = some_ids("sessions", sessions)
        for start in range(0, len(ids), MAX_BATCH):
            body = v3.ScopeSessionsAdd(session_ids=ids[start : start + MAX_BATCH])
            await self._client._call(
                v3.add_sessions_to_scope, self.workspace_id, self.id, body=body
            )

    async def remove_session(self, session: Reference) -> None:
        """Take a session out of the scope; one that is not in it is passed over.

        Raises:
            NotFoundError: The scope or the session does not exist.

        Calls ``DELETE /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/{session_id}``.
        """
        await self._client._call(
            v3.remove_session_from_scope, self.workspace_id, self.id, id_of("session", session)
        )

    async def sessions(
        self, page: int = 1, size: int = 50, *, reverse: bool = False
    ) -> AsyncPage[AsyncSession]:
        """The sessions of the scope, in the order of joining.

        Args:
            page: Number of the page, from 1.
            size: Sessions a page, 1-100.
            reverse: Last joined first.

        Raises:
            ValidationError: An argument is outside its range.
            NotFoundError: There is no such scope.

        Calls ``POST /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/list``.
        """
        operation = partial(v3.get_scope_sessions, self.workspace_id, self.id)
        return await self._client._page(
            operation, self._client._read_session, page, size, reverse=reverse
        )

    async def status(self) -> dict[str, v3.ScopeBackfill]:
        """How far the background work for each session of the scope has come, by session id.

        Raises:
            NotFoundError: There is no such scope.

        Calls ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}/status``.
        """
        found = await self._client._call(v3.get_scope_status, self.workspace_id, self.id)
        return found.backfill_status

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, AsyncScope):
            return NotImplemented
        return (self.workspace_id, self.id) == (other.workspace_id, other.id)

    def __hash__(self) -> int:
        return hash((self.workspace_id, self.id))

    def __str__(self) -> str:
        return self.id

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.id!r}, workspace_id={self.workspace_id!r})"
