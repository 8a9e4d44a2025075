"""Programs in the style of the official documentation print the same with both packages.

Each is a file of ``programs/`` and runs unchanged, in an environment of each package, against an
embedded server. The programs of one package share a process, which is what keeps this fast.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PROGRAMS = sorted((HERE / "programs").glob("*.py"))


def start(python: Path, url: str) -> subprocess.Popen[str]:
    command = [str(python), "-I", str(HERE / "run_programs.py"), url, *map(str, PROGRAMS)]
    return subprocess.Popen(
        command, cwd=HERE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def outputs(running: subprocess.Popen[str]) -> dict[str, str]:
    printed, errors = running.communicate(timeout=120)
    assert running.returncode == 0, errors
    found: dict[str, str] = json.loads(printed)
    return found


@pytest.mark.slow
def test_programs_print_the_same_with_both_packages(
    official_python: Path, servers: list[str]
) -> None:
    both = [start(Path(sys.executable), servers[0]), start(official_python, servers[1])]
    ours, theirs = [outputs(one) for one in both]
    assert ours.keys() == theirs.keys() == {program.stem for program in PROGRAMS}
    assert {name: ours[name] for name in theirs if ours[name] != theirs[name]} == {
        name: theirs[name] for name in theirs if ours[name] != theirs[name]
    }


@pytest.mark.slow
def test_a_program_that_fails_says_so_in_what_it_printed(tmp_path: Path) -> None:
    """The comparison itself: a failure is an output like any other, and differs from none."""
    (tmp_path / "broken.py").write_text("print('a')\nraise LookupError('b')\n", encoding="utf-8")
    command = [sys.executable, "-I", str(HERE / "run_programs.py"), "http://localhost:1"]
    done = subprocess.run(
        [*command, str(tmp_path / "broken.py")], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == {"broken": "a\nLookupError: b\n"}


def test_there_are_at_least_forty_programs_and_each_prints_something() -> None:
    assert len(PROGRAMS) >= 40
    assert [one.name for one in PROGRAMS if "print(" not in one.read_text(encoding="utf-8")] == []
