"""The route to a server: the host to connect to, proxy and TLS; also encodes requests."""

from __future__ import annotations

from collections.abc import Mapping

from honcho.engines.exchange import WireRequest
from honcho.engines.multipart import Multipart
from honcho.engines.wire import proxies
from honcho.engines.wire.framing import lines_of, opening_of
from honcho.engines.wire.http1 import Http1
from honcho.engines.wire.steps import Channel, Plain, Secret, Steps
from honcho.settings.address import BaseUrl
from honcho.settings.headers import Headers


class Route:
    """The route to one server: directly, or through the environment's proxy.

    Raises:
        ConfigurationError: The environment's proxy cannot be used.
    """

    def __init__(self, address: BaseUrl) -> None:
        self._address = address
        self.proxy: proxies.Proxy | None = proxies.from_environment(address)
        relayed = self.proxy is not None and address.scheme == "http"
        origin = address.url.removesuffix(address.prefix)
        self._origin = origin if relayed else ""
        self._extra = Headers()
        if relayed and self.proxy is not None and self.proxy.authorization is not None:
            self._extra["proxy-authorization"] = self.proxy.authorization
        self._written: tuple[Mapping[str, str], Secret] = ({}, lines_of(self._extra))

    @property
    def needs_httpx(self) -> bool:
        """Whether the route needs httpx, since the proxy is one for SOCKS."""
        return self.proxy is not None and self.proxy.is_socks

    @property
    def host(self) -> str:
        """The host to connect to: the proxy or the server."""
        return self._address.host if self.proxy is None else self.proxy.host

    @property
    def port(self) -> int:
        """The port to connect to."""
        return self._address.port if self.proxy is None else self.proxy.port

    def channel(self) -> Steps[Channel]:
        """Set up the channel between a connected socket and HTTP: proxy tunnel and TLS."""
        channel: Channel = Plain()
        proxy, address = self.proxy, self._address
        if proxy is not None and proxy.scheme == "https":
            channel = yield from _encrypted(channel, proxy.host)
        if proxy is not None and address.scheme == "https":
            yield from _tunnel(channel, address.host, address.port, proxy)
        if address.scheme == "https":
            channel = yield from _encrypted(channel, address.host)
        return channel

    def opening(self, request: WireRequest) -> tuple[Secret, bytes | Multipart]:
        """Encode a request: the first bytes to send, and the rest."""
        target, headers = self._origin + request.target, request.headers
        body: bytes | Multipart = request.body or b""
        if request.parts is not None:
            body = Multipart(request.parts)
            headers = Headers({**headers, "content-type": body.content_type})
        last, lines = self._written
        if last != headers:  # they rarely change, so their encoded form is kept
            lines = lines_of(Headers({**headers, **self._extra}))
            self._written = (headers, lines)
        return opening_of(request.method, target, lines, body)


def _encrypted(lower: Channel, host: str) -> Steps[Channel]:
    from honcho.engines.wire import tls

    channel = tls.Tls(lower, tls.context(), host)
    yield from channel.handshake()
    return channel


def _tunnel(channel: Channel, host: str, port: int, proxy: proxies.Proxy) -> Steps[None]:
    """Open a tunnel through a proxy with ``CONNECT``."""
    target = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    headers = Headers({"host": target})
    if proxy.authorization is not None:
        headers["proxy-authorization"] = proxy.authorization
    opening = opening_of("CONNECT", target, lines_of(headers), b"")
    status, _ = yield from Http1(channel).begin(*opening, "CONNECT")
    if not 200 <= status < 300:
        raise ConnectionRefusedError(f"the proxy refused to connect: it answered {status}")
