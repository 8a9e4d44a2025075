"""The server's address: checked and parsed once, when a client is made."""

from __future__ import annotations

import os
import re
from typing import Literal, NamedTuple, cast
from urllib.parse import urlsplit

from honcho.errors import ConfigurationError
from honcho.settings.sources import ARGUMENT, DEFAULT, Sources, variable, warn
from honcho.settings.wording import shown

URL_VARIABLE = "HONCHO_URL"
OFFICIAL_URL_VARIABLE = "HONCHO_BASE_URL"
"""The variable that the official command line reads."""
Environment = Literal["production", "local"]
ENVIRONMENTS = {"production": "https://api.honcho.dev", "local": "http://localhost:8000"}
MEMORY = ":memory:"
API_VERSIONS = ("/v1", "/v2", "/v3")

_API_PATH = re.compile(rf"(?:{'|'.join(API_VERSIONS)})(?:/workspaces(?:/.*)?)?$", re.IGNORECASE)
"""What an address copied from the API's documentation ends in."""
_CONTROL = re.compile(r"[\x00-\x20\x7f\\]")
_CONTROL_CHARACTER = re.compile(r"[\x00-\x1f\x7f]")
_HOST = re.compile(r"[A-Za-z0-9._~-]+|[0-9A-Fa-f:.]+")
_PATH = re.compile(r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*")


class BaseUrl(NamedTuple):
    """The parts of a server's address, or the path of an embedded database."""

    url: str
    """Normalised: scheme and host in lower case, no default port, no slash at the end."""
    scheme: str
    host: str = ""
    port: int = 0
    prefix: str = ""
    """The path before ``/v3``, without a slash at its end."""
    store: str | None = None
    """The absolute path of ``embedded:FILE``; ``None`` for a database in memory."""

    @property
    def is_embedded(self) -> bool:
        """Whether the server runs inside this process."""
        return self.scheme == "embedded"

    @property
    def authority(self) -> str:
        """The value of the ``host`` header."""
        return self.url.split("/", 3)[2]

    @property
    def is_local(self) -> bool:
        """Whether requests stay on this machine."""
        if self.is_embedded or self.host == "localhost" or self.host.endswith(".localhost"):
            return True
        import ipaddress

        try:
            address = ipaddress.ip_address(self.host)
        except ValueError:
            return False
        return address.is_loopback or address.is_unspecified


def resolve(base_url: str | None, environment: str | None, sources: Sources) -> BaseUrl:
    """The address from the first source that has one.

    In this order: the argument, the environment's server, the chosen profile, ``HONCHO_URL``,
    ``HONCHO_BASE_URL``, the file of the official tools, the hosted API.

    Raises:
        ConfigurationError: Not an address that a client can use; names the argument or variable.
    """
    if environment is not None and environment not in tuple(ENVIRONMENTS):
        raise ConfigurationError(
            f"environment is {shown(environment)}: it must be 'production' or 'local'"
        )
    name, value, source = "base_url", base_url, ARGUMENT
    if value is None and environment is not None:
        name, value = "environment", ENVIRONMENTS[environment]
    if value is None:
        name, value = _below_arguments(sources)
        source = name
    sources.found("base_url", source)
    return parse(name, value)


def _below_arguments(sources: Sources) -> tuple[str, str]:
    """The first source after the arguments that has an address, and the address."""
    profile = sources.profile
    if profile is not None and profile.base_url is not None:
        return profile.origin, profile.base_url
    ours, theirs = variable(URL_VARIABLE), variable(OFFICIAL_URL_VARIABLE)
    if ours is not None:
        if theirs is not None and not _same(ours, theirs):
            warn(f"{URL_VARIABLE} is used: {OFFICIAL_URL_VARIABLE} is set, too, and is another one")
        return URL_VARIABLE, ours
    if theirs is not None:
        return OFFICIAL_URL_VARIABLE, theirs
    file = sources.file()
    if file is not None and file.base_url is not None:
        return file.origin, file.base_url
    return DEFAULT, ENVIRONMENTS["production"]


def _same(one: str, other: str) -> bool:
    try:
        return parse(URL_VARIABLE, one) == parse(OFFICIAL_URL_VARIABLE, other)
    except ConfigurationError:
        return False


def parse(name: str, value: object) -> BaseUrl:
    """Parse an address.

    Raises:
        ConfigurationError: It is not an address; the message begins with ``name``.
    """
    if not isinstance(value, str):
        raise ConfigurationError(f"{name} must be a string, not {type(value).__name__}")
    text = value.strip()
    if not text:
        raise ConfigurationError(f"{name} is empty: it must be a URL such as http://localhost:8000")
    if text.lower() == "embedded":
        raise ConfigurationError(f"{name} is 'embedded': write it with a colon, 'embedded:'")
    if text.lower().startswith("embedded:"):
        return _embedded(name, text)
    if _CONTROL.search(text):
        raise ConfigurationError(f"{name} has a space, backslash or control character in it")
    if "://" not in text:
        raise ConfigurationError(f"{name} has no scheme: write it as https://HOST or http://HOST")
    return _http(name, text)


def _embedded(name: str, text: str) -> BaseUrl:
    store = text[len("embedded:") :].strip().removeprefix("//")
    path = store_path(name, store) if store else None
    return BaseUrl(url=f"embedded:{path or ''}", scheme="embedded", store=path)


def store_path(name: str, path: object) -> str | None:
    """The absolute path of an embedded server's file; ``None`` for ``None`` and ``":memory:"``.

    It is absolute, so that it does not depend on the working directory. Texts that SQLite may
    read as a URI are refused.

    Raises:
        ConfigurationError: It is not a file's path; the message begins with ``name``.
    """
    text: object = (
        os.fspath(cast("os.PathLike[str]", path)) if hasattr(path, "__fspath__") else path
    )
    if text is None or text == MEMORY:
        return None
    if not isinstance(text, str):
        raise ConfigurationError(f"{name} must be a path, not {type(text).__name__}")
    if not text.strip():
        raise ConfigurationError(f"{name} is empty: leave it out to keep everything in memory")
    if _CONTROL_CHARACTER.search(text):
        raise ConfigurationError(f"{name} has a control character in the path of its store")
    if text.strip().lower().startswith(("file:", MEMORY)):
        raise ConfigurationError(
            f"{name} is {shown(text)}, which SQLite may read as a URI or as memory: "
            f"give the path of a file, or {MEMORY!r}"
        )
    path = os.path.abspath(text)  # noqa: PTH100 - without importing pathlib
    return re.sub("^/+", "/", path)


def _http(name: str, text: str) -> BaseUrl:
    try:
        parts = urlsplit(text)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError as error:
        raise ConfigurationError(f"{name} is not a URL: {_without_secrets(error)}") from None
    scheme = parts.scheme.lower()
    if scheme not in {"http", "https"}:
        raise ConfigurationError(f"{name} has the scheme {shown(scheme)}: http, https or embedded")
    if "@" in parts.netloc:
        raise ConfigurationError(f"{name} has credentials in it: give the key as api_key")
    if not host:
        raise ConfigurationError(f"{name} has no host")
    if parts.query or parts.fragment or text.endswith(("?", "#")):
        raise ConfigurationError(f"{name} has a query or fragment: see default_query")
    if port == 0 or parts.netloc.endswith(":"):
        raise ConfigurationError(f"{name} has a bad port: it must be 1 to 65535")
    segments = parts.path.split("/")
    if not _PATH.fullmatch(parts.path) or "." in segments or ".." in segments:
        raise ConfigurationError(f"{name} has a path that is not a plain URL path")
    prefix = parts.path.rstrip("/")
    if (path := _API_PATH.search(prefix)) is not None:
        raise ConfigurationError(
            f"{name} ends in {path[0][:50]}, which the client adds itself: leave it out"
        )
    return _assembled(name, scheme, host, port, prefix)


def _assembled(name: str, scheme: str, host: str, port: int | None, prefix: str) -> BaseUrl:
    host = ascii_host(name, host)
    default = 443 if scheme == "https" else 80
    shown = f"[{host}]" if ":" in host else host
    authority = shown if port in {None, default} else f"{shown}:{port}"
    return BaseUrl(
        url=f"{scheme}://{authority}{prefix}",
        scheme=scheme,
        host=host,
        port=port or default,
        prefix=prefix,
    )


def ascii_host(name: str, host: str) -> str:
    """A host in ASCII, for look-up and TLS; international names are encoded by IDNA 2008.

    Raises:
        ConfigurationError: It is not a host; the message begins with ``name``.
    """
    if not host.isascii():
        import idna  # Python's codec (IDNA 2003) encodes straße.de as strasse.de

        try:
            host = idna.encode(host, uts46=True).decode("ascii")
        except UnicodeError:
            raise ConfigurationError(f"{name} has a host that is no domain name") from None
    if ":" in host:
        import ipaddress

        try:
            ipaddress.IPv6Address(host)
        except ValueError:
            raise ConfigurationError(f"{name} has a bad IPv6 address") from None
    elif not _HOST.fullmatch(host) or ".." in host or host.startswith("."):
        raise ConfigurationError(f"{name} has a host that is no domain name")
    return host


def _without_secrets(error: ValueError) -> str:
    """The reason without the URL, which may hold a password."""
    text = str(error)
    return "bad port" if "port" in text.lower() else "bad host"
