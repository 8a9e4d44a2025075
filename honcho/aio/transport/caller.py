"""The way of every call of the facade: build the request, see to the workspace, send."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from honcho.aio.page import AsyncPage
from honcho.aio.transport.send import AsyncTransport
from honcho.answers.readers import page_of
from honcho.arguments.validation import check_bool, check_page
from honcho.client.shared import Shared
from honcho.concurrency.both import AsyncSingleFlight
from honcho.settings.call_options import CallOptions
from honcho.transport.build import build, read_as
from honcho.transport.encode import encode_json
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.aio.client import AsyncHoncho
    from honcho_api.request import Request

P = ParamSpec("P")
T = TypeVar("T")


class AsyncCaller:
    """The base of the client's parts: what they need to make calls."""

    _shared: Shared
    _options: CallOptions
    _transport: AsyncTransport
    _creation: AsyncSingleFlight[None]

    @property
    def workspace_id(self) -> str:
        """The id of the workspace."""
        return self._shared.config.workspace_id

    @property
    def _client(self) -> AsyncHoncho:
        """This object, as its handles know it."""
        return cast("AsyncHoncho", self)

    async def _call(
        self, operation: Callable[P, Request[T]], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        return await self._send(build(operation, *args, **kwargs))

    async def _call_as(
        self,
        read: Callable[[Any], T],
        operation: Callable[P, Request[Any]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        return await self._send(read_as(build(operation, *args, **kwargs), read))

    async def _send_as(self, read: Callable[[Any], T], request: Request[Any]) -> T:
        return await self._send(read_as(request, read))

    async def _send(
        self,
        request: Request[T],
        *,
        ensure: bool = True,
        reconcile: Callable[[], Awaitable[T | None]] | None = None,
    ) -> T:
        if ensure and not self._shared.ensured:
            encode_json(request.json)  # a body that cannot be sent creates no workspace either
            await self._ensure()
        return await self._transport.send(request, self._options, reconcile=reconcile)

    async def _page(
        self,
        operation: Callable[..., Request[Any]],
        item: Callable[[Any], T],
        page: int,
        size: int,
        *,
        reverse: bool = False,
        ensure: bool = True,
    ) -> AsyncPage[T]:
        check_page(page, size)
        query = {"reverse": True} if check_bool("reverse", reverse) else {}
        read = page_of(item)

        async def fetch(number: int) -> AsyncPage[T]:
            request = build(operation, page=number, size=size, **query)
            items, numbers = await self._send(read_as(request, read), ensure=ensure)
            return AsyncPage(items, numbers, fetch)

        return await fetch(page)

    async def _ensure(self) -> None:
        if not self._shared.ensured:
            await self._creation.run(self._create)

    async def _create(self) -> None:
        self._shared.workspace.update(await self._fetch())
        self._shared.ensured = True

    def _forget(self) -> None:
        self._shared.ensured = False
        self._creation.forget()

    async def _fetch(self) -> v3.Workspace:
        body = v3.WorkspaceCreate(id=self.workspace_id)
        return await self._transport.send(v3.get_or_create_workspace(body=body), self._options)

    async def _store(self, **changes: Any) -> v3.Workspace:
        if changes.get("configuration") is not None:
            changes["configuration"] = v3.WorkspaceConfiguration.from_dict(changes["configuration"])
        body = v3.WorkspaceUpdate(**changes)
        return await self._call(v3.update_workspace, self.workspace_id, body=body)
