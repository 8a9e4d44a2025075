"""The wheel that users get: what is in it, and that it works where nothing else is installed."""

from __future__ import annotations

import json
import sys
import zipfile
from email.parser import Parser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.packaging.conftest import Environment

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def read(wheel: Path, ending: str) -> str:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(ending))
        return archive.read(name).decode()


@pytest.mark.parametrize(
    "name",
    [
        "honcho/__init__.py",
        "honcho/py.typed",
        "honcho/aio/client.py",
        "honcho/blocking/client.py",
        "honcho/embedded/__main__.py",
        "honcho/embedded/v3.json",
        "honcho/embedded/database/schema.sql",
        "honcho/inspect/static/inspect.css",
        "honcho/inspect/static/inspect.js",
        "honcho/inspect/templates/base.html",
        "honcho_api/__init__.py",
        "honcho_api/py.typed",
        "honcho_api/request.py",
        "honcho_api/v3/__init__.py",
    ],
)
def test_the_wheel_has(names: set[str], name: str) -> None:
    assert name in names


def test_the_wheel_has_every_module_of_the_tree_and_nothing_besides(names: set[str]) -> None:
    root = Path(__file__).resolve().parents[2]
    expected = {
        path.relative_to(base).as_posix()
        for base, package in ((root, "honcho"), (root / "generated", "honcho_api"))
        for path in (base / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name for name in names if ".dist-info/" not in name} == expected


def test_its_metadata_says_what_it_needs(wheel: Path) -> None:
    metadata = Parser().parsestr(read(wheel, ".dist-info/METADATA"))
    needed = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert metadata["Name"] == "honcho-sdk"
    assert metadata["License-Expression"] == "Apache-2.0"
    assert metadata["Requires-Python"] == ">=3.11"
    assert {line.split("<")[0].split(">")[0] for line in needed} == {
        "attrs",
        "certifi",
        "h11",
        "httpx",
        "idna",
        "python-dateutil",
    }
    assert set(metadata.get_all("Provides-Extra", [])) == {
        "cli",
        "dask",
        "dev",
        "docs",
        "embedded",
        "fast",
        "inspect",
        "langgraph",
        "mcp",
        "openai-agents",
        "otel",
        "pydantic-ai",
    }


def test_it_registers_the_pytest_plugin_and_the_command(wheel: Path) -> None:
    points = read(wheel, ".dist-info/entry_points.txt")
    assert "[pytest11]\nhoncho = honcho.testing" in points
    assert "[console_scripts]\nhoncho-sdk = honcho.__main__:main" in points


def test_the_command_without_its_extra_says_what_to_install(environment: Environment) -> None:
    done = environment.run("-m", "honcho", "doctor")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "The command line is an extra: pip install 'honcho-sdk[cli]'\n"


def test_the_wheel_stays_small_without_the_pages_of_the_inspector(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        # Each file has its name in the archive twice, and 76 bytes beside them.
        pages = sum(
            one.compress_size + 2 * len(one.filename) + 76
            for one in archive.infolist()
            if one.filename.startswith(("honcho/inspect/static/", "honcho/inspect/templates/"))
        )
    assert wheel.stat().st_size - pages < 700_000


@pytest.mark.parametrize(
    "code",
    [
        "import inspect, honcho; assert len(inspect.getmembers(honcho)) > 50",
        "import honcho, pydoc; assert 'AsyncHoncho' in pydoc.render_doc(honcho)",
        "import honcho, unittest.mock as m; m.create_autospec(honcho).Honcho().peer('ann')",
        "from honcho import Honcho; import pydoc; assert 'chat' in pydoc.render_doc(Honcho)",
        "from honcho import Honcho; import unittest.mock as m; m.create_autospec(Honcho)('key')",
    ],
)
def test_tools_that_look_at_the_package_work_without_pytest(
    environment: Environment, code: str
) -> None:
    done = environment.run("-W", "error", "-c", code)
    assert (done.returncode, done.stderr) == (0, "")


def test_both_packages_import(environment: Environment) -> None:
    done = environment.run("-W", "error", "-c", "import honcho, honcho_api.v3")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_importing_honcho_loads_nothing_that_it_does_not_use(environment: Environment) -> None:
    code = "import sys, json, honcho; print(json.dumps(sorted(sys.modules)))"
    done = environment.run("-W", "error", "-c", code)
    assert (done.returncode, done.stderr) == (0, "")
    loaded = set(json.loads(done.stdout))
    heavy = {"httpx", "attr", "attrs", "asyncio", "ssl", "dateutil", "sqlite3", "pydantic"}
    assert loaded & heavy == set()
    assert {name for name in loaded if name.startswith("honcho_api.")} == set()


def test_every_public_name_can_be_imported(environment: Environment) -> None:
    code = "import honcho\nprint(len([getattr(honcho, name) for name in dir(honcho)]))"
    done = environment.run("-W", "error", "-c", code)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 50


def test_every_operation_can_be_imported(environment: Environment) -> None:
    code = "import honcho_api.v3 as v3\nprint(len([getattr(v3, name) for name in v3.__all__]))"
    done = environment.run("-W", "error", "-c", code)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 53


def test_a_client_can_be_made_and_closed(environment: Environment) -> None:
    code = (
        "from honcho import Honcho\n"
        "with Honcho(base_url='http://127.0.0.1:9', workspace_id='w') as client:\n"
        "    print(client.base_url, client.workspace_id)\n"
    )
    done = environment.run("-W", "error", "-c", code)
    assert (done.returncode, done.stdout, done.stderr) == (0, "http://127.0.0.1:9 w\n", "")


def test_the_version_is_that_of_the_package(environment: Environment) -> None:
    code = (
        "import honcho, importlib.metadata as m; print(honcho.__version__, m.version('honcho-sdk'))"
    )
    done = environment.run("-c", code)
    first, second = done.stdout.split()
    assert first == second


def test_the_interpreter_that_runs_the_tests_is_among_the_tested_ones() -> None:
    from tests.packaging.conftest import interpreters

    assert f"3.{sys.version_info.minor}" in interpreters()
