"""All conclusions of a workspace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Self, TypeAlias, TypeVar

from honcho.aio.transport.api import AsyncApiUser
from honcho.arguments.ids import Reference, id_of
from honcho.arguments.messages import batches
from honcho.arguments.names import async_both_names
from honcho.arguments.recall import some_ids
from honcho.arguments.validation import MAX_BATCH, check_filters
from honcho.client import twins
from honcho.client.kinds import AsyncKind
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.aio.page import AsyncPage
    from honcho.aio.transport.api import AsyncApi
    from honcho.client.twins import BlockingWorkspaceConclusions

T = TypeVar("T")
List: TypeAlias = list[T]  # inside the class, ``list`` is the method


class AsyncWorkspaceConclusions(AsyncApiUser, metaclass=AsyncKind):
    """All conclusions of a workspace; ``client.conclusions``."""

    @classmethod
    def from_twin(cls, twin: BlockingWorkspaceConclusions) -> AsyncWorkspaceConclusions:
        """This half's view of the same conclusions.

        Examples:
            >>> view = AsyncWorkspaceConclusions.from_twin(twin)
        """
        return cls(twin._api.twin)

    def __call__(self) -> Self:
        """This view itself, since on other objects ``conclusions`` is a method."""
        return self

    @property
    def blocking(self) -> BlockingWorkspaceConclusions:
        """The same conclusions in the blocking half."""
        view: BlockingWorkspaceConclusions = twins.blocking(self)
        return view

    @property
    def aio(self) -> AsyncWorkspaceConclusions:
        """This view itself, which is the async one."""
        return self

    async def list(
        self,
        page: int = 1,
        size: int = 50,
        *,
        filters: Mapping[str, Any] | None = None,
        reverse: bool = False,
    ) -> AsyncPage[v3.Conclusion]:
        """The conclusions of the workspace, newest first.

        Args:
            page: Number of the page, from 1.
            size: Conclusions a page, 1-100.
            filters: Conditions in the server's filter language.
            reverse: Oldest first.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``POST /v3/workspaces/{workspace_id}/conclusions/list``.

        Examples:
            >>> page = await client.conclusions.list(filters={"observed_id": "mara"})
            >>> [str(one) async for one in page]
            ['Packs light']
        """
        body = v3.ConclusionGet(filters=check_filters(filters))
        operation = partial(v3.list_conclusions, self.workspace_id, body=body)
        return await self._api.page(operation, v3.Conclusion.from_dict, page, size, reverse=reverse)

    @async_both_names
    async def get(self, conclusion_id: Reference) -> v3.Conclusion:
        """One conclusion (newer servers).

        Raises:
            NotFoundError: There is no such conclusion, or the server is too old to be asked.

        Calls ``GET /v3/workspaces/{workspace_id}/conclusions/{conclusion_id}``.

        Examples:
            >>> await client.conclusions.get(conclusion.id)
        """
        return await self._api.call(
            v3.get_conclusion, self.workspace_id, id_of("conclusion_id", conclusion_id)
        )

    async def get_many(self, conclusion_ids: Sequence[Reference]) -> List[v3.Conclusion]:
        """Several conclusions, in the order of the ids; those that do not exist are left out.

        Calls ``POST /v3/workspaces/{workspace_id}/conclusions/list``, once per 100.

        Examples:
            >>> await client.conclusions.get_many([conclusion.id])
            [Conclusion(...)]
        """
        return await conclusions_by_id(self._api, conclusion_ids, {})

    def __repr__(self) -> str:
        return f"{type(self).__name__}(workspace_id={self.workspace_id!r})"


async def conclusions_by_id(
    api: AsyncApi, conclusion_ids: Sequence[Reference], filters: dict[str, Any]
) -> list[v3.Conclusion]:
    """The conclusions with these ids that the filters let through, in the order of the ids."""
    if not conclusion_ids:
        return []
    ids = some_ids("conclusion_ids", conclusion_ids)
    found: dict[str, v3.Conclusion] = {}
    for batch in batches(list(dict.fromkeys(ids))):
        body = v3.ConclusionGet(filters={**filters, "id": {"in": batch}})
        operation = partial(v3.list_conclusions, api.workspace_id, body=body)
        page = await api.page(operation, v3.Conclusion.from_dict, 1, MAX_BATCH)
        found |= {one.id: one async for one in page}
    return [found[one] for one in ids if one in found]
