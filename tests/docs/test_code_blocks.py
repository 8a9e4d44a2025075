"""Every code block of the README and the documentation runs, each page on a server of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from honcho.embedded.serve import running_server
from honcho.embedded.server import EmbeddedServer
from tests.docs.blocks import Program, blocks

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """An empty embedded server that ``Honcho()`` finds through the environment."""
    core = EmbeddedServer()
    try:
        with running_server(core) as url:
            monkeypatch.setenv("HONCHO_URL", url)
            monkeypatch.chdir(tmp_path)
            yield url
    finally:
        core.close()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_code_of_a_page_runs(page: Path, server: str) -> None:
    with Program(page) as program:
        for block in blocks(page.read_text(encoding="utf-8")):
            program.run(block)


def test_the_readme_has_code() -> None:
    assert len(blocks(PAGES[0].read_text(encoding="utf-8"))) >= 5


def test_the_first_block_leaves_no_warning_in_a_process_of_its_own() -> None:
    first = next(
        block
        for block in blocks(PAGES[0].read_text(encoding="utf-8"))
        if block.language == "python"
    )
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", first.code],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout
