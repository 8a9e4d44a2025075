"""``spec.py diff`` as a command: what it prints, and its exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from pytest_httpserver import HTTPServer

from tests.scripts.spec_samples import FACTS, ROOT, published, spec, write_json


def test_diff_tells_for_people_and_for_programs(tmp_path: Path) -> None:
    document = published()
    document["paths"].pop("/v3/things")
    old = write_json(tmp_path / "old.json", published())
    new = write_json(tmp_path / "new.json", document)
    result = spec("diff", old, new)
    assert result.returncode == 2
    assert result.stdout == (
        "# 1.2.3 -> 1.2.3: 1 change, 1 breaking\n\n## Breaking\n\n"
        "- **POST /v3/things**: the operation 'make_thing' is gone\n"
        "  - raw layer: `make_thing`\n"
        "  - facade: no method uses it\n"
    )
    told = json.loads(spec("diff", "--json", old, new).stdout)
    assert told["severity"] == "breaking"
    assert told["changes"] == [
        {
            "place": "POST /v3/things",
            "what": "the operation 'make_thing' is gone",
            "raw": "breaking",
            "facade": "cosmetic",
            "functions": ["make_thing"],
            "methods": [],
            "unfit": None,
        }
    ]


def test_diff_says_by_its_exit_code_how_bad_it_is(tmp_path: Path) -> None:
    same = spec("diff", FACTS)
    assert (same.returncode, same.stdout) == (0, "# 3.0.12 -> 3.0.12: nothing changed\n")
    more = published()
    more["paths"]["/v3/more"] = {"get": {"responses": {}}}
    old = write_json(tmp_path / "old.json", published())
    added = spec("diff", old, write_json(tmp_path / "more.json", more))
    assert added.returncode == 1
    assert "new operation 'get_v3_more'" in added.stdout
    for arguments in ([old, old, old], [tmp_path / "none.json"]):
        bad = spec("diff", *arguments)
        assert (bad.returncode, bad.stdout) == (3, "")
        assert bad.stderr.startswith("spec diff: ")


def test_diff_ends_quietly_when_nobody_reads_on() -> None:
    command = (
        f"{sys.executable} scripts/spec.py diff {ROOT}/openapi/v2.facts.json {FACTS} | head -1"
    )
    done = subprocess.run(
        command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.startswith("# 2.5.1 -> 3.0.12: ")


def test_diff_asks_a_server_that_runs(httpserver: HTTPServer) -> None:
    document = json.loads(FACTS.read_text(encoding="utf-8"))
    httpserver.expect_request("/openapi.json").respond_with_json(document)
    done = spec("diff", httpserver.url_for("/"))
    assert (done.returncode, done.stderr) == (0, "")
