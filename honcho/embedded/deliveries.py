"""Posts to webhooks, and checks their addresses."""

from __future__ import annotations

import hashlib
import hmac
import socket
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

import httpx
from attrs import field, frozen

_SECONDS = 10
_NAT64 = IPv6Network("64:ff9b::/96")


@frozen
class Deliveries:
    """Signs and posts events.

    Attributes:
        allow_private: Whether webhooks may address this machine and its network; ``None`` does
            as the real server, which refuses such IP addresses, and accepts names.
    """

    _secret: str = field(repr=False)
    allow_private: bool | None

    def allows(self, url: str) -> bool:
        """Whether a webhook may have this URL; a name that cannot be resolved now is allowed."""
        if self.allow_private is not None:
            return self.allow_private or not any(map(_leads_inside, _readings(url)))
        with suppress(ValueError):
            address = ip_address(str(urlsplit(url).hostname))
            return not (address.is_private or address.is_multicast)
        return True

    def post(self, url: str, content: bytes) -> None:
        """Post an event.

        Raises:
            httpx.HTTPError: It was not received.
            OSError: There is no such host, or it now resolves to a private address.
        """
        signature = hmac.new(self._secret.encode(), content, hashlib.sha256).hexdigest()
        headers = {"content-type": "application/json", "x-honcho-signature": signature}
        target, extensions = httpx.URL(url), {}
        if self.allow_private is False:
            # Connect to the address that was checked: a second look-up may give another one.
            host = target.raw_host.decode("ascii")
            address = next((one for one in _addresses(host) if not is_private(one)), None)
            if address is None:
                raise OSError("it leads to this machine or its network")
            headers["host"] = target.netloc.decode("ascii")
            extensions = {"sni_hostname": host}
            target = target.copy_with(host=str(address))
        with httpx.Client(timeout=_SECONDS) as client:
            client.post(
                target, content=content, headers=headers, extensions=extensions
            ).raise_for_status()


def is_private(address: IPv4Address | IPv6Address) -> bool:
    """Whether it is loopback, private or not unicast; also as an IPv4 address inside IPv6."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if address in _NAT64:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_private(inner)
    return not address.is_global or address.is_multicast or address.is_reserved


def _readings(url: str) -> set[str]:
    """The hosts that different parsers may find in the URL."""
    host = unquote(urlsplit(url).hostname or "")
    readings = {host, normalize("NFKC", host)}
    with suppress(httpx.InvalidURL):
        readings.add(httpx.URL(url).raw_host.decode("ascii"))
    return {one.rstrip(".").lower() for one in readings}


def _leads_inside(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    with suppress(OSError):
        return any(map(is_private, _addresses(host)))
    return False


def _addresses(host: str) -> list[IPv4Address | IPv6Address]:
    """The addresses that the system connects to; it also accepts decimal, hex and short forms.

    Raises:
        OSError: There is no such host.
    """
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise OSError(f"it is no host: {error}") from error
    return [ip_address(str(sockaddr[0])) for *_, sockaddr in found]
