"""``scripts/generate.py`` as a contributor uses it, on copies of document and package."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts import generate

ROOT = Path(__file__).resolve().parents[2]
MERGED = ROOT / "openapi/v3.yaml"
PUBLISHED = ROOT / "openapi/v3.facts.json"
GENERATED = ROOT / "generated"
LOOP = "#/components/schemas/Loop"
Change = Callable[[dict[str, Any]], None]


def files(folder: Path) -> dict[str, bytes]:
    """Every generated file below a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted((folder / "honcho_api").rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def document_with(folder: Path, change: Change) -> Path:
    """A copy of the merged document, changed."""
    document = yaml.load(MERGED.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    change(document)
    path = folder / "changed.yaml"
    path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return path


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A folder with a copy of the committed package."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(GENERATED / "honcho_api", tmp_path / "out/honcho_api", ignore=ignored)
    return tmp_path / "out"


def check(package: Path) -> int:
    return generate.main(["--check", "--api", "v3", "--out", str(package)])


def test_the_committed_package_is_what_the_document_says(package: Path) -> None:
    assert check(package) == 0


def test_check_names_a_file_in_which_one_byte_was_changed(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = package / "honcho_api/v3/models/message.py"
    path.write_bytes(path.read_bytes().replace(b"content", b"c0ntent", 1))

    assert check(package) == 1
    assert capsys.readouterr().out.splitlines()[0] == f"{path} is not what is generated now"


@pytest.mark.parametrize(
    "name", ["v3/models/stray.py", "v3/stray.txt", "stray.py", "v3/api/peers/deep/stray.py"]
)
def test_check_names_a_stray_file(
    package: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = package / "honcho_api" / name
    path.parent.mkdir(exist_ok=True)
    path.touch()

    assert check(package) == 1
    assert f"{path} is not generated: a stray file" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["v3/models/message.py", "decode.py", "py.typed"])
def test_check_names_a_missing_file(
    package: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (package / "honcho_api" / name).unlink()

    assert check(package) == 1
    assert f"{package / 'honcho_api' / name} is missing" in capsys.readouterr().out


def test_generating_replaces_what_is_there_and_nothing_else(package: Path) -> None:
    wanted = files(package)
    (package / "honcho_api/v3/models/stray.py").touch()
    (package / "honcho_api/v3/models/message.py").write_text("edited", encoding="utf-8")
    (package / "honcho_api/stray.py").touch()
    (package / "honcho_api/v2").mkdir()
    (package / "honcho_api/v2/other.py").touch()
    (package / "mine.txt").touch()

    assert generate.main(["--api", "v3", "--out", str(package)]) == 0

    found = files(package)
    assert found.pop("honcho_api/v2/other.py") == b""
    assert {name: found[name] for name in wanted} == wanted
    assert set(found) - set(wanted) <= {name for name in found if name.startswith("honcho_api/v2/")}
    assert sorted(path.name for path in package.iterdir()) == ["honcho_api", "mine.txt"]


def add_field(document: dict[str, Any]) -> None:
    properties = document["components"]["schemas"]["Message"]["properties"]
    properties["edited_at"] = {
        "anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]
    }


def add_endpoint(document: dict[str, Any]) -> None:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Message"}}}
    document["paths"]["/v3/workspaces/{workspace_id}/messages/{message_id}/pin"] = {
        "put": {
            "operationId": "pin_message",
            "tags": ["messages"],
            "parameters": [
                {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
                for name in ("workspace_id", "message_id")
            ],
            "responses": {"200": {"description": "OK", "content": content}},
        }
    }


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
        "honcho_api/v3/api/messages/pin_message.py",
        "honcho_api/v3/models/message.py",
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
        "honcho_api/v3/api/messages/pin_message.py",
        "honcho_api/v3/models/message.py",
    }
    assert {path: path.read_bytes() for path in committed} == committed


def put(path: str, value: Any) -> Change:
    """A change that sets one member, given as ``a/b/c`` below the components' schemas."""

    def change(document: dict[str, Any]) -> None:
        place = document["components"]["schemas"]
        *steps, last = path.split("/")
        for step in steps:
            place = place[step]
        place[last] = value

    return change


def header_parameter(document: dict[str, Any]) -> None:
    header = {"name": "X-Trace", "in": "header", "schema": {"type": "string"}}
    document["paths"]["/health"]["get"]["parameters"] = [header]


def unknown_stream_field(document: dict[str, Any]) -> None:
    path = "/v3/workspaces/{workspace_id}/peers/{peer_id}/chat"
    document["paths"][path]["post"]["x-streaming"] = {"when": "live"}


def same_module_twice(document: dict[str, Any]) -> None:
    document["components"]["schemas"]["PEERCard"] = {"properties": {"a": {"type": "string"}}}
    document["components"]["schemas"]["PeerCard"] = {"properties": {"a": {"type": "string"}}}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (put("Peer/properties/to_dict", {"type": "string"}), "Peer has a field to_dict"),
        (put("Request", {"type": "object", "properties": {"a": {}}}), "Request is a name that"),
        (put("Peer/properties/lost", {"$ref": "#/components/schemas/Lost"}), "warns"),
        (put("Peer/properties/odd", {"type": "array"}), "warns"),
        (put("Loop", {"type": "object", "additionalProperties": {"$ref": LOOP}}), "but itself"),
        (put("Peer/x-text", "biography"), "Peer has no required text 'biography'"),
        (header_parameter, "health_check takes a header or cookie parameter"),
        (unknown_stream_field, "chat is marked as streaming"),
        (same_module_twice, "in the module .peer_card"),
    ],
)
def test_what_cannot_be_generated_is_one_sentence_and_leaves_everything_as_it_was(
    package: Path,
    tmp_path: Path,
    change: Change,
    words: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = files(package)
    spec = document_with(tmp_path, change)

    assert generate.main(["--api", "v3", "--spec", str(spec), "--out", str(package)]) == 2

    output = capsys.readouterr()
    assert output.out == ""
    assert len(output.err.strip().splitlines()) == 1
    assert output.err.startswith("generate: ")
    assert words in output.err
    assert files(package) == before
    assert [path.name for path in package.iterdir()] == ["honcho_api"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--spec", "nowhere.yaml"], "nowhere.yaml"),
        (["--spec", str(Path(__file__))], "is not"),
        (["--spec", str(ROOT / "pyproject.toml")], "is not"),
        (["--from", "nowhere.json"], "nowhere.json"),
        (["--from", "a.json", "--check"], "--from"),
        (["--from", "a.json", "--spec", "b.yaml"], "--from"),
        (["--api", "../v3"], "is not an API version"),
        (["--api", "v99"], "v99"),
    ],
)
def test_unusable_arguments_are_one_sentence(
    tmp_path: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate.main([*arguments, "--out", str(tmp_path)]) == 2

    error = capsys.readouterr().err
    assert len(error.strip().splitlines()) == 1
    assert words in error
    assert list(tmp_path.iterdir()) == []


def test_other_tools_than_the_pinned_ones_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(generate.PINNED, "ruff", "0.0.1")

    assert generate.main(["--out", str(tmp_path)]) == 2
    assert "the output needs 0.0.1" in capsys.readouterr().err


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_every_run_writes_the_same_bytes(package: Path, tmp_path: Path, seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONUTF8": "0"}
    command = [sys.executable, "-W", "error", str(ROOT / "scripts/generate.py")]
    subprocess.run(
        [*command, "--api", "v3", "--out", str(tmp_path / "again")],
        env=environment,
        cwd=tmp_path,
        check=True,
    )

    assert files(tmp_path / "again") == files(package)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of everything that ``make generate`` reads and writes."""
    for name in ("openapi", "scripts", "generated"):
        ignored = shutil.ignore_patterns("__pycache__", ".generate-*")
        shutil.copytree(ROOT / name, tmp_path / "tree" / name, ignore=ignored)
    embedded = tmp_path / "tree/honcho/embedded/v3.json"
    embedded.parent.mkdir(parents=True)
    shutil.copy(ROOT / "honcho/embedded/v3.json", embedded)
    return tmp_path / "tree"


def run(tree: Path, script: str, *arguments: str) -> tuple[int, str]:
    command = [sys.executable, "-W", "error", str(tree / "scripts" / script), *arguments]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def snapshot(tree: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(tree)): path.read_bytes()
        for path in sorted(tree.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def published_with(tmp_path: Path, change: Change) -> Path:
    document = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    change(document)
    path = tmp_path / "published.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_an_import_takes_over_the_facts_and_everything_made_from_them(
    tree: Path, tmp_path: Path
) -> None:
    before = snapshot(tree)
    published = published_with(tmp_path, add_field)

    assert run(tree, "generate.py", "--from", str(published)) == (0, "")

    after = snapshot(tree)
    assert {name for name in {*before, *after} if before.get(name) != after.get(name)} == {
        "openapi/v3.facts.json",
        "openapi/v3.yaml",
        "honcho/embedded/v3.json",
        "generated/honcho_api/v3/models/message.py",
    }
    assert run(tree, "generate.py", "--check") == (0, "")
    assert run(tree, "spec.py", "check")[0] == 0


def test_a_document_is_built_anew_before_it_is_generated_from(tree: Path) -> None:
    before = snapshot(tree)
    (tree / "openapi/v3.yaml").write_text("openapi: 3.1.0\n", encoding="utf-8")

    assert run(tree, "generate.py") == (0, "")
    assert snapshot(tree) == before


def test_an_import_that_fails_late_changes_nothing(tree: Path, tmp_path: Path) -> None:
    def add_bad_field(document: dict[str, Any]) -> None:
        document["components"]["schemas"]["Peer"]["properties"]["to_dict"] = {"type": "string"}

    before = snapshot(tree)
    published = published_with(tmp_path, add_bad_field)

    code, output = run(tree, "generate.py", "--from", str(published))

    assert (code, len(output.splitlines())) == (2, 1)
    assert "Peer has a field to_dict" in output
    assert snapshot(tree) == before
