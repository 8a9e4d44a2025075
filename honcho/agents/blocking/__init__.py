# Derived from honcho/agents/aio/__init__.py by scripts/blocking.py; do not edit.
"""The blocking half of the memory for agents."""

from __future__ import annotations

from honcho.agents.blocking.memory import Memory as Memory
from honcho.agents.blocking.toolset import Tool as Tool
