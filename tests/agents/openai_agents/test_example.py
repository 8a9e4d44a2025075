"""The example of an agent."""

from __future__ import annotations

import runpy

import pytest

from tests.agents.examples import EXAMPLES, assert_complete


def test_it_runs_with_a_scripted_model(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.syspath_prepend(EXAMPLES)
    runpy.run_path(str(EXAMPLES / "with_openai_agents.py"), run_name="__main__")
    assert_complete(capsys.readouterr().out)
