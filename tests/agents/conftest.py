"""The suites of the frameworks run in environments of their own: see test_frameworks.py."""

from __future__ import annotations

collect_ignore = ["langgraph", "openai_agents", "pydantic_ai"]
