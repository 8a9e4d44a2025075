"""Settings: from arguments, the environment and defaults; each refusal names its source."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import pytest

from honcho.errors import ConfigurationError, InsecureConnectionWarning, ValidationError
from honcho.settings import config as config_
from honcho.settings.call_options import CallOptions
from honcho.settings.config import ClientConfig
from honcho.settings.timeouts import Timeout

resolve = ClientConfig.resolve
KEY = "sk-0123456789"


def test_defaults() -> None:
    config = resolve()
    assert config.base_url == "https://api.honcho.dev"
    assert config.workspace_id == "default"
    assert config.timeout == Timeout(60, 60, 60, 60)
    assert (config.max_retries, config.engine, config.retry_writes) == (2, "auto", False)
    assert not config.api_key.present


def test_the_environment_is_used_where_there_is_no_argument(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HONCHO_API_KEY", f" {KEY}\n")
    monkeypatch.setenv("HONCHO_URL", " http://localhost:9000/ ")
    monkeypatch.setenv("HONCHO_WORKSPACE_ID", " from-env ")
    monkeypatch.setenv("HONCHO_ENGINE", "httpx")
    config = resolve()
    assert config.api_key.authorization() == f"Bearer {KEY}"
    assert config.base_url == "http://localhost:9000"
    assert (config.workspace_id, config.engine) == ("from-env", "httpx")
    config = resolve("other", base_url="https://example.org", workspace_id="mine", engine="wire")
    assert config.api_key.authorization() == "Bearer other"
    assert config.base_url == "https://example.org"
    assert (config.workspace_id, config.engine) == ("mine", "wire")


@pytest.mark.parametrize("blank", ["", "  ", "\n"])
def test_blank_variables_count_as_unset(monkeypatch: pytest.MonkeyPatch, blank: str) -> None:
    for name in ("HONCHO_API_KEY", "HONCHO_URL", "HONCHO_WORKSPACE_ID", "HONCHO_ENGINE"):
        monkeypatch.setenv(name, blank)
    assert resolve() == resolve()
    assert resolve().base_url == "https://api.honcho.dev"


def test_an_environment_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HONCHO_URL", "http://elsewhere")
    assert resolve(environment="local").base_url == "http://localhost:8000"
    assert resolve(environment="production").base_url == "https://api.honcho.dev"
    assert resolve(environment="local", base_url="http://127.0.0.1:1").base_url == (
        "http://127.0.0.1:1"
    )


BAD: dict[str, list[Any]] = {
    "environment": ["staging", ""],
    "workspace_id": ["", " ", "a b", "a/b", "x" * 513, "ä", 7, "a\n/"],
    "timeout": [0, -1, "60", True, float("nan")],
    "max_retries": [-1, 1.5, "2", True, None],
    "default_headers": [
        {"a b": "c"},
        {"a": "b\r\nc: d"},
        {"a": 1},
        {"": "x"},
        {"content-length": "3"},
        {"Host": "x"},
        {"a": "ä"},
        ["a"],
    ],
    "default_query": [{"a": object()}, {1: "a"}, {"a": float("inf")}, "a=b", {"a": "\ud800"}],
    "engine": ["curl", "reqwest", "", None],
    "retry_writes": ["yes", 1],
    "max_response_bytes": [0, -1, "1"],
    "on_request": ["print"],
    "api_key": ["a b", "a\nb", "schlüssel", 7, b"key"],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in BAD.items() for value in values]
)
def test_what_cannot_be_used_is_refused_by_name(name: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=name):
        resolve(**{name: value})


@pytest.mark.parametrize("name", ["HONCHO_WORKSPACE_ID", "HONCHO_ENGINE", "HONCHO_API_KEY"])
def test_bad_variables_are_refused_by_name(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "not so good!")
    with pytest.raises(ConfigurationError, match=name):
        resolve()


@pytest.mark.parametrize(
    ("given", "seconds"), [(5, 5.0), (0.5, 0.5), (None, None), (float("inf"), None)]
)
def test_a_timeout_is_seconds_or_none(given: Any, seconds: float | None) -> None:
    assert resolve(timeout=given).timeout == Timeout(seconds, seconds, seconds, seconds)
    assert resolve(timeout=Timeout(read=1)).timeout.read == 1


def test_a_query_of_all_kinds() -> None:
    config = resolve(default_query={"a": 1, "b": True, "c": ["x", 2.5], "d": None})
    assert config.default_query == (("a", "1"), ("b", "true"), ("c", "x"), ("c", "2.5"))


def test_the_key_shows_in_no_settings() -> None:
    config = resolve(KEY, base_url="http://localhost:1", default_headers={"X-Api-Key": KEY})
    assert KEY not in repr(config)
    assert KEY not in str(config)
    assert KEY.encode() not in pickle.dumps(config)


def test_a_refusal_holds_no_key() -> None:
    with pytest.raises(ConfigurationError) as caught:
        resolve(KEY, base_url="nonsense")
    frame = caught.value.__traceback__
    while frame is not None:
        if "/tests/" not in frame.tb_frame.f_code.co_filename:
            assert KEY not in repr(frame.tb_frame.f_locals)
        frame = frame.tb_next


@pytest.fixture
def unwarned(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if nobody had been warned yet."""
    monkeypatch.setattr(config_, "_warned_hosts", set())


@pytest.mark.usefixtures("unwarned")
def test_a_key_over_plain_http_warns_once_per_host() -> None:
    with pytest.warns(InsecureConnectionWarning, match=r"example\.org") as caught:
        resolve(KEY, base_url="http://example.org")
    assert caught[0].filename == __file__
    resolve(KEY, base_url="http://example.org:81/x")


@pytest.mark.usefixtures("unwarned")
@pytest.mark.parametrize(
    "make",
    [
        lambda: resolve(KEY, base_url="http://localhost:8000"),
        lambda: resolve(KEY, base_url="http://127.1.2.3"),
        lambda: resolve(KEY, base_url="http://[::1]:8000"),
        lambda: resolve(KEY, base_url="http://honcho.localhost"),
        lambda: resolve(KEY, base_url="https://example.org"),
        lambda: resolve(KEY, base_url="embedded:"),
        lambda: resolve(None, base_url="http://example.org"),
    ],
)
def test_nothing_is_said_where_nobody_can_listen(make: Callable[[], ClientConfig]) -> None:
    make()


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"api_key": "http://localhost:8000"}, "api_key is a URL: give it as base_url"),
        ({"base_url": "https://host/v3"}, "base_url ends in /v3, which the client adds itself"),
        ({"base_url": "https://host/honcho/v3/"}, "leave it out"),
        ({"base_url": "https://host/V3"}, "base_url ends in /V3"),
        ({"base_url": "https://host/v3/workspaces/w/peers"}, "ends in /v3/workspaces/w/peers"),
        ({"base_url": "embedded"}, "write it with a colon"),
        ({"environment": "prod"}, "environment is 'prod'"),
        ({"environment": "prod", "base_url": "http://localhost"}, "environment is 'prod'"),
        ({"environment": ["local"]}, "environment is ['local']"),
        ({"engine": "aiohttp"}, "engine is 'aiohttp'"),
        ({"timeout": 1e10}, "timeout is 10000000000.0: it must be more than 0 to 31,536,000"),
        ({"timeout": 10**400}, "31,536,000 seconds"),
        ({"timeout": "5"}, "timeout is '5'"),
        ({"max_retries": "x" * 10**6}, "max_retries is 'xxx"),
        ({"default_headers": {"x" * 10**6 + " ": "1"}}, "default_headers has the name 'xxx"),
    ],
)
def test_a_mistake_is_told_where_it_is_made(settings: dict[str, Any], said: str) -> None:
    settings = {"base_url": "http://localhost"} | settings
    if "environment" in settings and settings["base_url"] == "http://localhost":
        settings.pop("base_url")
    with pytest.raises(ConfigurationError) as caught:
        resolve(**settings)
    assert said in caught.value.message
    assert len(caught.value.message) < 500


def test_the_hosted_api_is_not_asked_without_a_key() -> None:
    from honcho import Honcho

    with Honcho() as client, pytest.raises(ConfigurationError) as caught:
        client.health()
    assert "HONCHO_API_KEY is not set" in caught.value.message
    assert "HONCHO_URL" in caught.value.message


COUNTS = [
    10**400,
    pytest.param(10**5000, id="5001 digits"),
    pytest.param(-(10**5000), id="minus 5001 digits"),
    -1,
    True,
    1.0,
    float("nan"),
]


@pytest.mark.parametrize("value", COUNTS)
@pytest.mark.parametrize("name", ["max_retries", "max_response_bytes"])
def test_counts_have_a_range(name: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=rf"{name} is .* from \d to [\d,]+"):
        resolve(**{name: value})


@pytest.mark.parametrize("value", COUNTS)
def test_counts_of_a_call_have_the_same_range(value: Any) -> None:
    with pytest.raises(ValidationError, match=r"max_retries is .* from 0 to 1,000"):
        CallOptions(max_retries=value)


def test_a_workspace_that_is_a_huge_number_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="workspace_id is"):
        resolve(workspace_id=10**5000)
