"""``scripts/generate.py``: what it compares and replaces, on copies of document and package."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts import generate
from tests.scripts.generate_samples import (
    ROOT,
    add_endpoint,
    add_field,
    copied_package,
    document_with,
    files,
    published_with,
)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return copied_package(tmp_path)


def check(package: Path) -> int:
    return generate.main(["--check", "--api", "v3", "--out", str(package)])


def test_the_committed_package_is_what_the_document_says(package: Path) -> None:
    assert check(package) == 0


def test_check_names_a_file_in_which_one_byte_was_changed(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = package / "honcho_api/v3/models/main.py"
    path.write_bytes(path.read_bytes().replace(b"content", b"c0ntent", 1))

    assert check(package) == 1
    assert capsys.readouterr().out.splitlines()[0] == f"{path} is not what is generated now"


@pytest.mark.parametrize(
    "name", ["v3/models/stray.py", "v3/stray.txt", "stray.py", "v3/api/deep/stray.py"]
)
def test_check_names_a_stray_file(
    package: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = package / "honcho_api" / name
    path.parent.mkdir(exist_ok=True)
    path.touch()

    assert check(package) == 1
    assert f"{path} is not generated: a stray file" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["v3/models/main.py", "decode.py", "py.typed"])
def test_check_names_a_missing_file(
    package: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (package / "honcho_api" / name).unlink()

    assert check(package) == 1
    assert f"{package / 'honcho_api' / name} is missing" in capsys.readouterr().out


def test_generating_replaces_what_is_there_and_nothing_else(package: Path) -> None:
    wanted = files(package)
    (package / "honcho_api/v3/models/stray.py").touch()
    (package / "honcho_api/v3/models/main.py").write_text("edited", encoding="utf-8")
    (package / "honcho_api/stray.py").touch()
    (package / "honcho_api/v2").mkdir(exist_ok=True)
    (package / "honcho_api/v2/other.py").touch()
    (package / "mine.txt").touch()

    assert generate.main(["--api", "v3", "--out", str(package)]) == 0

    found = files(package)
    assert found.pop("honcho_api/v2/other.py") == b""
    assert {name: found[name] for name in wanted} == wanted
    assert set(found) - set(wanted) <= {name for name in found if name.startswith("honcho_api/v2/")}
    assert sorted(path.name for path in package.iterdir()) == ["honcho_api", "mine.txt"]


def test_a_new_endpoint_and_a_new_field_change_nothing_else(package: Path, tmp_path: Path) -> None:
    before = files(package)

    def add_both(document: dict[str, Any]) -> None:
        add_field(document)
        add_endpoint(document)

    spec = document_with(tmp_path, add_both)
    assert generate.main(["--api", "v3", "--spec", str(spec), "--out", str(package)]) == 0

    after = files(package)
    changed = {name for name in {*before, *after} if before.get(name) != after.get(name)}
    assert changed == {
        "honcho_api/v3/__init__.py",
        "honcho_api/v3/api/operations.py",
        "honcho_api/v3/models/main.py",
    }
    code = (
        "from honcho_api.v3 import Message, pin_message;"
        "request = pin_message('w', 'm');"
        "print(request.method, request.path, Message.__slots__.count('edited_at'))"
    )
    environment = {**os.environ, "PYTHONPATH": str(package)}
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["PUT", "/v3/workspaces/w/messages/m/pin", "1"]


def test_what_a_server_publishes_becomes_a_package_in_one_go(package: Path, tmp_path: Path) -> None:
    def add_both(document: dict[str, Any]) -> None:
        endpoint: dict[str, Any] = {"paths": {}}
        add_endpoint(endpoint)
        for path, item in endpoint["paths"].items():
            tail = path.translate(str.maketrans("/{}", "___"))
            item["put"]["operationId"] = f"pin_message{tail}_put"
            document["paths"][path] = item
        add_field(document)

    committed = {path: path.read_bytes() for path in (ROOT / "openapi").glob("v3.*")}
    before = files(package)
    published = published_with(tmp_path, add_both)

    assert generate.main(["--from", str(published), "--out", str(package)]) == 0

    after = files(package)
    assert {name for name in {*before, *after} if before.get(name) != after.get(name)} == {
        "honcho_api/v3/__init__.py",
        "honcho_api/v3/api/operations.py",
        "honcho_api/v3/models/main.py",
    }
    assert {path: path.read_bytes() for path in committed} == committed


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_every_run_writes_the_same_bytes(package: Path, tmp_path: Path, seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONUTF8": "0"}
    command = [sys.executable, "-W", "error", str(ROOT / "scripts/generate.py")]
    for api in ("v2", "v3"):
        subprocess.run(
            [*command, "--api", api, "--out", str(tmp_path / "again")],
            env=environment,
            cwd=tmp_path,
            check=True,
        )

    assert files(tmp_path / "again") == files(package)
