"""The example of an agent."""

from __future__ import annotations

from tests.agents.examples import assert_complete, run_example


def test_it_runs_with_a_scripted_model() -> None:
    assert_complete(run_example("with_openai_agents.py"))
