"""A scope: a named set of sessions whose members' views are kept together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Self

from honcho.aio.handle import AsyncHandle
from honcho.aio.session import AsyncSession
from honcho.aio.transport.api import AsyncApiUser
from honcho.arguments.ids import Reference, id_of
from honcho.arguments.messages import batches
from honcho.arguments.names import async_both_names
from honcho.arguments.recall import some_ids
from honcho.client.twins import BlockingScope
from honcho.errors import HonchoError, PartialFailureError
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.aio.page import AsyncPage


class AsyncScope(AsyncHandle[BlockingScope]):
    """A scope of a workspace; made by ``client.scope()``.

    Attributes:
        id: The scope's id.
    """

    @property
    def metadata(self) -> dict[str, Any] | None:
        """The metadata as last seen, as a copy; ``None`` before any response had it."""
        return self._state.metadata_copy()

    async def refresh(self) -> None:
        """Read the scope again, into the cached values.

        Raises:
            NotFoundError: There is no such scope.

        Calls ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}``.

        Examples:
            >>> await scope.refresh()
        """
        self._state.update(await self._api.call(v3.get_scope, self.workspace_id, self.id))

    async def add_sessions(self, sessions: Reference | Sequence[Reference]) -> None:
        """Add sessions to the scope. All must exist.

        Up to 100 go in one request, which adds all of them or none; more go in batches of 100,
        one after the other.

        Args:
            sessions: Ids or sessions.

        Raises:
            ValidationError: No session is given, or an id cannot be used; nothing is sent.
            NotFoundError: The scope or a session does not exist; the message names it.
            PartialFailureError: A batch failed after others had been added: ``messages`` has the
                ids that were added, ``remaining`` those that were not.

        Calls ``POST /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions``.

        Examples:
            >>> await scope.add_sessions([session])
        """
        ids = some_ids("sessions", sessions)
        added: list[str] = []
        for batch in batches(ids):
            body = v3.ScopeSessionsAdd(session_ids=batch)
            try:
                await self._api.call(
                    v3.add_sessions_to_scope, self.workspace_id, self.id, body=body
                )
            except HonchoError as error:
                if not added:
                    raise
                raise PartialFailureError.after(error, added, ids) from error
            added += batch

    @async_both_names
    async def remove_session(self, session: Reference) -> None:
        """Take a session out of the scope; one that is not in it is ignored.

        Raises:
            NotFoundError: The scope or the session does not exist.

        Calls ``DELETE /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/{session_id}``.

        Examples:
            >>> await scope.remove_session(session)
        """
        await self._api.call(
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

        Examples:
            >>> [one.id async for one in await scope.sessions()]
            ['hut']
        """
        operation = partial(v3.get_scope_sessions, self.workspace_id, self.id)
        read = partial(AsyncSession._read, self)
        return await self._api.page(operation, read, page, size, reverse=reverse)

    async def status(self) -> dict[str, v3.ScopeBackfill]:
        """How far the background work for each session of the scope has come, by session id.

        Raises:
            NotFoundError: There is no such scope.

        Calls ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}/status``.

        Examples:
            >>> found = await scope.status()
            >>> [backfill.state for backfill in found.values()]
            ['completed']
        """
        found = await self._api.call(v3.get_scope_status, self.workspace_id, self.id)
        return found.backfill_status

    @classmethod
    def _read(cls, client: AsyncApiUser, data: Any) -> Self:
        return cls._of(client, v3.Scope.from_dict(data))
