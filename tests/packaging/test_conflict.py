"""Both packages in one environment: what is said, and that the two commands mend it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from honcho.client import conflict
from honcho.errors import PackageConflictWarning
from tests.packaging.conftest import WHEELS, Environment, install

IMPORT = "import honcho\nprint(honcho.Honcho.__module__)"
SAID = "PackageConflictWarning: honcho-ai and honcho-sdk are both installed"


def pip(environment: Environment, *arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "-q", "--python", str(environment.python)]
    compiled = ["--no-compile"] if arguments[0] == "install" else []
    done = subprocess.run(
        [*command, *arguments, *compiled], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def mend(environment: Environment, wheel: Path) -> None:
    """The two commands of the warning, with the wheel in place of the index."""
    commands = [line.split() for line in conflict.MESSAGE.splitlines() if "pip " in line]
    assert [one[1] for one in commands] == ["uninstall", "install"]
    pip(environment, "uninstall", "--yes", *commands[0][2:])
    pip(environment, "install", "--no-index", *commands[1][2:-1], str(wheel))


@pytest.fixture(scope="module")
def both(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an environment with the wheel, and after it ``honcho-ai``."""
    folder = tmp_path_factory.mktemp("both") / "environment"
    environment = install(Path(sys.executable), wheel, folder)
    pip(environment, "install", "--no-index", "--find-links", str(WHEELS), "honcho-ai")
    return folder


@pytest.fixture
def environment(both: Path, tmp_path: Path) -> Environment:
    """A copy of it for each test."""
    shutil.copytree(both, tmp_path / "environment", symlinks=True)
    return Environment(tmp_path / "environment" / "bin" / "python")


@pytest.mark.slow
def test_the_official_package_installed_last(environment: Environment, wheel: Path) -> None:
    done = environment.run("-c", "import honcho")
    assert SAID in done.stderr, done.stderr
    pip(environment, "uninstall", "--yes", "honcho-ai")
    assert environment.run("-c", IMPORT).returncode != 0, "its files were ours as well"
    pip(environment, "install", "--no-index", "--force-reinstall", "--no-deps", str(wheel))
    done = environment.run("-W", "error", "-c", IMPORT)
    assert (done.stdout, done.stderr) == ("honcho.blocking.client\n", "")


@pytest.mark.slow
def test_ours_installed_last_and_mended(environment: Environment, wheel: Path) -> None:
    pip(environment, "install", "--no-index", "--force-reinstall", "--no-deps", str(wheel))
    done = environment.run("-c", IMPORT)
    assert done.stdout == "honcho.blocking.client\n"
    assert done.stderr.count(SAID) == 1
    mend(environment, wheel)
    done = environment.run("-W", "error", "-c", IMPORT)
    assert (done.stdout, done.stderr) == ("honcho.blocking.client\n", "")


@pytest.mark.slow
def test_ours_removed_again(environment: Environment) -> None:
    pip(environment, "uninstall", "--yes", "honcho-sdk")
    assert environment.run("-c", IMPORT).returncode != 0, "their files were ours as well"
    official = ["--no-index", "--find-links", str(WHEELS), "--no-deps", "honcho-ai"]
    pip(environment, "install", "--force-reinstall", *official)
    done = environment.run("-W", "error", "-c", IMPORT)
    assert (done.stdout, done.stderr) == ("honcho.client\n", "")


def test_nothing_is_said_where_only_ours_is() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        import honcho.client

    assert not Path(f"{honcho.client.__path__[0]}.py").exists()


def test_the_warning_says_what_happened_and_two_commands() -> None:
    with pytest.warns(PackageConflictWarning, match="replaced files of the other") as caught:
        conflict.warn()
    assert str(caught[0].message).count("pip ") == 2
