# Derived from honcho/aio/client.py by scripts/blocking.py; do not edit.
"""The client: settings, its twin in the other half, copies, and closing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any, Self

from honcho.blocking.archive import Archives
from honcho.blocking.outbox import Outboxes
from honcho.blocking.raw import RawCalls
from honcho.blocking.transport.api import Api
from honcho.blocking.workspace_chat import WorkspaceChat
from honcho.client import twins
from honcho.client.shared import config_of_profile, server_for, share
from honcho.settings.address import Environment, store_path
from honcho.settings.call_options import CallOptions
from honcho.settings.config import DEFAULT_MAX_RESPONSE_BYTES, DEFAULT_RETRIES, ClientConfig, Engine
from honcho.settings.secrets import ApiKey, KeySource
from honcho.settings.timeouts import DEFAULT_SECONDS, Seconds, Timeout

if TYPE_CHECKING:
    from typing import Unpack

    from honcho.client.keywords import Providers, Settings
    from honcho.client.shared import AwaitedHttpClient, HttpClient
    from honcho.client.twins import AsyncHoncho
    from honcho.embedded import EmbeddedServer
    from honcho.settings.hooks import RequestEvent, ResponseEvent, RetryEvent


class Honcho(Archives, Outboxes, RawCalls, WorkspaceChat):
    """A client for one workspace of a Honcho server.

    Each setting is the argument, else its environment variable, else that of the official tools'
    ``~/.honcho/config.json``, else its default. Blank variables count as unset. ``repr()`` says
    where each came from. The workspace is created when the client is first used.

    Args:
        api_key: The key, or a callable that gives one per request and is asked again after a 401;
            ``HONCHO_API_KEY``.
        environment: ``"production"`` for the hosted API, ``"local"`` for port 8000 of this machine.
        base_url: The server's address; ``HONCHO_URL``, else ``HONCHO_BASE_URL``. ``"embedded:"`` or
            ``"embedded:FILE"`` runs a server inside this process, which all clients of the same URL
            share.
        workspace_id: 1-512 characters of ``A-Z a-z 0-9 _ -``; ``HONCHO_WORKSPACE_ID``, else
            ``"default"``.
        timeout: Seconds for each step of an attempt, or a ``Timeout``; ``None`` for no limit.
        max_retries: How often a request that failed may be sent again, 0 or more.
        default_headers: Sent with every request.
        default_query: Query parameters of every request.
        http_client: Your own client of httpx or httpx2, for plain calls; it stays open.
        async_http_client: Your own of either, for calls in an event loop; it stays open.
        engine: ``"wire"``, our own connections, which ``"auto"`` is, or ``"httpx"``, a whole httpx
            client; ``HONCHO_ENGINE``.
        retry_writes: Send writes whose outcome is unknown again, too: they may happen twice.
        max_response_bytes: The largest answer that is read, after decompression.
        on_request: Called with a ``RequestEvent`` before every attempt.
        on_response: Called with a ``ResponseEvent`` after every answer.
        on_retry: Called with a ``RetryEvent`` before every wait.

    Raises:
        ConfigurationError: A setting cannot be used; the message names the argument or variable.
    """

    def __init__(
        self,
        api_key: KeySource | None = None,
        *,
        environment: Environment | None = None,
        base_url: str | None = None,
        workspace_id: str | None = None,
        timeout: Seconds | Timeout | None = DEFAULT_SECONDS,
        max_retries: int = DEFAULT_RETRIES,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, Any] | None = None,
        http_client: HttpClient | None = None,
        async_http_client: AwaitedHttpClient | None = None,
        engine: Engine = "auto",
        retry_writes: bool = False,
        max_response_bytes: int = DEFAULT_MAX_RESPONSE_BYTES,
        on_request: Callable[[RequestEvent], Any] | None = None,
        on_response: Callable[[ResponseEvent], Any] | None = None,
        on_retry: Callable[[RetryEvent], Any] | None = None,
    ) -> None:
        key = ApiKey.of(api_key)
        del api_key
        config = ClientConfig.resolve(
            key,
            environment=environment,
            base_url=base_url,
            workspace_id=workspace_id,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            engine=engine,
            retry_writes=retry_writes,
            max_response_bytes=max_response_bytes,
            on_request=on_request,
            on_response=on_response,
            on_retry=on_retry,
        )
        shared = share(config, http_client=http_client, async_http_client=async_http_client)
        self._open(Api(shared))

    @classmethod
    def embedded(
        cls,
        path: str | PathLike[str] | None = None,
        *,
        workspace_id: str | None = None,
        archive: str | PathLike[str] | None = None,
        server: EmbeddedServer | None = None,
        **providers: Unpack[Providers],
    ) -> Self:
        """A client with a server of its own inside this process, for development and tests.

        Args:
            path: An SQLite file that keeps everything; ``None`` or ``":memory:"`` for memory.
            workspace_id: As for the constructor; with an archive its workspace unless given.
            archive: An archive that :meth:`export` made, to look at: the workspace has everything
                in it, under the same ids. It must not be in the file already.
            server: An existing server, in place of a path and providers. It stays open
                when the client is closed, so that several clients can use it.
            **providers: What else ``honcho.embedded.EmbeddedServer`` takes, such as ``responder``.

        Raises:
            ValidationError: ``archive`` is not an archive; FileError: it cannot be read.
            ConfigurationError: ``path`` is no path of a file, or the file is not a Honcho database;
                the archive's workspace is there already; ``server`` is given together with a path
                or providers; or the extra is not installed: ``pip install "honcho-sdk[embedded]"``.

        Examples:
            >>> honcho = Honcho.embedded(workspace_id="trial")
        """
        if archive is not None and workspace_id is None:
            from honcho.archive.opening import workspace_of

            workspace_id = workspace_of(archive)
        url = f"embedded:{store_path('path', path) or ''}"
        config = ClientConfig.resolve(ApiKey(None), base_url=url, workspace_id=workspace_id)
        used = server_for(path, server, providers)
        if archive is not None:
            from honcho.archive.opening import open_archive

            open_archive(used, archive, config.workspace_id, closes=server is None)
        client = cls.__new__(cls)
        client._open(Api(share(config, server=used, closes_server=server is None)))
        return client

    @classmethod
    def from_config(
        cls,
        profile: str | None = None,
        *,
        path: str | PathLike[str] | None = None,
        http_client: HttpClient | None = None,
        async_http_client: AwaitedHttpClient | None = None,
        **settings: Unpack[Settings],
    ) -> Self:
        """A client of the server, key and workspace in the file of the official tools.

        What the file says comes before the environment here.

        Args:
            profile: A name under ``profiles`` or ``hosts`` of the file, or that of a local server
                that ``honcho start --profile`` has set up; default is what stands in the file for
                all of them.
            path: The file; ``~/.honcho/config.json``, or ``config.json`` in ``HONCHO_CONFIG_DIR``.
            http_client: As for the constructor.
            async_http_client: As for the constructor.
            **settings: Further arguments of the constructor, but neither a server nor a key.

        Raises:
            ConfigurationError: There is no such file or profile, other users may change the file,
                or it says what cannot be used.

        Examples:
            >>> mine = Honcho.from_config(path=config_file)
        """
        config = config_of_profile(profile, path, settings)
        client = cls.__new__(cls)
        shared = share(config, http_client=http_client, async_http_client=async_http_client)
        client._open(Api(shared))
        return client

    @classmethod
    def from_twin(cls, twin: AsyncHoncho) -> Honcho:
        """This half's client with the settings and caches of the other half's.

        Examples:
            >>> half = Honcho.from_twin(twin)
        """
        client = cls.__new__(cls)
        client._open(twin._api.twin)
        client._twin = twin
        return client

    def _open(self, api: Api) -> None:
        self._api = api
        self._state = api.shared.workspace
        self._twin: AsyncHoncho | None = None

    @property
    def aio(self) -> AsyncHoncho:
        """The async client with the same settings and caches; close it on its own.

        Raises:
            ConfigurationError: This client was made with an http client for its own half only.
        """
        twin: AsyncHoncho = self._twin or twins.aio(self)
        self._twin = twin
        return twin

    @property
    def blocking(self) -> Honcho:
        """This client itself, which is the blocking one."""
        return self

    @property
    def base_url(self) -> str:
        """The server's address, normalised: no slash at its end."""
        return self._api.shared.config.base_url

    @property
    def sources(self) -> dict[str, str]:
        """Where ``base_url``, ``api_key``, ``workspace_id`` and ``engine`` came from.

        ``"argument"``, ``"default"``, the name of a variable or the path of a file; a setting that
        has neither a value nor a default is not in it.
        """
        return dict(self._api.shared.config.sources)

    def with_options(
        self,
        *,
        timeout: Seconds | Timeout | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
        deadline: Seconds | None = None,
    ) -> Self:
        """A cheap copy whose calls have these options. It shares connections and caches.

        Args:
            timeout: Seconds for each step of an attempt, or a ``Timeout``.
            max_retries: How often a request that failed may be sent again, 0 or more.
            headers: Sent on top of the client's own.
            deadline: Seconds for a whole call, all its attempts and waits together.

        Raises:
            ValidationError: A value that cannot be used.

        Examples:
            >>> hurried = client.with_options(deadline=10, max_retries=0)
        """
        options = CallOptions(timeout, max_retries, headers, deadline)
        client = self.__class__.__new__(self.__class__)
        client.__dict__.update(self.__dict__)  # a subclass may have attributes of its own
        client._open(self._api.with_options(options))
        return client

    def force_ensure(self) -> None:
        """Create the workspace now, unless it exists.

        Otherwise the first call that needs the workspace does this.

        Calls ``POST /v3/workspaces``.

        Examples:
            >>> client.force_ensure()
        """
        self._api.forget_workspace()
        self._api.ensure_workspace()

    def close(self) -> None:
        """Close the connections. The caller's own http client stays open. May be called twice.

        Examples:
            >>> client.close()
        """
        self._api.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def __getstate__(self) -> dict[str, Any]:
        return {"_api": self._api}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._open(state["_api"])

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._api.shared.config.described()})"
