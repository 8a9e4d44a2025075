"""Proxies from the environment, for the one server that a client talks to."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from honcho.errors import ConfigurationError
from honcho.settings.address import BaseUrl, ascii_host

_PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}


class Proxy(NamedTuple):
    """A proxy server. ``authorization`` is the value of its header, or ``None``."""

    scheme: str
    host: str
    port: int
    authorization: str | None = None
    url: str = ""

    @property
    def is_socks(self) -> bool:
        """Whether it speaks SOCKS and not HTTP."""
        return self.scheme.startswith("socks")

    def __repr__(self) -> str:
        return f"Proxy({self.scheme!r}, {self.host!r}, {self.port!r})"  # the rest holds a password


def from_environment(address: BaseUrl) -> Proxy | None:
    """The proxy for a server, by ``HTTP_PROXY``, ``HTTPS_PROXY``, ``ALL_PROXY`` and ``NO_PROXY``.

    Raises:
        ConfigurationError: The proxy's address is not a URL.
    """
    chosen = _chosen(address)
    if isinstance(chosen, str):
        raise ConfigurationError(f"the proxy in the environment {chosen}")
    if chosen is None:
        return None
    return chosen._replace(host=ascii_host("the proxy in the environment", chosen.host))


def _chosen(address: BaseUrl) -> Proxy | str | None:
    """The proxy for this server, or what is wrong with its URL.

    It raises nothing: a proxy's URL may hold a password, and some programs print the local
    variables of every function in a traceback.
    """
    found = _settings()
    url = found.get(address.scheme) or found.get("all")
    if not url or is_exempt(address, found.get("no", "")):
        return None
    return parse(url)


def _settings() -> dict[str, str]:
    """Proxies by scheme: from the environment, or else from the system's settings."""
    found = {
        name.lower().removesuffix("_proxy"): value
        for name, value in sorted(os.environ.items(), key=lambda item: item[0].islower())
        if name.lower().endswith("_proxy") and value
    }
    if "REQUEST_METHOD" in os.environ and "http_proxy" not in os.environ:
        found.pop("http", None)  # in CGI, HTTP_PROXY is a header that anybody can send
    if not found and sys.platform in {"darwin", "win32"}:
        from urllib.request import getproxies

        return getproxies()
    return found


def parse(url: str) -> Proxy | str:
    """Parse a proxy's address, or say what is wrong with it; the default scheme is http."""
    full = url if "://" in url else f"http://{url}"
    try:
        parts = urlsplit(full)
        port, host = parts.port, parts.hostname
    except ValueError:
        return "has a bad address"
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        return "is not an http, https or socks5 proxy"
    if not host:
        return "has no host in its address"
    authorization = None
    if parts.username is not None:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        import base64

        authorization = f"Basic {base64.b64encode(pair.encode()).decode('ascii')}"
    return Proxy(scheme, host, port or _PORTS[scheme], authorization, full)


def is_exempt(address: BaseUrl, exempt: str) -> bool:
    """Whether ``NO_PROXY`` names this server: ``*``, a domain and its subdomains, an address,
    a network such as ``10.0.0.0/8``; each with or without a port.
    """
    return any(_matches(address, entry.strip().lower()) for entry in exempt.split(","))


def _matches(address: BaseUrl, entry: str) -> bool:
    if not entry:
        return False
    if entry == "*":
        return True
    entry = entry.split("://", 1)[-1]
    host, _, port = entry.rpartition(":")
    if port.isdecimal() and host and (host.count(":") == 0 or host.endswith("]")):
        if int(port) != address.port:
            return False
        entry = host
    entry = entry.strip("[]")
    import ipaddress

    try:
        return ipaddress.ip_address(address.host) in ipaddress.ip_network(entry, strict=False)
    except (ValueError, TypeError):
        domain = entry.removeprefix("*").removeprefix(".")
        return address.host == domain or address.host.endswith(f".{domain}")
