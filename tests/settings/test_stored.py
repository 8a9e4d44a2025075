"""Settings that the official tools keep in ``~/.honcho/config.json``."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from honcho import Honcho
from honcho.errors import SettingsWarning
from honcho.settings.config import ClientConfig
from tests.settings.files import FILE, HOSTED, Write, key

resolve = ClientConfig.resolve
LATER, EARLIER = time.time() + 1e6, time.time() - 1e6


# -------------------------------------------------------------- what stands in it


def test_it_is_the_last_source(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write({"apiKey": "sk-file", "environmentUrl": "http://localhost:1/", "workspace": "of-file"})
    config = resolve()
    assert (config.base_url, config.workspace_id) == ("http://localhost:1", "of-file")
    assert key(config) == "sk-file"
    assert config.sources == {
        "base_url": FILE,
        "api_key": FILE,
        "workspace_id": FILE,
        "engine": "default",
    }
    monkeypatch.setenv("HONCHO_WORKSPACE_ID", "of-variable")
    monkeypatch.setenv("HONCHO_API_KEY", "sk-variable")
    config = resolve()
    assert (config.workspace_id, key(config)) == ("of-variable", "sk-variable")
    assert config.sources["api_key"] == "HONCHO_API_KEY"
    config = resolve("sk-argument", workspace_id="argument")
    assert (config.workspace_id, key(config)) == ("argument", "sk-argument")
    assert config.sources["workspace_id"] == config.sources["api_key"] == "argument"
    assert config.base_url == "http://localhost:1"


def test_without_it_there_are_the_defaults(home: Path) -> None:
    config = resolve()
    assert (config.base_url, config.workspace_id, key(config)) == (HOSTED, "default", None)
    assert config.sources == dict.fromkeys(("base_url", "workspace_id", "engine"), "default")
    assert list(home.iterdir()) == []


def test_it_may_lie_elsewhere(
    write: Write, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write({"apiKey": "sk-home"})
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / "config.json").write_text('{"apiKey": "sk-elsewhere"}')
    (other / "config.json").chmod(0o600)
    monkeypatch.setenv("HONCHO_CONFIG_DIR", "~/elsewhere")
    assert key(resolve()) == "sk-elsewhere"
    monkeypatch.setenv("HONCHO_CONFIG_DIR", str(home / "nowhere"))
    assert key(resolve()) is None


@pytest.mark.parametrize(
    ("content", "url"),
    [
        ({}, HOSTED),
        ({"environmentUrl": " "}, HOSTED),
        ({"environmentUrl": "http://localhost:1"}, "http://localhost:1"),
        ({"endpoint": {"environment": "local"}}, "http://localhost:8000"),
        ({"endpoint": {"environment": "production"}}, HOSTED),
        ({"endpoint": {"baseUrl": "http://localhost:1/v3"}}, "http://localhost:1"),
        ({"endpoint": {"baseUrl": "http://localhost:1/v3/"}}, "http://localhost:1"),
        (
            {"endpoint": {"environment": "local", "baseUrl": "http://localhost:1"}},
            "http://localhost:1",
        ),
        (
            {"environmentUrl": "http://localhost:1", "endpoint": {"environment": "local"}},
            "http://localhost:1",
        ),
    ],
)
def test_the_server_as_each_tool_writes_it(write: Write, content: dict[str, Any], url: str) -> None:
    write(content)
    assert resolve().base_url == url


LOGIN = {"accessToken": "token", "accessExpiresAt": LATER, "host": "http://localhost:1"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ({"oauth": LOGIN}, "token"),
        ({"oauth": LOGIN, "apiKey": "sk"}, "token"),
        ({"oauth": LOGIN | {"host": "http://localhost:1/"}}, "token"),
        ({"oauth": LOGIN | {"host": ""}}, "token"),
        ({"oauth": LOGIN | {"host": HOSTED}, "apiKey": "sk"}, "sk"),
        ({"oauth": LOGIN | {"host": HOSTED}}, None),
        ({"oauth": LOGIN | {"accessExpiresAt": EARLIER}, "apiKey": "sk"}, "sk"),
        ({"oauth": {}, "apiKey": "sk"}, "sk"),
        ({"oauth": None, "apiKey": " sk "}, "sk"),
        ({"apiKey": ""}, None),
        ({"apiKey": None}, None),
    ],
)
def test_a_login_comes_before_a_key_while_it_lasts(
    write: Write, content: dict[str, Any], expected: str | None
) -> None:
    write(content | {"environmentUrl": "http://localhost:1"})
    assert key(resolve()) == expected


def test_a_login_that_has_expired_is_said_to_have(write: Write) -> None:
    write({"oauth": LOGIN | {"accessExpiresAt": EARLIER, "host": HOSTED}})
    with pytest.warns(SettingsWarning, match="expired: run 'honcho init'"):
        assert key(resolve()) is None


# -------------------------------------------------------------- for whom it is


def test_a_key_goes_to_the_server_that_the_file_names_and_to_no_other(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write({"apiKey": "sk", "environmentUrl": HOSTED, "workspace": "mine"})
    for config in (resolve(base_url="http://localhost:1"), resolve(environment="local")):
        assert (key(config), config.workspace_id) == (None, "default")
    monkeypatch.setenv("HONCHO_URL", "http://localhost:1")
    assert (key(resolve()), resolve().workspace_id) == (None, "default")
    for config in (resolve(base_url=f"{HOSTED}/"), resolve(environment="production")):
        assert (key(config), config.workspace_id) == ("sk", "mine")


def test_a_key_of_no_server_goes_to_the_one_that_is_called(write: Write) -> None:
    write({"apiKey": "sk"})
    assert key(resolve(base_url="http://localhost:1")) == "sk"


def test_an_embedded_server_takes_nothing_from_it(write: Write) -> None:
    write({"apiKey": "sk", "workspace": "mine"})
    config = resolve(base_url="embedded:")
    assert (key(config), config.workspace_id) == (None, "default")
    with Honcho.embedded() as client:
        assert client.workspace_id == "default"
