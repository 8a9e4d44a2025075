"""Files of the official tools that cannot be used, or should not be."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

import pytest

from honcho.errors import ConfigurationError, SettingsWarning
from honcho.settings.config import ClientConfig
from tests.settings.files import HOSTED, Write, chosen, key

resolve = ClientConfig.resolve


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "7",
        '{"apiKey": "sk-secret"',
        '{"apiKey": "sk-secret two"}',
        '{"apiKey": "https://sk-secret"}',
        '{"apiKey": ["sk-secret"]}',
        '{"apiKey": "sk-secret", "environmentUrl": 7}',
        '{"apiKey": "sk-secret", "environmentUrl": "ftp://host"}',
        '{"apiKey": "sk-secret", "workspace": ["a"]}',
        '{"apiKey": "sk-secret", "endpoint": {"baseUrl": 7}}',
        '{"oauth": {"accessToken": "sk-secret", "host": 7}}',
        '{"apiKey": "sk-secret", "a": ' + "[" * 100_000,
    ],
)
def test_a_file_that_cannot_be_understood(write: Write, content: str) -> None:
    """It stops nobody who did not ask for it, and shows no key to those who did."""
    write(content)
    with pytest.warns(SettingsWarning, match=r"~/\.honcho/config\.json.*; it is not used"):
        assert resolve().base_url == HOSTED
    with pytest.raises(ConfigurationError, match=r"~/\.honcho/config\.json") as caught:
        chosen()
    error: BaseException | None = caught.value
    while error is not None:
        assert "sk-secret" not in str(error)
        frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
        ours = [one for one in frames if one.f_globals["__name__"].startswith("honcho.")]
        assert "sk-secret" not in repr([frame.f_locals for frame in ours])
        error = error.__cause__ or error.__context__


posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


@posix
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604])
def test_a_file_that_others_can_read_is_used_with_a_warning(write: Write, mode: int) -> None:
    write({"apiKey": "sk"}, mode)
    with pytest.warns(SettingsWarning, match=r"read by other users: chmod 600 ~/\.honcho"):
        assert key(resolve()) == "sk"
    with pytest.warns(SettingsWarning, match="read by other users"):
        assert key(chosen()) == "sk"


@posix
@pytest.mark.parametrize("mode", [0o666, 0o620, 0o602])
def test_a_file_that_others_can_change_is_not_used(write: Write, mode: int) -> None:
    write({"apiKey": "sk", "environmentUrl": "http://localhost:1"}, mode)
    with pytest.warns(SettingsWarning, match="changed by other users.*it is not used"):
        assert (key(resolve()), resolve().base_url) == (None, HOSTED)
    with pytest.raises(ConfigurationError, match="changed by other users: chmod 600"):
        chosen()


@posix
def test_a_file_of_another_user_is_not_used(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write({"apiKey": "sk"})
    if os.geteuid() == 0:  # whose files everybody believes
        os.chown(path, 12345, -1)
    monkeypatch.setattr(os, "geteuid", lambda: 54321)
    with pytest.warns(SettingsWarning, match="belongs to another user; it is not used"):
        assert key(resolve()) is None


def test_what_is_no_file_is_not_opened(home: Path) -> None:
    (home / ".honcho" / "config.json").mkdir(parents=True)
    with pytest.warns(SettingsWarning, match="is not a file; it is not used"):
        assert resolve().base_url == HOSTED
