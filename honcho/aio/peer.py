"""A peer: an author of messages, about whom the server derives conclusions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Self

from honcho.aio.dialectic import AsyncDialectic
from honcho.aio.resource import AsyncResource
from honcho.aio.session import AsyncSession
from honcho.aio.transport.api import AsyncApiUser
from honcho.arguments.ids import Reference, id_of, id_or_none
from honcho.arguments.messages import message_to_send
from honcho.arguments.recall import search_body
from honcho.arguments.validation import check_filters, check_strings
from honcho.client.twins import BlockingPeer
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.aio.conclusions import AsyncConclusionsView
    from honcho.aio.page import AsyncPage


class AsyncPeer(AsyncDialectic[BlockingPeer], AsyncResource[v3.PeerConfig]):
    """A peer of a workspace; made by ``client.peer()``.

    Attributes:
        id: The peer's id.
    """

    _configuration_type: ClassVar[Any] = v3.PeerConfig

    def message(
        self,
        content: str,
        metadata: Mapping[str, Any] | None = None,
        *,
        configuration: v3.MessageConfiguration | Mapping[str, Any] | None = None,
        created_at: datetime | str | None = None,
    ) -> v3.MessageCreate:
        """A message of this peer, for ``session.add_messages()``. Sends nothing.

        Args:
            content: Up to 25,000 characters.
            metadata: At most 100 keys, objects nested at most 5 deep.
            configuration: Overrides the session's settings for this message.
            created_at: When it was said: a datetime or any date as text, without a time zone
                taken as local time; the default is the time of its arrival.

        Raises:
            ValidationError: An argument is outside its range.

        Examples:
            >>> mara.message("Rain.", {"channel": "mail"}, created_at="2026-03-02 19:00Z")
            MessageCreate(...)
        """
        return message_to_send(
            self.id,
            content,
            metadata=metadata,
            configuration=configuration,
            created_at=created_at,
        )

    async def get_card(self, target: Reference | None = None) -> list[str] | None:
        """The list of key facts about this peer, or about another as this one knows it.

        Args:
            target: The peer that the card is about; default is this peer itself.

        Returns:
            The facts, or ``None`` when there is no card.

        Raises:
            NotFoundError: This peer does not exist on the server.

        Calls ``GET /v3/workspaces/{workspace_id}/peers/{peer_id}/card``.

        Examples:
            >>> await mara.get_card()
            ['Vegetarian']
        """
        found = await self._api.call(
            v3.get_peer_card, self.workspace_id, self.id, target=id_or_none("target", target)
        )
        return found.peer_card

    async def card(self, target: Reference | None = None) -> list[str] | None:
        """Another name of :meth:`get_card`.

        Examples:
            >>> await mara.card()
            ['Vegetarian']
        """
        return await self.get_card(target)

    async def set_card(
        self, peer_card: Sequence[str] | None, target: Reference | None = None
    ) -> list[str] | None:
        """Replace the card of this peer, or of another as this one knows it.

        Args:
            peer_card: The facts, a list of strings; ``None`` and an empty list clear the card.
            target: The peer that the card is about; default is this peer itself.

        Returns:
            The card as stored.

        Raises:
            ValidationError: Not a list of strings.

        Calls ``PUT /v3/workspaces/{workspace_id}/peers/{peer_id}/card``.

        Examples:
            >>> await mara.set_card(["Vegetarian", "Packs light"])
            ['Vegetarian', 'Packs light']
        """
        found = await self._api.call(
            v3.set_peer_card,
            self.workspace_id,
            self.id,
            body=v3.PeerCardSet(
                peer_card=check_strings("peer_card", () if peer_card is None else peer_card)
            ),
            target=id_or_none("target", target),
        )
        return found.peer_card

    @property
    def conclusions(self) -> AsyncConclusionsView:
        """What this peer has concluded about itself."""
        return self.conclusions_of(self)

    def conclusions_of(self, target: Reference) -> AsyncConclusionsView:
        """What this peer has concluded about another.

        Args:
            target: The other peer, or its id.

        Examples:
            >>> known = mara.conclusions_of(tomas)
            >>> await known.create(["Drives a blue van"])
            [...]
        """
        from honcho.aio.conclusions import AsyncConclusionsView

        return AsyncConclusionsView(self, self.id, id_of("target", target))

    async def search(
        self, query: str, filters: Mapping[str, Any] | None = None, limit: int = 10
    ) -> list[v3.Message]:
        """Find messages of this peer by meaning and by words.

        Args:
            query: What to look for, 1-10,000 characters.
            filters: Conditions in the server's filter language.
            limit: How many messages at most, 1-100.

        Returns:
            Messages, best first.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/peers/{peer_id}/search``.

        Examples:
            >>> [str(one) for one in await mara.search("vegetarian", limit=1)]
            ['I am vegetarian.']
        """
        body = search_body(v3.MessageSearchOptions, query, filters, limit)
        return await self._api.call(v3.search_peer, self.workspace_id, self.id, body=body)

    async def sessions(
        self,
        filters: Mapping[str, Any] | None = None,
        *,
        page: int = 1,
        size: int = 50,
        reverse: bool = False,
    ) -> AsyncPage[AsyncSession]:
        """The sessions that this peer has ever joined, oldest first.

        Args:
            filters: Conditions in the server's filter language.
            page: Number of the page, from 1.
            size: Sessions a page, 1-100.
            reverse: Newest first.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/peers/{peer_id}/sessions``.

        Examples:
            >>> [one.id async for one in await mara.sessions()]
            ['hut']
        """
        body = v3.SessionGet(filters=check_filters(filters))
        operation = partial(v3.get_sessions_for_peer, self.workspace_id, self.id, body=body)
        read = partial(AsyncSession._read, self)
        return await self._api.page(operation, read, page, size, reverse=reverse)

    @classmethod
    def _read(cls, client: AsyncApiUser, data: Any) -> Self:
        return cls._of(client, v3.Peer.from_dict(data))

    async def _fetch(self) -> v3.Peer:
        body = v3.PeerCreate(id=self.id)
        return await self._api.call(v3.get_or_create_peer, self.workspace_id, body=body)

    async def _store(self, **changes: Any) -> v3.Peer:
        body = v3.PeerUpdate(**changes)
        return await self._api.call(v3.update_peer, self.workspace_id, self.id, body=body)
