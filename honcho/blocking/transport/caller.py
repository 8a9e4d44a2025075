# Derived from honcho/aio/transport/caller.py by scripts/blocking.py; do not edit.
"""The way of every call of the facade: build the request, see to the workspace, send."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from honcho.answers.readers import page_of
from honcho.arguments.validation import check_bool, check_page
from honcho.blocking.page import Page
from honcho.blocking.transport.send import Transport
from honcho.client.shared import Shared
from honcho.concurrency.both import SingleFlight
from honcho.settings.call_options import CallOptions
from honcho.transport.build import build, read_as
from honcho.transport.encode import encode_json
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.blocking.client import Honcho
    from honcho_api.request import Request

P = ParamSpec("P")
T = TypeVar("T")


class Caller:
    """The base of the client's parts: what they need to make calls."""

    _shared: Shared
    _options: CallOptions
    _transport: Transport
    _creation: SingleFlight[None]

    @property
    def workspace_id(self) -> str:
        """The id of the workspace."""
        return self._shared.config.workspace_id

    @property
    def _client(self) -> Honcho:
        """This object, as its handles know it."""
        return cast("Honcho", self)

    def _call(self, operation: Callable[P, Request[T]], *args: P.args, **kwargs: P.kwargs) -> T:
        return self._send(build(operation, *args, **kwargs))

    def _call_as(
        self,
        read: Callable[[Any], T],
        operation: Callable[P, Request[Any]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        return self._send(read_as(build(operation, *args, **kwargs), read))

    def _send_as(self, read: Callable[[Any], T], request: Request[Any]) -> T:
        return self._send(read_as(request, read))

    def _send(
        self,
        request: Request[T],
        *,
        ensure: bool = True,
        reconcile: Callable[[], T | None] | None = None,
    ) -> T:
        if ensure and not self._shared.ensured:
            encode_json(request.json)  # a body that cannot be sent creates no workspace either
            self._ensure()
        return self._transport.send(request, self._options, reconcile=reconcile)

    def _page(
        self,
        operation: Callable[..., Request[Any]],
        item: Callable[[Any], T],
        page: int,
        size: int,
        *,
        reverse: bool = False,
        ensure: bool = True,
    ) -> Page[T]:
        check_page(page, size)
        query = {"reverse": True} if check_bool("reverse", reverse) else {}
        read = page_of(item)

        def fetch(number: int) -> Page[T]:
            request = build(operation, page=number, size=size, **query)
            items, numbers = self._send(read_as(request, read), ensure=ensure)
            return Page(items, numbers, fetch)

        return fetch(page)

    def _ensure(self) -> None:
        if not self._shared.ensured:
            self._creation.run(self._create)

    def _create(self) -> None:
        self._shared.workspace.update(self._fetch())
        self._shared.ensured = True

    def _forget(self) -> None:
        self._shared.ensured = False
        self._creation.forget()

    def _fetch(self) -> v3.Workspace:
        body = v3.WorkspaceCreate(id=self.workspace_id)
        return self._transport.send(v3.get_or_create_workspace(body=body), self._options)

    def _store(self, **changes: Any) -> v3.Workspace:
        if changes.get("configuration") is not None:
            changes["configuration"] = v3.WorkspaceConfiguration.from_dict(changes["configuration"])
        body = v3.WorkspaceUpdate(**changes)
        return self._call(v3.update_workspace, self.workspace_id, body=body)
