"""Peers, sessions and scopes of a workspace: create, look up and list them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from honcho.aio.peer import AsyncPeer
from honcho.aio.scope import AsyncScope
from honcho.aio.session import AsyncSession
from honcho.aio.transport.api import AsyncApiUser
from honcho.arguments.ids import Reference
from honcho.arguments.members import MemberSpec, member_map
from honcho.arguments.models import model_from
from honcho.arguments.recall import new_scope_ids
from honcho.arguments.validation import (
    MAX_SCOPE_ID,
    check_filters,
    check_id,
    check_metadata,
    check_new_id,
    refuse_with_lazy,
)
from honcho.errors import NotFoundError
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.aio.page import AsyncPage


class AsyncDirectory(AsyncApiUser):
    """The part of a client that creates, finds and lists peers, sessions and scopes."""

    async def peer(
        self,
        id: str,
        metadata: Mapping[str, Any] | None = None,
        configuration: v3.PeerConfig | Mapping[str, Any] | None = None,
        *,
        lazy: bool = False,
    ) -> AsyncPeer:
        """Get a peer, or create it: one request.

        Args:
            id: 1-512 characters of ``A-Z a-z 0-9 _ -``; ``honcho.safe_id()`` makes one of any text.
            metadata: Replaces the metadata of a peer that exists.
            configuration: Replaces the configuration of a peer that exists.
            lazy: Return a handle without any request; the peer is created when it is first used
                in a message, or by a write.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/peers``.

        Examples:
            >>> priya = await client.peer("priya", {"diet": "no nuts"})
            >>> priya.metadata
            {'diet': 'no nuts'}
        """
        check_new_id("id", id)
        if lazy:
            refuse_with_lazy(metadata=metadata, configuration=configuration)
            return AsyncPeer(id, self)
        body = v3.PeerCreate(
            id=id,
            metadata=None if metadata is None else check_metadata(metadata),
            configuration=(
                None
                if configuration is None
                else model_from(v3.PeerConfig, "configuration", configuration).to_dict()
            ),
        )
        return AsyncPeer._of(
            self, await self._api.call(v3.get_or_create_peer, self.workspace_id, body=body)
        )

    async def get_peer(self, id: str) -> AsyncPeer:
        """Look a peer up, without creating it.

        Raises:
            NotFoundError: There is no such peer.

        Calls ``POST /v3/workspaces/{workspace_id}/peers/list``.

        Examples:
            >>> await client.get_peer("mara")
            AsyncPeer(id='mara'...)
        """
        page = await self.peers({"id": check_id("id", id)}, size=1)
        for peer in page.items:
            return peer
        raise NotFoundError(f"there is no peer {id!r} in workspace {self.workspace_id!r}")

    async def peers(
        self,
        filters: Mapping[str, Any] | None = None,
        *,
        page: int = 1,
        size: int = 50,
        reverse: bool = False,
    ) -> AsyncPage[AsyncPeer]:
        """The peers of the workspace, oldest first.

        Args:
            filters: Conditions in the server's filter language.
            page: Number of the page, from 1.
            size: Peers a page, 1-100.
            reverse: Newest first.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/peers/list``.

        Examples:
            >>> [peer.id async for peer in await client.peers()]
            ['mara', 'tomas']
        """
        body = v3.PeerGet(filters=check_filters(filters))
        operation = partial(v3.get_peers, self.workspace_id, body=body)
        read = partial(AsyncPeer._read, self)
        return await self._api.page(operation, read, page, size, reverse=reverse)

    async def session(
        self,
        id: str,
        metadata: Mapping[str, Any] | None = None,
        *,
        configuration: v3.SessionConfiguration | Mapping[str, Any] | None = None,
        peers: MemberSpec | None = None,
        scopes: Sequence[Reference] | None = None,
        lazy: bool = False,
    ) -> AsyncSession:
        """Get a session, or create it: one request.

        Args:
            id: 1-512 characters of ``A-Z a-z 0-9 _ -``; ``honcho.safe_id()`` makes one of any text.
            metadata: Replaces the metadata of a session that exists.
            configuration: Merged into the configuration of a session that exists.
            peers: Members to add: ids, peers, ``(peer, SessionPeerConfig)`` pairs, or a dict.
            scopes: Up to 100 scopes to join; those that do not exist are created.
            lazy: Return a handle without any request; the session is created by the first write.

        Raises:
            ValidationError: An argument is outside its range.
            NotFoundError: The session was deleted a moment ago and cannot be made again yet.

        Calls ``POST /v3/workspaces/{workspace_id}/sessions``.

        Examples:
            >>> monday = await client.session("monday", peers=[mara, "priya"])
            >>> monday.id
            'monday'
        """
        check_new_id("id", id)
        if lazy:
            refuse_with_lazy(
                metadata=metadata, configuration=configuration, peers=peers, scopes=scopes
            )
            return AsyncSession(id, self)
        body = v3.SessionCreate(
            id=id,
            metadata=None if metadata is None else check_metadata(metadata),
            configuration=(
                None
                if configuration is None
                else model_from(v3.SessionConfiguration, "configuration", configuration)
            ),
            peers=None if peers is None else member_map(peers),
            scopes=None if scopes is None else new_scope_ids(scopes),
        )
        found = await self._api.call(v3.get_or_create_session, self.workspace_id, body=body)
        return AsyncSession._of(self, found)

    async def get_session(self, id: str) -> AsyncSession:
        """Look a session up, without creating it.

        Raises:
            NotFoundError: There is no such session, or it was deleted.

        Calls ``POST /v3/workspaces/{workspace_id}/sessions/list``.

        Examples:
            >>> await client.get_session("hut")
            AsyncSession(id='hut'...)
        """
        page = await self.sessions({"id": check_id("id", id)}, size=1)
        for session in page.items:
            return session
        raise NotFoundError(f"there is no session {id!r} in workspace {self.workspace_id!r}")

    async def sessions(
        self,
        filters: Mapping[str, Any] | None = None,
        *,
        page: int = 1,
        size: int = 50,
        reverse: bool = False,
    ) -> AsyncPage[AsyncSession]:
        """The active sessions of the workspace, oldest first.

        Args:
            filters: Conditions in the server's filter language.
            page: Number of the page, from 1.
            size: Sessions a page, 1-100.
            reverse: Newest first.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/sessions/list``.

        Examples:
            >>> [one.id async for one in await client.sessions()]
            ['hut']
        """
        body = v3.SessionGet(filters=check_filters(filters))
        operation = partial(v3.get_sessions, self.workspace_id, body=body)
        read = partial(AsyncSession._read, self)
        return await self._api.page(operation, read, page, size, reverse=reverse)

    async def scope(
        self,
        id: str,
        metadata: Mapping[str, Any] | None = None,
        *,
        lazy: bool = False,
    ) -> AsyncScope:
        """Get a scope, or create it: one request.

        Args:
            id: 1-506 characters of ``A-Z a-z 0-9 _ -``.
            metadata: Replaces the metadata of a scope that exists.
            lazy: Return a handle without any request.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/scopes``.

        Examples:
            >>> home = await client.scope("home")
            >>> home.id
            'home'
        """
        check_new_id("id", id, longest=MAX_SCOPE_ID)
        if lazy:
            refuse_with_lazy(metadata=metadata)
            return AsyncScope(id, self)
        body = v3.ScopeCreate(
            id=id, metadata=None if metadata is None else check_metadata(metadata)
        )
        found = await self._api.call(v3.get_or_create_scope, self.workspace_id, body=body)
        return AsyncScope._of(self, found)

    async def get_scope(self, id: str) -> AsyncScope:
        """Look a scope up, without creating it.

        Raises:
            NotFoundError: There is no such scope.

        Calls ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}``.

        Examples:
            >>> await client.get_scope("work")
            AsyncScope(id='work'...)
        """
        found = await self._api.call(v3.get_scope, self.workspace_id, check_id("id", id))
        return AsyncScope._of(self, found)

    async def scopes(
        self, *, page: int = 1, size: int = 50, reverse: bool = False
    ) -> AsyncPage[AsyncScope]:
        """The scopes of the workspace, oldest first.

        Args:
            page: Number of the page, from 1.
            size: Scopes a page, 1-100.
            reverse: Newest first.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/scopes/list``.

        Examples:
            >>> [one.id async for one in await client.scopes()]
            ['work']
        """
        operation = partial(v3.get_scopes, self.workspace_id)
        read = partial(AsyncScope._read, self)
        return await self._api.page(operation, read, page, size, reverse=reverse)
