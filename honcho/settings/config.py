"""What a client was told: resolved from arguments and environment, checked, and then fixed."""

from __future__ import annotations

import math
import os
import re
import warnings
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from honcho._version import __version__
from honcho.errors import ConfigurationError, InsecureConnectionWarning
from honcho.settings import address as urls
from honcho.settings import headers as headers_
from honcho.settings.address import BaseUrl
from honcho.settings.call_options import MOST_RETRIES
from honcho.settings.secrets import KEY_VARIABLE, ApiKey, KeySource
from honcho.settings.stacklevel import outer_frame
from honcho.settings.timeouts import DEFAULT_SECONDS, Timeout
from honcho.settings.wording import shown

if TYPE_CHECKING:
    from honcho.settings.hooks import RequestEvent, ResponseEvent, RetryEvent

WORKSPACE_VARIABLE = "HONCHO_WORKSPACE_ID"
ENGINE_VARIABLE = "HONCHO_ENGINE"
DEFAULT_WORKSPACE = "default"
DEFAULT_RETRIES = 2
DEFAULT_MAX_RESPONSE_BYTES = 64 * 2**20
MOST_RESPONSE_BYTES = 2**40
ENGINES = ("auto", "wire", "httpx")
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
    engine: str = "auto"
    retry_writes: bool = False
    max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES
    api_key: ApiKey = ApiKey(None)
    on_request: Callable[[RequestEvent], Any] | None = None
    on_response: Callable[[ResponseEvent], Any] | None = None
    on_retry: Callable[[RetryEvent], Any] | None = None

    @property
    def base_url(self) -> str:
        """The normalised address, without a slash at its end."""
        return self.address.url

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
        environment: str | None = None,
        base_url: str | None = None,
        workspace_id: str | None = None,
        timeout: float | Timeout | None = DEFAULT_SECONDS,
        max_retries: int = DEFAULT_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, Any] | None = None,
        engine: str = "auto",
        retry_writes: bool = False,
        max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES,
        on_request: Callable[[RequestEvent], Any] | None = None,
        on_response: Callable[[ResponseEvent], Any] | None = None,
        on_retry: Callable[[RetryEvent], Any] | None = None,
    ) -> ClientConfig:
        """Each argument, else its environment variable, else its default.

        Args:
            api_key: The key, or a callable that gives one per request; ``HONCHO_API_KEY``.
            environment: ``"production"`` (the hosted API) or ``"local"`` (localhost:8000).
            base_url: The server's address; ``HONCHO_URL``. ``embedded:`` or ``embedded:FILE``
                runs a server inside this process.
            workspace_id: ``HONCHO_WORKSPACE_ID``, else ``"default"``.
            timeout: Seconds for each step of an attempt, or a ``Timeout``; ``None`` for no limit.
            max_retries: How often a failed request may be sent again, 0 to 1,000.
            default_headers: Sent with every request.
            default_query: Query parameters of every request.
            engine: ``"auto"``, ``"wire"`` or ``"httpx"``; ``HONCHO_ENGINE`` overrides "auto".
            retry_writes: Resend writes whose outcome is unknown, too. They may happen twice.
            max_response_bytes: Largest answer accepted, after decompression.
            on_request: Called before every attempt.
            on_response: Called after every answer.
            on_retry: Called before every wait.

        Raises:
            ConfigurationError: A value that cannot be used; names the argument or variable.
        """
        api_key = ApiKey.of(api_key)
        api_key.check()
        config = cls(
            address=urls.resolve(base_url, environment),
            workspace_id=_workspace(workspace_id),
            timeout=Timeout.of(timeout),
            max_retries=_whole("max_retries", max_retries, 0, MOST_RETRIES),
            default_headers=headers_.checked(
                "default_headers", default_headers, ConfigurationError
            ),
            default_query=_query(default_query),
            engine=_engine(engine),
            retry_writes=_flag("retry_writes", retry_writes),
            max_response_bytes=_whole(
                "max_response_bytes", max_response_bytes, 1, MOST_RESPONSE_BYTES
            ),
            api_key=api_key,
            on_request=_hook("on_request", on_request),
            on_response=_hook("on_response", on_response),
            on_retry=_hook("on_retry", on_retry),
        )
        _warn_of_plain_http(config)
        return config


def _workspace(argument: str | None) -> str:
    name, value = "workspace_id", argument
    if argument is None:
        name, value = WORKSPACE_VARIABLE, os.environ.get(WORKSPACE_VARIABLE, "").strip()
        if not value:
            return DEFAULT_WORKSPACE
    if not isinstance(value, str) or not _WORKSPACE.fullmatch(value.strip()):
        raise ConfigurationError(
            f"{name} is {shown(value)}: it must be 1-512 characters of A-Z a-z 0-9 _ - "
            "(honcho.safe_id() makes one of any text)"
        )
    return value.strip()


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


def _engine(argument: str) -> str:
    name, value = "engine", argument
    if argument == "auto":
        name, value = ENGINE_VARIABLE, os.environ.get(ENGINE_VARIABLE, "").strip() or "auto"
    if value == "reqwest":
        raise ConfigurationError(
            f"{name} is 'reqwest': that engine is gone, since pyreqwest can abort the interpreter "
            "at its end and cannot tell whether a request was sent; leave it out for 'wire'"
        )
    if value not in ENGINES:
        raise ConfigurationError(
            f"{name} is {shown(value)}: it must be one of {', '.join(ENGINES)}"
        )
    return value


def _query(given: Mapping[str, Any] | None) -> tuple[tuple[str, str], ...]:
    if given is None:
        return ()
    if not isinstance(given, Mapping):
        raise ConfigurationError(f"default_query must be a dict, not {type(given).__name__}")
    return tuple(
        (_text("a name in default_query", name), text)
        for name, value in given.items()
        for text in _texts(f"default_query[{shown(name)}]", value)
    )


def _texts(name: str, value: object) -> list[str]:
    if value is None:
        return []
    if isinstance(value, (list, tuple)):
        several = cast("Iterable[object]", value)
        return [text for one in several for text in _texts(name, one)]
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, datetime):
        return [(value if value.tzinfo else value.astimezone()).isoformat()]
    if isinstance(value, float) and not math.isfinite(value):
        raise ConfigurationError(f"{name} is {shown(value)}: it must be finite")
    return [str(value)] if isinstance(value, (int, float)) else [_text(name, value)]


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise ConfigurationError(f"{name} must be text or a number, not {type(value).__name__}")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ConfigurationError(f"{name} cannot be encoded as UTF-8") from None
    return value


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
