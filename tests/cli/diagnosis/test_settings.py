"""Doctor's list of settings: value, origin, and what cannot be used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from honcho.cli.diagnosis.settings import masked
from tests.cli.conftest import Command

KEY = "hch-0123456789abcdefghij"


def test_each_setting_says_where_it_came_from(
    run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HONCHO_URL", "embedded:")
    monkeypatch.setenv("HONCHO_API_KEY", KEY)
    monkeypatch.setenv("HONCHO_WORKSPACE_ID", "from-environment")
    done = run("doctor", "--json", "--workspace", "hiking")
    assert done.code == 0
    assert done.finding("base_url")["text"] == "base_url: embedded: (environment: HONCHO_URL)"
    assert done.finding("workspace_id")["text"] == "workspace_id: hiking (command line)"
    assert done.finding("engine")["text"] == "engine: wire (default)"
    assert KEY not in done.out
    assert done.finding("api_key")["details"]["value"] == "hch...ij (24 characters)"


def test_the_defaults(run: Command) -> None:
    done = run("doctor", "--json", "--workspace", "a b")  # so that nothing is asked for
    assert "https://api.honcho.dev (default)" in done.finding("base_url")["text"]
    assert done.finding("api_key")["text"] == "api_key: none (default)"


def test_what_the_official_tools_have_stored(
    run: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HONCHO_CONFIG_DIR", str(tmp_path))
    monkeypatch.setenv("HONCHO_BASE_URL", "http://127.0.0.1:9")
    path = tmp_path / "config.json"
    path.write_text(f'{{"apiKey": "{KEY}", "workspace": "stored"}}')
    path.chmod(0o644)
    done = run("doctor", "--json")
    assert done.finding("base_url")["details"]["source"] == "environment: HONCHO_BASE_URL"
    assert done.finding("workspace_id")["text"] == f"workspace_id: stored ({path})"
    assert done.finding("api_key")["details"]["source"] == str(path)
    assert "chmod 600" in done.finding("settings")["text"]
    assert KEY not in done.out


@pytest.mark.parametrize("key", ["", "x", "0123456789abcde"])
def test_a_short_key_is_not_shown_at_all(key: str) -> None:
    assert masked(key) == "***"


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("localhost:8000", "no scheme"),
        ("", "is empty"),
        ("ftp://honcho.example", "scheme 'ftp'"),
        ("http://", "no host"),
        ("http://honcho.example:99999", "port"),
        ("http://honcho.example/v3", "leave it out"),
        ("http://ann:pw@honcho.example", "credentials"),
        ("http://honcho.example?x=1", "query"),
        ("http://honcho example", "space"),
        ("embedded", "with a colon"),
    ],
)
def test_a_bad_url(run: Command, url: str, words: str) -> None:
    done = run("doctor", "--json", "--url", url)
    found = done.finding("bad_base_url")
    assert done.code == 1
    assert words in found["text"]
    assert found["text"].startswith("base_url ")
    assert "pw@" not in done.out


@pytest.mark.parametrize("workspace", ["a b", "", "x" * 513, "a/b", "ünicode"])
def test_a_bad_workspace_id(run: Command, workspace: str) -> None:
    done = run("doctor", "--json", "--url", "embedded:", "--workspace", workspace)
    assert done.problems() == ["bad_workspace_id"]
    assert "workspace_id" in done.finding("bad_workspace_id")["text"]


def test_all_bad_settings_are_found_at_once(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HONCHO_URL", "nowhere")
    monkeypatch.setenv("HONCHO_API_KEY", "two words")
    monkeypatch.setenv("HONCHO_WORKSPACE_ID", "a b")
    monkeypatch.setenv("HONCHO_ENGINE", "steam")
    done = run("doctor", "--json")
    assert done.problems() == [
        "bad_base_url",
        "bad_api_key",
        "bad_workspace_id",
        "bad_engine",
    ]
    assert done.finding("bad_base_url")["text"].startswith("HONCHO_URL ")
    assert "two words" not in done.out


def test_a_key_over_plain_http_is_warned_of(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HONCHO_API_KEY", KEY)
    url = "http://plain-http.invalid"
    assert run("doctor", "--json", "--url", url).finding("plain_http")["level"] == "warning"


def test_a_password_in_a_proxy_is_not_shown(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://ann:s3cret@proxy.example:3128")
    done = run("doctor", "--json", "--url", "embedded:")
    assert "http://***@proxy.example:3128" in done.finding("HTTPS_PROXY")["text"]
    assert "s3cret" not in done.out


def test_a_log_level_that_is_none(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HONCHO_LOG", "loud")
    done = run("doctor", "--json", "--url", "embedded:")
    assert done.problems() == ["bad_log"]
    assert "HONCHO_LOG is 'loud'" in done.finding("bad_log")["text"]


def test_other_variables_that_change_something_are_listed(
    run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HONCHO_STRICT_ASYNC", "1")
    done = run("doctor", "--json", "--url", "embedded:")
    assert done.finding("HONCHO_STRICT_ASYNC")["text"] == "HONCHO_STRICT_ASYNC: 1 (environment)"


def test_the_file_of_the_official_tools_is_a_source(
    run: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "config.json"
    file.write_text(json.dumps({"apiKey": KEY, "environmentUrl": "http://127.0.0.1:9"}))
    file.chmod(0o640)
    monkeypatch.setenv("HONCHO_CONFIG_DIR", str(tmp_path))
    done = run("doctor", "--json")
    assert f"({file})" in done.finding("base_url")["text"]
    assert f"({file})" in done.finding("api_key")["text"]
    assert "can be read by other users" in done.finding("settings")["text"]
    assert KEY not in done.out
