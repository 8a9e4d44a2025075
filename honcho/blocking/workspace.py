# Derived from honcho/aio/workspace.py by scripts/blocking.py; do not edit.
"""A client's workspace as a whole: search it, make keys, ask whether the server is up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from honcho.arguments.ids import Reference, optional_id
from honcho.arguments.names import both_names
from honcho.arguments.recall import search_body
from honcho.arguments.validation import check_filters, check_id
from honcho.blocking.background import Background
from honcho.blocking.resource import Resource
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.blocking.page import Page
    from honcho.blocking.webhooks import Webhooks
    from honcho.blocking.workspace_conclusions import WorkspaceConclusions


class Workspace(Background, Resource[v3.WorkspaceConfiguration]):
    """The part of a client that is about its whole workspace."""

    _configuration_type: ClassVar[Any] = v3.WorkspaceConfiguration

    def workspaces(
        self,
        filters: Mapping[str, Any] | None = None,
        *,
        page: int = 1,
        size: int = 50,
        reverse: bool = False,
    ) -> Page[str]:
        """The ids of all workspaces on the server, oldest first. Creates none.

        Args:
            filters: Conditions in the server's filter language.
            page: Number of the page, from 1.
            size: Workspaces a page, 1-100.
            reverse: Newest first.

        Raises:
            ValidationError: An argument is outside its range.
            AuthenticationError: The key is limited to a workspace.

        Calls ``POST /v3/workspaces/list``.

        Examples:
            >>> page = client.workspaces({"id": client.workspace_id})
            >>> page.total
            1
        """
        body = v3.WorkspaceGet(filters=check_filters(filters))
        operation = partial(v3.get_all_workspaces, body=body)
        return self._api.page(operation, _workspace_id, page, size, reverse=reverse, ensure=False)

    def delete_workspace(self, workspace_id: str) -> None:
        """Delete a workspace; its sessions must have been deleted. The server does it later.

        Args:
            workspace_id: The workspace, this client's own or another. The own one is created
                again when the client next uses it.

        Raises:
            NotFoundError: There is no such workspace.
            ConflictError: It still has active sessions.

        Calls ``DELETE /v3/workspaces/{workspace_id}``.

        Examples:
            >>> client.delete_workspace(other.workspace_id)
        """
        self._api.send(v3.delete_workspace(check_id("workspace_id", workspace_id)), ensure=False)
        if workspace_id == self.workspace_id:
            self._api.forget_workspace()
            self._state.clear()

    def search(
        self,
        query: str,
        filters: Mapping[str, Any] | None = None,
        limit: int = 10,
        *,
        scope: Reference | None = None,
    ) -> list[v3.Message]:
        """Find messages of the workspace by meaning and by words.

        Args:
            query: What to look for, 1-10,000 characters.
            filters: Conditions in the server's filter language.
            limit: How many messages at most, 1-100.
            scope: Only messages of sessions that are or were in this scope.

        Returns:
            Messages, best first.

        Raises:
            ValidationError: An argument is outside its range.
            NotFoundError: There is no such scope.

        Calls ``POST /v3/workspaces/{workspace_id}/search``.

        Examples:
            >>> client.search("stove", {"peer_id": "tomas"}, limit=1)
            [Message(...)]
        """
        body = search_body(
            v3.WorkspaceMessageSearchOptions,
            query,
            filters,
            limit,
            scope=optional_id("scope", scope),
        )
        return self._api.call(v3.search_workspace, self.workspace_id, body=body)

    @both_names
    def create_key(
        self,
        *,
        peer: Reference | None = None,
        session: Reference | None = None,
        expires_at: datetime | str | None = None,
    ) -> str:
        """A new API key for this workspace, or for one peer or session of it. Needs an admin key.

        Args:
            peer: Limit the key to this peer.
            session: Limit the key to this session.
            expires_at: When the key expires; without a time zone taken as local time. Server 3.0.12
                makes such keys, and refuses them afterwards.

        Returns:
            The key.

        Raises:
            AuthenticationError: The client's key may not make keys.
            ClientError: The server runs without authentication (405).

        Calls ``POST /v3/keys``.

        Examples:
            >>> key = client.create_key(peer=mara)
        """
        from honcho.arguments.dates import moment

        found = self._api.send(
            v3.create_key(
                workspace_id=self.workspace_id,
                peer_id=optional_id("peer", peer),
                session_id=optional_id("session", session),
                expires_at=None if expires_at is None else moment("expires_at", expires_at),
            ),
            ensure=False,
        )
        return found.key

    def health(self) -> v3.Health:
        """Whether the server is up; needs no key.

        Raises:
            HonchoError: The server is not up.

        Calls ``GET /health``.

        Examples:
            >>> client.health()
            Health(status='ok')
        """
        return self._api.send(v3.health_check(), ensure=False)

    def _fetch(self) -> v3.Workspace:
        return self._api.get_or_create_workspace()

    def _store(self, **changes: Any) -> v3.Workspace:
        if changes.get("configuration") is not None:
            changes["configuration"] = v3.WorkspaceConfiguration.from_dict(changes["configuration"])
        body = v3.WorkspaceUpdate(**changes)
        return self._api.call(v3.update_workspace, self.workspace_id, body=body)

    @property
    def conclusions(self) -> WorkspaceConclusions:
        """All conclusions of the workspace."""
        from honcho.blocking.workspace_conclusions import WorkspaceConclusions

        return WorkspaceConclusions(self)

    @property
    def webhooks(self) -> Webhooks:
        """The webhooks of the workspace."""
        from honcho.blocking.webhooks import Webhooks

        return Webhooks(self)


def _workspace_id(data: Any) -> str:
    return v3.Workspace.from_dict(data).id
