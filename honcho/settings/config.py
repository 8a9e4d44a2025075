"""The settings of a client: resolved from arguments and environment, checked, then immutable."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from honcho._version import __version__
from honcho.errors import ConfigurationError, InsecureConnectionWarning
from honcho.settings import address as urls
from honcho.settings import headers as headers_
from honcho.settings import logs
from honcho.settings.address import BaseUrl, Environment
from honcho.settings.call_options import MOST_RETRIES
from honcho.settings.secrets import KEY_VARIABLE, ApiKey, KeySource
from honcho.settings.sources import ARGUMENT, DEFAULT, Sources, variable
from honcho.settings.stacklevel import outer_frame
from honcho.settings.timeouts import DEFAULT_SECONDS, Seconds, Timeout
from honcho.settings.wording import shown

if TYPE_CHECKING:
    from honcho.settings.hooks import RequestEvent, ResponseEvent, RetryEvent
    from honcho.settings.stored import Stored

WORKSPACE_VARIABLE = "HONCHO_WORKSPACE_ID"
ENGINE_VARIABLE = "HONCHO_ENGINE"
DEFAULT_WORKSPACE = "default"
DEFAULT_RETRIES = 2
DEFAULT_MAX_RESPONSE_BYTES = 64 * 2**20
MOST_RESPONSE_BYTES = 2**40
Engine = Literal["auto", "wire", "httpx"]
ENGINES: tuple[Engine, ...] = get_args(Engine)
USER_AGENT = f"honcho-sdk-python/{__version__}"

_WORKSPACE = re.compile(r"[A-Za-z0-9_-]{1,512}")
_warned_hosts: set[str] = set()


class ClientConfig(NamedTuple):
    """Settings that all copies and both halves of a client share.

    Made by :meth:`resolve`. Pickles without the API key: an unpickled one takes the key from
    ``HONCHO_API_KEY`` of its own process.
    """

    address: BaseUrl
    workspace_id: str = DEFAULT_WORKSPACE
    timeout: Timeout = Timeout()
    max_retries: int = DEFAULT_RETRIES
    default_headers: Mapping[str, str] = headers_.Headers()
    default_query: tuple[tuple[str, str], ...] = ()
    engine: Engine = "auto"
    retry_writes: bool = False
    max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES
    api_key: ApiKey = ApiKey(None)
    on_request: Callable[[RequestEvent], Any] | None = None
    on_response: Callable[[ResponseEvent], Any] | None = None
    on_retry: Callable[[RetryEvent], Any] | None = None
    sources: Mapping[str, str] = headers_.Headers()
    """Where ``base_url``, ``api_key``, ``workspace_id`` and ``engine`` came from."""

    @property
    def base_url(self) -> str:
        """The normalised address, without a slash at its end."""
        return self.address.url

    def described(self) -> str:
        """A description of server, workspace and key (not its value), and the source of each."""
        shown_settings = {
            "base_url": repr(self.base_url),
            "workspace_id": repr(self.workspace_id),
            "api_key": "***" if self.api_key.present else "None",
        }
        return ", ".join(
            f"{name}={text} ({self.sources[name]})" if name in self.sources else f"{name}={text}"
            for name, text in shown_settings.items()
        )

    def check_key(self) -> None:
        """Refuse to call the hosted API without a key.

        Raises:
            ConfigurationError: There is none; says which variable would hold it.
        """
        has_key = self.api_key.present or "authorization" in self.default_headers
        if self.address.url == urls.ENVIRONMENTS["production"] and not has_key:
            raise ConfigurationError(
                f"api_key is not given and {KEY_VARIABLE} is not set: the hosted API at "
                f"{self.base_url} needs one; for a server of your own give base_url or set "
                f"{urls.URL_VARIABLE}"
            )

    @classmethod
    def resolve(
        cls,
        api_key: KeySource | ApiKey | None = None,
        environment: Environment | None = None,
        base_url: str | None = None,
        workspace_id: str | None = None,
        timeout: Seconds | Timeout | None = DEFAULT_SECONDS,
        max_retries: int = DEFAULT_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, Any] | None = None,
        engine: Engine = "auto",
        retry_writes: bool = False,
        max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES,
        on_request: Callable[[RequestEvent], Any] | None = None,
        on_response: Callable[[ResponseEvent], Any] | None = None,
        on_retry: Callable[[RetryEvent], Any] | None = None,
        profile: Stored | None = None,
    ) -> ClientConfig:
        """Each setting: the argument, or its variable, or the official tools' file, or the default.

        Args:
            api_key: The key, or a callable that gives one per request; ``HONCHO_API_KEY``.
            environment: ``"production"`` (the hosted API) or ``"local"`` (localhost:8000).
            base_url: The server's address; ``HONCHO_URL``, ``HONCHO_BASE_URL``. ``embedded:`` or
                ``embedded:FILE`` runs a server inside this process.
            workspace_id: ``HONCHO_WORKSPACE_ID``, else ``"default"``.
            timeout: Seconds for each step of an attempt, or a ``Timeout``; ``None`` for no limit.
            max_retries: How often a failed request may be sent again, 0 to 1,000.
            default_headers: Sent with every request.
            default_query: Query parameters of every request.
            engine: ``"auto"``, ``"wire"`` or ``"httpx"``; ``HONCHO_ENGINE`` overrides "auto".
            retry_writes: Resend writes whose outcome is unknown, too. They may happen twice.
            max_response_bytes: Largest response accepted, after decompression.
            on_request: Called before every attempt.
            on_response: Called after every response.
            on_retry: Called before every wait.
            profile: A profile that the caller has chosen: it overrides the environment.

        Raises:
            ConfigurationError: A value that cannot be used; names the argument or variable.
        """
        logs.set_up()
        api_key = ApiKey.of(api_key)
        api_key.check()
        sources = Sources(profile)
        address = urls.resolve(base_url, environment, sources)
        api_key = _key(api_key, address, sources)
        config = cls(
            address=address,
            workspace_id=_workspace(workspace_id, address, sources),
            timeout=Timeout.of(timeout),
            max_retries=_whole("max_retries", max_retries, 0, MOST_RETRIES),
            default_headers=headers_.checked(
                "default_headers", default_headers, ConfigurationError
            ),
            default_query=_query(default_query),
            engine=_engine(engine, sources),
            retry_writes=_flag("retry_writes", retry_writes),
            max_response_bytes=_whole(
                "max_response_bytes", max_response_bytes, 1, MOST_RESPONSE_BYTES
            ),
            api_key=api_key,
            on_request=_hook("on_request", on_request),
            on_response=_hook("on_response", on_response),
            on_retry=_hook("on_retry", on_retry),
            sources=sources.names,
        )
        _warn_of_plain_http(config)
        return config


def _query(given: Mapping[str, Any] | None) -> tuple[tuple[str, str], ...]:
    if given is None:
        return ()
    from honcho.settings.query import checked_query

    return checked_query("default_query", given, ConfigurationError)


def _key(given: ApiKey, address: BaseUrl, sources: Sources) -> ApiKey:
    """The key, or that of a profile or file, unless that is for another server."""
    chosen = sources.profile is not None or not given.present
    stored = sources.file() if chosen and not address.is_embedded else None
    if stored is not None and stored.api_key.present and stored.serves(address):
        given = stored.api_key
    if given.present:
        sources.found("api_key", ARGUMENT if given.name == "api_key" else given.name)
    return given


def _workspace(argument: str | None, address: BaseUrl, sources: Sources) -> str:
    name, value = _workspace_source(argument, address, sources)
    if not isinstance(value, str) or not _WORKSPACE.fullmatch(value.strip()):
        raise ConfigurationError(
            f"{name} is {shown(value)}: it must be 1-512 characters of A-Z a-z 0-9 _ - "
            "(honcho.safe_id() makes one of any text)"
        )
    sources.found("workspace_id", ARGUMENT if argument is not None else name)
    return value.strip()


def _workspace_source(argument: str | None, address: BaseUrl, sources: Sources) -> tuple[str, str]:
    """The name of the source, and the workspace's id."""
    if argument is not None:
        return "workspace_id", argument
    found = variable(WORKSPACE_VARIABLE)
    if found is not None and sources.profile is None:
        return WORKSPACE_VARIABLE, found
    stored = None if address.is_embedded else sources.file()
    if stored is not None and stored.workspace_id is not None and stored.serves(address):
        return stored.origin, stored.workspace_id
    return (DEFAULT, DEFAULT_WORKSPACE) if found is None else (WORKSPACE_VARIABLE, found)


def _whole(name: str, value: object, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ConfigurationError(
            f"{name} is {shown(value)}: it must be a whole number from {least} to {most:,}"
        )
    return value


def _flag(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise ConfigurationError(f"{name} is {shown(value)}: it must be True or False")
    return value


def _hook(name: str, value: Callable[[Any], Any] | None) -> Callable[[Any], Any] | None:
    if value is not None and not callable(value):
        raise ConfigurationError(f"{name} must be callable, not {type(value).__name__}")
    return value


def _engine(argument: str, sources: Sources) -> Engine:
    name, value = "engine", argument
    if argument == "auto":
        found = variable(ENGINE_VARIABLE)
        name, value = (DEFAULT, argument) if found is None else (ENGINE_VARIABLE, found)
    if value == "reqwest":
        raise ConfigurationError(
            f"{name} is 'reqwest': that engine is gone, since pyreqwest can abort the interpreter "
            "at its end and cannot tell whether a request was sent; leave it out for 'wire'"
        )
    for engine in ENGINES:
        if value == engine:
            sources.found("engine", ARGUMENT if name == "engine" else name)
            return engine
    raise ConfigurationError(f"{name} is {shown(value)}: it must be one of {', '.join(ENGINES)}")


def _warn_of_plain_http(config: ClientConfig) -> None:
    address = config.address
    if address.scheme != "http" or address.is_local or not config.api_key.present:
        return
    if address.host not in _warned_hosts:
        _warned_hosts.add(address.host)
        warnings.warn(
            f"the API key goes to {address.host} over plain http, where others can read it: "
            "use https",
            InsecureConnectionWarning,
            stacklevel=outer_frame()[1],
        )
