# Derived from honcho/aio/handle.py by scripts/blocking.py; do not edit.
"""The base of peers, sessions and scopes: an id, cached values, and a twin."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from honcho.arguments.validation import refuse
from honcho.blocking.transport.api import Api, ApiUser
from honcho.client import twins
from honcho.client.kinds import Kind
from honcho.client.state import ResourceState
from honcho.settings.call_options import CallOptions
from honcho.settings.timeouts import Seconds
from honcho_api import display

if TYPE_CHECKING:
    from honcho.settings.timeouts import Timeout

Twin = TypeVar("Twin")


class Handle(ApiUser, Generic[Twin], metaclass=Kind):
    """A peer, session or scope of a workspace; ``Twin`` is its class in the other half.

    Two handles are equal when they stand for the same thing.

    Args:
        id: Its id, which is checked when it is used.
        client: The client that it belongs to. Nothing is sent: a client's own methods make a
            handle of what exists.
        state: Its state from a response; passed only by the client itself.

    Attributes:
        id: Its id.
    """

    def __init__(self, id: str, client: ApiUser | Api, state: ResourceState | None = None) -> None:
        if not isinstance(id, str) or not id:
            refuse("id", id, "a string of at least one character")
        super().__init__(client)
        self.id = id
        self._state = state or ResourceState()

    @classmethod
    def _of(cls, client: ApiUser, model: Any) -> Self:
        """The handle of the object in a response."""
        return cls(model.id, client, ResourceState.of(model))

    @classmethod
    def from_twin(cls, twin: Any) -> Self:
        """This half's handle of the same object as the other half's handle.

        Examples:
            >>> Peer.from_twin(mara_twin)
            Peer(id='mara'...)
        """
        return cls(twin.id, twin._api.twin, twin._state)

    @property
    def aio(self) -> Twin:
        """The handle of the same object in the async half."""
        twin: Twin = twins.aio(self)
        return twin

    @property
    def blocking(self) -> Self:
        """This handle itself, which is the blocking one."""
        return self

    @property
    def created_at(self) -> datetime | None:
        """When it was created; ``None`` until a response has it."""
        return self._state.created_at

    def with_options(
        self,
        *,
        timeout: Seconds | Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        deadline: Seconds | None = None,
    ) -> Self:
        """A copy whose calls have these options; see ``client.with_options()``.

        Examples:
            >>> hurried = mara.with_options(deadline=10)
            >>> hurried == mara
            True
        """
        handle = copy(self)
        handle._api = self._api.with_options(CallOptions(timeout, max_retries, headers, deadline))
        return handle

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, type(self)):
            return NotImplemented
        return (self.workspace_id, self.id) == (other.workspace_id, other.id)

    def __hash__(self) -> int:
        return hash((self.workspace_id, self.id))

    def __str__(self) -> str:
        return self.id

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.id!r}, workspace_id={self.workspace_id!r})"

    def _shown(self) -> dict[str, Any]:
        """The fields to display, known without a request."""
        return {
            "id": self.id,
            "workspace_id": self.workspace_id,
            "created_at": self.created_at,
            "metadata": self._state.metadata_copy(),
        }

    def _repr_html_(self) -> str:
        """A table, for notebooks."""
        return display.table(type(self).__name__, self._shown())
