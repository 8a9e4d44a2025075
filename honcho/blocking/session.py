# Derived from honcho/aio/session.py by scripts/blocking.py; do not edit.
"""A session: a conversation between peers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Self

from honcho.answers import readers as reading
from honcho.arguments.ids import Reference, id_of, id_or_none, optional_id
from honcho.arguments.names import both_names
from honcho.arguments.recall import recall, search_body, session_context_options
from honcho.blocking.members import Members
from honcho.blocking.messages import Messages
from honcho.blocking.resource import Resource
from honcho.blocking.transport.api import ApiUser
from honcho.client.twins import AsyncSession
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.answers.contexts import SessionContext
    from honcho.arguments.options import SearchQuery, SessionContextOptions


class Session(
    Messages[AsyncSession],
    Members[AsyncSession],
    Resource[v3.SessionConfiguration],
):
    """A session of a workspace; made by ``client.session()``.

    Attributes:
        id: The session's id.
    """

    _configuration_type: ClassVar[Any] = v3.SessionConfiguration

    @property
    def is_active(self) -> bool | None:
        """Whether the session is in use, as last seen; ``None`` until a response has it."""
        return self._state.is_active

    def context(
        self,
        options: SessionContextOptions | None = None,
        *,
        summary: bool = True,
        tokens: int | None = None,
        search_query: SearchQuery | None = None,
        peer_target: Reference | None = None,
        peer_perspective: Reference | None = None,
        scope: Reference | None = None,
        sessions: Sequence[Reference] | None = None,
        limit_to_session: bool = False,
        search_top_k: int | None = None,
        search_max_distance: float | None = None,
        include_most_frequent: bool = False,
        max_conclusions: int | None = None,
    ) -> SessionContext:
        """The session as a language model should see it, within a budget.

        Arguments that have their default are not sent: the server's own defaults are the same.

        Args:
            options: A :class:`SessionContextOptions` in place of all the other arguments.
            summary: Whether a summary may stand in for old messages.
            tokens: Budget, 1-100,000 tokens; the server's default is 100,000.
            search_query: Text (1-10,000 characters), or a message, to find conclusions near to.
            peer_target: The peer whose representation and card are wanted.
            peer_perspective: The peer whose view is used; needs ``peer_target``.
            scope: A scope whose view is used, in place of ``peer_perspective``.
            sessions: Sessions to which conclusions are limited, this one among them.
            limit_to_session: Limit conclusions to this session.
            search_top_k: How many conclusions near to the query, 1-100.
            search_max_distance: How far from the query they may be, 0 (same) to 1.
            include_most_frequent: Whether to add what was derived most often.
            max_conclusions: How many conclusions in all, 1-100.

        Raises:
            ValidationError: An argument is outside its range, or contradicts another.
            NotFoundError: The peer of the perspective, or the scope, does not exist.

        Calls ``GET /v3/workspaces/{workspace_id}/sessions/{session_id}/context``.

        Examples:
            >>> context = session.context(peer_target=mara, tokens=2_000)
            >>> context.to_openai(assistant=tomas)[-1]["role"]
            'user'
        """
        given = session_context_options(
            options,
            {
                "summary": None if summary is True else summary,
                "tokens": tokens,
                "search_query": search_query,
                "peer_target": peer_target,
                "peer_perspective": peer_perspective,
                "scope": scope,
                "sessions": sessions,
                "limit_to_session": limit_to_session or None,
                "search_top_k": search_top_k,
                "search_max_distance": search_max_distance,
                "include_most_frequent": include_most_frequent or None,
                "max_conclusions": max_conclusions,
            },
        )
        return self._api.call_as(
            reading.session_context,
            v3.get_session_context,
            self.workspace_id,
            self.id,
            **given.query(),
        )

    def summaries(self) -> v3.SessionSummaries:
        """The short and the long summary of the session, each ``None`` until there is one.

        Calls ``GET /v3/workspaces/{workspace_id}/sessions/{session_id}/summaries``.

        Examples:
            >>> summaries = session.summaries()
            >>> summaries.short_summary is None
            True
        """
        return self._api.call(v3.get_session_summaries, self.workspace_id, self.id)

    @both_names
    def representation(
        self,
        peer: Reference,
        *,
        target: Reference | None = None,
        search_query: SearchQuery | None = None,
        search_top_k: int | None = None,
        search_max_distance: float | None = None,
        include_most_frequent: bool | None = None,
        max_conclusions: int | None = None,
    ) -> str:
        """What became known of a peer in this session, as Markdown.

        Args:
            peer: The peer who knows it.
            target: The peer described; default is ``peer`` itself.
            search_query: Text (1-10,000 characters), or a message, to find conclusions near to.
            search_top_k: How many of those to take, 1-100.
            search_max_distance: How far from the query they may be, 0 (same) to 1.
            include_most_frequent: Whether to add what was derived most often.
            max_conclusions: How many conclusions in all, 1-100.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/peers/{peer_id}/representation``.

        Examples:
            >>> session.representation(tomas)
            ''
        """
        given = recall(
            search_query=search_query,
            search_top_k=search_top_k,
            search_max_distance=search_max_distance,
            include_most_frequent=include_most_frequent,
            max_conclusions=max_conclusions,
        )
        body = v3.PeerRepresentationGet(
            session_id=self.id, target=id_or_none("target", target), **given
        )
        found = self._api.call(
            v3.get_representation, self.workspace_id, id_of("peer", peer), body=body
        )
        return found.representation

    def search(
        self, query: str, filters: Mapping[str, Any] | None = None, limit: int = 10
    ) -> list[v3.Message]:
        """Find messages of this session by meaning and by words.

        Args:
            query: What to look for, 1-10,000 characters.
            filters: Conditions in the server's filter language.
            limit: How many messages at most, 1-100.

        Returns:
            Messages, best first.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/search``.

        Examples:
            >>> [str(one) for one in session.search("stove", limit=1)]
            ['The hut has a stove.']
        """
        body = search_body(v3.MessageSearchOptions, query, filters, limit)
        return self._api.call(v3.search_session, self.workspace_id, self.id, body=body)

    @both_names
    def queue_status(
        self, observer: Reference | None = None, sender: Reference | None = None
    ) -> v3.QueueStatus:
        """How much background work for this session is done and how much is left.

        Args:
            observer: Only work done for this peer.
            sender: Only work on messages of this peer.

        Calls ``GET /v3/workspaces/{workspace_id}/queue/status``.

        Examples:
            >>> status = session.queue_status()
            >>> status.pending_work_units
            0
        """
        return self._api.call(
            v3.get_queue_status,
            self.workspace_id,
            observer_id=id_or_none("observer", observer),
            sender_id=id_or_none("sender", sender),
            session_id=self.id,
        )

    @both_names
    def clone(self, *, message_id: str | None = None) -> Session:
        """A new session with a copy of this one's messages, members and settings.

        Args:
            message_id: The last message to copy; default is all of them.

        Returns:
            The new session; its id is made by the server.

        Raises:
            NotFoundError: The session or the message does not exist.

        Calls ``POST /v3/workspaces/{workspace_id}/sessions/{session_id}/clone``, which is never
        repeated when its outcome is unknown.

        Examples:
            >>> copy = session.clone(message_id=message.id)
            >>> [str(one) for one in copy.messages()]
            ['I am vegetarian.']
        """
        found = self._api.call(
            v3.clone_session,
            self.workspace_id,
            self.id,
            message_id=optional_id("message_id", message_id),
        )
        return Session._of(self, found)

    def delete(self) -> None:
        """Delete the session and its messages. The server does the work in the background.

        Raises:
            NotFoundError: There is no such session, or it was deleted before.

        Calls ``DELETE /v3/workspaces/{workspace_id}/sessions/{session_id}``.

        Examples:
            >>> session.delete()
            >>> session.is_active
            False
        """
        self._api.call(v3.delete_session, self.workspace_id, self.id)
        self._state.is_active = False

    @classmethod
    def _read(cls, client: ApiUser, data: Any) -> Self:
        return cls._of(client, v3.Session.from_dict(data))

    def _fetch(self) -> v3.Session:
        body = v3.SessionCreate(id=self.id)
        return self._api.call(v3.get_or_create_session, self.workspace_id, body=body)

    def _store(self, **changes: Any) -> v3.Session:
        if changes.get("configuration") is not None:
            changes["configuration"] = v3.SessionConfiguration.from_dict(changes["configuration"])
        body = v3.SessionUpdate(**changes)
        return self._api.call(v3.update_session, self.workspace_id, self.id, body=body)
