"""The server requests of a turn, sent concurrently."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from honcho.agents.remembered import Setting
from honcho.agents.turn import Problem, Step
from honcho.concurrency.both import async_gather
from honcho.errors import ConfigurationError, HonchoError, NotFoundError

if TYPE_CHECKING:
    from honcho.aio import AsyncPeer, AsyncSession

MOST_CONTEXT = 100_000


async def look_up(
    setting: Setting,
    user: AsyncPeer,
    observer: AsyncPeer,
    session: AsyncSession,
    query: str,
    *,
    begun: bool,
) -> list[Any]:
    """Send the requests within the deadline of the handles; returns each result or its error.

    Args:
        setting: The settings of the memory.
        user: The peer that the turn is about.
        observer: The peer from whose view the user is known.
        session: The conversation.
        query: The text to search for; nothing is searched for an empty text.
        begun: Whether the turn already has everything except the search results.
    """
    calls: list[tuple[Step, Callable[[], Any]]] = []
    if not begun:
        target = None if observer == user else user
        calls.append(("known", partial(observer.context, target)))
    if not begun and setting.history:
        tokens = min(2 * setting.budget, MOST_CONTEXT)  # summaries take up to half
        calls.append(("history", partial(session.context, tokens=tokens)))
    if query and setting.recall:
        known = observer.conclusions_of(user)
        calls.append(("search", partial(known.query, query, setting.recall)))
        calls.append(("search", partial(user.search, query, limit=setting.recall)))
    tries = [partial(_attempt, step, call) for step, call in calls]
    return await async_gather(tries, limit=len(tries)) if tries else []


async def _attempt(step: Step, call: Callable[[], Any]) -> Any:
    try:
        return await call()
    except NotFoundError:
        return None  # there are no messages yet
    except ConfigurationError:
        raise
    except HonchoError as error:
        return Problem(step=step, error=error)
