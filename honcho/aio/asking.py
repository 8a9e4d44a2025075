"""Questions to peers and to whole workspaces: ``chat`` and ``chat_stream``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from honcho.aio.transport.api import build
from honcho.settings.call_options import CallOptions
from honcho.settings.timeouts import Seconds
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.aio.dialectic_stream import AsyncDialecticStream
    from honcho.aio.transport.api import AsyncApi
    from honcho.arguments.options import DialecticOptions
    from honcho_api.request import Request

    Question = v3.DialecticOptions | v3.WorkspaceDialecticOptions


async def ask(
    api: AsyncApi,
    operation: Callable[..., Request[v3.DialecticResponse]],
    shape: Callable[..., Question],
    options: DialecticOptions,
    timeout: Seconds | None,
) -> Any:
    """Ask, and wait for the whole answer; ``shape`` makes the body."""
    from honcho.answers.chat import chat_reader

    body = shape(**options.body())
    if timeout is not None:
        api = api.with_options(CallOptions(timeout))
    read = chat_reader(options.response_format, options.include_evidence)
    return await api.call_as(read, operation, body=body)


async def ask_for_stream(
    api: AsyncApi,
    operation: Callable[..., Request[v3.DialecticResponse]],
    shape: Callable[..., Question],
    options: DialecticOptions,
) -> AsyncDialecticStream:
    """Ask, and return the answer as a stream."""
    from honcho.aio.dialectic_stream import AsyncDialecticStream

    body = shape(**options.body(), stream=True)
    return AsyncDialecticStream(await api.stream(build(operation, body=body)))
