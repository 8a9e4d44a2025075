"""``scripts/generate.py`` on what it cannot use: one sentence, and everything is as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts import generate
from tests.scripts.generate_samples import (
    ROOT,
    Change,
    copied_package,
    document_with,
    files,
)

LOOP = "#/components/schemas/Loop"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return copied_package(tmp_path)


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
        (put("Peer/properties/lost", {"$ref": "#/components/schemas/Lost"}), "leads nowhere"),
        (put("Peer/properties/odd", {"type": "array"}), "an array without items"),
        (put("Loop", {"type": "object", "additionalProperties": {"$ref": LOOP}}), "but itself"),
        (put("Peer/x-text", "biography"), "Peer has no required text 'biography'"),
        (header_parameter, "get.parameters[0]: a header parameter is not supported"),
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
