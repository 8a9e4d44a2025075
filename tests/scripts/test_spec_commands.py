"""``scripts/spec.py`` as a program: what it writes, its exit codes, its sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from pytest_httpserver import HTTPServer

from tests.scripts.spec_runs import arguments, take
from tests.scripts.spec_samples import (
    EMBEDDED,
    FACTS,
    MERGED,
    OVERLAY,
    overlay,
    published,
    refused,
    spec,
    write_json,
    write_yaml,
)


def test_json_and_yaml_and_an_address_give_the_same_facts(
    tmp_path: Path, files: dict[str, Path], httpserver: HTTPServer
) -> None:
    facts = take(write_json(tmp_path / "a.json", published()), files)
    text = files["facts"].read_text()
    assert facts["info"]["version"] == "1.2.3"
    take(write_yaml(tmp_path / "a.yaml", published()), files)
    assert files["facts"].read_text() == text
    httpserver.expect_request("/openapi.json").respond_with_json(published())
    take(httpserver.url_for("/openapi.json"), files)
    assert files["facts"].read_text() == text


def test_yaml_is_read_as_openapi_means_it(tmp_path: Path, files: dict[str, Path]) -> None:
    source = tmp_path / "a.yaml"
    source.write_text(
        "openapi: 3.1.0\n"
        "info: {title: T, version: '1'}\n"
        "paths:\n"
        "  /a:\n"
        "    get:\n"
        "      operationId: read\n"
        "      responses: {200: {description: Fine}}\n"
        "components:\n"
        "  schemas:\n"
        "    Answer: {type: string, enum: [yes, no, 2020-01-01, true story, =]}\n"
        "    Flag: {type: boolean, default: true}\n"
    )
    facts = take(source, files)
    assert "200" in facts["paths"]["/a"]["get"]["responses"]
    wanted = ["yes", "no", "2020-01-01", "true story", "="]
    assert facts["components"]["schemas"]["Answer"]["enum"] == wanted
    assert facts["components"]["schemas"]["Flag"]["default"] is True


def test_a_byte_order_mark_is_no_obstacle(tmp_path: Path, files: dict[str, Path]) -> None:
    source = tmp_path / "a.json"
    source.write_bytes(b"\xef\xbb\xbf" + json.dumps(published()).encode())
    take(source, files)


def test_import_of_its_own_output_writes_the_same(files: dict[str, Path], tmp_path: Path) -> None:
    take(write_json(tmp_path / "a.json", published()), files)
    text = files["facts"].read_bytes()
    take(files["facts"], files)
    assert files["facts"].read_bytes() == text


def test_build_then_check(files: dict[str, Path], tmp_path: Path) -> None:
    take(write_json(tmp_path / "a.json", published()), files)
    assert spec("build", *arguments(files)).returncode == 0
    first = files["out"].read_bytes(), files["embedded"].read_bytes()
    assert spec("check", *arguments(files)).returncode == 0
    assert spec("build", *arguments(files)).returncode == 0
    assert (files["out"].read_bytes(), files["embedded"].read_bytes()) == first


@pytest.mark.parametrize("stale", ["out", "embedded"])
def test_check_tells_what_differs(files: dict[str, Path], tmp_path: Path, stale: str) -> None:
    take(write_json(tmp_path / "a.json", published()), files)
    spec("build", *arguments(files))
    path = files[stale]
    path.write_text(path.read_text().replace("read_thing", "reed_thing"))
    result = spec("check", *arguments(files))
    assert result.returncode == 1
    assert result.stderr == ""
    assert "reed_thing" in result.stdout
    assert f"{path} is not what build writes" in result.stdout
    path.unlink()
    assert spec("check", *arguments(files)).returncode == 1


def test_check_notices_a_changed_line_end(files: dict[str, Path], tmp_path: Path) -> None:
    take(write_json(tmp_path / "a.json", published()), files)
    spec("build", *arguments(files))
    files["out"].write_bytes(files["out"].read_bytes().replace(b"\n", b"\r\n"))
    result = spec("check", *arguments(files))
    assert result.returncode == 1
    assert f"{files['out']} is not what build writes" in result.stdout


def test_out_may_be_a_folder_and_leaves_the_embedded_server_alone(
    files: dict[str, Path], tmp_path: Path
) -> None:
    take(write_json(tmp_path / "a.json", published()), files)
    before = EMBEDDED.stat().st_mtime_ns
    folder = tmp_path / "out"
    folder.mkdir()
    common = ("--facts", files["facts"], "--overlay", files["overlay"])
    assert spec("build", *common, "--out", folder).returncode == 0
    assert [path.name for path in folder.iterdir()] == ["v3.yaml"]
    assert EMBEDDED.stat().st_mtime_ns == before


def test_what_is_committed_passes_check() -> None:
    result = spec("check")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_a_new_endpoint_and_field_need_no_overlay_entry(
    tmp_path: Path, files: dict[str, Path]
) -> None:
    """Given the committed facts and one endpoint and field more, when they are imported and built
    with the committed overlay, then these two are new and nothing else is."""
    facts = json.loads(FACTS.read_text())
    facts["paths"]["/v3/workspaces/{workspace_id}/moods"] = {
        "post": {
            "operationId": "guess_mood_v3_workspaces__workspace_id__moods_post",
            "parameters": [
                {
                    "name": "workspace_id",
                    "in": "path",
                    "required": True,
                    "schema": {"type": "string"},
                }
            ],
            "responses": {"200": {"content": {"application/json": {"schema": {}}}}},
        }
    }
    facts["components"]["schemas"]["Peer"]["properties"]["mood"] = {"type": "string"}
    files["overlay"] = OVERLAY
    take(write_json(tmp_path / "new.json", facts), files)
    assert spec("build", *arguments(files)).returncode == 0
    before, after = (yaml.safe_load(path.read_text()) for path in (MERGED, files["out"]))
    operation = after["paths"].pop("/v3/workspaces/{workspace_id}/moods")["post"]
    assert operation["operationId"] == "guess_mood"
    assert operation["x-idempotent"] is False
    assert after["components"]["schemas"]["Peer"]["properties"].pop("mood") == {"type": "string"}
    assert after == before


def test_build_names_an_overlay_action_whose_target_is_gone(
    tmp_path: Path, files: dict[str, Path]
) -> None:
    take(write_json(tmp_path / "a.json", published()), files)
    target = "$.components.schemas.Gone"
    write_yaml(files["overlay"], overlay({"target": target, "update": {"description": "It."}}))
    text = refused("build", *arguments(files))
    assert f"action 1 targets nothing in the document: {target}" in text
    assert text == refused("check", *arguments(files)).replace("check", "build", 1)
    assert not files["out"].exists()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("- overlay\n", "is not a JSON or YAML object"),
        ("overlay: 1.0.0\noverlay: 1.0.0\n", "'overlay' is there twice"),
        ("overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactons: []\n", "unknown key 'actons'"),
        ("overlay: 1.0.0\ninfo: {title: T, version: '1'}\n", "needs a list of actions"),
        ("overlay: [\n", "is not valid YAML"),
    ],
)
def test_build_refuses_an_overlay_that_is_none(
    tmp_path: Path, files: dict[str, Path], content: str, reason: str
) -> None:
    take(write_json(tmp_path / "a.json", published()), files)
    files["overlay"].write_text(content)
    assert reason in refused("build", *arguments(files))


def test_build_without_facts_or_overlay_is_refused(tmp_path: Path, files: dict[str, Path]) -> None:
    assert "cannot read" in refused("build", *arguments(files))
    take(write_json(tmp_path / "a.json", published()), files)
    files["overlay"].unlink()
    assert "cannot read" in refused("build", *arguments(files))


def test_what_cannot_be_written_is_told(tmp_path: Path, files: dict[str, Path]) -> None:
    take(write_json(tmp_path / "a.json", published()), files)
    files["out"] = files["facts"] / "v3.yaml"
    assert "cannot write" in refused("build", *arguments(files))


def test_a_wrong_command_line_exits_2() -> None:
    assert spec().returncode == 2
    assert spec("improt", "x").returncode == 2
    assert spec("import").returncode == 2
