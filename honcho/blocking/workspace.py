# Derived from honcho/aio/workspace.py by scripts/blocking.py; do not edit.
"""A client's workspace as a whole: search it, see its background work, make keys."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from honcho.arguments.ids import Reference, id_of, id_or_none, optional_id
from honcho.arguments.names import both_names
from honcho.arguments.search import search_body
from honcho.arguments.validation import check_filters, check_id
from honcho.blocking.resource import Resource
from honcho.blocking.transport.api import ApiUser
from honcho.client.progress import Progress, reporting
from honcho.client.waiting import FIRST_PAUSE, GATE, POLL_TIMEOUT, check_timeout, pauses
from honcho.concurrency.both import sleep
from honcho.errors import TimeoutError
from honcho.settings.seconds import Seconds
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.blocking.page import Page
    from honcho.blocking.webhooks import Webhooks
    from honcho.blocking.workspace_conclusions import WorkspaceConclusions


class Workspace(ApiUser, Resource[v3.WorkspaceConfiguration]):
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
    def queue_status(
        self,
        observer: Reference | None = None,
        sender: Reference | None = None,
        session: Reference | None = None,
    ) -> v3.QueueStatus:
        """How much background work is done and how much is left.

        Args:
            observer: Only work done for this peer.
            sender: Only work on messages of this peer.
            session: Only work for this session.

        Calls ``GET /v3/workspaces/{workspace_id}/queue/status``.
        """
        return self._api.call(
            v3.get_queue_status,
            self.workspace_id,
            observer_id=id_or_none("observer", observer),
            sender_id=id_or_none("sender", sender),
            session_id=id_or_none("session", session),
        )

    def deriver_metrics(self) -> v3.DeriverMetrics:
        """How much background work the whole server has left, in all its workspaces.

        Numbers that the server does not tell are absent.

        Raises:
            NotFoundError: The server is older than 3.1.2.
            ServerError: Nothing was measured yet (503).

        Calls ``GET /deriver/metrics``.
        """
        return self._api.send(v3.get_deriver_metrics(), ensure=False)

    @both_names
    def wait_until_processed(
        self,
        *,
        session: Reference | None = None,
        timeout: Seconds | None = POLL_TIMEOUT,
        progress: Progress | bool | None = None,
    ) -> v3.QueueStatus:
        """Wait until the server has nothing left to do in the background.

        A server files the work of new messages a moment after it has answered, so that done means
        nothing was left on two looks in a row. With its default settings a server begins only when
        512 tokens of a session wait, or after 30 minutes; ``DERIVER_FLUSH_ENABLED=true`` in its
        environment makes it begin at once.

        Args:
            session: Only wait for work of this session.
            timeout: Seconds to wait at most; ``None`` waits as long as it takes.
            progress: Called with the work done and the work there is, or ``True`` for a bar.

        Returns:
            The last status: nothing in progress, nothing pending.

        Raises:
            TimeoutError: There was still work to do; the last status is in ``body``.

        Calls ``GET /v3/workspaces/{workspace_id}/queue/status`` every 0.1 to 5 seconds.
        """
        end = time.monotonic() + check_timeout(timeout)
        was_idle = False
        with reporting(progress, "processing", "units") as report:
            for pause in pauses():
                status = self.queue_status(session=session)
                left = status.pending_work_units + status.in_progress_work_units
                report(status.completed_work_units, status.total_work_units)
                if left == 0 and was_idle:
                    return status
                was_idle = left == 0
                remaining = end - time.monotonic()
                if remaining <= 0 and left:
                    raise TimeoutError(
                        f"{left} units of background work were left after {timeout} s. {GATE}",
                        is_retryable=True,
                        body=status.to_dict(),
                    )
                sleep(FIRST_PAUSE if was_idle else min(pause, remaining))
        raise AssertionError("pauses() does not end")

    @both_names
    def schedule_dream(
        self,
        observer: Reference,
        session: Reference | None = None,
        observed: Reference | None = None,
    ) -> None:
        """Have the server consolidate what one peer knows of another, in the background.

        Args:
            observer: The peer who knows.
            session: The session that the results belong to.
            observed: The peer it is about; default is the observer itself.

        Calls ``POST /v3/workspaces/{workspace_id}/schedule_dream``.
        """
        observer_id = id_of("observer", observer)
        body = v3.ScheduleDreamRequest(
            observer=observer_id,
            observed=id_or_none("observed", observed) or observer_id,
            dream_type="omni",
            session_id=id_or_none("session", session),
        )
        self._api.call(v3.schedule_dream, self.workspace_id, body=body)

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
            expires_at: When the key ends; without a time zone taken as local time. Server 3.0.12
                makes such keys, and refuses them afterwards.

        Returns:
            The key.

        Raises:
            AuthenticationError: The client's key may not make keys.
            ClientError: The server runs without authentication (405).

        Calls ``POST /v3/keys``.
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
            HonchoError: It is not.

        Calls ``GET /health``.
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
