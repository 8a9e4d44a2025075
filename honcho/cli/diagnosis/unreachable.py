"""Why there was no response, judged from how the connection failed."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable, Iterator

from honcho import errors
from honcho.cli.diagnosis.findings import Finding, problem
from honcho.cli.options import quiet_client
from honcho.engines.wire.http1 import SPEAKS_TLS
from honcho.engines.wire.proxies import from_environment
from honcho.errors import HonchoError
from honcho.settings.address import BaseUrl
from honcho_api import v3

_USUAL_PORTS = (8000,)


def explain(error: HonchoError, address: BaseUrl) -> Finding:
    """The finding for a request that got no response.

    Args:
        error: The client's error.
        address: The server's address.
    """
    proxy = None if isinstance(error, errors.ConfigurationError) else from_environment(address)
    if proxy is None:
        return _explain(error, f"{address.host}:{address.port}", address)
    found = _explain(error, f"the proxy {proxy.host}:{proxy.port}", address)
    hint = (
        f"Requests to {address.host} go through the proxy {proxy.host}:{proxy.port}, which "
        "HTTP_PROXY, HTTPS_PROXY or ALL_PROXY names; NO_PROXY makes exceptions. "
    )
    return problem(found.code, found.text, hint + found.hint, **found.details)


def _explain(error: HonchoError, where: str, address: BaseUrl) -> Finding:
    causes = list(_causes(error))
    said = {"error": error.message}

    def has(*classes: type[BaseException]) -> bool:
        return any(isinstance(cause, classes) for cause in causes)

    if has(socket.gaierror):
        text = f"The host name {address.host} is not known."
        return problem("unknown_host", text, "Correct the host in base_url.", **said)
    if has(ssl.SSLCertVerificationError):
        return problem(
            "bad_certificate",
            f"The certificate of {where} is not accepted: {_reason(causes)}.",
            "SSL_CERT_FILE names a file of further authorities; check whether a company proxy "
            "or a virus scanner answers in place of the server.",
            **said,
        )
    if has(ssl.SSLError):
        text = f"{where} does not speak TLS: wrong port, or the address begins with http://."
        return problem("wrong_port", text, f"Try http://{address.authority}.", **said)
    if has(ConnectionRefusedError):
        return _nothing_listens(where, address, said)
    if isinstance(error, errors.TimeoutError):
        text = f"{where} does not answer in time."
        hint = "Is it the right address? A firewall may drop packets; --timeout waits longer."
        return problem("no_answer", text, hint, **said)
    if SPEAKS_TLS in error.message:
        hint = f"Try https://{address.authority}."
        return problem("wrong_port", f"{where} requires TLS.", hint, **said)
    if isinstance(error, errors.TransportError):
        return problem(
            "wrong_port",
            f"Something other than a web server listens on {where}.",
            "Correct the port in base_url.",
            **said,
        )
    if has(ConnectionResetError, ConnectionAbortedError) or "closed" in error.message:
        return problem(
            "wrong_port",
            f"{where} accepts the connection and closes it without an answer: most likely what "
            "listens there is not a Honcho server.",
            "Correct the port in base_url; see whether the address has to begin with https://.",
            **said,
        )
    return problem("unreachable", f"{where} cannot be reached: {error.message}.", **said)


def _nothing_listens(where: str, address: BaseUrl, said: dict[str, str]) -> Finding:
    others = neighbours(address, _USUAL_PORTS)
    if others:
        other = others[0]
        return problem(
            "wrong_port",
            f"Nothing listens on {where}, but a Honcho server does on {address.host}:{other}.",
            f"Set base_url or HONCHO_URL to {address.scheme}://{address.host}:{other}.",
            **said,
        )
    return problem(
        "no_server",
        f"No server: nothing listens on {where}.",
        "Start it, or correct the address. To try it here: honcho-sdk serve",
        **said,
    )


def neighbours(address: BaseUrl, ports: Iterable[int]) -> list[int]:
    """Ports of this machine on which a Honcho server answers, if the address is local."""
    found: list[int] = []
    for port in ports if address.is_local else ():
        if port == address.port:
            continue
        url = f"{address.scheme}://{address.host}:{port}"
        # The key must not be sent to another server.
        with quiet_client(api_key="none", base_url=url, timeout=1.0) as client:
            try:
                answer = client.send_raw(v3.health_check())
                is_honcho = answer.is_success and answer.json() == {"status": "ok"}
            except HonchoError:
                continue
        if is_honcho:
            found.append(port)
    return found


def _causes(error: BaseException) -> Iterator[BaseException]:
    link: BaseException | None = error
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or link.__context__


def _reason(causes: Iterable[BaseException]) -> str:
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return cause.verify_message or str(cause)
    return "unknown"
