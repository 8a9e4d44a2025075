"""Running the command line inside the test's process."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import frozen

from honcho.cli.app import main


@frozen
class Run:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Its output."""
        return json.loads(self.out)

    def finding(self, code: str) -> dict[str, Any]:
        """What doctor found of this kind."""
        found = [one for one in self.json["findings"] if one["code"] == code]
        assert len(found) == 1, self.json["findings"]
        return dict(found[0])

    def problems(self) -> list[str]:
        """The codes of all problems that doctor found."""
        return [one["code"] for one in self.json["findings"] if one["level"] == "problem"]


Command = Callable[..., Run]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs a command, such as ``run("search", "bees")``."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)

    def command(*arguments: str) -> Run:
        capfd.readouterr()
        code = main(arguments)
        said = capfd.readouterr()
        return Run(code, said.out, said.err)

    return command
