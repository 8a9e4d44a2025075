"""The operations of one workspace, which clients and handles call."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from honcho.aio.page import AsyncPage
from honcho.aio.transport.send import AsyncTransport
from honcho.answers.pages import Place
from honcho.answers.readers import page_of
from honcho.arguments.validation import check_bool, check_page, refuse
from honcho.client import twins
from honcho.client.shared import Shared, async_own_client
from honcho.concurrency.both import AsyncSingleFlight
from honcho.settings.call_options import NO_OPTIONS, CallOptions
from honcho.transport.encode import encode_json
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.aio.transport.events import AsyncEventStream
    from honcho_api.request import Request

P = ParamSpec("P")
T = TypeVar("T")


class AsyncApi:
    """Builds requests, ensures that the workspace exists, and sends them.

    Attributes:
        shared: What both halves of the client share.
        options: The settings of all calls.
        workspace_id: The id of the workspace.
        transport: Sends the requests.
        is_twin: Whether it was made for a client of the other half.
    """

    is_twin = False

    def __init__(self, shared: Shared, options: CallOptions = NO_OPTIONS) -> None:
        self.shared = shared
        self.options = options
        self.workspace_id: str = shared.config.workspace_id
        self.transport: AsyncTransport = AsyncTransport(
            shared.config, http_client=async_own_client(shared), embedded=shared.server
        )
        self._creation: AsyncSingleFlight[None] = AsyncSingleFlight()
        self._lease = shared.lease()
        self._origin: AsyncApi | None = None
        self._twin: Any = None

    @classmethod
    def from_twin(cls, twin: Any) -> AsyncApi:
        """This half's API of the same workspace as the other half's."""
        api = cls(twin.shared, twin.options)
        api.is_twin = True
        return api

    # -------------------------------------------------------------- calls

    async def call(
        self, operation: Callable[P, Request[T]], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Call an operation with its arguments.

        Raises:
            ValidationError: An id that must not become part of a path.
            HonchoError: The call failed.
        """
        return await self.send(build(operation, *args, **kwargs))

    async def call_as(
        self,
        read: Callable[[Any], T],
        operation: Callable[P, Request[Any]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Call an operation, and have its answer read by ``read``."""
        result: T = await self.send(build(operation, *args, **kwargs), read=read)
        return result

    async def send(
        self,
        request: Request[T],
        *,
        read: Callable[[Any], T] | None = None,
        ensure: bool = True,
        reconcile: Callable[[], Awaitable[T | None]] | None = None,
    ) -> T:
        """Send a request.

        Args:
            request: The call.
            read: Makes the result from the parsed answer, in place of ``request.parse``.
            ensure: Create the workspace before, unless it is known to exist.
            reconcile: As for ``AsyncTransport.send``.
        """
        if ensure and not self.shared.ensured:
            encode_json(request.json)  # a body that cannot be sent creates no workspace either
            await self.ensure_workspace()
        return await self.transport.send(request, self.options, read=read, reconcile=reconcile)

    async def stream(self, request: Request[Any]) -> AsyncEventStream:
        """Send a request that is answered as a stream of events."""
        await self.ensure_workspace()
        return await self.transport.stream(request, self.options)

    async def page(
        self,
        operation: Callable[..., Request[Any]],
        item: Callable[[Any], T],
        page: int,
        size: int,
        *,
        reverse: bool = False,
        ensure: bool = True,
    ) -> AsyncPage[T]:
        """One page of a list, which can fetch the others.

        Args:
            operation: Takes ``page``, ``size``, ``reverse`` and ``cursor``.
            item: Makes an item from its JSON.
            page: Number of the page, from 1.
            size: Items a page, 1-100.
            reverse: The other order.
            ensure: As for :meth:`send`.

        Raises:
            ValidationError: An argument is outside its range.
        """
        check_page(page, size)
        query = {"reverse": True} if check_bool("reverse", reverse) else {}
        read = page_of(item)

        async def fetch(place: Place) -> AsyncPage[T]:
            number, cursor = place
            # Servers without cursors ignore them, and servers with cursors the number.
            request = build(operation, page=number, size=size, cursor=cursor, **query)
            items, numbers = await self.send(request, read=read, ensure=ensure)
            return AsyncPage(items, numbers._replace(asked=number), fetch)

        return await fetch(Place(page, "" if page == 1 else None))

    # -------------------------------------------------------------- the workspace

    async def ensure_workspace(self) -> None:
        """Create the workspace, unless it is known to exist."""
        if not self.shared.ensured:
            await self._creation.run(self._create)

    def forget_workspace(self) -> None:
        """Forget that the workspace is known to exist."""
        self.shared.ensured = False
        self._creation.forget()

    async def get_or_create_workspace(self) -> v3.Workspace:
        """The workspace as the server has it."""
        body = v3.WorkspaceCreate(id=self.workspace_id)
        return await self.transport.send(v3.get_or_create_workspace(body=body), self.options)

    async def _create(self) -> None:
        self.shared.workspace.update(await self.get_or_create_workspace())
        self.shared.ensured = True

    # -------------------------------------------------------------- copies, twins, closing

    def with_options(self, options: CallOptions) -> AsyncApi:
        """A copy whose calls have these options on top; it shares the transport."""
        return self._with(self.options.merged(options))

    def _with(self, options: CallOptions) -> AsyncApi:
        api = AsyncApi.__new__(AsyncApi)
        api.__dict__.update(self.__dict__)  # copy() would pickle it and open new connections
        api.options = options
        api._origin = self._origin or self
        api._twin = None
        return api

    def in_workspace(self, workspace_id: str) -> AsyncApi:
        """A copy for another workspace of the same server; it shares the transport."""
        api = self._with(self.options)
        api.workspace_id = workspace_id
        api.shared = self.shared.in_workspace(workspace_id)
        api._creation = AsyncSingleFlight()
        api._origin = None
        return api

    @property
    def twin(self) -> Any:
        """The API of the same workspace in the other half, with the same options.

        Raises:
            ConfigurationError: The client was made with an http client for this half only.
        """
        if self._twin is None:
            origin = self._origin
            twin = twins.blocking(self) if origin is None else origin.twin._with(self.options)
            self._twin, twin._twin = twin, self
        return self._twin

    async def aclose(self) -> None:
        """Close the connections. The caller's own http client stays open. May be called twice."""
        await self.transport.aclose()
        self._lease.end()

    def __getstate__(self) -> dict[str, Any]:
        return {"shared": self.shared, "options": self.options}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(state["shared"], state["options"])  # type: ignore[misc]


def build(operation: Callable[P, Request[T]], *args: P.args, **kwargs: P.kwargs) -> Request[T]:
    """The request of an operation.

    Raises:
        InvalidIdError: An id that must not become part of a path.
    """
    return operation(*args, **kwargs)


class AsyncApiUser:
    """The base of clients, handles and views, which make calls.

    Args:
        client: The client that it belongs to, or another handle or view of that client.

    Raises:
        ValidationError: It is neither.
    """

    _api: AsyncApi

    def __init__(self, client: AsyncApiUser | AsyncApi) -> None:
        api = client._api if isinstance(client, AsyncApiUser) else client
        if not isinstance(api, AsyncApi):
            refuse("client", api, f"the AsyncHoncho that the {type(self).__name__} belongs to")
        self._api = api

    @property
    def workspace_id(self) -> str:
        """The id of the workspace."""
        return self._api.workspace_id
