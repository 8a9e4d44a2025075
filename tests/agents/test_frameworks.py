"""The adapters: loaded only when asked for, and their suites, each where only its extra is."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SUITES = {
    "langgraph": "langgraph",
    "openai-agents": "openai_agents",
    "pydantic-ai": "pydantic_ai",
}
PACKAGES = {"langgraph": "langgraph", "openai-agents": "agents", "pydantic-ai": "pydantic_ai"}


def run(*command: str | Path) -> str:
    """Run a program with no settings and keys of the machine."""
    private = ("HONCHO_", "OPENAI_", "LANGSMITH_", "LANGCHAIN_", "PYTEST_", "MAKE", "MFLAGS")
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(private)
    }
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_nothing_loads_a_framework_unasked() -> None:
    names = (*PACKAGES.values(), "langchain_core")
    code = f"""
import sys
import honcho, honcho.agents
honcho.Honcho, honcho.agents.Memory, honcho.agents.AsyncMemory
print(*(set(sys.modules) & set({names!r})))
"""
    assert run(sys.executable, "-W", "error", "-c", code).strip() == ""


@pytest.mark.parametrize("extra", SUITES)
def test_a_framework_that_is_missing_is_named(extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module = f"honcho.agents.{SUITES[extra]}"
    # What is loaded already would be found without a look at its package.
    loaded = [name for name in sys.modules if name.startswith((module, f"{PACKAGES[extra]}."))]
    for name in loaded:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, PACKAGES[extra], None)
    with pytest.raises(ImportError) as caught:
        importlib.import_module(module)
    told = str(caught.value)
    assert told.endswith(f"which is an extra: pip install 'honcho-sdk[{extra}]'")
    assert "\n" not in told


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("extra", SUITES)
def test_a_suite_passes_in_an_environment_of_its_own(extra: str) -> None:
    ready = Path(".venv-agents", extra, ".ready")
    run("make", "-s", ready)
    python = ROOT / ready.parent / "bin" / "python"
    adapter = f"honcho.agents.{SUITES[extra]}"
    assert run(python, "tests/agents/closure.py", adapter, extra).strip() == "imported"
    suite = f"tests/agents/{SUITES[extra]}"
    options = ("--rootdir=.", f"--confcutdir={suite}", "-p", "no:cacheprovider", "-q")
    printed = run(python, "-m", "pytest", "-c", "tests/agents/frameworks.ini", *options, suite)
    assert " passed" in printed
    assert "skipped" not in printed
