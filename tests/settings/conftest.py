"""A home, and the file of the official tools in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.settings.files import Write


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    return tmp_path


@pytest.fixture
def write(home: Path) -> Write:
    """Writes the file, as ``honcho init`` does."""

    def to_file(content: dict[str, Any] | str, mode: int = 0o600) -> Path:
        path = home / ".honcho" / "config.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        path.chmod(mode)
        return path

    return to_file
