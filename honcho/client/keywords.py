"""The types of ``**keywords`` that clients pass on; only type checkers read this."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypedDict

from honcho.embedded.plugs import Deriver, Embedder, Responder, Summarizer
from honcho.settings.config import Engine
from honcho.settings.hooks import RequestEvent, ResponseEvent, RetryEvent
from honcho.settings.timeouts import Seconds, Timeout


class Settings(TypedDict, total=False):
    """The constructor's settings of a client, except for its server and its key."""

    workspace_id: str | None
    timeout: Seconds | Timeout | None
    max_retries: int
    default_headers: Mapping[str, str] | None
    default_query: Mapping[str, Any] | None
    engine: Engine
    retry_writes: bool
    max_response_bytes: int
    on_request: Callable[[RequestEvent], Any] | None
    on_response: Callable[[ResponseEvent], Any] | None
    on_retry: Callable[[RetryEvent], Any] | None


class Providers(TypedDict, total=False):
    """What ``honcho.embedded.EmbeddedServer`` takes besides its path."""

    responder: Responder | None
    deriver: Deriver | None
    summarizer: Summarizer | None
    embedder: Embedder | None
    webhook_secret: str | None
    private_webhooks: bool | None
    server_version: str | None
