"""The tests on the page about testing are run by pytest, each block as a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "testing.md"
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.slow
def test_every_test_of_the_page_passes(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    found = BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    files = {f"test_block_{number}": block for number, block in enumerate(found)}
    pytester.makepyfile(**files)
    plugins = ["-p", "honcho.testing", "-p", "pytest_asyncio.plugin"]
    options = ["-o", "asyncio_mode=auto", "-o", "asyncio_default_fixture_loop_scope=function"]
    done = pytester.runpytest_subprocess(
        "-q", "-W", "error", "-p", "no:cacheprovider", *plugins, *options, timeout=100
    )
    written = sum(block.count("def test_") for block in found)
    assert written >= len(found)
    done.assert_outcomes(passed=written)


def test_every_fixture_has_a_section() -> None:
    import honcho.testing

    fixtures = {name for name in vars(honcho.testing) if name.startswith(("honcho_", "async_"))}
    text = PAGE.read_text(encoding="utf-8")
    for name in (fixtures | {"no_retry_sleep"}) - {"async_store"}:
        assert f"\n## {name}\n" in text
        assert f"[`{name}`](#{name})" in text
