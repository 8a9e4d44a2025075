"""The tools: those of ``honcho.agents``, about any peer, and two that look at sessions."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from honcho import errors
from honcho.agents import fences, tools
from honcho.agents.aio import AsyncMemory
from honcho.agents.budget import best_that_fit
from honcho.agents.tools import Parameter, ToolSpec
from honcho.answers.model_text import estimate_tokens
from honcho.arguments.ids import new_id_of
from honcho.arguments.validation import MAX_QUERY
from honcho.errors import HonchoError
from honcho.settings.wording import shown

if TYPE_CHECKING:
    from honcho import AsyncHoncho

LEAST_TOKENS, MOST_TOKENS = 200, 20_000
MAX_ID = 512
MAX_PAGE = 1_000_000
_METADATA = 200  # characters of a session's metadata that are shown

_log = logging.getLogger("honcho.mcp_server")


@frozen(kw_only=True)
class Toolset:
    """The tools that the model can call.

    Attributes:
        client: Makes the calls; its workspace is the memory.
        user: The id of the default peer, for calls that name none.
        session: The id of the session that new facts belong to.
        timeout: Seconds that a call may take.
        write: Whether facts may be stored and deleted.
    """

    client: AsyncHoncho
    user: str
    session: str
    timeout: float
    write: bool

    @property
    def _deadline(self) -> float:
        """Seconds for a request: less than for the call, since its error has more details."""
        return 0.9 * self.timeout

    def specs(self) -> dict[str, ToolSpec]:
        """The tools by name."""
        peer = Parameter("peer", "Whom it is about, by id.", "string", 1, MAX_ID, self.user)
        shared = (_about(spec, peer) for spec in tools.SPECS.values())
        own = (_about(spec, peer) for spec in (SESSIONS, CONTEXT))
        return {spec.name: spec for spec in (*shared, *own) if self.write or not spec.writes}

    async def call(self, name: str, arguments: Mapping[str, Any] | None) -> str:
        """Call a tool. Errors are returned as text that begins with ``Error:``."""
        specs = self.specs()
        if name not in specs:
            if name in tools.SPECS:
                return tools.failed("this memory can only be read; --write lets you change it")
            there_are = ", ".join(specs)
            return tools.failed(f"there is no tool {shown(name)}; there are: {there_are}")
        spec = specs[name]
        given = spec.read(arguments or {})
        if isinstance(given, str):
            return tools.failed(given)
        calls: Mapping[str, Callable[..., Awaitable[str]]] = {
            SESSIONS.name: self._list_sessions,
            CONTEXT.name: self._get_context,
        }
        try:
            async with asyncio.timeout(self.timeout):
                if name in calls:
                    return await calls[name](**given)
                return await self._shared(name, **given)
        except HonchoError as error:
            _log.warning("%s failed: %s", name, error)
            return tools.failure_of(error)
        except TimeoutError:
            _log.warning("%s took more than %g s", name, self.timeout)
            late = errors.TimeoutError("deadline", outcome_unknown=spec.writes)
            return tools.failure_of(late)

    async def _shared(self, name: str, peer: str, **given: Any) -> str:
        memory = self._memory(self.session, peer)
        (tool,) = (one for one in memory.tools(write=True) if one.name == name)
        return await tool.call(given)

    async def _list_sessions(self, peer: str, limit: int, page: int) -> str:
        who = await self.client.with_options(deadline=self._deadline).peer(peer, lazy=True)
        found = await who.sessions(page=page, size=limit, reverse=True)
        items = [
            fences.item(
                "session",
                json.dumps(one.metadata, ensure_ascii=False)[:_METADATA] if one.metadata else "",
                id=one.id,
                created=fences.date(one.created_at) if one.created_at else "",
            )
            for one in found.items
        ]
        if not items:
            return f"There are no sessions of {shown(peer)} on page {page}."
        return fences.fence("sessions", "\n".join(items), page=str(page), pages=str(found.pages))

    async def _get_context(self, peer: str, session: str, about: str, tokens: int) -> str:
        memory = self._memory(session, peer, budget=tokens)
        turn = await memory.before_turn(about)
        if turn.problems and not (turn.known or turn.summary or turn.history):
            return tools.failure_of(turn.problems[0].error)
        left = tokens - sum(map(estimate_tokens, (turn.known, turn.summary, turn.recalled)))
        newest_first = [
            fences.said(one.peer_id, one.content, one.created_at) for one in reversed(turn.history)
        ]
        messages = best_that_fit(newest_first, left, estimate_tokens)[::-1]
        parts = (
            turn.known,
            turn.summary,
            fences.fence("history", "\n".join(messages), session=session)
            if messages
            else f"There are no messages in session {shown(session)}.",
            turn.recalled,
            *(f"(Left out: {problem.step} cannot be read now.)" for problem in turn.problems),
        )
        return "\n\n".join(filter(None, parts))

    def _memory(self, session: str, peer: str, budget: int = 4_000) -> AsyncMemory:
        return AsyncMemory(
            self.client,
            session,
            user=new_id_of("peer", peer),
            # No tool mentions this peer, but it has to be another one.
            assistant="user" if peer == "assistant" else "assistant",
            timeout=self._deadline,
            tool_timeout=self._deadline,
            budget=budget,
        )


def _about(spec: ToolSpec, peer: Parameter) -> ToolSpec:
    """The tool with an argument for the peer, and a default for the number of results."""
    own = (evolve(one, default=10) if one.name == "limit" else one for one in spec.parameters)
    return evolve(spec, parameters=(*own, peer))


SESSIONS = ToolSpec(
    "list_sessions",
    "List the earlier conversations of the user, the newest first: their ids and what is noted "
    "about them. get_context takes an id.",
    (
        Parameter("limit", "How many at most.", "integer", 1, 100),
        Parameter("page", "Which part of the list.", "integer", 1, MAX_PAGE, 1),
    ),
)
CONTEXT = ToolSpec(
    "get_context",
    "Read one earlier conversation: what is known of the user, a summary and the last messages.",
    (
        Parameter("session", "The id of the session.", "string", 1, MAX_ID),
        Parameter("about", "Also look up what was said about this.", "string", 0, MAX_QUERY, ""),
        Parameter("tokens", "How long it may be.", "integer", LEAST_TOKENS, MOST_TOKENS, 4_000),
    ),
)
