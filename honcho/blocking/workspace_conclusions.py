# Derived from honcho/aio/workspace_conclusions.py by scripts/blocking.py; do not edit.
"""All conclusions of a workspace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Self, TypeAlias, TypeVar

from honcho.arguments.ids import Reference, id_of
from honcho.arguments.messages import batches
from honcho.arguments.names import both_names
from honcho.arguments.recall import some_ids
from honcho.arguments.validation import MAX_BATCH, check_filters
from honcho.blocking.transport.api import ApiUser
from honcho.client import twins
from honcho.client.kinds import Kind
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.blocking.page import Page
    from honcho.blocking.transport.api import Api
    from honcho.client.twins import AsyncWorkspaceConclusions

T = TypeVar("T")
List: TypeAlias = list[T]  # inside the class, ``list`` is the method


class WorkspaceConclusions(ApiUser, metaclass=Kind):
    """All conclusions of a workspace; ``client.conclusions``."""

    @classmethod
    def from_twin(cls, twin: AsyncWorkspaceConclusions) -> WorkspaceConclusions:
        """This half's view of the same conclusions.

        Examples:
            >>> view = WorkspaceConclusions.from_twin(twin)
        """
        return cls(twin._api.twin)

    def __call__(self) -> Self:
        """This view itself, since on other objects ``conclusions`` is a method."""
        return self

    @property
    def aio(self) -> AsyncWorkspaceConclusions:
        """The same conclusions in the async half."""
        view: AsyncWorkspaceConclusions = twins.aio(self)
        return view

    @property
    def blocking(self) -> WorkspaceConclusions:
        """This view itself, which is the blocking one."""
        return self

    def list(
        self,
        page: int = 1,
        size: int = 50,
        *,
        filters: Mapping[str, Any] | None = None,
        reverse: bool = False,
    ) -> Page[v3.Conclusion]:
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
            >>> page = client.conclusions.list(filters={"observed_id": "mara"})
            >>> [str(one) for one in page]
            ['Packs light']
        """
        body = v3.ConclusionGet(filters=check_filters(filters))
        operation = partial(v3.list_conclusions, self.workspace_id, body=body)
        return self._api.page(operation, v3.Conclusion.from_dict, page, size, reverse=reverse)

    @both_names
    def get(self, conclusion_id: Reference) -> v3.Conclusion:
        """One conclusion (newer servers).

        Raises:
            NotFoundError: There is no such conclusion, or the server is too old to be asked.

        Calls ``GET /v3/workspaces/{workspace_id}/conclusions/{conclusion_id}``.

        Examples:
            >>> client.conclusions.get(conclusion.id)
        """
        return self._api.call(
            v3.get_conclusion, self.workspace_id, id_of("conclusion_id", conclusion_id)
        )

    def get_many(self, conclusion_ids: Sequence[Reference]) -> List[v3.Conclusion]:
        """Several conclusions, in the order of the ids; those that do not exist are left out.

        Calls ``POST /v3/workspaces/{workspace_id}/conclusions/list``, once per 100.

        Examples:
            >>> client.conclusions.get_many([conclusion.id])
            [Conclusion(...)]
        """
        return conclusions_by_id(self._api, conclusion_ids, {})

    def __repr__(self) -> str:
        return f"{type(self).__name__}(workspace_id={self.workspace_id!r})"


def conclusions_by_id(
    api: Api, conclusion_ids: Sequence[Reference], filters: dict[str, Any]
) -> list[v3.Conclusion]:
    """The conclusions with these ids that the filters let through, in the order of the ids."""
    if not conclusion_ids:
        return []
    ids = some_ids("conclusion_ids", conclusion_ids)
    found: dict[str, v3.Conclusion] = {}
    for batch in batches(list(dict.fromkeys(ids))):
        body = v3.ConclusionGet(filters={**filters, "id": {"in": batch}})
        operation = partial(v3.list_conclusions, api.workspace_id, body=body)
        page = api.page(operation, v3.Conclusion.from_dict, 1, MAX_BATCH)
        found |= {one.id: one for one in page}
    return [found[one] for one in ids if one in found]
