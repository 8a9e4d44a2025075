"""Where settings came from, and where that shows."""

from __future__ import annotations

import pickle

import pytest

from honcho import Honcho
from honcho.errors import ConfigurationError, SettingsWarning
from honcho.settings.config import ClientConfig
from tests.settings.files import Write, chosen, key

resolve = ClientConfig.resolve


# -------------------------------------------------------------- where it shows


def test_a_pickled_client_reads_it_again(write: Write) -> None:
    write({"apiKey": "sk-old", "profiles": {"work": {"apiKey": "sk-work"}}})
    plain, work = pickle.dumps(resolve()), pickle.dumps(chosen("work"))
    assert b"sk-" not in plain + work
    path = write({"apiKey": "sk-new", "profiles": {"work": {"apiKey": "sk-newer"}}})
    assert (key(pickle.loads(plain)), key(pickle.loads(work))) == ("sk-new", "sk-newer")
    path.unlink()
    assert key(pickle.loads(plain)) is None


def test_a_client_says_where_its_settings_came_from(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write({"apiKey": "sk-file"})
    monkeypatch.setenv("HONCHO_BASE_URL", "http://localhost:1")
    monkeypatch.setenv("HONCHO_ENGINE", "httpx")
    with Honcho(workspace_id="mine") as client:
        assert repr(client) == (
            "Honcho(base_url='http://localhost:1' (HONCHO_BASE_URL), workspace_id='mine' "
            "(argument), api_key=*** (~/.honcho/config.json))"
        )
        assert client.sources == {
            "base_url": "HONCHO_BASE_URL",
            "workspace_id": "argument",
            "api_key": "~/.honcho/config.json",
            "engine": "HONCHO_ENGINE",
        }
        client.sources.clear()
        assert client.with_options(timeout=5).sources == client.aio.sources == client.sources != {}
    with Honcho.embedded() as client:
        assert "api_key=None" in repr(client)


# -------------------------------------------------------------- the other variable


def test_the_variable_of_the_official_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HONCHO_BASE_URL", " http://localhost:1/ ")
    config = resolve()
    assert (config.base_url, config.sources["base_url"]) == (
        "http://localhost:1",
        "HONCHO_BASE_URL",
    )
    monkeypatch.setenv("HONCHO_URL", "  ")
    assert resolve().base_url == "http://localhost:1"
    monkeypatch.setenv("HONCHO_BASE_URL", "localhost")
    with pytest.raises(ConfigurationError, match=r"^HONCHO_BASE_URL has no scheme"):
        resolve()


def test_ours_wins_and_a_contradiction_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HONCHO_URL", "http://localhost:1")
    monkeypatch.setenv("HONCHO_BASE_URL", "HTTP://LOCALHOST:1/")
    assert resolve().sources["base_url"] == "HONCHO_URL"
    for other in ("http://me:hunter2@localhost:2", "http://localhost:2", "nonsense"):
        monkeypatch.setenv("HONCHO_BASE_URL", other)
        with pytest.warns(SettingsWarning, match="^HONCHO_URL is used: HONCHO_BASE_URL") as caught:
            assert resolve().base_url == "http://localhost:1"
        assert "hunter2" not in str(caught[0].message)
        assert resolve(base_url="http://localhost:3").base_url == "http://localhost:3"
        assert resolve(environment="local").base_url == "http://localhost:8000"
