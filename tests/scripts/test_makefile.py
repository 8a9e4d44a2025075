"""The Makefile: which interpreter it takes, and what it says where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A folder that is the whole PATH: make's own needs, and the interpreters of a test."""
    for tool in ("make", "sh", "sed", "grep", "expand"):
        found = shutil.which(tool)
        assert found, f"{tool} is needed"
        (tmp_path / tool).symlink_to(found)
    return tmp_path


def add(path: Path, name: str, script: str) -> None:
    """Put an executable on the PATH."""
    file = path / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


def make(path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHON"}
    environment = {name: value for name, value in environment.items() if "MAKE" not in name}
    return subprocess.run(
        [str(path / "make"), "-C", str(ROOT), "--no-print-directory", *arguments],
        env={**environment, "PATH": str(path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_first_interpreter_that_works_is_taken(path: Path) -> None:
    add(path, "python3.11", "echo 'python3.11: command not found' >&2; exit 127")  # a shim
    add(path, "python3.12", f'exec {sys.executable} "$@"')
    add(path, "python3", f'exec {sys.executable} "$@"')
    assert make(path, "which-python").stdout == "python3.12\n"


def test_an_interpreter_that_is_too_old_is_passed_over(path: Path) -> None:
    add(path, "python3", "exit 1")  # what the probe's code ends with on Python 3.10
    add(path, "python", f'exec {sys.executable} "$@"')
    assert make(path, "which-python").stdout == "python\n"


def test_the_named_interpreter_is_the_only_candidate(path: Path) -> None:
    add(path, "python3", f'exec {sys.executable} "$@"')
    add(path, "mine", f'exec {sys.executable} "$@"')
    assert make(path, "which-python", f"PYTHON={path}/mine").stdout == f"{path}/mine\n"
    assert make(path, "which-python", "PYTHON=nothing").returncode != 0


def test_without_an_interpreter_it_says_what_to_do(path: Path) -> None:
    done = make(path, "which-python")
    assert done.returncode != 0
    assert "No Python 3.11 or newer" in done.stderr
    assert "make PYTHON=/path/to/python3" in done.stderr


def test_help_lists_every_target(path: Path) -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    (phony,) = (line for line in text.splitlines() if line.startswith(".PHONY:"))
    listed = {line.split()[0] for line in make(path, "help").stdout.splitlines()}
    assert listed == set(phony.split()[1:])


@pytest.mark.parametrize("target", ["spec-import", "spec-diff"])
def test_a_document_has_to_be_named_where_one_is_needed(path: Path, target: str) -> None:
    done = make(path, "--dry-run", target)
    assert done.returncode != 0
    assert "SPEC=FILE-OR-URL says which document" in done.stderr
    assert make(path, "--dry-run", target, "SPEC=some.json").returncode == 0
