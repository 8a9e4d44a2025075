"""``HONCHO_LOG``: levels, handlers, and values that are none."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Iterator

import pytest

from honcho import Honcho
from honcho.errors import ConfigurationError
from honcho.settings.config import ClientConfig


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    """The logger of the SDK, which is left as it was."""
    found = logging.getLogger("honcho")
    level, handlers = found.level, list(found.handlers)
    yield found
    found.setLevel(level)
    found.handlers[:] = handlers


@pytest.mark.parametrize("level", ["debug", "INFO", " warning ", "error"])
def test_a_client_sets_the_level(
    monkeypatch: pytest.MonkeyPatch, logger: logging.Logger, level: str
) -> None:
    monkeypatch.setenv("HONCHO_LOG", level)
    ClientConfig.resolve(base_url="embedded:")
    assert logging.getLevelName(logger.level) == level.strip().upper()


@pytest.mark.parametrize("blank", ["", "  "])
def test_blank_counts_as_unset(
    monkeypatch: pytest.MonkeyPatch, logger: logging.Logger, blank: str
) -> None:
    logger.setLevel(logging.CRITICAL)
    monkeypatch.setenv("HONCHO_LOG", blank)
    ClientConfig.resolve(base_url="embedded:")
    assert logger.level == logging.CRITICAL


@pytest.mark.parametrize("level", ["loud", "1", "debug,info"])
def test_anything_else_is_refused(monkeypatch: pytest.MonkeyPatch, level: str) -> None:
    monkeypatch.setenv("HONCHO_LOG", level)
    with pytest.raises(ConfigurationError, match=r"HONCHO_LOG is .* debug, info, warning, error"):
        Honcho(base_url="embedded:")


def test_a_program_with_handlers_of_its_own_gets_no_other(
    monkeypatch: pytest.MonkeyPatch, logger: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("HONCHO_LOG", "debug")
    with Honcho.embedded() as client:
        client.peer("ann")
    assert logger.handlers == []
    lines = [record.getMessage() for record in caplog.records if record.name == "honcho.http"]
    assert any(line.startswith("POST /v3/workspaces/{workspace_id}/peers: 20") for line in lines)


def test_a_program_without_handlers_gets_one_line_per_request_on_standard_error() -> None:
    code = (
        "from honcho import Honcho\n"
        "for _ in range(2):\n"
        "    with Honcho('a-secret-key', base_url='embedded:') as client: client.peer('ann')\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={"HONCHO_LOG": "debug"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    said = [line for line in done.stderr.splitlines() if "/peers: 20" in line]
    assert len(said) == 2
    assert "DEBUG honcho.http: POST" in said[0]
    assert "a-secret-key" not in done.stderr
    assert done.stdout == ""
