"""Memory for agents of any framework, with no framework imported.

``Memory`` and ``AsyncMemory`` return the context for each turn of the model, store the messages of
the turn, and have tools for the model. Adapters for frameworks are modules of this package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from honcho.client.lazy import attach

if TYPE_CHECKING:
    from honcho.agents.aio import AsyncMemory as AsyncMemory
    from honcho.agents.aio import AsyncTool as AsyncTool
    from honcho.agents.blocking import Memory as Memory
    from honcho.agents.blocking import Tool as Tool
    from honcho.agents.turn import Problem as Problem
    from honcho.agents.turn import Said as Said
    from honcho.agents.turn import Turn as Turn

__all__ = ["AsyncMemory", "AsyncTool", "Memory", "Problem", "Said", "Tool", "Turn"]

if not TYPE_CHECKING:
    __getattr__ = attach(
        __name__,
        dict.fromkeys(("AsyncMemory", "AsyncTool"), "honcho.agents.aio")
        | dict.fromkeys(("Memory", "Tool"), "honcho.agents.blocking")
        | dict.fromkeys(("Problem", "Said", "Turn"), "honcho.agents.turn"),
    )
