"""Proxies as the environment names them."""

from __future__ import annotations

import os

import pytest

from honcho.engines.wire import proxies
from honcho.errors import ConfigurationError
from honcho.settings import address


def named(monkeypatch: pytest.MonkeyPatch, url: str) -> proxies.Proxy:
    """The proxy of an environment that has this one alone."""
    for name in [*os.environ]:
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("http_proxy", url)
    found = proxies.from_environment(address.parse("url", "http://honcho.test"))
    assert found is not None
    return found


def test_the_parts_of_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    found = named(monkeypatch, "http://me:p%20w@proxy.test")
    assert (found.scheme, found.host, found.port) == ("http", "proxy.test", 80)
    assert found.authorization == "Basic bWU6cCB3"
    assert "p%20w" not in repr(found)


def test_an_international_name_means_the_same_as_for_a_server(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert named(monkeypatch, "http://straße.test:3128").host == "xn--strae-oqa.test"


@pytest.mark.parametrize("url", ["ftp://proxy.test", "http://", "http://p:x", "http://a..b"])
def test_what_is_no_proxy_is_refused(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    with pytest.raises(ConfigurationError, match="the proxy in the environment"):
        named(monkeypatch, url)


@pytest.mark.parametrize(
    ("exempt", "host", "expected"),
    [
        ("*", "http://a.test", True),
        ("a.test", "http://a.test", True),
        (".a.test", "http://b.a.test", True),
        ("a.test", "http://ba.test", False),
        ("a.test:80", "http://a.test", True),
        ("a.test:81", "http://a.test", False),
        ("10.0.0.0/8", "http://10.1.2.3", True),
        ("10.0.0.0/8", "http://11.1.2.3", False),
        ("::1", "http://[::1]:8000", True),
        ("", "http://a.test", False),
    ],
)
def test_who_is_exempt(exempt: str, host: str, expected: bool) -> None:
    assert proxies.is_exempt(address.parse("url", host), exempt) is expected
