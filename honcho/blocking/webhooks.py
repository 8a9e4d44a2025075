# Derived from honcho/aio/webhooks.py by scripts/blocking.py; do not edit.
"""Webhooks of a workspace: addresses to which the server reports events."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from honcho.answers import webhook_deliveries
from honcho.arguments.ids import Reference, id_of
from honcho.arguments.validation import refuse
from honcho.blocking.transport.api import ApiUser
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.blocking.page import Page


class Webhooks(ApiUser):
    """The webhooks of a workspace; ``client.webhooks``."""

    @staticmethod
    def verify(raw_body: bytes | str, signature: str | None, secret: str | bytes) -> bool:
        """Whether a delivery was signed with the shared secret: ``honcho.webhooks.verify``.

        Args:
            raw_body: The body exactly as received, before any parsing.
            signature: The header ``X-Honcho-Signature``; ``None`` if it was missing.
            secret: The webhook secret that the server is configured with.

        Raises:
            ValidationError: ``raw_body`` is neither bytes nor text, or the secret is empty.

        Examples:
            >>> client.webhooks.verify(b"{}", "00ff", "the shared secret")
            False
        """
        return webhook_deliveries.verify(raw_body, signature, secret)

    def create(self, url: str) -> v3.WebhookEndpoint:
        """Register an address, or return it when it is registered already.

        Args:
            url: An http or https address that the server can reach.

        Raises:
            ValidationError: Not a text, or an empty one.
            UnprocessableEntityError: The server does not accept the address, a private one say.
            ConflictError: The workspace has 10 webhooks already.

        Calls ``POST /v3/workspaces/{workspace_id}/webhooks``.

        Examples:
            >>> endpoint = client.webhooks.create("https://example.com/honcho")
            >>> endpoint.url
            'https://example.com/honcho'
        """
        if not isinstance(url, str) or not url.strip():
            refuse("url", url, "an http or https address")
        body = v3.WebhookEndpointCreate(url=url)
        return self._api.call(v3.get_or_create_webhook_endpoint, self.workspace_id, body=body)

    def list(self, *, page: int = 1, size: int = 50) -> Page[v3.WebhookEndpoint]:
        """The registered addresses, in order of registration.

        Args:
            page: Number of the page, from 1.
            size: Webhooks a page, 1-100.

        Raises:
            ValidationError: An argument is outside its range.

        Calls ``GET /v3/workspaces/{workspace_id}/webhooks``.

        Examples:
            >>> [one.url for one in client.webhooks.list()]
            []
        """
        operation = partial(v3.list_webhook_endpoints, self.workspace_id)
        return self._api.page(operation, v3.WebhookEndpoint.from_dict, page, size)

    def delete(self, endpoint: Reference) -> None:
        """Remove an address.

        Args:
            endpoint: What :meth:`create` or :meth:`list` gave, or its id.

        Raises:
            NotFoundError: There is no such webhook.

        Calls ``DELETE /v3/workspaces/{workspace_id}/webhooks/{endpoint_id}``.

        Examples:
            >>> endpoint = client.webhooks.create("https://example.com/honcho")
            >>> client.webhooks.delete(endpoint)
        """
        self._api.call(v3.delete_webhook_endpoint, self.workspace_id, id_of("endpoint", endpoint))

    def test(self) -> None:
        """Have the server send a ``test.event`` to every registered address.

        Calls ``GET /v3/workspaces/{workspace_id}/webhooks/test``.

        Examples:
            >>> client.webhooks.test()
        """
        self._api.call(v3.test_emit, self.workspace_id)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(workspace_id={self.workspace_id!r})"
