"""The page on the package index: links that work there, and where the project is."""

from __future__ import annotations

import re

import pytest

from scripts.package_page import PackagePage, absolute, home_of
from tests.outbox.processes import ROOT

HOME = "https://forge.example/team/honcho-sdk"


def test_relative_links_become_absolute() -> None:
    text = "[a](docs/a.md#b) ![c](docs/images/c.svg) [d](https://x.example) [e](#f)"
    assert absolute(text, HOME, "v1") == (
        f"[a]({HOME}/blob/v1/docs/a.md#b) ![c]({HOME}/raw/v1/docs/images/c.svg) "
        "[d](https://x.example) [e](#f)"
    )


def test_a_release_says_where_the_project_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://forge.example")
    monkeypatch.setenv("GITHUB_REPOSITORY", "team/honcho-sdk")
    monkeypatch.setenv("GITHUB_REF_NAME", "v1.2.3")
    metadata: dict[str, dict[str, str]] = {}
    PackagePage(str(ROOT), {}).update(metadata)
    assert metadata["urls"]["Homepage"] == HOME
    text = metadata["readme"]["text"]
    assert f"({HOME}/raw/v1.2.3/docs/images/concepts.svg)" in text
    assert not re.search(r"\]\((?!https?:|#)", text)


def test_a_build_elsewhere_leaves_the_readme_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY"):
        monkeypatch.delenv(name, raising=False)
    metadata: dict[str, dict[str, str]] = {}
    PackagePage(str(ROOT), {}).update(metadata)
    assert metadata.keys() == {"readme"}
    assert metadata["readme"]["text"] == (ROOT / "README.md").read_text(encoding="utf-8")
    assert home_of({"GITHUB_SERVER_URL": "https://forge.example"}) is None
