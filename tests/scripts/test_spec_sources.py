"""Documents that cannot be read are refused in one sentence."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from tests.scripts.spec_runs import refused_import
from tests.scripts.spec_samples import (
    published,
    write_json,
)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.json", '{"openapi": "3.1.0",', "is not valid JSON"),
        ("a.json", '{"openapi": "3.1.0", "openapi": "3.1.0"}', "'openapi' is there twice"),
        ("a.json", '{"openapi": NaN}', "NaN is not a JSON number"),
        ("a.json", "[]", "is not a JSON or YAML object"),
        ("a.json", "", "is empty"),
        ("a.yaml", "openapi: 3.1.0\n  info: {", "is not valid YAML"),
        ("a.yaml", "openapi: 3.1.0\ninfo: &a [*a]", "refers to itself"),
        ("a.yaml", "a: 1\na: 2", "'a' is there twice (line 2, column 1)"),
        ("a.yaml", "a: !!python/object:os.system 1", "is not valid YAML"),
        ("a.yaml", "[1]: 2", "is not valid YAML"),
        ("a.yaml", "1.5: 2", "the key 1.5"),
        ("a.yaml", "a: .nan", "the number nan"),
        ("a.yaml", "just words", "is not a JSON or YAML object"),
        ("a.html", "<!DOCTYPE html><p>Not here</p>", "is not"),
        ("a.yaml", "title: Shopping", "is not an OpenAPI document"),
        ("a.yaml", "swagger: '2.0'", "is Swagger 2.0: only OpenAPI 3 is supported"),
        pytest.param("a.json", "[" * 100_000, "is nested too deeply", id="deep"),
        pytest.param("a.yaml", "- " * 100_000, "is nested too deeply", id="deep blocks"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(
    files: dict[str, Path], tmp_path: Path, name: str, content: str, reason: str
) -> None:
    source = tmp_path / name
    source.write_text(content)
    text = refused_import(source, files)
    assert text.startswith("spec import: ")
    assert reason in text
    assert str(source) in text


def test_other_text_than_utf_8_is_refused(tmp_path: Path, files: dict[str, Path]) -> None:
    source = tmp_path / "a.yaml"
    source.write_bytes("openapi: é".encode("latin-1"))
    assert "is not UTF-8 text" in refused_import(source, files)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path, files: dict[str, Path]) -> None:
    assert "No such file" in refused_import(tmp_path / "none.json", files)
    assert "cannot read" in refused_import(tmp_path, files)


def test_an_address_that_does_not_answer_is_refused(
    files: dict[str, Path], httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/openapi.json").respond_with_data("no", status=404)
    assert "answered 404 NOT FOUND" in refused_import(httpserver.url_for("/openapi.json"), files)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "cannot reach http" in refused_import(f"http://127.0.0.1:{port}/openapi.json", files)
    assert "cannot reach http" in refused_import("http://", files)


def test_a_reference_to_nowhere_is_named_with_its_place(
    tmp_path: Path, files: dict[str, Path]
) -> None:
    document = published()
    fields = document["components"]["schemas"]["Thing"]["properties"]
    fields["maker"] = {"$ref": "#/components/schemas/Maker"}
    text = refused_import(write_json(tmp_path / "a.json", document), files)
    assert "$.components.schemas.Thing.properties.maker" in text
    assert "'#/components/schemas/Maker', which does not exist" in text
    fields["maker"] = {"$ref": "other.yaml#/Maker"}
    text = refused_import(write_json(tmp_path / "a.json", document), files)
    assert "'other.yaml#/Maker', which is outside of the document" in text


def test_two_operations_with_one_name_are_both_told(tmp_path: Path, files: dict[str, Path]) -> None:
    document = published()
    again = {"operationId": "read_thing_v3_again_get", "responses": {}}
    document["paths"]["/v3/again"] = {"get": again}
    text = refused_import(write_json(tmp_path / "a.json", document), files)
    assert "'read_thing': GET /v3/things/{thing_id} and GET /v3/again" in text
    again["operationId"] = "read_thing_v3_things__thing_id__get"
    text = refused_import(write_json(tmp_path / "a.json", document), files)
    assert "GET /v3/things/{thing_id} and GET /v3/again" in text
