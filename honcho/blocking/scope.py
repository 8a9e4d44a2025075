# Derived from honcho/aio/scope.py by scripts/blocking.py; do not edit.
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
    from honcho.blocking.client import Honcho
    from honcho.blocking.page import Page
    from honcho.blocking.session import Session
    from honcho.twins import AsyncScope


class Scope:
    """A scope of a workspace; made by ``client.scope()``.

    Attributes:
        id: The scope's id.
    """

    def __init__(self, client: Honcho, id: str, state: ResourceState | None = None) -> None:
        self._client = client
        self.id = id
        self._state = state or ResourceState()

    @classmethod
    def from_twin(cls, twin: AsyncScope) -> Scope:
        """This half's handle of the same scope."""
        return cls(twin._client.blocking, twin.id, twin._state)

    @property
    def aio(self) -> AsyncScope:
        """The same scope in the async half."""
        scope: AsyncScope = twins.aio(self)
        return scope

    @property
    def blocking(self) -> Scope:
        """This handle itself, which is the blocking one."""
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

    def refresh(self) -> None:
        """Read the scope again, into the cached values.

        Raises:
            NotFoundError: There is no such scope.

        Calls ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}``.
        """
        self._state.update(self._client._call(v3.get_scope, self.workspace_id, self.id))

    def add_sessions(self, sessions: Reference | Sequence[Reference]) -> None:
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
            self._client._call(v3.add_sessions_to_scope, self.workspace_id, self.id, body=body)

    def remove_session(self, session: Reference) -> None:
        """Take a session out of the scope; one that is not in it is passed over.

        Raises:
            NotFoundError: The scope or the session does not exist.

        Calls ``DELETE /v3/workspaces/{workspace_id}/scopes/{scope_id}/sessions/{session_id}``.
        """
        self._client._call(
            v3.remove_session_from_scope, self.workspace_id, self.id, id_of("session", session)
        )

    def sessions(self, page: int = 1, size: int = 50, *, reverse: bool = False) -> Page[Session]:
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
        return self._client._page(
            operation, self._client._read_session, page, size, reverse=reverse
        )

    def status(self) -> dict[str, v3.ScopeBackfill]:
        """How far the background work for each session of the scope has come, by session id.

        Raises:
            NotFoundError: There is no such scope.

        Calls ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}/status``.
        """
        found = self._client._call(v3.get_scope_status, self.workspace_id, self.id)
        return found.backfill_status

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Scope):
            return NotImplemented
        return (self.workspace_id, self.id) == (other.workspace_id, other.id)

    def __hash__(self) -> int:
        return hash((self.workspace_id, self.id))

    def __str__(self) -> str:
        return self.id

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.id!r}, workspace_id={self.workspace_id!r})"
