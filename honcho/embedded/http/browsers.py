"""Refuses requests that a foreign web page could make a browser on this machine send.

Without a CORS preflight, a page may only send requests like those of HTML forms. So a body is read
as JSON only with the content type of JSON. The page's address (``Origin``) must be a known one. A
page whose name resolves to loopback (DNS rebinding) is detected by the ``Host`` header.
"""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import IPv6Address, ip_address
from urllib.parse import urlsplit

from attrs import field, frozen
from starlette.datastructures import Headers

_SCHEMES = ("http", "https")


def host_of(authority: str) -> str | None:
    """The name or address of ``HOST`` or ``HOST:PORT``, in lower case; ``None`` for others."""
    try:
        parts = urlsplit(f"//{authority.strip()}")
        _ = parts.port
    except ValueError:
        return None
    if parts.path or parts.query or parts.fragment or "@" in parts.netloc:
        return None
    return (parts.hostname or "").removesuffix(".") or None


def _hosts(names: Iterable[str]) -> frozenset[str]:
    return frozenset(
        host_of(f"[{name}]" if name.count(":") > 1 else name) or name for name in names
    )


@frozen
class Guard:
    """Allows requests whose ``Host`` is loopback or one of these hosts."""

    hosts: frozenset[str] = field(converter=_hosts)

    def refusal(self, headers: Headers, *, has_body: bool) -> tuple[int, str] | None:
        """Why a request is refused, as status and sentence; ``None`` if it is allowed."""
        for host in headers.getlist("host"):
            if not self._knows(host_of(host)):
                return 403, f"This server is not {host[:80]!r}: start it with --allow-host"
        for origin in headers.getlist("origin"):
            scheme, _, authority = origin.partition("://")
            if scheme.lower() not in _SCHEMES or not self._knows(host_of(authority)):
                return 403, f"Pages of {origin[:80]!r} may not use this server: see --allow-host"
        if headers.get("sec-fetch-site") == "cross-site" and "origin" not in headers:
            return 403, "Pages of other sites may not use this server"
        if has_body and not headers.get("content-type", "").strip():
            return 415, "A body needs its content-type, such as application/json"
        return None

    def _knows(self, host: str | None) -> bool:
        if host is None:
            return False
        if host == "localhost" or host.endswith(".localhost") or host in self.hosts:
            return True
        try:
            address = ip_address(host)
        except ValueError:
            return False
        if isinstance(address, IPv6Address):
            address = address.ipv4_mapped or address
        return address.is_loopback
