"""Questions about everything in a workspace, which newer servers answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from honcho.aio.asking import ask, ask_for_stream
from honcho.aio.transport.api import AsyncApiUser
from honcho.arguments.ids import Reference
from honcho.arguments.names import async_both_names
from honcho.arguments.recall import workspace_options
from honcho.settings.timeouts import Seconds
from honcho_api import v3

if TYPE_CHECKING:
    from honcho.aio.dialectic_stream import AsyncDialecticStream
    from honcho.answers.chat import ChatResponse
    from honcho.answers.response_format import ResponseFormat
    from honcho.arguments.options import DialecticOptions

M = TypeVar("M")


class AsyncWorkspaceChat(AsyncApiUser):
    """The part of a client that answers questions about its whole workspace."""

    @overload
    async def chat(
        self,
        query: str | DialecticOptions,
        *,
        session: Reference | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: Mapping[str, Any] | None = None,
        scope: Reference | Sequence[Reference] | None = None,
        include_evidence: Literal[False] = False,
        timeout: Seconds | None = None,
    ) -> str | None: ...
    @overload
    async def chat(
        self,
        query: str | DialecticOptions,
        *,
        session: Reference | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: type[M],
        scope: Reference | Sequence[Reference] | None = None,
        include_evidence: Literal[False] = False,
        timeout: Seconds | None = None,
    ) -> M | None: ...
    @overload
    async def chat(
        self,
        query: str | DialecticOptions,
        *,
        session: Reference | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: Mapping[str, Any] | None = None,
        scope: Reference | Sequence[Reference] | None = None,
        include_evidence: Literal[True],
        timeout: Seconds | None = None,
    ) -> ChatResponse[str]: ...
    @overload
    async def chat(
        self,
        query: str | DialecticOptions,
        *,
        session: Reference | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: type[M],
        scope: Reference | Sequence[Reference] | None = None,
        include_evidence: Literal[True],
        timeout: Seconds | None = None,
    ) -> ChatResponse[M]: ...
    @overload
    async def chat(
        self,
        query: str | DialecticOptions,
        *,
        session: Reference | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: ResponseFormat | None = None,
        scope: Reference | Sequence[Reference] | None = None,
        include_evidence: bool = False,
        timeout: Seconds | None = None,
    ) -> Any: ...
    @async_both_names
    async def chat(
        self,
        query: str | DialecticOptions,
        *,
        session: Reference | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: ResponseFormat | None = None,
        scope: Reference | Sequence[Reference] | None = None,
        include_evidence: bool = False,
        timeout: Seconds | None = None,
    ) -> Any:
        """Ask about everything in the workspace (servers from 3.1.0 on).

        Arguments and results are those of ``peer.chat()``. A workspace has no ``target``, and no
        ``sessions`` to stay within besides ``session`` and ``scope``. The key must be one of the
        workspace, or an admin's.

        Raises:
            ValidationError: An argument is outside its range.
            NotFoundError: A session or scope does not exist, or the server is too old to be asked.
            DecodeError: The answer does not have the form that was asked for.

        Calls ``POST /v3/workspaces/{workspace_id}/chat``.

        Examples:
            >>> await client.chat("Who is vegetarian?")
            '...vegetarian...'
        """
        options = workspace_options(
            query,
            {
                "session_id": session,
                "scope": scope,
                "reasoning_level": reasoning_level,
                "response_format": response_format,
                "include_evidence": include_evidence,
            },
        )
        operation = partial(v3.chat_workspace, self.workspace_id)
        return await ask(self._api, operation, v3.WorkspaceDialecticOptions, options, timeout)

    @async_both_names
    async def chat_stream(
        self,
        query: str | DialecticOptions,
        *,
        session: Reference | None = None,
        reasoning_level: v3.ReasoningLevel | None = None,
        response_format: ResponseFormat | None = None,
        scope: Reference | Sequence[Reference] | None = None,
        include_evidence: bool = False,
    ) -> AsyncDialecticStream:
        """Ask as :meth:`chat` does, and read the answer as a stream.

        Raises:
            StreamInterruptedError: While iterating: the stream broke off; it has the text so far.

        Calls ``POST /v3/workspaces/{workspace_id}/chat``.

        Examples:
            >>> async for text in await client.chat_stream("Who is vegetarian?"):
            ...     print(text, end="")
            mara: I am vegetarian.
        """
        options = workspace_options(
            query,
            {
                "session_id": session,
                "scope": scope,
                "reasoning_level": reasoning_level,
                "response_format": response_format,
                "include_evidence": include_evidence,
            },
        )
        operation = partial(v3.chat_workspace, self.workspace_id)
        shape = v3.WorkspaceDialecticOptions
        return await ask_for_stream(self._api, operation, shape, options)
