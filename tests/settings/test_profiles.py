"""``Honcho.from_config``: profiles in the file of the official tools."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from honcho import Honcho
from honcho.errors import ConfigurationError
from honcho.settings.config import ClientConfig
from tests.settings.files import FILE, HOSTED, Write, chosen, key

resolve = ClientConfig.resolve


PROFILES: dict[str, Any] = {
    "apiKey": "sk-all",
    "environmentUrl": "http://localhost:1",
    "workspace": "all",
    "hosts": {
        "claude_code": {"workspace": "claude", "aiPeer": "claude"},
        "codex": {"apiKey": "sk-codex", "endpoint": {"environment": "production"}},
        "cursor": {"endpoint": {"baseUrl": "http://localhost:2/v3"}},
        "work": {"workspace": "of-hosts"},
    },
    "profiles": {"work": {"environmentUrl": "http://localhost:3", "apiKey": "sk-work"}},
}


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (None, ("http://localhost:1", "all", "sk-all")),
        ("claude_code", ("http://localhost:1", "claude", "sk-all")),
        ("claude-code", ("http://localhost:1", "claude", "sk-all")),
        ("codex", (HOSTED, "all", "sk-codex")),
        ("cursor", ("http://localhost:2", "all", None)),
        (" work ", ("http://localhost:3", "all", "sk-work")),
    ],
)
def test_a_profile_stands_on_what_is_there_for_all(
    write: Write, profile: str | None, expected: tuple[str, str, str | None]
) -> None:
    write(PROFILES)
    config = chosen(profile)
    assert (config.base_url, config.workspace_id, key(config)) == expected
    origin = FILE if profile is None else f"{FILE} [{profile.strip()}]"
    assert config.sources["base_url"] == origin


def test_what_is_there_for_all_may_come_first(write: Write) -> None:
    write(PROFILES | {"globalOverride": True})
    assert chosen("claude_code").workspace_id == "all"


def test_a_profile_comes_before_the_environment(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(PROFILES)
    monkeypatch.setenv("HONCHO_URL", "http://localhost:9")
    monkeypatch.setenv("HONCHO_API_KEY", "sk-variable")
    monkeypatch.setenv("HONCHO_WORKSPACE_ID", "of-variable")
    config = chosen("work")
    assert (config.base_url, config.workspace_id) == ("http://localhost:3", "all")
    assert key(config) == "sk-work"
    with Honcho.from_config("work", workspace_id="argument", max_retries=7) as client:
        assert client.workspace_id == "argument"
        assert client._api.shared.config.max_retries == 7
    write({"profiles": {"bare": {}}})
    assert (chosen("bare").base_url, chosen("bare").workspace_id) == (
        "http://localhost:9",
        "of-variable",
    )


def test_a_server_that_honcho_start_has_set_up_is_a_profile(home: Path) -> None:
    folder = home / ".honcho" / "profiles" / "mine"
    folder.mkdir(parents=True)
    (folder / "docker-compose.yml").touch()
    assert chosen("mine").base_url == "http://127.0.0.1:8000"
    (folder / "profile.json").write_text('{"apiPort": 8123}')
    (folder / "profile.json").chmod(0o600)
    config = chosen("mine")
    assert config.base_url == "http://127.0.0.1:8123"
    assert config.sources["base_url"] == "~/.honcho/profiles/mine/profile.json"
    for other in ("other", "..", "../profiles/mine", "/etc"):
        with pytest.raises(ConfigurationError, match=r"profiles of .*/config\.json are: none"):
            chosen(other)


def test_a_profile_that_is_not_there(write: Write) -> None:
    write(PROFILES)
    with pytest.raises(ConfigurationError, match="are: claude_code, codex, cursor, work"):
        chosen("nobody")
    for bad in ("", " ", 7):
        with pytest.raises(ConfigurationError, match=r"profile is .*must be a name"):
            Honcho.from_config(bad)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="path must be a path"):
        Honcho.from_config(path=7)  # type: ignore[arg-type]


def test_another_file(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text('{"environmentUrl": "http://localhost:4"}')
    path.chmod(0o600)
    assert chosen(path=path).base_url == "http://localhost:4"
    with pytest.raises(ConfigurationError, match=r"~/\.honcho/config\.json cannot be read"):
        chosen()
