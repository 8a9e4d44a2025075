"""Runs the tests of a user of the plugin."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs a test file in a process with no other plugin, where every warning is an error."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")

    def run(code: str, *arguments: str) -> pytest.RunResult:
        pytester.makepyfile(code)
        options = ["-q", "-p", "no:cacheprovider", "-p", "honcho.testing", "-W", "error"]
        return pytester.runpytest_subprocess(*options, *arguments, timeout=100)

    return run
