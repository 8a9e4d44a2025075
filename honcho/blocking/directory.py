# Derived from honcho/aio/directory.py by scripts/blocking.py; do not edit.
"""Peers, sessions and scopes of a workspace: create, look up and list them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

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
from honcho.blocking.peer import Peer
from honcho.blocking.scope import Scope
from honcho.blocking.session import Session
from honcho.blocking.transport.api import ApiUser
from honcho.errors import NotFoundError
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.blocking.page import Page


class Directory(ApiUser):
    """The part of a client that creates, finds and lists peers, sessions and scopes."""

    def peer(
        self,
        id: str,
        metadata: Mapping[str, Any] | None = None,
        configuration: v3.PeerConfig | Mapping[str, Any] | None = None,
        *,
        lazy: bool = False,
    ) -> Peer:
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
            >>> priya = client.peer("priya", {"diet": "no nuts"})
            >>> priya.metadata
            {'diet': 'no nuts'}
        """
        check_new_id("id", id)
        if lazy:
            refuse_with_lazy(metadata=metadata, configuration=configuration)
            return Peer(id, self)
        body = v3.PeerCreate(
            id=id,
            metadata=None if metadata is None else check_metadata(metadata),
            configuration=(
                None
                if configuration is None
                else model_from(v3.PeerConfig, "configuration", configuration).to_dict()
            ),
        )
        return Peer._of(self, self._api.call(v3.get_or_create_peer, self.workspace_id, body=body))

    def get_peer(self, id: str) -> Peer:
        """Look a peer up, without creating it.

        Raises:
            NotFoundError: There is no such peer.

        Calls ``POST /v3/workspaces/{workspace_id}/peers/list``.

        Examples:
            >>> client.get_peer("mara")
            Peer(id='mara'...)
        """
        page = self.peers({"id": check_id("id", id)}, size=1)
        for peer in page.items:
            return peer
        raise NotFoundError(f"there is no peer {id!r} in workspace {self.workspace_id!r}")

    def peers(
        self,
        filters: Mapping[str, Any] | None = None,
        *,
        page: int = 1,
        size: int = 50,
        reverse: bool = False,
    ) -> Page[Peer]:
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
            >>> [peer.id for peer in client.peers()]
            ['mara', 'tomas']
        """
        body = v3.PeerGet(filters=check_filters(filters))
        operation = partial(v3.get_peers, self.workspace_id, body=body)
        read = partial(Peer._read, self)
        return self._api.page(operation, read, page, size, reverse=reverse)

    def session(
        self,
        id: str,
        metadata: Mapping[str, Any] | None = None,
        *,
        configuration: v3.SessionConfiguration | Mapping[str, Any] | None = None,
        peers: MemberSpec | None = None,
        scopes: Sequence[Reference] | None = None,
        lazy: bool = False,
    ) -> Session:
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
            >>> monday = client.session("monday", peers=[mara, "priya"])
            >>> monday.id
            'monday'
        """
        check_new_id("id", id)
        if lazy:
            refuse_with_lazy(
                metadata=metadata, configuration=configuration, peers=peers, scopes=scopes
            )
            return Session(id, self)
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
        found = self._api.call(v3.get_or_create_session, self.workspace_id, body=body)
        return Session._of(self, found)

    def get_session(self, id: str) -> Session:
        """Look a session up, without creating it.

        Raises:
            NotFoundError: There is no such session, or it was deleted.

        Calls ``POST /v3/workspaces/{workspace_id}/sessions/list``.

        Examples:
            >>> client.get_session("hut")
            Session(id='hut'...)
        """
        page = self.sessions({"id": check_id("id", id)}, size=1)
        for session in page.items:
            return session
        raise NotFoundError(f"there is no session {id!r} in workspace {self.workspace_id!r}")

    def sessions(
        self,
        filters: Mapping[str, Any] | None = None,
        *,
        page: int = 1,
        size: int = 50,
        reverse: bool = False,
    ) -> Page[Session]:
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
            >>> [one.id for one in client.sessions()]
            ['hut']
        """
        body = v3.SessionGet(filters=check_filters(filters))
        operation = partial(v3.get_sessions, self.workspace_id, body=body)
        read = partial(Session._read, self)
        return self._api.page(operation, read, page, size, reverse=reverse)

    def scope(
        self,
        id: str,
        metadata: Mapping[str, Any] | None = None,
        *,
        lazy: bool = False,
    ) -> Scope:
        """Get a scope, or create it: one request.

        Args:
            id: 1-506 characters of ``A-Z a-z 0-9 _ -``.
            metadata: Replaces the metadata of a scope that exists.
            lazy: Return a handle without any request.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/scopes``.

        Examples:
            >>> home = client.scope("home")
            >>> home.id
            'home'
        """
        check_new_id("id", id, longest=MAX_SCOPE_ID)
        if lazy:
            refuse_with_lazy(metadata=metadata)
            return Scope(id, self)
        body = v3.ScopeCreate(
            id=id, metadata=None if metadata is None else check_metadata(metadata)
        )
        found = self._api.call(v3.get_or_create_scope, self.workspace_id, body=body)
        return Scope._of(self, found)

    def get_scope(self, id: str) -> Scope:
        """Look a scope up, without creating it.

        Raises:
            NotFoundError: There is no such scope.

        Calls ``GET /v3/workspaces/{workspace_id}/scopes/{scope_id}``.

        Examples:
            >>> client.get_scope("work")
            Scope(id='work'...)
        """
        found = self._api.call(v3.get_scope, self.workspace_id, check_id("id", id))
        return Scope._of(self, found)

    def scopes(self, *, page: int = 1, size: int = 50, reverse: bool = False) -> Page[Scope]:
        """The scopes of the workspace, oldest first.

        Args:
            page: Number of the page, from 1.
            size: Scopes a page, 1-100.
            reverse: Newest first.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/scopes/list``.

        Examples:
            >>> [one.id for one in client.scopes()]
            ['work']
        """
        operation = partial(v3.get_scopes, self.workspace_id)
        read = partial(Scope._read, self)
        return self._api.page(operation, read, page, size, reverse=reverse)
