# Derived from honcho/aio/members.py by scripts/blocking.py; do not edit.
"""The members of a session and their settings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from honcho.arguments.ids import Reference, id_of, ids_of, unique_ids
from honcho.arguments.members import MemberSpec, member_map
from honcho.arguments.models import model_from
from honcho.arguments.names import both_names
from honcho.blocking.handle import Handle, Twin
from honcho.client import twins
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.client.twins import Peer


class Members(Handle[Twin]):
    """The part of a session that manages its members."""

    def add_peers(self, peers: MemberSpec) -> None:
        """Add members. Those who are members already keep their settings.

        Args:
            peers: Ids, peers, ``(peer, SessionPeerConfig)`` pairs, or a dict of id to settings.

        Raises:
            ValidationError: A peer is named twice, or an id or settings cannot be used.
            BadRequestError: More than 10 members would observe others.

        Calls ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/peers``.

        Examples:
            >>> session.add_peers(["priya", "luca"])
        """
        self._change(v3.add_peers_to_session, member_map(peers))

    @both_names
    def add_peer(
        self,
        peer: Reference,
        configuration: v3.SessionPeerConfig | Mapping[str, Any] | None = None,
    ) -> None:
        """Add one member; see :meth:`add_peers`.

        Examples:
            >>> session.add_peer("priya", SessionPeerConfig(observe_others=True))
        """
        self.add_peers([(peer, configuration)])

    def set_peers(self, peers: MemberSpec) -> None:
        """Replace all members and their settings; an empty list removes all members.

        Args:
            peers: Ids, peers, ``(peer, SessionPeerConfig)`` pairs, or a dict of id to settings.

        Raises:
            ValidationError: A peer is named twice, or an id or settings cannot be used.
            NotFoundError: There is no such session.

        Calls ``PUT /v3/workspaces/{workspace_id}/sessions/{session_id}/peers``.

        Examples:
            >>> session.set_peers([mara])
        """
        self._change(v3.set_session_peers, member_map(peers))

    def remove_peers(self, peers: Reference | list[Reference]) -> None:
        """Remove members; peers that are not members are ignored.

        Args:
            peers: Ids or peers, or one of them.

        Raises:
            ValidationError: A peer is named twice.
            NotFoundError: There is no such session.

        Calls ``DELETE /v3/workspaces/{workspace_id}/sessions/{session_id}/peers``.

        Examples:
            >>> session.remove_peers(tomas)
        """
        self._change(v3.remove_peers_from_session, unique_ids("peers", ids_of("peers", peers)))

    def peers(self) -> list[Peer]:
        """All members who have not left.

        Calls ``GET /v3/workspaces/{workspace_id}/sessions/{session_id}/peers``, once per 100.

        Examples:
            >>> sorted([peer.id for peer in session.peers()])
            ['mara', 'tomas']
        """
        operation = partial(v3.get_session_peers, self.workspace_id, self.id)
        read = partial(twins.peer()._read, self)
        page = self._api.page(operation, read, 1, 100)
        return [peer for peer in page]

    @both_names
    def get_peer_configuration(self, peer: Reference) -> v3.SessionPeerConfig:
        """A member's settings in this session; settings that were never set are ``None``.

        Raises:
            NotFoundError: The peer is not, and never was, a member.

        Calls ``GET /v3/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config``.

        Examples:
            >>> settings = session.get_peer_configuration(mara)
            >>> settings.observe_others is None
            True
        """
        return self._api.call(v3.get_peer_config, self.workspace_id, self.id, id_of("peer", peer))

    @both_names
    def set_peer_configuration(
        self, peer: Reference, configuration: v3.SessionPeerConfig | Mapping[str, Any]
    ) -> None:
        """Change a member's settings; what is ``None`` stays as it is.

        Raises:
            ValidationError: A dict that does not have the shape.
            NotFoundError: There is no such session or peer.

        Calls ``PUT /v3/workspaces/{workspace_id}/sessions/{session_id}/peers/{peer_id}/config``.

        Examples:
            >>> session.set_peer_configuration(tomas, SessionPeerConfig(observe_me=False))
        """
        self._api.call(
            v3.set_peer_config,
            self.workspace_id,
            self.id,
            id_of("peer", peer),
            body=model_from(v3.SessionPeerConfig, "configuration", configuration),
        )

    def _change(self, operation: Any, members: Any) -> None:
        found = self._api.call(operation, self.workspace_id, self.id, body=members)
        if found is not None:  # None where the session does not exist any more
            self._state.update(found)
