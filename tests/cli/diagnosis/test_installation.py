"""Doctor on what is installed: extras, and packages with the same name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command


def install(folder: Path, name: str, *files: str) -> None:
    """A distribution as installers leave it."""
    info = folder / f"{name.replace('-', '_')}-2.7.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 2.7.0\n")
    (info / "RECORD").write_text("".join(f"{file},,\n" for file in files))


def test_the_extras_that_are_there(run: Command) -> None:
    found = run("doctor", "--json", "--url", "embedded:").finding("extras")
    assert {"cli", "embedded"} <= set(found["details"]["installed"])
    assert "dev" not in found["text"]


def test_an_extra_that_is_not_there(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    needs = ["httpx>=0.27", "no-such-package-xyz>=1; extra == 'future'", "attrs; extra == 'past'"]
    monkeypatch.setattr("importlib.metadata.requires", lambda name: needs)
    found = run("doctor", "--json", "--url", "embedded:").finding("extras")
    assert found["text"] == "Extras installed: past; not installed: future."


@pytest.mark.parametrize("other", ["honcho-ai", "honcho"])
def test_another_package_of_the_same_name(
    run: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, other: str
) -> None:
    install(tmp_path, other, "honcho/__init__.py", "honcho/client.py")
    monkeypatch.syspath_prepend(str(tmp_path))
    done = run("doctor", "--json", "--url", "embedded:")
    found = done.finding("conflicting_package")
    assert done.code == 1
    assert found["details"] == {"package": other, "version": "2.7.0"}
    assert f"{other} is installed in the same environment" in found["text"]
    assert f"pip uninstall {other} honcho-sdk" in found["hint"]


def test_a_package_of_another_name_is_no_problem(
    run: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "honcho-extras", "honcho_extras/__init__.py")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert run("doctor", "--json", "--url", "embedded:").problems() == []
