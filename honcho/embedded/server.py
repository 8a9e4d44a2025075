"""The server: opens the database, passes requests to operations, runs background work."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from typing import Self

from attrs import evolve

from honcho.concurrency.forks import load, rest_for_fork
from honcho.embedded.background import TASKS
from honcho.embedded.background.worker import Worker
from honcho.embedded.database.store import Store
from honcho.embedded.deliveries import Deliveries
from honcho.embedded.filling import fill
from honcho.embedded.operations import HANDLERS
from honcho.embedded.plugs import Bridge, Deriver, Embedder, Plugs, Responder, Summarizer
from honcho.embedded.registry import Services
from honcho.embedded.requests.dispatch import answer
from honcho.embedded.text.stems import stems
from honcho.embedded.text.tokens import load_vocabularies
from honcho.embedded.values import Json
from honcho.embedded.versions import check_version
from honcho.engines.exchange import WireRequest, WireResponse
from honcho.errors import ConfigurationError


class EmbeddedServer:
    """A Honcho server in this process, for development and tests.

    It has no language model of its own: chat answers with retrieved texts and names its sources,
    summaries are extracts, and no conclusions are derived. Pass functions of yours to change that.
    Safe to use from several threads, and with one file from several processes.

    Args:
        path: A SQLite file, created if it does not exist. None keeps everything in memory.
        responder: Answers ``chat``: gets (question, context, options), returns a text or its
            pieces.
        deriver: Derives conclusions: gets a message, returns the facts in it.
        summarizer: Writes summaries of sessions.
        embedder: Returns a text's vector, for search by meaning; the default compares words.
        webhook_secret: Signs webhook deliveries.
        private_webhooks: Whether webhooks may address this machine and its network. None does as
            the real server, which refuses such IP addresses, and accepts names.
        server_version: The version to emulate: ``3.0.12`` (the default), or ``3.3.0``, the newest
            one known.

    Raises:
        ConfigurationError: ``path`` cannot be used, or there is no such version.
    """

    def __init__(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        responder: Responder | None = None,
        deriver: Deriver | None = None,
        summarizer: Summarizer | None = None,
        embedder: Embedder | None = None,
        webhook_secret: str | None = None,
        private_webhooks: bool | None = None,
        server_version: str | None = None,
    ) -> None:
        plugs = Plugs(responder, deriver, summarizer, embedder)
        webhooks = Deliveries(webhook_secret or "embedded", private_webhooks)
        version = check_version(server_version)
        self._services = Services(Store(path), plugs, Bridge(), webhooks, version)
        self._worker = Worker(self._services, TASKS)
        rest_for_fork(self)

    @property
    def version(self) -> str:
        """The server version that it emulates."""
        return self._services.version

    @property
    def may_wait(self) -> bool:
        """Whether requests may block: on a user's function, or a file that others have locked."""
        return self._services.store.path is not None or self._services.plugs != Plugs()

    def handle(self, request: WireRequest) -> WireResponse:
        """Answer one request. Internal errors are logged and answered with 500.

        Raises:
            ConfigurationError: The server's data is in the memory of the parent process, and this
                process was forked from it.
        """
        self._services.store.check()
        response = answer(self._services, HANDLERS, request)
        if self._services.work.is_set():
            self._worker.start()
        return response

    def fill(self, workspace: str, records: Callable[[str], Iterable[Json]]) -> None:
        """Write an archive's records into a workspace that does not exist yet, all or none.

        Ids, times and levels of conclusions are kept; nothing is derived from the messages.

        Args:
            workspace: The id of the workspace.
            records: Returns the records of a kind, such as ``"messages"``; see ``docs/archive.md``.

        Raises:
            ConfigurationError: The workspace exists, or the server has an embedder, which would
                have to be called for each message.
        """
        if self._services.plugs.embedder is not None:
            raise ConfigurationError(
                "an archive cannot be opened with an embedder: use client.import_archive()"
            )
        fill(self._services.store, workspace, records)

    def drain(self, timeout: float = 30.0) -> bool:
        """Wait until the background work is done; False if it is not done in time.

        Examples:
            >>> server.drain(timeout=5)
            True
        """
        return self._worker.drain(timeout)

    def close(self) -> None:
        """Stop the background work (pending tasks stay in the file) and close the database.

        Examples:
            >>> EmbeddedServer().close()
        """
        self._worker.close()
        self._services.bridge.close()
        self._services.store.close()

    def before_fork(self) -> None:
        """In the parent: do the deferred imports, so that none is in progress during the fork."""
        load(libraries=("pypdf", "anyio.from_thread"))
        load_vocabularies()
        stems("words")

    def after_fork(self) -> None:
        """In the parent: nothing to do."""

    def forked(self) -> None:
        """In a child process: the worker's thread does not exist here."""
        self._services = evolve(self._services, work=threading.Event())
        self._worker.forked(self._services)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()
