"""The clients of the application. Opening a page must not create a workspace."""

from __future__ import annotations

from contextlib import AsyncExitStack
from types import TracebackType
from typing import Self

from honcho import AsyncHoncho, AuthenticationError, NotFoundError, PermissionDeniedError
from honcho.inspect.settings import Connect


class Clients:
    """One client for each workspace that was opened; they live as long as the application.

    Args:
        connect: Makes them.
    """

    def __init__(self, connect: Connect) -> None:
        self._connect = connect
        self._stack = AsyncExitStack()
        self._checked: dict[str, AsyncHoncho] = {}

    async def __aenter__(self) -> Self:
        self.first: AsyncHoncho = self._open(None)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._stack.aclose()

    def _open(self, workspace: str | None) -> AsyncHoncho:
        client = self._connect(workspace)
        self._stack.push_async_callback(client.aclose)
        return client

    async def of(self, workspace: str) -> AsyncHoncho:
        """The client of a workspace that exists.

        Raises:
            NotFoundError: There is no such workspace. A client would create it with its first call.
        """
        if workspace not in self._checked:
            await self._check(workspace)
        if workspace not in self._checked:  # another request may have opened it meanwhile
            self._checked[workspace] = self._open(workspace)
        return self._checked[workspace]

    async def _check(self, workspace: str) -> None:
        try:
            found = await self.first.workspaces({"id": workspace}, size=1)
        except (AuthenticationError, PermissionDeniedError):
            # A key of one workspace may not list them, and is a proof that this one exists.
            if workspace != self.first.workspace_id:
                raise
            return
        if workspace not in found.items:
            raise NotFoundError(f"There is no workspace {workspace!r}.")
