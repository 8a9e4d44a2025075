"""The protocol server: its tools and resources, and the functions that handle requests."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from mcp.server import Server
from mcp_types import (
    CallToolRequestParams,
    CallToolResult,
    ListResourcesResult,
    ListResourceTemplatesResult,
    ListToolsResult,
    ReadResourceRequestParams,
    ReadResourceResult,
    TextContent,
    TextResourceContents,
    Tool,
    ToolAnnotations,
)

from honcho._version import __version__
from honcho.agents.fences import INSTRUCTIONS
from honcho.agents.tools import ToolSpec
from honcho.arguments.ids import new_id_of
from honcho.errors import ConfigurationError
from honcho.mcp_server import resources
from honcho.mcp_server.toolset import Toolset
from honcho.settings.timeouts import checked_seconds

if TYPE_CHECKING:
    from honcho import AsyncHoncho

ABOUT = "The memory of earlier conversations with the user. Look there before you ask the user."


def make_server(
    client: AsyncHoncho, *, user: str, session: str, timeout: float, write: bool
) -> Server[None]:
    """A server that is not connected yet.

    Args:
        client: Makes the calls; it is closed with the server.
        user: The id of the default peer, for calls that name none.
        session: The id of the session that new facts belong to.
        timeout: Seconds that a call may take, more than 0.
        write: Whether facts may be stored and deleted.

    Raises:
        ValidationError: An id cannot be one.
        ConfigurationError: ``timeout`` is out of range.
    """
    timeout = checked_seconds("timeout", timeout, ConfigurationError)
    user, session = new_id_of("user", user), new_id_of("session", session)
    toolset = Toolset(client=client, user=user, session=session, timeout=timeout, write=write)
    reader = resources.Reader(client, timeout)
    offered = [_tool(spec) for spec in toolset.specs().values()]

    async def list_tools(_: Any, params: Any) -> ListToolsResult:
        return ListToolsResult(tools=offered)

    async def call_tool(_: Any, params: CallToolRequestParams) -> CallToolResult:
        text = await toolset.call(params.name, params.arguments)
        failed = text.startswith("Error: ")  # stored text begins with a fence
        return CallToolResult(content=[TextContent(text=text)], is_error=failed)

    async def list_resources(_: Any, params: Any) -> ListResourcesResult:
        return ListResourcesResult(resources=resources.listed(user))

    async def list_templates(_: Any, params: Any) -> ListResourceTemplatesResult:
        return ListResourceTemplatesResult(resource_templates=resources.templates())

    async def read_resource(_: Any, params: ReadResourceRequestParams) -> ReadResourceResult:
        uri = str(params.uri)
        text = await reader.read(uri)
        content = TextResourceContents(uri=uri, text=text, mime_type=resources.MIME_TYPE)
        return ReadResourceResult(contents=[content])

    @asynccontextmanager
    async def lifespan(_: Server[None]) -> AsyncGenerator[None]:
        async with client:
            yield

    return Server(
        "honcho",
        version=__version__,
        title="Honcho memory",
        instructions=f"{ABOUT} {INSTRUCTIONS}",
        lifespan=lifespan,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        on_list_resources=list_resources,
        on_list_resource_templates=list_templates,
        on_read_resource=read_resource,
    )


def _tool(spec: ToolSpec) -> Tool:
    return Tool(
        name=spec.name,
        description=spec.description,
        input_schema=spec.schema,
        annotations=ToolAnnotations(
            read_only_hint=not spec.writes,
            destructive_hint=spec.name == "forget",
            open_world_hint=False,
        ),
    )
