"""The address of a server: what is taken, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from honcho.errors import ConfigurationError
from honcho.settings.config import ClientConfig

resolve = ClientConfig.resolve

URLS = {
    "HTTPS://Example.ORG:443/": "https://example.org",
    "http://example.org:80": "http://example.org",
    "http://example.org:8080/a/b/": "http://example.org:8080/a/b",
    "https://[::1]:8000": "https://[::1]:8000",
    "https://bücher.example": "https://xn--bcher-kva.example",
    "https://straße.test": "https://xn--strae-oqa.test",
    "https://βόλος.test": "https://xn--nxasmm1c.test",
    "http://my_host:1": "http://my_host:1",
    "embedded:": "embedded:",
    "embedded:memory.db": f"embedded:{Path('memory.db').absolute()}",
    "embedded:///a/b.db": "embedded:/a/b.db",
    "embedded::memory:": "embedded:",
    "embedded://:memory:": "embedded:",
}


@pytest.mark.parametrize(("given", "normalised"), URLS.items())
def test_addresses_are_normalised(given: str, normalised: str) -> None:
    assert resolve(base_url=given).base_url == normalised


BAD_URLS = [
    "",
    " ",
    "localhost:8000",
    "example.org",
    "//example.org",
    "ftp://example.org",
    "http://",
    "http:///path",
    "http://:80",
    "http://host:port",
    "http://host:0",
    "http://host:70000",
    "http://host:",
    "http://a b",
    "http://host/a b",
    "http://host/\r\nx: y",
    "http://host?query=1",
    "http://host?",
    "http://host#fragment",
    "http://user:pass@host",
    "http://host/../other",
    "http://[::1",
    "http://[nonsense]",
    "http://..",
    "http://host\\@other",
    7,
    b"http://host",
]


@pytest.mark.parametrize("url", BAD_URLS)
def test_bad_addresses_are_refused_by_name(url: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigurationError, match="base_url"):
        resolve(base_url=url)
    if isinstance(url, str) and url.strip():
        monkeypatch.setenv("HONCHO_URL", url)
        with pytest.raises(ConfigurationError, match="HONCHO_URL"):
            resolve()


def test_a_password_in_an_address_is_not_repeated() -> None:
    with pytest.raises(ConfigurationError) as caught:
        resolve(base_url="http://user:hunter2@host:port")
    assert "hunter2" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_variable_without_its_colon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HONCHO_URL", "embedded")
    with pytest.raises(ConfigurationError, match="HONCHO_URL is 'embedded'"):
        resolve()


def test_a_host_in_letters_of_its_own_is_encoded_as_browsers_do() -> None:
    assert resolve(base_url="https://stra\xdfe.test").address.host == "xn--strae-oqa.test"
    assert resolve(base_url="https://B\xdcCHER.test").address.host == "xn--bcher-kva.test"
    with pytest.raises(ConfigurationError, match="no domain name"):
        resolve(base_url="https://\u2603\u200d.test")
