"""What tests of scripts share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scripts.spec_samples import (
    IDLE,
    write_yaml,
)


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """Names of facts, overlay and outputs in an empty folder, with the overlay written."""
    names = {"facts": "facts.json", "out": "v3.yaml", "embedded": "embedded.json"}
    found = {key: tmp_path / name for key, name in names.items()}
    return {**found, "overlay": write_yaml(tmp_path / "overlay.yaml", IDLE)}
