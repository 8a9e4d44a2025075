# Derived from honcho/aio/raw.py by scripts/blocking.py; do not edit.
"""Calls below the facade: requests of ``honcho_api``, and of any other path."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from honcho.blocking.transport.api import ApiUser
from honcho.transport.own_requests import (
    Query,
    check_no_stream,
    check_request,
    check_stream,
    own_request,
    with_headers,
)

if TYPE_CHECKING:
    from honcho.blocking.transport.events import EventStream
    from honcho.transport.raw import RawResponse
    from honcho_api.request import Request

T = TypeVar("T")


class RawCalls(ApiUser):
    """Calls of a client that have no handle. None of them creates the workspace."""

    def send(self, request: Request[T], *, headers: Mapping[str, str] | None = None) -> T:
        """Send a request made by a function of ``honcho_api``: the raw escape hatch.

        Args:
            request: Such as ``honcho_api.v3.get_message("workspace", "session", "message")``.
            headers: Sent with this call, on top of the client's own.

        Returns:
            The model that the operation answers with.

        Raises:
            ValidationError: It is not a request, or one that is answered as a stream.
            HonchoError: As every other call.

        Examples:
            >>> page = client.send(v3.get_peers(client.workspace_id))
            >>> page.total
            2
        """
        check_no_stream(request)
        return self._api.transport.send(request, with_headers(self._api.options, headers))

    def send_raw(
        self, request: Request[Any], *, headers: Mapping[str, str] | None = None
    ) -> RawResponse:
        """Send a request and return the answer as it came, errors included.

        Args:
            request: As for :meth:`send`.
            headers: Sent with this call, on top of the client's own.

        Returns:
            Status, headers, request id and body.

        Raises:
            ValidationError: It is not a request.
            HonchoError: There was no answer.

        Examples:
            >>> response = client.send_raw(v3.health_check())
            >>> response.status
            200
        """
        check_request(request)
        options = with_headers(self._api.options, headers)
        return self._api.transport.send_raw(request, options)

    def stream(
        self, request: Request[Any], *, headers: Mapping[str, str] | None = None
    ) -> EventStream:
        """Send a request that is answered as a stream, and return its events as they arrive.

        Args:
            request: Such as ``honcho_api.v3.chat("workspace", "peer", body=options)`` with
                ``stream=True`` in the options.
            headers: Sent with this call, on top of the client's own.

        Returns:
            An iterator of the events, each a dict; close it, or use it as a context manager, to
            leave before the end.

        Raises:
            ValidationError: It is not a request, or one that is not answered as a stream.
            HonchoError: The server refused, before or in the stream.

        Examples:
            >>> question = v3.DialecticOptions(query="Who is vegetarian?", stream=True)
            >>> request = v3.chat(client.workspace_id, "mara", body=question)
            >>> with client.stream(request) as events:
            ...     print([event["done"] for event in events][-1])
            True
        """
        check_stream(request)
        return self._api.transport.stream(request, with_headers(self._api.options, headers))

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Query | None = None,
        json: Any = None,
        headers: Mapping[str, str] | None = None,
        idempotent: bool | None = None,
    ) -> Any:
        """Call an endpoint that no operation covers, with this client's key, retries and errors.

        Args:
            method: ``GET``, ``POST``, ``PUT``, ``PATCH`` or ``DELETE``.
            path: All that comes behind the server's address, such as ``/v3/workspaces``. Each of
                its segments is one or more of ``A-Z a-z 0-9 . _ ~ -``.
            query: Query parameters: text, numbers, bools, dates or lists of them; ``None`` is left
                out.
            json: The body.
            headers: Sent with this call, on top of the client's own.
            idempotent: Whether it may be sent again when its outcome is unknown; by default all but
                ``POST`` and ``PATCH`` may.

        Returns:
            The answer, parsed as JSON; ``None`` where it is empty.

        Raises:
            ValidationError: An argument cannot be used; nothing was sent.
            HonchoError: As every other call.

        Examples:
            >>> answer = client.request("POST", "/v3/workspaces/list", json={})
            >>> answer["total"] > 0
            True
        """
        request = own_request(method, path, query, json, idempotent)
        return self._api.transport.send(request, with_headers(self._api.options, headers))
