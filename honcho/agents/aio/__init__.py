"""The async half of the memory for agents."""

from __future__ import annotations

from honcho.agents.aio.memory import AsyncMemory as AsyncMemory
from honcho.agents.aio.toolset import AsyncTool as AsyncTool
