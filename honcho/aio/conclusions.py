"""Conclusions: what one peer knows of another, or of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Self, TypeAlias, TypeVar

from honcho.aio.transport.api import AsyncApi, AsyncApiUser
from honcho.aio.workspace_conclusions import AsyncWorkspaceConclusions, conclusions_by_id
from honcho.arguments.conclusions import conclusions_to_create, pair_filters
from honcho.arguments.ids import Reference, id_of, id_or_none
from honcho.arguments.messages import batches
from honcho.arguments.names import async_both_names
from honcho.arguments.recall import recall
from honcho.arguments.validation import (
    MAX_QUERY,
    MAX_RESULTS,
    check_int,
    check_number,
    check_text,
)
from honcho.client import twins
from honcho.client.kinds import AsyncKind
from honcho.errors import HonchoError, PartialFailureError
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.aio.page import AsyncPage
    from honcho.arguments.options import SearchQuery
    from honcho.client.twins import BlockingConclusionsView

T = TypeVar("T")
List: TypeAlias = list[T]  # inside the class, ``list`` is the method


class AsyncConclusionsView(AsyncApiUser, metaclass=AsyncKind):
    """What one peer has concluded about another, or itself; ``peer.conclusions_of(target)``.

    Attributes:
        observer: The id of the peer who concluded.
        observed: The id of the peer it is about.
    """

    def __init__(self, client: AsyncApiUser | AsyncApi, observer: str, observed: str) -> None:
        super().__init__(client)
        self.observer = observer
        self.observed = observed

    @classmethod
    def from_twin(cls, twin: BlockingConclusionsView) -> AsyncConclusionsView:
        """This half's view of the same conclusions.

        Examples:
            >>> AsyncConclusionsView.from_twin(twin).observer
            'mara'
        """
        return cls(twin._api.twin, twin.observer, twin.observed)

    def __call__(self) -> Self:
        """This view itself, since on other objects ``conclusions`` is a method."""
        return self

    @property
    def blocking(self) -> BlockingConclusionsView:
        """The same conclusions in the blocking half."""
        view: BlockingConclusionsView = twins.blocking(self)
        return view

    @property
    def aio(self) -> AsyncConclusionsView:
        """This view itself, which is the async one."""
        return self

    @async_both_names
    async def list(
        self,
        page: int = 1,
        size: int = 50,
        session: Reference | None = None,
        *,
        filters: Mapping[str, Any] | None = None,
        reverse: bool = False,
    ) -> AsyncPage[v3.Conclusion]:
        """The conclusions of this pair, newest first.

        Args:
            page: Number of the page, from 1.
            size: Conclusions a page, 1-100.
            session: Only those that were made in this session.
            filters: Further conditions in the server's filter language.
            reverse: Oldest first.

        Raises:
            ValidationError: An argument is outside its range, or the filters name the pair.

        Calls ``POST /v3/workspaces/{workspace_id}/conclusions/list``.

        Examples:
            >>> [str(one) async for one in await mara.conclusions.list()]
            ['Packs light']
        """
        found = pair_filters(filters, self.observer, self.observed, id_or_none("session", session))
        operation = partial(
            v3.list_conclusions, self.workspace_id, body=v3.ConclusionGet(filters=found)
        )
        return await self._api.page(operation, v3.Conclusion.from_dict, page, size, reverse=reverse)

    async def query(
        self,
        query: str,
        top_k: int = 10,
        distance: float | None = None,
        *,
        filters: Mapping[str, Any] | None = None,
    ) -> List[v3.Conclusion]:
        """The conclusions of this pair that are nearest to a text.

        Args:
            query: The text, 1-10,000 characters.
            top_k: How many at most, 1-100.
            distance: How far they may be, 0 (same) to 1.
            filters: Further conditions in the server's filter language.

        Raises:
            ValidationError: An argument is outside its range, or the filters name the pair.

        Calls ``POST /v3/workspaces/{workspace_id}/conclusions/query``.

        Examples:
            >>> [str(one) for one in await mara.conclusions.query("luggage", top_k=1)]
            ['Packs light']
        """
        body = v3.ConclusionQuery(
            query=check_text("query", query, 1, MAX_QUERY),
            top_k=check_int("top_k", top_k, 1, MAX_RESULTS),
            distance=None if distance is None else check_number("distance", distance, 0, 1),
            filters=pair_filters(filters, self.observer, self.observed),
        )
        return await self._api.call(v3.query_conclusions, self.workspace_id, body=body)

    async def create(
        self,
        conclusions: str
        | Mapping[str, Any]
        | v3.ConclusionCreate
        | Iterable[str | Mapping[str, Any] | v3.ConclusionCreate],
    ) -> List[v3.Conclusion]:
        """Store conclusions of this pair. Both peers must exist.

        More than 100 go in batches of 100; a batch is stored whole or not at all, and one whose
        outcome is unknown is never sent again.

        Args:
            conclusions: Texts of 1-65,535 characters, dicts with ``content`` and, if wanted,
                ``session_id``, or ``ConclusionCreate``; their pair is always this one.

        Returns:
            The conclusions as stored, in the same order.

        Raises:
            ValidationError: Of another shape or length.
            NotFoundError: A peer or session does not exist.
            PartialFailureError: A batch failed after others had been stored.

        Calls ``POST /v3/workspaces/{workspace_id}/conclusions``.

        Examples:
            >>> await mara.conclusions.create(["Snores", {"content": "Drives"}])
            [Conclusion(...), Conclusion(...)]
        """
        given = conclusions_to_create(conclusions, self.observer, self.observed)
        created: List[v3.Conclusion] = []
        for batch in batches(given):
            body = v3.ConclusionBatchCreate(conclusions=batch)
            try:
                created += await self._api.call(v3.create_conclusions, self.workspace_id, body=body)
            except HonchoError as error:
                if not created:
                    raise
                raise PartialFailureError.after(error, created, given) from error
        return created

    @async_both_names
    async def delete(self, conclusion_id: Reference) -> None:
        """Delete a conclusion.

        Raises:
            NotFoundError: There is no such conclusion.

        Calls ``DELETE /v3/workspaces/{workspace_id}/conclusions/{conclusion_id}``.

        Examples:
            >>> await mara.conclusions.delete(conclusion)
        """
        await self._api.call(
            v3.delete_conclusion, self.workspace_id, id_of("conclusion_id", conclusion_id)
        )

    @async_both_names
    async def get(self, conclusion_id: Reference) -> v3.Conclusion:
        """One conclusion of the workspace (newer servers).

        Raises:
            NotFoundError: There is no such conclusion, or the server is too old to be asked.

        Calls ``GET /v3/workspaces/{workspace_id}/conclusions/{conclusion_id}``.

        Examples:
            >>> await mara.conclusions.get(conclusion.id)
        """
        return await AsyncWorkspaceConclusions(self).get(conclusion_id)

    async def get_many(self, conclusion_ids: Sequence[Reference]) -> List[v3.Conclusion]:
        """Several conclusions of this pair, in the order of the ids; others are left out.

        Calls ``POST /v3/workspaces/{workspace_id}/conclusions/list``, once per 100.

        Examples:
            >>> await mara.conclusions.get_many([conclusion.id])
            [Conclusion(...)]
        """
        pair = {"observer_id": self.observer, "observed_id": self.observed}
        return await conclusions_by_id(self._api, conclusion_ids, pair)

    @async_both_names
    async def derived(
        self, conclusion_id: Reference, page: int = 1, size: int = 50, *, reverse: bool = False
    ) -> AsyncPage[v3.Conclusion]:
        """The conclusions of this pair that were derived from another one.

        Args:
            conclusion_id: The conclusion that they were derived from.
            page: Number of the page, from 1.
            size: Conclusions a page, 1-100.
            reverse: Oldest first.

        Raises:
            ValidationError: An argument is outside its range.
            UnprocessableEntityError: The server is too old to filter by sources.

        Calls ``POST /v3/workspaces/{workspace_id}/conclusions/list``.

        Examples:
            >>> await mara.conclusions.derived(conclusion.id)
        """
        source = {"source_ids": {"contains": id_of("conclusion_id", conclusion_id)}}
        return await self.list(page, size, filters=source, reverse=reverse)

    async def representation(
        self,
        search_query: SearchQuery | None = None,
        search_top_k: int | None = None,
        search_max_distance: float | None = None,
        include_most_frequent: bool | None = None,
        max_conclusions: int | None = None,
    ) -> str:
        """The conclusions of this pair as Markdown; arguments as for ``peer.representation()``.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/peers/{peer_id}/representation``.

        Examples:
            >>> "Packs light" in await mara.conclusions.representation()
            True
        """
        given = recall(
            search_query=search_query,
            search_top_k=search_top_k,
            search_max_distance=search_max_distance,
            include_most_frequent=include_most_frequent,
            max_conclusions=max_conclusions,
        )
        body = v3.PeerRepresentationGet(target=self.observed, **given)
        found = await self._api.call(
            v3.get_representation, self.workspace_id, self.observer, body=body
        )
        return found.representation

    def __repr__(self) -> str:
        return (
            f"{type(self).__name__}(workspace_id={self.workspace_id!r}, "
            f"observer={self.observer!r}, observed={self.observed!r})"
        )
