"""The wheel, built once, and clean environments into which it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WHEELS = Path(sys.prefix, "wheels")
MINORS = (11, 12, 13, 14)


@dataclass(frozen=True)
class Environment:
    """A virtual environment with the wheel and its runtime dependencies, and nothing else."""

    python: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs its Python outside of the source tree, without the caller's environment."""
        return subprocess.run(
            [str(self.python), "-I", *arguments],
            cwd=self.python.parent,
            env={"PATH": os.environ["PATH"], "HOME": str(self.python.parent)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )


@cache
def interpreters() -> dict[str, Path]:
    """One runnable Python for each supported version that this machine has."""
    found: dict[str, Path] = {}
    for candidate in _candidates():
        version = _version(candidate)
        if version and version not in found:
            found[version] = candidate
    return dict(sorted(found.items()))


def _candidates() -> Iterable[Path]:
    yield Path(sys.executable)
    for minor in MINORS:
        for folder in os.get_exec_path():
            yield Path(folder, f"python3.{minor}")
    # Versions side by side, as version managers keep them: .../versions/3.12.1/bin/python3.12
    versions = Path(sys.base_prefix).parent
    for minor in MINORS:
        yield from sorted(versions.glob(f"*/bin/python3.{minor}"))


def _version(python: Path) -> str | None:
    """``3.12`` if it runs, is supported and can make environments."""
    if not python.is_file():
        return None
    code = "import sys, venv; print('%d.%d' % sys.version_info[:2])"
    try:
        done = subprocess.run(
            [str(python), "-c", code], capture_output=True, text=True, timeout=20, check=False
        )
    except OSError:
        return None
    version = done.stdout.strip()
    return version if version in {f"3.{minor}" for minor in MINORS} else None


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree, built from a copy so that nothing is left behind in it."""
    folder = tmp_path_factory.mktemp("wheel")
    for name in ("honcho", "generated", "scripts"):
        shutil.copytree(
            ROOT / name, folder / "tree" / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / "tree")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(folder)],
        cwd=folder / "tree",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="session")
def environments(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Environment]:
    """A clean environment for each Python version, installed without a network."""
    return {
        version: install(python, wheel, tmp_path_factory.mktemp(f"environment-{version}"))
        for version, python in interpreters().items()
    }


@pytest.fixture(params=interpreters())
def environment(
    request: pytest.FixtureRequest, environments: dict[str, Environment]
) -> Environment:
    """The clean environment of one Python version after the other."""
    return environments[request.param]


def install(python: Path, wheel: Path, folder: Path) -> Environment:
    """Makes an environment from what was downloaded when ``.venv`` was made."""
    subprocess.run([str(python), "-m", "venv", "--without-pip", str(folder)], check=True)
    found = Environment(folder / "bin" / "python")
    command = [
        "-m",
        "pip",
        "--python",
        str(found.python),
        "install",
        "--quiet",
        "--no-index",
        "--no-compile",
    ]
    done = subprocess.run(
        [sys.executable, *command, "--find-links", str(WHEELS), str(wheel)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return found
